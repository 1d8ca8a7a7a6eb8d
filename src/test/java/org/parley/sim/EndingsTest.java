package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.Binding.Label;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * How runs end, and what is noted of them (model §9, §10). A pie of eleven slices; war is worth .5 − .08 or so to
 * either.
 */
class EndingsTest {
    private static ScenarioBuilder pie() {
        return ScenarioBuilder.of("pie")
                .issue("pie", 11, 5)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.BREAKDOWN_HAZARD, 0)
                .set(Parameters.BELIEVED_COLLAPSE, 0)
                .set(Parameters.COLLAPSE_HAZARD, 0)
                .set(Parameters.FORMULATION, 0)
                .off(Mechanism.WALKOUT, Mechanism.EXIT, Mechanism.FREEZE, Mechanism.FRAMEWORK);
    }

    /** Nobody concedes before a far deadline. */
    private static ScenarioBuilder stubborn() {
        return pie().set(Parameters.OPENING_CONCESSION, 0)
                .set(Parameters.CONCESSION_EXPONENT, .01)
                .set(Parameters.DEADLINE, 500)
                .set(Parameters.HORIZON, 12);
    }

    private static RunResult run(ScenarioBuilder b, long seed) {
        return Runs.fixed(b.build(), seed).result();
    }

    private static OpenEnd open(RunResult r) {
        assertEquals(Outcome.OPEN, r.outcome());
        return Objects.requireNonNull(r.open());
    }

    // ---- horizon

    @Test
    void atTheHorizonWithoutProgress() {
        RunResult r = run(stubborn(), 1);
        assertEquals(OpenEnd.NEITHER, open(r));
        assertEquals(12, r.weeks());
        assertEquals(6, r.rounds());
        assertEquals(Label.NOT_FOUND, Objects.requireNonNull(r.binding()).label());
        assertNull(r.terms());
        assertEquals("", r.collapsed());
    }

    /** Micro steps in every round; the talks end before they meet. */
    private static ScenarioBuilder narrowing() {
        return stubborn()
                .strategy(null, "micro")
                .set(Parameters.MICRO_STEP, .02)
                .set(Parameters.HORIZON, 6);
    }

    @Test
    void atTheHorizonWithProgress() {
        RunResult r = run(narrowing(), 1);
        assertEquals(OpenEnd.PROGRESS, open(r));
        assertEquals(0, r.measuresInForce());
    }

    /** A measure with relief in force comes first; one without relief does not count. */
    @Test
    void atTheHorizonWithAMeasure() {
        RunResult r = run(narrowing().measure("truce", .2, .2, 0), 1);
        assertEquals(OpenEnd.MEASURE, open(r));
        assertEquals(1, r.measuresInForce());
        RunResult exchange = run(narrowing().measure("exchange", 0, 0, 0, false, true, true), 1);
        assertEquals(OpenEnd.PROGRESS, open(exchange));
        assertEquals(1, exchange.measuresInForce(), "a column of every run");
        RunResult lapsed = run(narrowing().measure("truce", .2, .2, 1), 1);
        assertEquals(OpenEnd.PROGRESS, open(lapsed), "agreed in week 5, lapsed in week 6");
    }

    @Test
    void withoutARound() {
        RunResult r = run(stubborn().set(Parameters.FIRST_ROUND, 20), 1);
        assertEquals(OpenEnd.NEITHER, open(r));
        assertEquals(0, r.rounds());
        assertNull(r.binding());
        assertEquals(new RunResult.Zone(-1, -1, 0, 0), r.zone());
    }

    @Test
    void roundsAreHeldInTheirWeeks() {
        Simulator.Traced run = Runs.fixed(
                stubborn()
                        .set(Parameters.FIRST_ROUND, 2)
                        .set(Parameters.ROUND_EVERY, 3)
                        .build(),
                1);
        assertThat(run.trace().rounds()).extracting(Trace.Round::week).containsExactly(2, 5, 8, 11);
        assertThat(run.trace().weeks()).hasSize(12);
    }

    // ---- exit, collapse

    /** Only after the deadline, and with the draw of its own week: draws before the deadline are taken and not used. */
    @Test
    void theMediatorLeavesAfterTheDeadlineOnly() {
        int exits = 0;
        for (long seed = 1; seed <= 40; seed++) {
            RunResult r = run(
                    stubborn()
                            .set(Parameters.DEADLINE, 5)
                            .set(Parameters.WAR_COST, 0)
                            .set(Parameters.EXIT_HAZARD, .3)
                            .redLine(A, 0, true, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                            .turn(Mechanism.EXIT, true),
                    seed);
            Stream draws = Streams.of(new RunKey(seed, 0)).named("mediator/exit");
            int week = 0;
            double u = 1;
            while (week < 12 && !(week > 5 && u < .3)) {
                week++;
                u = draws.uniform();
            }
            boolean leaves = week > 5 && u < .3;
            assertEquals(leaves ? Outcome.MEDIATOR_EXIT : Outcome.OPEN, r.outcome(), "seed " + seed);
            assertEquals(week, r.weeks(), "seed " + seed);
            exits += leaves ? 1 : 0;
        }
        assertThat(exits).isGreaterThan(20);
        RunResult certain = run(
                stubborn()
                        .set(Parameters.DEADLINE, 5)
                        .set(Parameters.EXIT_HAZARD, 1)
                        .set(Parameters.OPENING_CONCESSION, 0)
                        .redLine(A, 0, true, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
                        .turn(Mechanism.EXIT, true),
                1);
        assertEquals(6, certain.weeks());
    }

    /** i collapses in the first week in which its uniform is below k_i; if both, the smaller u/k. */
    @Test
    void collapseInTheField() {
        int both = 0;
        for (long seed = 1; seed <= 200; seed++) {
            Scenario s = stubborn().set(Parameters.FIRST_ROUND, 20).build();
            double[] k = {.5, .25};
            ParameterValues values = s.assumptions()
                    .fixed()
                    .with(Parameters.COLLAPSE_HAZARD, A, k[0])
                    .with(Parameters.COLLAPSE_HAZARD, B, k[1]);
            RunResult r = Runs.trace(s, values, seed).result();
            Streams streams = Streams.of(new RunKey(seed, 0));
            Stream[] draws = {streams.named("war/alpha"), streams.named("war/beta")};
            int week = 0;
            String who = "";
            while (who.isEmpty() && week < 12) {
                week++;
                double a = draws[0].uniform();
                double b = draws[1].uniform();
                both += a < k[0] && b < k[1] ? 1 : 0;
                who = a < k[0] && (b >= k[1] || a / k[0] < b / k[1]) ? "A" : b < k[1] ? "B" : "";
            }
            assertEquals(who, r.collapsed(), "seed " + seed);
            assertEquals(week, r.weeks(), "seed " + seed);
            assertEquals(who.isEmpty() ? Outcome.OPEN : Outcome.MILITARY_END, r.outcome());
        }
        assertThat(both).isGreaterThan(20);
    }

    // ---- ratification

    /**
     * Both sides' polls say ½ at the middle and the audience costs nothing: a deal is struck and each side tosses its
     * own coin.
     */
    private static ScenarioBuilder ratified() {
        return pie().set(Parameters.OPENING_CONCESSION, 1)
                .set(Parameters.AUDIENCE_COST, A, .04)
                .set(Parameters.AUDIENCE_COST, B, .02)
                .pack("a", 0)
                .pack("b", 10)
                .anchor(A, "a", .55)
                .anchor(A, "b", .45)
                .anchor(B, "a", .45)
                .anchor(B, "b", .55);
    }

    @Test
    void ratificationDrawsAndAudienceCosts() {
        int passed = 0;
        for (long seed = 1; seed <= 80; seed++) {
            Simulator.Traced run = Runs.fixed(ratified().build(), seed);
            RunResult r = run.result();
            StruckTerms terms = Objects.requireNonNull(r.terms());
            Streams streams = Streams.of(new RunKey(seed, 0));
            boolean[] fails = new boolean[2];
            for (Side side : Side.values()) {
                double u = terms.u()[side.ordinal()];
                double p = run.draw().ratification(side).passProbability(u);
                fails[side.ordinal()] = !(streams.named("ratification/" + (side == A ? "alpha" : "beta"))
                                .uniform()
                        < p);
            }
            assertThat(r.failedAtHome()).as("seed " + seed).isEqualTo(fails);
            assertEquals(fails[0] || fails[1] ? Outcome.REJECTED : Outcome.COMPREHENSIVE, r.outcome(), "seed " + seed);
            assertEquals(fails[0] ? .04 : 0, r.audienceCost()[0], 0);
            assertEquals(fails[1] ? .02 : 0, r.audienceCost()[1], 0);
            assertNull(r.binding());
            passed += r.outcome() == Outcome.COMPREHENSIVE ? 1 : 0;
            long told = run.trace().happenings().stream()
                    .filter(h -> h.kind() == Trace.Kind.RATIFICATION)
                    .count();
            assertEquals((fails[0] ? 1 : 0) + (fails[1] ? 1 : 0), told);
        }
        assertThat(passed).isBetween(5, 75);
    }

    /** The bar stands in every comparison before: R = W^e + ((1−P)/P)c. */
    @Test
    void theBarStandsInTheReservation() {
        Simulator.Opening o = Runs.simulator(ratified().build())
                .opening(ratified().build().assumptions().fixed(), true, new RunKey(1, 0));
        double p = o.draw().ratification(A).passProbability(.5);
        assertEquals(.5, p, 1e-9, "½ is the mean of the polls at the middle");
        assertEquals(o.valuation().withoutAgreement(A) + .04, o.valuation().reservation(A, 5), 1e-9);
    }

    // ---- terms

    /** c_i = Vmax at the first round − V of what was struck: with an everlasting promise, slices. */
    @Test
    void termsByHand() {
        ScenarioBuilder b = pie().set(Parameters.OPENING_CONCESSION, 1)
                .set(Parameters.WAR_COST, A, .4)
                .set(Parameters.WAR_COST, B, .2)
                .pack("all", 0)
                .pack("half", 5);
        for (long seed = 1; seed <= 6; seed++) {
            RunResult r = run(b, seed);
            StruckTerms t = Objects.requireNonNull(r.terms());
            double a = 1 - t.deal() / 10.0;
            assertEquals(a, t.u()[0], 1e-12);
            assertEquals(a, t.v()[0], 1e-12);
            assertEquals(1 - a, t.v()[1], 1e-12);
            double concededA = 1 - a;
            assertEquals((concededA - a) / 1, t.asymmetry(), 1e-12);
            assertEquals((t.v()[0] - t.r()[0]) * (t.v()[1] - t.r()[1]), t.nashProduct(), 1e-15);
            assertEquals(0, t.distances().frontier(), 0, "every division is efficient");
            assertEquals(1, t.packageDistance()[0], 0);
            assertEquals(t.deal() == 5 ? 0 : 1, t.packageDistance()[1], 0);
            assertEquals(1, t.survival()[9], 0, "nothing breaks it");
            assertThat(t.settled()).containsExactly(true);
            assertEquals(1, r.weeks());
            // both war values: .5 − κ(1 + .1/52)
            assertEquals(.5 - .4 * (1 + .1 / 52), t.r()[0], Rounding.STEP);
            assertEquals(.5 - .2 * (1 + .1 / 52), t.r()[1], Rounding.STEP);
            assertEquals(.4 * (1 + .1 / 52) / 52, r.costOfWar()[0], 1e-15);
        }
    }

    /** Mean over sides of the weight of the coded issues that differ, over the weight of the coded issues. */
    @Test
    void packageDistances() {
        ScenarioBuilder b = ScenarioBuilder.of("three")
                .set(Parameters.BREAKDOWN_HAZARD, 0)
                .set(Parameters.BELIEVED_COLLAPSE, 0)
                .set(Parameters.REACTIVE_DEVALUATION, 0)
                .issue("x", 2, 0)
                .issue("y", 2, 0)
                .issue("z", 2, 0)
                .order(B, "x", 0, 1)
                .order(B, "y", 0, 1)
                .order(B, "z", 0, 1)
                .weights(A, .5, .3, .2)
                .weights(B, .2, .2, .6)
                .fixedPreferences()
                .set(Parameters.OPENING_CONCESSION, 1)
                .pack("p", 0, 1, -1)
                .pack("q", 1, 1, 1)
                .off(Mechanism.FREEZE);
        StruckTerms t = Objects.requireNonNull(run(b, 1).terms());
        assertEquals(0, t.deal());
        assertEquals(.5 * (.3 / .8 + .2 / .4), t.packageDistance()[0], 1e-12);
        assertEquals(1, t.packageDistance()[1], 1e-12);
    }

    // ---- the zone, ripeness, costs

    @Test
    void theZoneOverTheRounds() {
        RunResult open = run(stubborn(), 1);
        assertThat(open.zone().first()).isPositive();
        assertThat(open.zone().last()).isPositive();
        assertThat(open.zone().everOpen()).isTrue();
        assertEquals(6, open.zone().openRounds(), "every round");
        RunResult never = run(stubborn().redLine(A, 0, true, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1);
        assertEquals(new RunResult.Zone(0, 0, 0, 0), never.zone());
        assertEquals(Label.RED_LINES, Objects.requireNonNull(never.binding()).label());
    }

    /**
     * Growing weariness makes next week worse: ripe. Nothing that changes: not ripe. Nor without a zone, or while one
     * side still gains.
     */
    @Test
    void ripeness() {
        assertEquals(
                6, run(stubborn().set(Parameters.WAR_WEARINESS, .1), 1).zone().ripeRounds());
        assertEquals(
                0, run(stubborn().set(Parameters.WAR_WEARINESS, 0), 1).zone().ripeRounds());
        assertEquals(
                0,
                run(
                                stubborn()
                                        .set(Parameters.WAR_WEARINESS, .1)
                                        .redLine(A, 0, true, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
                                1)
                        .zone()
                        .ripeRounds());
        assertEquals(
                0,
                run(stubborn().set(Parameters.WAR_WEARINESS, A, 0).set(Parameters.WAR_WEARINESS, B, .1), 1)
                        .zone()
                        .ripeRounds());
        // a belief in the other's collapse that fades with every quiet week is enough
        assertEquals(
                6,
                run(stubborn().set(Parameters.WAR_WEARINESS, 0).set(Parameters.BELIEVED_COLLAPSE, .00005), 1)
                        .zone()
                        .ripeRounds());
    }

    /** Σ κ_i/52 with relief from the round after a measure was agreed: weeks 1, 2 in full, then 4/5. */
    @Test
    void costOfWarWithRelief() {
        RunResult r = run(
                stubborn()
                        .set(Parameters.WAR_WEARINESS, 0)
                        .set(Parameters.HORIZON, 4)
                        .set(Parameters.WAR_COST, .26)
                        .measure("truce", .2, .2, 0),
                1);
        assertEquals((2 * .26 + 2 * .26 * .8) / 52, r.costOfWar()[0], 1e-15);
        assertEquals(r.costOfWar()[0], r.costOfWar()[1], 0);
    }

    /** Monitoring lowers the hazard of breakdown from the next round on. */
    @Test
    void monitoringActsFromTheNextRound() {
        Simulator.Traced run = Runs.fixed(
                stubborn()
                        .set(Parameters.BREAKDOWN_HAZARD, .2)
                        .set(Parameters.MONITORING_EFFECT, 1)
                        .set(Parameters.WAR_WEARINESS, 0)
                        .set(Parameters.HORIZON, 5)
                        .off(Mechanism.LEARNING)
                        .measure("watch", 0, 0, 0, true, false, true)
                        .build(),
                1);
        // Vmax of slice 0 rises once, when the hazard falls
        double first = run.trace().rounds().get(0).largestValue()[0];
        double second = run.trace().rounds().get(1).largestValue()[0];
        double third = run.trace().rounds().get(2).largestValue()[0];
        assertThat(second).isGreaterThan(first);
        assertEquals(second, third, 1e-15);
    }

    // ---- what is kept

    @Test
    void pathsAndTraceOnlyWhenAskedFor() {
        Scenario s = stubborn().build();
        ParameterValues values = s.assumptions().fixed();
        Simulator simulator = Runs.simulator(s);
        assertNull(simulator.run(values, true, new RunKey(1, 0), Detail.RESULT).paths());
        ConcessionPaths paths = Objects.requireNonNull(
                simulator.run(values, true, new RunKey(1, 0), Detail.PATHS).paths());
        assertThat(paths.points()).hasSize(12);
        ConcessionPaths.Point first = paths.points().get(0);
        assertEquals(1, first.week());
        assertEquals(A, first.side());
        assertEquals(1, first.ownOffer(), 1e-12);
        assertThat(first.othersOffer()).isLessThan(.2);
        assertThat(first.aspiration()).isGreaterThan(.99);
        assertThat(first.withoutAgreement()).isBetween(.4, .45);
    }

    /** The same run with and without its trace, drawn or fixed. */
    @Test
    void tracingChangesNothing() {
        Scenario s = stubborn().build();
        Simulator simulator = Runs.simulator(s);
        RunKey key = new RunKey(4, 2);
        RunResult plain = simulator.run(s.assumptions(), false, key, Detail.RESULT);
        ParameterValues values = Simulator.values(s, s.assumptions(), false, key);
        RunResult traced = simulator.trace(values, true, key).result();
        assertEquals(RunText.of(plain, RunText.How.ALL), RunText.of(traced, RunText.How.ALL));
        assertEquals(key, plain.key());
        RunResult fixed = simulator.run(s.assumptions(), true, key, Detail.RESULT);
        assertThat(RunText.values(fixed, RunText.How.ALL)).isNotEqualTo(RunText.values(plain, RunText.How.ALL));
    }

    /** The opening is what the first round of the run starts from, also when the mediator may have left by then. */
    @Test
    void opening() {
        Scenario s = stubborn()
                .set(Parameters.FIRST_ROUND, 8)
                .set(Parameters.DEADLINE, 3)
                .set(Parameters.EXIT_HAZARD, 1)
                .set(Parameters.COLLAPSE_HAZARD, .05)
                .turn(Mechanism.EXIT, true)
                .build();
        Simulator.Opening o = Runs.simulator(s).opening(s.assumptions().fixed(), true, new RunKey(1, 0));
        Scenario patient = s.with(s.assumptions().with(Mechanism.EXIT, false).with(Mechanism.COLLAPSE, false));
        Trace.Round first = Runs.fixed(patient, 1).trace().rounds().get(0);
        assertEquals(8, first.week());
        assertEquals(first.warValue()[0], o.valuation().warValue(A), 0);
        assertEquals(first.zopaSize(), o.search().zopaSize());
        assertEquals(0, o.front(), 0);
    }

    @Test
    void theTraceTellsTheEnd() {
        Scenario s = stubborn().set(Parameters.FIRST_ROUND, 20).build();
        ParameterValues values = s.assumptions().fixed().with(Parameters.COLLAPSE_HAZARD, B, 1);
        Trace trace = Runs.trace(s, values, 1).trace();
        assertThat(trace.happenings())
                .extracting(Trace.Happening::kind)
                .containsExactly(Trace.Kind.COLLAPSE, Trace.Kind.END);
        assertEquals(B, trace.happenings().get(0).side());
        assertEquals(1, trace.weeks().size());
    }
}
