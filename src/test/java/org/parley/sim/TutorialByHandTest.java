package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.diagnosis.FirstRound;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.number.Rounding;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.LiteralSearch;
import org.parley.talks.Outcome;
import org.parley.talks.Refusal;
import org.parley.value.DealSpace;

// spotless:off
/**
 * The first round of scenarios/tutorial.yaml worked by hand: {@code --fixed}, and the front at its mean pace
 * ({@code --set frontSd=0}). A is Northland, B Southland. Every line below needs a pocket calculator and the lines
 * above it; digits behind the seventh are cut. Formulas: model §4 to §9. Tolerance 1e-6.
 *
 * <pre>
 * 1  Deals.  border (keep, share, cede) · security (none, pact) · trade (closed, open): index = 4·border + 2·security + trade, 0 … 11.
 *    3 = keep, pact, open · 5 = share, none, open · 7 = share, pact, open (the island's plan) · 9 = cede, none, open · 11 = cede, pact, open.
 *
 * 2  Front.  10 km² of 1000 in week 1: z = .01. The district "kept" is worth 1 − z to A and z to B (of 1, times the weight .5).
 *
 * 3  Utilities (weights A .5 .3 .2, B .5 .2 .3; λ = 1).
 *    u_A(3) = .5·.99 + .3 + .2 = .995       u_B(3) = .5·.01 + 0 + .3 = .305
 *    u_A(5) = .5·.5  + 0  + .2 = .45        u_B(5) = .5·.5 + .2 + .3 = .75
 *    u_A(7) = .5·.5  + .3 + .2 = .75        u_B(7) = .5·.5 + 0  + .3 = .55
 *    u_A(9) = 0 + 0 + .2       = .2         u_B(9) = .5 + .2 + .3    = 1
 *    u_A(11) = 0 + .3 + .2     = .5         u_B(11) = .5 + 0 + .3    = .8
 *    Ideals at z = 0: A's is 3, worth .3 to B; B's is 9, worth .2 to A.
 *
 * 4  War.  δ = .9^(1/52) = exp(−.1053605/52) = .9979759,  1 − δ = .0020241125.
 *    κ = .08 (1 + .1·1/52) = .0801538.
 *    Beliefs after one quiet week: m_B = 25 + (10 − 25)/53 = 24.7169811 km², m_A = −5 + 15/53 = −4.7169811 km² (optimism 15 either way, n₀ = 52);
 *    k̂ = .0009·104/105 = .0008914286. The mediator takes away ι f χ = .05·.5·.5 = .0125 of the excess over k = .0003: k̂ = .0008914286 − .0125·.0005914286 = .0008840357.
 *    q = δ (1 − .0003 − .0008840357) = .9967942484,  1 − q = .0032057516.
 *    A:  f(0) = .5 (holds all of the border, no pact, no trade), f(1) = 0: σ = −.5; ũ of B's ideal .2.
 *        A₀ = .0020241125·(.5 − .0801538) + δ·.0008840357 + δ·.0003·.2 = .0008498158 + .0008822463 + .0000598786 = .0017919407
 *        μ̂ = −.0047169811 a week, z* = 0, n = ⌈.01/.0047169811⌉ = 3;  q² = .9935987737, q³ = .9904135429
 *        [.0017919407 − .0020241125·.5·.01]·(1 − q³)/(1 − q)          = .0017818202·2.9903930          = .0053283
 *        .0020241125·(−.5)(−.0047169811)·q·[1 − 3q² + 2q³]/(1 − q)²   = bracket .0000307646     = .0000142
 *        q³·.0017919407/(1 − q)                                                                 = .5536182
 *        W_A = .5589608
 *    B:  f(0) = .2 (no pact), f(1) = .7: σ = .5; ũ of A's ideal .3.
 *        A₀ = .0020241125·(.2 − .0801538) + .0008822463 + δ·.0003·.3 = .0002425821 + .0008822463 + .0000898178 = .0012146463
 *        μ̂ = .0247169811, z* = 1, n = ⌈.99/.0247169811⌉ = 41;  q⁴⁰ = .8794698115, q⁴¹ = .8766504497
 *        [.0012146463 + .0020241125·.5·.01]·(1 − q⁴¹)/(1 − q)                                   = .0471261
 *        .0020241125·.5·.0247169811·q·[1 − 41q⁴⁰ + 40q⁴¹]/(1 − q)²    = bracket .0077557193     = .0188178
 *        q⁴¹·[.0012146463 + .0020241125·.5]/(1 − q)                   = .8766504·.0022267025/(1 − q) = .6089180
 *        W_B = .6748618
 *    No pressure: W^e = W. Nobody votes: R = W^e for every deal.
 *
 * 5  The island's plan (7).  It shifts .1 of power to B; g = .5; no red line.
 *    shifted W_A = .5589608 − .1 (.5589608 − .2) = .5230647      shifted W_B = .6748618 + .1 (1 − .6748618) = .7073756
 *    D = max(0, .5230647 − .75, .7073756 − .55) = .1573756
 *    h = .12/52·exp(2.5·.1573756) = .0034201590; window 3h = .0102604771, 4 weeks; guaranteed h·exp(−2·.5·.55) = .0019732601, 520 weeks
 *    q = δ(1 − h): window .9877361788 (⁴: .9518397676), guaranteed .9960066215 (⁵²⁰: .1248410286), afterwards .9945626513
 *    A = .0020241125·[(1 − .9518397676)/.0122638212 + .9518397676·(1 − .1248410286)/.0039933785 + .9518397676·.1248410286/.0054373487]
 *      = .0020241125·[3.9270168 + 208.5980868 + 21.8541539] = .4744100
 *    F_A = .5230647 − .05 = .4730647,  V_A = .4730647 + .4744100·(.75 − .4730647) = .6044456   above R_A = .5589608
 *    F_B = .7073756 − .05 = .6573756,  V_B = .6573756 + .4744100·(.55 − .6573756) = .6064355   below R_B = .6748618
 *    So Northland would sign and Southland would not.
 *
 * 6  The ideals.  Deal 3: no shift, D = .6748618 − .305 = .3698618, h = .0058176850, three phases: A = .0020241125·[3.8848535 + 161.5909352 + 7.1658679] = .3494461;
 *    V_A = .5089608 + .3494461·(.995 − .5089608) = .6788053.
 *    Deal 9: shift .2, shifted W_A = .5589608 − .2·.3589608 = .4871686, W_B = .6748618 + .2·.3251382 = .7398894; D = .4871686 − .2 = .2871686, h = .0047311560;
 *    no guarantee, one phase: A = .0020241125/(1 − .9932543080) = .3000600; V_B = .6898894 + .3000600·(1 − .6898894) = .7829412.
 *    V_A(9) = .4371686 + .3000600·(.2 − .4371686) − .10 (the red line "cede") = .2660038.
 *
 * 7  Nothing is acceptable to both (A takes 1, 2, 3, 7; B takes 5, 8, 9, 11): the zone is empty, and there is no Nash point.
 *    First offers: α = α₀ = .1 (t_e = 0), so A wants .5589608 + .9·(.6788053 − .5589608) = .6668209: only deal 3 gives that; B wants .6748618 + .9·(.7829412 − .6748618) = .7721333: only 9.
 *    A refuses 9 (.2660038 − .04 below R), B refuses 3 (V_B = .6248618 + .3494461·(.305 − .6248618) = .5130873).
 *
 * 8  A costlier war and quicker concessions: {@code --set warCost=.3 --set openingConcession=.5}.  κ = .3·1.0019231 = .3005769; lines 1 to 3 stand, and of line 4 all but A₀:
 *    A₀_A = .0020241125·(.5 − .3005769) + .0009421249 = .0013457796;  terms .0039941, .0000142, .4157772:  W_A = .4197856
 *    A₀_B = .0020241125·(.2 − .3005769) + .0009720641 = .0007684852;  terms .0299589, .0188178, .4869100:  W_B = .5356866
 *    Deal 7: shifted W .4197856 − .1·.2197856 = .3978070 and .5356866 + .1·.4643134 = .5821179; D = .5821179 − .55 = .0321179, h = .0025006304;
 *    A = .0020241125·[3.9432960 + 232.1323652 + 35.0479701] = .5487847;
 *    V_A = .3478070 + .5487847·(.75 − .3478070) = .5685244 ≥ .4197856;   V_B = .5321179 + .5487847·(.55 − .5321179) = .5419313 ≥ .5356866.
 *    It is the only deal in the zone, so it is the Nash and the Kalai–Smorodinsky point: product (.5685244 − .4197856)(.5419313 − .5356866) = .0009288.
 *
 * 9  First offers there.  A's Vmax is V_A(3) = .6390523: it wants .4197856 + .5·(.6390523 − .4197856) = .5294189, which 3 and 7 give. B's Vmax is V_B(9) = .7309230: it wants
 *    .5356866 + .5·(.7309230 − .5356866) = .6333048, which 5 (.6340371), 9 and 11 (.7042303) give. Each offers what it thinks worth most to the other, whose weights it knows as
 *    ŵ = (1 − η) w + η/3, η = .3·(1 − .7·.5)·.9² = .15795:  .5 → .473675, .3 → .305265, .2 → .22106.
 *    A:  û_B(3) = .01·.473675 + .305265 = .3100018, D = .5356866 − .3100018 = .2256848, A = .4336529:  V̂_B = .4856866 + .4336529·(.3100018 − .4856866) = .4095004
 *        û_B(7) = .5·.473675 + .305265  = .5421025, D = .5821179 − .5421025 = .0400154, A = .5441464:  V̂_B = .5321179 + .5441464·(.5421025 − .5321179) = .5375510   ← offers 7
 *    B:  û_A(5) = .5·.473675 + .22106 = .4578975, D = 0, A = .4677721:  V̂_A = .3478070 + .4677721·(.4578975 − .3478070) = .3993043   ← offers 5
 *        û_A(9) = .22106, D = .1547685, A = .3737853:  V̂_A = .3258285 + .3737853·(.22106 − .3258285) − .1 = .1866675
 *        û_A(11) = .305265 + .22106 = .526325, D = 0, A = .5675348:  V̂_A = .3258285 + .5675348·(.526325 − .3258285) − .1 = .3396172
 *    B refuses 7 (.5419313 − .04 is below its aspiration .6333048), A refuses 5 (V_A = .3478070 + .4677721·(.45 − .3478070) = .3956100).
 * </pre>
 */
// spotless:on
class TutorialByHandTest {
    private static final double DIGITS = 1e-6;
    private static final int KEEP_PACT_OPEN = 3;
    private static final int SHARE_NONE_OPEN = 5;
    private static final int ISLANDS_PLAN = 7;
    private static final int CEDE_NONE_OPEN = 9;
    private static final int CEDE_PACT_OPEN = 11;

    /**
     * V of Northland and of Southland for the deals in the order of their indices: border, then security, then trade.
     */
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

    private final Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
    private final Scenario costlier =
            Overrides.of(tutorial).set("warCost=.3").set("openingConcession=.5").scenario();

    private static FirstRound first(Scenario s) {
        return FirstRound.mean(s, LiteralSearch::new);
    }

    private static Simulator.Traced run(Scenario s) {
        ParameterValues values = s.assumptions().fixed().with(Parameters.FRONT_SD, null, 0);
        return new Simulator(s, DealSpace.of(s), LiteralSearch::new).trace(values, true, new RunKey(1, 1));
    }

    private static void utilities(FirstRound f, int deal, double a, double b) {
        assertEquals(a, f.valuation().utility(Side.A).of(deal), 1e-12);
        assertEquals(b, f.valuation().utility(Side.B).of(deal), 1e-12);
    }

    private static void values(FirstRound f, int deal, double a, double b) {
        assertEquals(a, f.value(Side.A, deal), DIGITS);
        assertEquals(b, f.value(Side.B, deal), DIGITS);
    }

    private static double temptation(FirstRound f, int deal) {
        var v = f.valuation();
        return v.desire(v.utility(Side.A).of(deal), v.utility(Side.B).of(deal), v.shift(Side.A, deal));
    }

    @Test
    void lines1to3_dealsFrontUtilities() {
        FirstRound f = first(tutorial);
        assertThat(f.deals()).isEqualTo(12);
        assertThat(tutorial.index(tutorial.packages().get(0).filled(tutorial))).isEqualTo(ISLANDS_PLAN);
        assertEquals(.01, f.opening().front(), 1e-12);
        utilities(f, KEEP_PACT_OPEN, .995, .305);
        utilities(f, SHARE_NONE_OPEN, .45, .75);
        utilities(f, ISLANDS_PLAN, .75, .55);
        utilities(f, CEDE_NONE_OPEN, .2, 1);
        utilities(f, CEDE_PACT_OPEN, .5, .8);
        assertThat(f.opening().draw().ideal(Side.A)).isEqualTo(KEEP_PACT_OPEN);
        assertThat(f.opening().draw().ideal(Side.B)).isEqualTo(CEDE_NONE_OPEN);
        assertThat(f.opening().draw().othersIdeal()).containsExactly(.2, .3);
    }

    @Test
    void line4_war() {
        FirstRound f = first(tutorial);
        assertEquals(.5589608, f.valuation().warValue(Side.A), DIGITS);
        assertEquals(.6748618, f.valuation().warValue(Side.B), DIGITS);
        for (int x = 0; x < 12; x++) {
            assertThat(f.reservation(Side.A, x))
                    .isEqualTo(Rounding.of(f.valuation().warValue(Side.A)));
            assertThat(f.reservation(Side.B, x))
                    .isEqualTo(Rounding.of(f.valuation().warValue(Side.B)));
        }
        Trace.Week week = run(tutorial).trace().weeks().get(0);
        assertEquals(.0801538, week.warCost()[0], DIGITS);
        assertEquals(-4.7169811, week.believedPace()[0], DIGITS);
        assertEquals(24.7169811, week.believedPace()[1], DIGITS);
    }

    @Test
    void lines5and6_peace() {
        FirstRound f = first(tutorial);
        assertEquals(.1573756, temptation(f, ISLANDS_PLAN), DIGITS);
        assertEquals(.4744100, f.valuation().survivalWeight(Side.A, ISLANDS_PLAN), DIGITS);
        assertEquals(.4744100, f.valuation().survivalWeight(Side.B, ISLANDS_PLAN), DIGITS);
        values(f, ISLANDS_PLAN, .6044456, .6064355);
        assertEquals(.3698618, temptation(f, KEEP_PACT_OPEN), DIGITS);
        assertEquals(.3494461, f.valuation().survivalWeight(Side.A, KEEP_PACT_OPEN), DIGITS);
        values(f, KEEP_PACT_OPEN, .6788053, .5130873);
        assertEquals(.2871686, temptation(f, CEDE_NONE_OPEN), DIGITS);
        assertEquals(.3000600, f.valuation().survivalWeight(Side.A, CEDE_NONE_OPEN), DIGITS);
        values(f, CEDE_NONE_OPEN, .2660038, .7829412);
    }

    /** The other deals by the same steps. */
    @Test
    void allTwelveDeals() {
        FirstRound f = first(tutorial);
        for (int deal = 0; deal < OPENING.length; deal++) {
            values(f, deal, OPENING[deal][0], OPENING[deal][1]);
        }
        assertThat(f.bargain().frontier()).containsExactly(3, 5, 7, 9, 11);
    }

    @Test
    void line7_noZoneAndTheFirstOffers() {
        FirstRound f = first(tutorial);
        for (int x = 0; x < 12; x++) {
            assertThat(f.acceptable(Side.A, x)).as("A, deal " + x).isEqualTo(x == 1 || x == 2 || x == 3 || x == 7);
            assertThat(f.acceptable(Side.B, x)).as("B, deal " + x).isEqualTo(x == 5 || x == 8 || x == 9 || x == 11);
        }
        assertThat(f.zopaSize()).isZero();
        assertThat(f.bargain().nash()).isEqualTo(-1);
        offer(run(tutorial), Side.A, KEEP_PACT_OPEN, .6668209, .5130873);
        offer(run(tutorial), Side.B, CEDE_NONE_OPEN, .7721333, .2660038);
    }

    /**
     * What a side offers at the first exchange, its aspiration, and what the offer is worth to the other, who refuses.
     */
    private static void offer(Simulator.Traced run, Side author, int deal, double aspiration, double worthToOther) {
        Trace.Offer offer = run.trace().offers().stream()
                .filter(o -> o.author() == author)
                .findFirst()
                .orElseThrow();
        assertThat(offer.week()).isEqualTo(1);
        assertThat(offer.exchange()).isEqualTo(1);
        assertThat(offer.deal()).isEqualTo(deal);
        assertEquals(aspiration, offer.aspiration(), DIGITS);
        assertEquals(worthToOther, offer.value(), DIGITS);
        assertThat(offer.refusal()).isNotEqualTo(Refusal.NONE);
    }

    @Test
    void line8_aCostlierWarOpensTheZone() {
        FirstRound f = first(costlier);
        assertEquals(.4197856, f.valuation().warValue(Side.A), DIGITS);
        assertEquals(.5356866, f.valuation().warValue(Side.B), DIGITS);
        assertEquals(.0321179, temptation(f, ISLANDS_PLAN), DIGITS);
        assertEquals(.5487847, f.valuation().survivalWeight(Side.A, ISLANDS_PLAN), DIGITS);
        values(f, ISLANDS_PLAN, .5685244, .5419313);
        assertThat(f.zopaSize()).isOne();
        assertThat(f.acceptable(ISLANDS_PLAN)).isTrue();
        assertThat(f.bargain().nash()).isEqualTo(ISLANDS_PLAN);
        assertThat(f.bargain().kalaiSmorodinsky()).isEqualTo(ISLANDS_PLAN);
        double product = (f.value(Side.A, ISLANDS_PLAN) - f.valuation().withoutAgreement(Side.A))
                * (f.value(Side.B, ISLANDS_PLAN) - f.valuation().withoutAgreement(Side.B));
        assertEquals(.0009288, product, DIGITS);
    }

    @Test
    void line9_offersMeetWhatTheOtherIsThoughtToWant() {
        FirstRound f = first(costlier);
        assertEquals(.15795, f.opening().draw().opacity(), 1e-12);
        assertEquals(.5421025, f.opening().draw().estimate(Side.B).of(ISLANDS_PLAN), DIGITS);
        assertEquals(.4578975, f.opening().draw().estimate(Side.A).of(SHARE_NONE_OPEN), DIGITS);
        thought(f, Side.B, KEEP_PACT_OPEN, .4095004);
        thought(f, Side.B, ISLANDS_PLAN, .5375510);
        thought(f, Side.A, SHARE_NONE_OPEN, .3993043);
        thought(f, Side.A, CEDE_NONE_OPEN, .1866675);
        thought(f, Side.A, CEDE_PACT_OPEN, .3396172);
        offer(run(costlier), Side.A, ISLANDS_PLAN, .5294189, .5419313);
        offer(run(costlier), Side.B, SHARE_NONE_OPEN, .6333048, .3956100);
    }

    /** V̂ of a side as the other estimates it. */
    private static void thought(FirstRound f, Side of, int deal, double expected) {
        double estimate = f.opening().draw().estimate(of).of(deal);
        double own = f.valuation().utility(of.other()).of(deal);
        assertEquals(
                expected,
                f.valuation().value(of, deal, of == Side.A ? estimate : own, of == Side.A ? own : estimate),
                DIGITS);
    }

    /**
     * The same dispute with a costly war (κ = .30), a front that stands still, and only the time-dependent offers left
     * of the talks: nothing is drawn. Then W = [(1−δ)(f − .30) + δ·.0009 + δ·.0003·ũ]/[1 − δ(1 − .0012)]: .4230333 and
     * .2438430. With γ_D = 0 an agreement stands with A = .4677721 without and .5675348 with the pact, so that deals 1,
     * 3, 6 and 7 are acceptable to both, and Vmax is .7288587 (deal 3) and .6514303 (deal 9).
     *
     * <p>Each aspires to W + (Vmax − W)(1 − α), α = .1 + .9(t/12)^(1/.63), and offers what is best for the other among
     * what it still likes. Northland clings to deal 3 until its aspiration falls below .5773296, its value of the
     * island's plan, in week 9 (.5677 at t = 7.5). Southland begins with 9, and goes down to 11 (.6032605) in week 3,
     * to 5 (.4942425) at t = 6.5 − .5 in week 7 and to 7 (.4286756) at t = 8, the second exchange of week 9: both offer
     * the island's plan, and it is struck.
     */
    @Test
    void aRunWithoutChance() {
        Assumptions quiet = tutorial.assumptions().withStrategy(null, "timeDependent");
        Scenario scenario = tutorial.with(quiet);
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
        assertEquals(.4230333, rounds.get(0).warValue()[0], DIGITS);
        assertEquals(.2438430, rounds.get(4).warValue()[1], DIGITS);
        assertEquals(.7288587, rounds.get(0).largestValue()[0], DIGITS);
        assertEquals(.6514303, rounds.get(0).largestValue()[1], DIGITS);
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
        assertEquals(.5773296, result.terms().v()[0], DIGITS);
        assertEquals(.4286756, result.terms().v()[1], DIGITS);
        assertEquals(
                (.5773296 - .4230333) * (.4286756 - .2438430), result.terms().nashProduct(), DIGITS);
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
