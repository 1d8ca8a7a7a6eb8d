package org.parley.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.explain.Dial;
import org.parley.explain.RunExplainer;
import org.parley.explain.Threshold;
import org.parley.format.ScenarioReader;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.search.LiteralSearch;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/**
 * The lab and the simulator are one theory: two canonical games are played by the whole simulator in a reduced
 * conflict, and give the closed form. Everything that the games leave out is switched off or 0; nothing in the
 * simulator knows that it plays a game.
 */
class OneTheoryTest {
    private static final RunKey KEY = new RunKey(11, 0);
    private static final int STEPS = 100;

    @TempDir
    Path temp;

    /**
     * A pie in 101 divisions; war: a weekly flow of the standing division, costs, and collapses that give the other
     * side all.
     */
    private Scenario pie(int standing) throws IOException {
        StringBuilder options = new StringBuilder();
        StringBuilder scoresA = new StringBuilder();
        StringBuilder scoresB = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            String comma = i == 0 ? "" : ", ";
            options.append("      - {id: x" + i + ", name: \"A has " + i + " percent\", short: x" + i + "}\n");
            scoresA.append(comma + "x" + i + ": " + i / (double) STEPS);
            scoresB.append(comma + "x" + i + ": " + (STEPS - i) / (double) STEPS);
        }
        return read("pie", scoresA.toString(), scoresB.toString(), "x" + standing, options.toString());
    }

    private Scenario read(String id, String scoresA, String scoresB, String statusQuo, String options)
            throws IOException {
        Path file = temp.resolve(id + ".yaml");
        Files.writeString(
                file,
                String.format(Locale.ROOT, """
                        id: %s
                        title: "A canonical game"
                        summary: "one issue"
                        question: "Does the simulator give the closed form?"
                        asOf: 2026-01-05
                        preferences: fixed
                        parties:
                          - id: first
                            side: A
                            name: First
                            delegation:
                              - {name: "First's delegate", role: "head", track: both}
                            weights: {division: 1}
                            scores:
                              division: {%s}
                          - id: second
                            side: B
                            name: Second
                            delegation:
                              - {name: "Second's delegate", role: "head", track: both}
                            weights: {division: 1}
                            scores:
                              division: {%s}
                        mediator:
                          id: third
                          name: Third
                          delegation:
                            - {name: "Third's envoy", role: mediator, track: both}
                        issues:
                          - id: division
                            name: "The division"
                            short: Division
                            track: political
                            statusQuo: %s
                            options:
                        %s""", id, scoresA, scoresB, statusQuo, options),
                StandardCharsets.UTF_8);
        return ScenarioReader.read(file);
    }

    /**
     * Common knowledge, no noise, no politics at home, nobody but the two sides: only war, peace and the talks are
     * left.
     */
    private static ParameterValues reduced(Scenario scenario) {
        ParameterValues values = scenario.assumptions().fixed();
        for (Mechanism off : new Mechanism[] {
            Mechanism.DRIFT,
            Mechanism.LEARNING,
            Mechanism.COLLAPSE,
            Mechanism.TEMPTATION,
            Mechanism.RATIFICATION,
            Mechanism.RED_LINES,
            Mechanism.LOSS_AVERSION,
            Mechanism.FACILITATION,
            Mechanism.PRESSURE,
            Mechanism.DEVALUATION,
            Mechanism.RECIPROCITY,
            Mechanism.INTERIM,
            Mechanism.FRAMEWORK,
            Mechanism.FREEZE,
            Mechanism.WALKOUT,
            Mechanism.EXIT
        }) {
            values = values.with(off, false);
        }
        return values.with(Parameters.WAR_WEARINESS, null, 0)
                .with(Parameters.DEADLINE_CREDIBILITY, null, 1)
                .with(Parameters.COST_MEMORY, null, 1)
                .with(Parameters.BREAKDOWN_HAZARD, null, .12)
                .with(Parameters.BREAKDOWN_COST, null, 0)
                .with(Parameters.ALLOWANCE, null, 0)
                .with(Parameters.ALLOWANCE_GROWTH, null, 0)
                .with(Parameters.OPACITY, null, 0);
    }

    private static Simulator simulator(Scenario scenario) {
        return new Simulator(scenario, DealSpace.of(scenario), LiteralSearch::new);
    }

    /**
     * Fearon's range. War is worth {@code W_A = [(1−δ)(f − κ_A) + δk_B]/(1−q)}, q = δ(1 − k_A − k_B), and mirrored for
     * B. So Fearon's p is {@code [(1−δ)f + δk_B]/(1−q)} (what A has of the pie while fighting and by B's collapse), and
     * {@code c_i = (1−δ)κ_i/(1−q)}.
     */
    @ParameterizedTest
    @CsvSource({
        "60, 0,      0,      .10,  .15", //
        "60, .0008,  .0012,  .20,  .30", // the same power, the same costs
        "20, .0005,  .0025,  .30,  .05", //
        "95, 0,      .0030,  .40,  .40", // cut at the whole pie
        "50, .0010,  .0010,  .001, .001", // hardly anything to bargain over
    })
    void fearonsRangeIsTheZoneOfPossibleAgreement(int standing, double kA, double kB, double costA, double costB)
            throws IOException {
        Scenario scenario = pie(standing);
        ParameterValues values = hazards(reduced(scenario), kA, kB, kA, kB)
                .with(Parameters.WAR_COST, Side.A, costA)
                .with(Parameters.WAR_COST, Side.B, costB)
                .with(Parameters.BREAKDOWN_HAZARD, null, 0);
        double delta = MinimumGuarantee.weeklyDiscount(values.get(Parameters.DISCOUNT_YEAR));
        double left = 1 - delta * (1 - kA - kB);
        double power = ((1 - delta) * standing / STEPS + delta * kB) / left;
        double[] range = BargainingRange.range(power, (1 - delta) * costA / left, (1 - delta) * costB / left);

        Simulator simulator = simulator(scenario);
        Valuation opening = simulator.opening(values, true, KEY).valuation();
        assertEquals(range[0], Math.max(0, opening.warValue(Side.A)), 1e-12);
        assertEquals(range[1], Math.min(1, 1 - opening.warValue(Side.B)), 1e-12);
        for (int x = 0; x <= STEPS; x++) {
            double share = x / (double) STEPS;
            if (Math.min(Math.abs(share - range[0]), Math.abs(share - range[1])) > 1e-9) {
                assertThat(opening.acceptableToBoth(x))
                        .as("share " + share)
                        .isEqualTo(share > range[0] && share < range[1]);
            }
        }

        RunResult run = simulator.run(values, true, KEY, Detail.RESULT);
        assertThat(run.outcome()).isEqualTo(Outcome.COMPREHENSIVE);
        double struck = run.terms().deal() / (double) STEPS;
        assertThat(struck).isBetween(range[0] - 1e-9, range[1] + 1e-9);
    }

    /**
     * Each side hopes for the other's collapse: hopes that add up to more than war wastes leave no range, and no deal.
     */
    @Test
    void fearonsRangeIsEmptyWhenHopesExceedTheCostOfWar() throws IOException {
        Scenario scenario = pie(50);
        ParameterValues values = hazards(reduced(scenario), 0, 0, .001, .001)
                .with(Parameters.WAR_COST, null, .10)
                .with(Parameters.BREAKDOWN_HAZARD, null, 0);
        double delta = MinimumGuarantee.weeklyDiscount(values.get(Parameters.DISCOUNT_YEAR));
        double left = 1 - delta * (1 - .001);
        double hoped = ((1 - delta) * .5 + delta * .001) / left;
        double cost = (1 - delta) * .10 / left;
        double optimism = hoped - .5;
        assertThat(BargainingRange.range(.5, cost - optimism, cost - optimism)).containsOnly(Double.NaN);

        RunResult run = simulator(scenario).run(values, true, KEY, Detail.RESULT);
        assertThat(run.terms()).isNull();
        assertThat(run.binding().label()).isEqualTo(Binding.Label.WAR_VALUE);
        assertThat(run.zone().everOpen()).isFalse();
    }

    /**
     * Fearon's threshold, found from the run: hopes of .001 a week leave no range at costs of .10. The least cost of
     * war to B that opens one is where B comes down to what A still takes. A takes x iff {@code x ≥ W_A}, in hundredths
     * x* = ⌈100 W_A⌉/100; {@code W_B = hoped − (1−δ)c_B/(1−q) ≤ 1 − x*}, so {@code c_B = (hoped − 1 + x*)(1−q)/(1−δ)}.
     */
    @Test
    void t03_theLeastCostThatOpensFearonsRangeIsTheClosedForm() throws IOException {
        Scenario scenario = pie(50);
        ParameterValues values = hazards(reduced(scenario), 0, 0, .001, .001)
                .with(Parameters.WAR_COST, null, .10)
                .with(Parameters.BREAKDOWN_HAZARD, null, 0);
        double delta = MinimumGuarantee.weeklyDiscount(values.get(Parameters.DISCOUNT_YEAR));
        double left = 1 - delta * (1 - .001);
        double hoped = ((1 - delta) * .5 + delta * .001) / left;
        double warOfA = hoped - (1 - delta) * .10 / left;
        double least = Math.ceil(100 * warOfA) / 100;
        double cost = (hoped - 1 + least) * left / (1 - delta);
        assertThat(cost).isBetween(.1, 1.0);

        Threshold t = threshold(scenario, values, Parameters.WAR_COST, Side.B);
        assertEquals(cost, t.at(), 1e-8);
        assertEquals(cost, t.before(), 1e-8);
        Threshold mirrored = threshold(scenario, values, Parameters.WAR_COST, Side.A);
        assertEquals(cost, mirrored.at(), 1e-8);
    }

    /** T15, found from the run: the least trust of A that opens the zone is the minimum guarantee, 0.4111189. */
    @Test
    void t15_theLeastTrustThatOpensTheZoneIsTheMinimumGuarantee() throws IOException {
        Scenario scenario = shiftingDeal();
        ParameterValues values = terms(reduced(scenario), new MinimumGuarantee.Terms(1, .2, 100, 0));
        Threshold t = threshold(scenario, values, Parameters.GUARANTEE_TRUST, Side.A);
        assertEquals(MinimumGuarantee.needed(.05, .10, .12, 2, .90), t.at(), 2e-6);
        assertEquals(0.4111189, t.at(), 2e-6);
        assertThat(threshold(scenario, values, Parameters.GUARANTEE_TRUST, Side.B)
                        .found())
                .as("B trusts enough as it is")
                .isFalse();
    }

    private static Threshold threshold(Scenario scenario, ParameterValues values, Parameter p, Side side) {
        RunExplainer run =
                new RunExplainer(scenario, DealSpace.of(scenario), DealSearches.of(scenario), true, KEY, values);
        assertThat(run.opens(values)).isFalse();
        return run.opening(Dial.of(values, scenario.assumptions()).stream()
                .filter(d -> d.parameter().equals(p) && d.side() == side)
                .findFirst()
                .orElseThrow());
    }

    private static ParameterValues hazards(
            ParameterValues values, double kA, double kB, double believedA, double believedB) {
        return values.with(Parameters.COLLAPSE_HAZARD, Side.A, kA)
                .with(Parameters.COLLAPSE_HAZARD, Side.B, kB)
                .with(Parameters.BELIEVED_COLLAPSE, Side.A, believedB)
                .with(Parameters.BELIEVED_COLLAPSE, Side.B, believedA);
    }

    /**
     * The minimum guarantee. Fighting on is worth W = .55 to A, the one deal u = .60; it moves power by .1/.55 of what
     * A has left to lose, that is s = .10 stk; and it is fully guaranteed. B gains from it. To sign what already stands
     * would move power to A, so that B does not: the guaranteed deal is the only one to talk about.
     */
    private Scenario shiftingDeal() throws IOException {
        String options = """
                      - {id: all, name: "First has all", short: all}
                      - {id: deal, name: "the guaranteed deal", short: deal, guarantee: 1, powerShift: {second: 0.18181818181818182}}
                      - {id: standing, name: "as it stands", short: standing, powerShift: {first: 0.1}}
                      - {id: nothing, name: "Second has all", short: nothing}
                """;
        return read(
                "shift",
                "all: 1, deal: 0.6, standing: 0.55, nothing: 0",
                "all: 0, deal: 0.75, standing: 0.4, nothing: 1",
                "standing",
                options);
    }

    private static final int DEAL = 1;

    private static ParameterValues terms(ParameterValues values, MinimumGuarantee.Terms terms) {
        return hazards(values, 0, 0, 0, 0)
                .with(Parameters.WAR_COST, null, 0)
                .with(Parameters.BREAKDOWN_HAZARD, null, .12)
                .with(Parameters.GUARANTEE_EFFECT, null, 2)
                .with(Parameters.WINDOW_MULTIPLIER, null, 3)
                .with(Parameters.DISCOUNT_YEAR, null, .90)
                .with(Parameters.GUARANTEE_TRUST, null, terms.trust())
                .with(Parameters.GUARANTEE_DURATION, null, terms.years())
                .with(Parameters.GUARANTEE_WINDOW, null, terms.windowWeeks());
    }

    private static double marginInSimulator(Scenario scenario, MinimumGuarantee.Terms terms) {
        Valuation opening = simulator(scenario)
                .opening(terms(reduced(scenario), terms), true, KEY)
                .valuation();
        return opening.value(Side.A, DEAL) - opening.withoutAgreement(Side.A);
    }

    /**
     * T15, played by the simulator: the least trust with which A signs, when the guarantee lasts for ever and begins at
     * once.
     */
    @Test
    void leastTrustIsTheMinimumGuarantee() throws IOException {
        Scenario scenario = shiftingDeal();
        double found = NumericSolver.least(
                trust -> marginInSimulator(scenario, new MinimumGuarantee.Terms(1, trust, 100, 0)) >= 0, 0, 1);
        assertEquals(0.4111189, found, 2e-6); // 100 years instead of for ever
        assertEquals(MinimumGuarantee.needed(.05, .10, .12, 2, .90), found, 2e-6);
    }

    /** The three phases, with what longer, more trusted and earlier guarantees add. */
    @ParameterizedTest
    @CsvSource({"1, .6, 15, 26", "1, .6, 20, 26", "1, .8, 15, 26", "1, .6, 15, 0", "1, .8, 20, 0", "1, 0, 15, 26"})
    void threePhasesAreTheSame(double guarantee, double trust, double years, double window) throws IOException {
        MinimumGuarantee.Terms terms = new MinimumGuarantee.Terms(guarantee, trust, years, window);
        double closed = MinimumGuarantee.margin(MinimumGuarantee.weight(terms, .12, 2, 3, .90), .05, .10);
        assertEquals(closed, marginInSimulator(shiftingDeal(), terms), 2 * Rounding.STEP);
    }

    /**
     * Whole runs: a little more trust than needed and the deal is struck; a little less and it is not, for want of
     * commitment.
     */
    @Test
    void runsSettleAboveTheMinimumGuaranteeAndNotBelow() throws IOException {
        Scenario scenario = shiftingDeal();
        double needed = MinimumGuarantee.needed(.05, .10, .12, 2, .90);
        RunResult above = simulator(scenario)
                .run(
                        terms(reduced(scenario), new MinimumGuarantee.Terms(1, needed + .01, 100, 0)),
                        true,
                        KEY,
                        Detail.RESULT);
        assertThat(above.outcome()).isEqualTo(Outcome.COMPREHENSIVE);
        assertThat(above.terms().deal()).isEqualTo(DEAL);
        RunResult below = simulator(scenario)
                .run(
                        terms(reduced(scenario), new MinimumGuarantee.Terms(1, needed - .01, 100, 0)),
                        true,
                        KEY,
                        Detail.RESULT);
        assertThat(below.terms()).isNull();
        assertThat(below.binding().label()).isEqualTo(Binding.Label.COMMITMENT);
    }
}
