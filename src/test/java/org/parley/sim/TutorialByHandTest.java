package org.parley.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;
import org.parley.value.LiteralSearch;
import org.parley.value.Valuation;

/**
 * The tutorial worked by hand: the opening as it stands, and a run of it from which chance is taken away. The numbers were worked out
 * from the model's page with a pocket calculator's operations, not by this program; tolerance 1e-6, indices and counts exactly.
 *
 * <h2>The opening, {@code --fixed}</h2>
 *
 * <p>δ = .9^(1/52) = .9979759. The front moves 10 km² of 1000 in week 1, z = .01. Northland expected −5 a week, Southland 25; each learns
 * 1/53 of its error: m = −5 + 15/53 = −4.71698 and 25 − 15/53 = 24.71698. A quiet week: k̂ = .0009·104/105 = .000891429; consultations
 * take .05·.5·.5 of what is above .0003: k̂ = .000884036. κ = .08·(1 + .1/52) = .0801538.
 *
 * <p>W of Northland: flow .5 at z = 0, none of it at z = 1 (σ = −.5), the other's ideal (cede, no pact, open) is worth ũ = .2; it
 * believes the front falls back and is at 0 after n = 3 weeks: W = .5589608. Of Southland: .2 at z = 0, .7 at z = 1, ũ = .3, n = ⌈.99/.02471698⌉ = 41: W =
 * .6748618.
 *
 * <p>Deal 7, the island's plan (share, pact, open): u = .5·.5 + .3 + .2 = .75 and .5·.5 + .3 = .55. It moves .1 to Southland: shifted war
 * values .5589608 − .1·(.5589608 − .2) = .5230647 and .6748618 + .1·(1 − .6748618) = .7073756, so D = .7073756 − .55 = .1573756. Base hazard
 * .12/52·e^(2.5·.1573756) = .0034202; three times that for 4 weeks, then with e^(−2·.5·.55) for 520 weeks, then as it was: A = .4744100. With F =
 * .5230647 − .05: V = .4730647 + A·(.75 − .4730647) = .6044456; likewise .6064355 for Southland, less than its W: refused.
 */
class TutorialByHandTest {
    private static final double T = 1e-6;
    private static final Scenario TUTORIAL = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));

    /** V of Northland and of Southland for the deals in the order of their indices: border, then security, then trade. */
    private static final double[][] OPENING = {
        {.5059797, .5352064}, // keep, none, closed: a paper that may break, worth less than W to both
        {.5768643, .5811127}, // keep, none, open
        {.5651718, .5030495}, // keep, pact, closed
        {.6788053, .5130873}, // keep, pact, open: Northland's best
        {.4044685, .5936040}, // share, none, closed
        {.4633155, .6965267}, // share, none, open
        {.4962120, .5348096}, // share, pact, closed
        {.6044456, .6064355}, // share, pact, open: the island's plan
        {.2469548, .6919758}, // cede, none, closed: Southland's draft; cede costs Northland its red line, .10
        {.2660038, .7829412}, // cede, none, open: Southland's best
        {.2788427, .6091459}, // cede, pact, closed
        {.3728276, .7523810} // cede, pact, open
    };

    @Test
    void theOpeningAsItStands() {
        Simulator simulator = new Simulator(TUTORIAL, DealSpace.of(TUTORIAL), LiteralSearch::new);
        Simulator.Opening opening = simulator.opening(
                TUTORIAL.assumptions().fixed().with(Parameters.FRONT_SD, null, 0), true, new RunKey(1, 1));
        Valuation round = opening.valuation();

        assertEquals(.01, opening.front(), 1e-15);
        assertEquals(.5589608, round.warValue(Side.A), T);
        assertEquals(.6748618, round.warValue(Side.B), T);
        assertEquals(.5589608, round.withoutAgreement(Side.A), T, "nobody presses");
        for (int deal = 0; deal < OPENING.length; deal++) {
            assertEquals(OPENING[deal][0], round.value(Side.A, deal), T, "Northland, deal " + deal);
            assertEquals(OPENING[deal][1], round.value(Side.B, deal), T, "Southland, deal " + deal);
        }
        assertEquals(.1573756, round.desire(.75, .55, -.1), T);
        assertEquals(.4744100, round.survivalWeight(Side.A, 7), T);
        assertEquals(.6788053, opening.search().largestValue(Side.A), T);
        assertEquals(.7829412, opening.search().largestValue(Side.B), T);
        assertEquals(0, opening.search().zopaSize(), "Northland takes 1, 2, 3, 7, Southland 5, 8, 9, 11");
        assertEquals(5, ((LiteralSearch) opening.search()).bargain().frontier().length, "3, 5, 7, 9, 11");
    }

    /**
     * The same dispute with a costly war (κ = .30), a front that stands still, and only the time-dependent offers left of the talks: nothing is drawn. Then
     * W = [(1−δ)(f − .30) + δ·.0009 + δ·.0003·ũ]/[1 − δ(1 − .0012)]: .4230333 and .2438430. With γ_D = 0 an agreement stands with A = .4677721 without and .5675348 with the pact, so that
     * deals 1, 3, 6 and 7 are acceptable to both, and Vmax is .7288587 (deal 3) and .6514303 (deal 9).
     *
     * <p>Each aspires to W + (Vmax − W)(1 − α), α = .1 + .9(t/12)^(1/.63), and offers what is best for the other among what it still likes. Northland clings to deal 3 until its aspiration falls below
     * .5773296, its value of the island's plan, in week 9 (.5677 at t = 7.5). Southland begins with 9, and goes down to 11 (.6032605) in week 3, to 5
     * (.4942425) at t = 6.5 − .5 in week 7 and to 7 (.4286756) at t = 8, the second exchange of week 9: both offer the island's plan, and it is struck.
     */
    @Test
    void aRunWithoutChance() {
        Assumptions quiet = TUTORIAL.assumptions().withStrategy(null, "timeDependent");
        Scenario scenario = TUTORIAL.with(quiet);
        ParameterValues values = scenario.assumptions().fixed();
        for (Mechanism off : new Mechanism[] {
            Mechanism.DRIFT,
            Mechanism.LEARNING,
            Mechanism.COLLAPSE,
            Mechanism.TEMPTATION,
            Mechanism.FACILITATION,
            Mechanism.FORMULATION,
            Mechanism.DEVALUATION,
            Mechanism.INTERIM,
            Mechanism.FRAMEWORK,
            Mechanism.FREEZE,
            Mechanism.WALKOUT,
            Mechanism.EXIT
        }) {
            values = values.with(off, false);
        }
        values = values.with(Parameters.WAR_COST, null, .30)
                .with(Parameters.WAR_WEARINESS, null, 0)
                .with(Parameters.OPACITY, null, 0);

        Simulator.Traced run = Runs.trace(scenario, values, 1);

        List<Trace.Round> rounds = run.trace().rounds();
        assertEquals(.4230333, rounds.get(0).warValue()[0], T);
        assertEquals(.2438430, rounds.get(4).warValue()[1], T);
        assertEquals(.7288587, rounds.get(0).largestValue()[0], T);
        assertEquals(.6514303, rounds.get(0).largestValue()[1], T);
        assertEquals(
                List.of(4, 4, 4, 4, 4),
                rounds.stream().map(Trace.Round::zopaSize).toList());
        List<String> offers = new ArrayList<>();
        for (Side side : Side.values()) {
            StringBuilder deals = new StringBuilder();
            for (Trace.Offer offer : run.trace().offers()) {
                deals.append(offer.author() == side ? offer.deal() + " " : "");
            }
            offers.add(deals.toString().strip());
        }
        assertEquals("3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 3 7 7", offers.get(0));
        assertEquals("9 9 9 9 11 11 11 11 11 11 11 11 11 5 5 5 5 7", offers.get(1));
        List<Trace.Offer> last = run.trace().offers();
        assertEquals(.55366, aspiration(last, Side.A), 5e-6);
        assertEquals(.41794, aspiration(last, Side.B), 5e-6);

        RunResult result = run.result();
        assertEquals(Outcome.COMPREHENSIVE, result.outcome());
        assertEquals(9, result.weeks());
        assertEquals(5, result.rounds());
        assertEquals(7, result.terms().deal());
        assertEquals(.75, result.terms().u()[0], 1e-12);
        assertEquals(.55, result.terms().u()[1], 1e-12);
        assertEquals(.5773296, result.terms().v()[0], T);
        assertEquals(.4286756, result.terms().v()[1], T);
        assertEquals(
                (.5773296 - .4230333) * (.4286756 - .2438430), result.terms().nashProduct(), T);
        assertNull(result.binding());
    }

    private static double aspiration(List<Trace.Offer> offers, Side author) {
        double last = Double.NaN;
        for (Trace.Offer offer : offers) {
            last = offer.author() == author ? offer.aspiration() : last;
        }
        return last;
    }
}
