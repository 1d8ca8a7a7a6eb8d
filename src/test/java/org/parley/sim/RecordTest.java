package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Absent;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.sim.RunText.How;
import org.parley.talks.Outcome;

/** The record (model §11a): what it leaves alone, what reaches it, and what it must find. Failures name the seed. */
class RecordTest {
    private static final int SCENARIOS = 200;

    private static Simulator.Traced drawn(Scenario s, long seed) {
        RunKey key = new RunKey(seed, 0);
        return Runs.simulator(s).trace(Simulator.values(s, s.assumptions(), false, key), s.fixedPreferences(), key);
    }

    private static History none(History h) {
        return new History(
                h.from(),
                h.asOf(),
                h.deadline(),
                Set.of(),
                List.of(History.NONE, History.NONE),
                h.asStated(),
                h.then(),
                h.measures(),
                h.cite());
    }

    /** M16 and docs/odd.md, 7.18: the weeks before leave nothing behind but the verdict. */
    @Test
    void m16_theRunIsTheSameWithTheRecordWithoutItAndWithNothingAsked() {
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario s = RandomScenarios.withRecord(seed);
            Simulator.Traced with = drawn(s, seed);
            Scenario off = s.with(s.assumptions().with(Mechanism.RECORD, false));
            assertThat(RunText.of(drawn(off, seed), How.ALL)).as("seed " + seed).isEqualTo(RunText.of(with, How.ALL));
            assertThat(drawn(off, seed).result().fit()).isNull();
            Scenario empty = s.with(none(Objects.requireNonNull(s.history())));
            assertThat(withoutPlans(drawn(empty, seed))).as("seed " + seed).isEqualTo(withoutPlans(with));
            assertThat(drawn(empty, seed).result().fits()).isTrue();
            assertThat(drawn(empty, seed).before()).isNull();
        }
    }

    /** M16: at d = 1 the weeks of talks before have no place in the clock, and the run is that without a record. */
    @Test
    void m16_whereADateIsBelievedTheRunIsThatWithoutARecord() {
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario s = RandomScenarios.withRecord(seed);
            Scenario dated = s.with(s.assumptions().with(Parameters.DEADLINE_CREDIBILITY, null, 1));
            Scenario without = dated.with((History) null);
            assertThat(withoutPlans(drawn(dated, seed)))
                    .as("seed " + seed)
                    .isEqualTo(withoutPlans(drawn(without, seed)));
        }
    }

    /** All that happened; what was given up from a plan that only the record names is a measure and no part of it. */
    private static List<String> withoutPlans(Simulator.Traced run) {
        return RunText.of(run, How.ALL).stream()
                .filter(line -> !line.startsWith("plan loss"))
                .toList();
    }

    /** M17: whether a draw fits, and the whole story of the weeks before, are the same whatever policy is tried. */
    @Test
    void m17_noPolicyReachesTheRecord() {
        EnumSet<RecordFit.Prelude> seen = EnumSet.noneOf(RecordFit.Prelude.class);
        int refused = 0;
        for (long seed = 1; seed <= 2 * SCENARIOS; seed++) {
            Scenario s = RandomScenarios.withRecord(seed);
            Simulator.Traced plain = drawn(s, seed);
            Simulator.Traced other = drawn(RandomScenarios.withOtherPolicy(s, seed), seed);
            assertThat(RunText.record(other, How.ALL)).as("seed " + seed).isEqualTo(RunText.record(plain, How.ALL));
            RecordFit fit = Objects.requireNonNull(plain.result().fit());
            if (fit.prelude() != null) {
                seen.add(fit.prelude());
            }
            refused += Boolean.FALSE.equals(fit.ownPlanA()) ? 1 : 0;
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(RecordFit.Prelude.class));
        assertThat(refused).as("own plans that nobody would sign").isGreaterThan(5);
    }

    /**
     * A stated reservation value is a claim about the world, like an uncertainty set by hand (model §11a): it acts in
     * the weeks before and on the own plans, so another value changes which draws fit. The same file, the same seeds.
     */
    @Test
    void aReservationReachesTheRecord() {
        String record =
                "history: {from: 2020-01-06, none: [freeze], ownPlan: {northland: islandPlan}, grade: P, note: n}\n";
        int differ = 0;
        for (long seed = 1; seed <= 60; seed++) {
            boolean[] fits = new boolean[2];
            for (int v = 0; v < fits.length; v++) {
                String stated =
                        "\n" + record + "reservation: {northland: " + (v == 0 ? ".45" : ".9") + "}\npackages:\n";
                Scenario s = ScenarioReader.read("stated.yaml", Tutorial.text().replace("\npackages:\n", stated));
                fits[v] = drawn(s, seed).result().fits();
            }
            differ += fits[0] == fits[1] ? 0 : 1;
        }
        assertThat(differ).isGreaterThan(10);
    }

    /** M18: learning arrives at k̂₀ on asOf, to 1e-15, where b₀ − h ≥ b₀/4; beyond that it ends below. */
    @Test
    void m18_learningArrivesAtTodaysBelief() {
        for (int weeks : new int[] {1, 12, 78, 90}) {
            ScenarioBuilder b = ScenarioBuilder.of("quiet")
                    .issue("x", 2, 0)
                    .set(Parameters.COLLAPSE_PRIOR_WEEKS, 104)
                    .set(Parameters.FORMULATION, 0)
                    .history(weeks, 0, EnumSet.of(Absent.COLLAPSE), History.NONE, History.NONE);
            Trace before =
                    Objects.requireNonNull(Runs.fixedWithRecord(b.build(), 1).before());
            double[] first = before.weeks().get(0).believedCollapse();
            double[] last = before.weeks().get(weeks - 1).believedCollapse();
            double b0 = Math.max(104 - weeks, 26);
            assertEquals(.0009 * 104 / (b0 + 1), first[0], 1e-15);
            assertEquals(weeks <= 78 ? .0009 : .0009 * 104 / (26 + weeks), last[0], 1e-15);
            assertEquals(last[0], last[1], 0);
        }
    }

    /**
     * M18, by hand. Two deals over one issue, the promise held to last (V = u − ρ). A likes the status quo; B, to whom
     * it is worth nothing and crosses a red line of ρ ~ U[0, .2], takes it iff ρ ≤ κ = .1, so with probability ½; the
     * other deal A never takes. Nobody asks for more than fighting on is worth (α₀ = 1), devaluation .5 refuses all
     * offers, so only a text settles, tabled with probability φ = .2 a round. Four rounds before asOf without a deal:
     * P(no deal) = ½ + ½·.8⁴, and of the draws that fit .8⁴/(1 + .8⁴) can settle at all. Of 20,000 draws, within 3 sd:
     * that fit; that settle in the run's only round, among all and among those that fit.
     */
    @Test
    void m18_sharesAmongFittingDrawsAreBayes() {
        Scenario s = ScenarioBuilder.of("bayes")
                .issue("x", 2, 0)
                .redLine(Side.B, 0, false, 0)
                .set(Parameters.WAR_COST, .1)
                .set(Parameters.WAR_WEARINESS, 0)
                .set(Parameters.BELIEVED_COLLAPSE, 0)
                .set(Parameters.COLLAPSE_HAZARD, 0)
                .set(Parameters.REACTIVE_DEVALUATION, .5)
                .set(Parameters.RECIPROCITY, 0)
                .set(Parameters.OPENING_CONCESSION, 1)
                .set(Parameters.FORMULATION, .2)
                .set(Parameters.HORIZON, 1)
                .off(Mechanism.COMMITMENT, Mechanism.FREEZE, Mechanism.FRAMEWORK, Mechanism.WALKOUT)
                .history(8, 0, EnumSet.of(Absent.AGREEMENT), History.NONE, History.NONE)
                .build();
        int runs = 20_000;
        double never = Math.pow(.8, 4);
        int fits = 0;
        int deals = 0;
        int dealsOfFitting = 0;
        Simulator simulator = Runs.simulator(s);
        for (int r = 0; r < runs; r++) {
            RunResult run = simulator.run(s.assumptions(), false, new RunKey(18, r), Detail.RESULT);
            boolean deal = run.outcome() == Outcome.COMPREHENSIVE;
            assertThat(deal && run.values().get(Parameters.RED_LINE_COST, Side.B) > .1)
                    .isFalse();
            fits += run.fits() ? 1 : 0;
            deals += deal ? 1 : 0;
            dealsOfFitting += deal && run.fits() ? 1 : 0;
        }
        within3sd(.5 + .5 * never, fits, runs);
        within3sd(.5 * .2, deals, runs);
        within3sd(never / (1 + never) * .2, dealsOfFitting, fits);
    }

    private static void within3sd(double probability, int count, int n) {
        double sd = Math.sqrt(probability * (1 - probability) / n);
        assertEquals(probability, (double) count / n, 3 * sd, count + " of " + n);
    }

    /** Weariness counts back from asOf and never pays: max(0, 1 + ϖ t/52), t ≤ 0. */
    @Test
    void warIsFresherBeforeAsOfAndNeverPays() {
        ScenarioBuilder b = ScenarioBuilder.of("weary")
                .issue("x", 2, 0)
                .set(Parameters.WAR_COST, .1)
                .set(Parameters.WAR_WEARINESS, 2)
                .set(Parameters.FORMULATION, 0)
                .history(40, 0, EnumSet.of(Absent.COLLAPSE), History.NONE, History.NONE);
        List<Trace.Week> weeks = Objects.requireNonNull(
                        Runs.fixedWithRecord(b.build(), 1).before())
                .weeks();
        assertThat(weeks).hasSize(40);
        assertEquals(0, weeks.get(0).warCost()[0], 0, "t = −39");
        assertEquals(.1 * (1 - 2 * 10 / 52.0), weeks.get(29).warCost()[0], 1e-15, "t = −10");
        assertEquals(.1, weeks.get(39).warCost()[0], 1e-15, "t = 0");
    }

    /** A date that was named and passed: with d = 1 everybody is down to the walk-away value in its week. */
    @Test
    void theDateThatWasNamedThenIsTheDateOfThatTime() {
        ScenarioBuilder b = ScenarioBuilder.of("dated")
                .issue("x", 3, 1)
                .issue("y", 3, 1)
                .set(Parameters.DEADLINE, 40)
                .set(Parameters.FORMULATION, 0)
                .set(Parameters.EXCHANGES, 1)
                .set(Parameters.REACTIVE_DEVALUATION, .5)
                .strategy(Side.A, "timeDependent")
                .history(12, 3, EnumSet.of(Absent.COLLAPSE), History.NONE, History.NONE);
        Simulator.Traced run = Runs.fixedWithRecord(b.build(), 1);
        Trace before = Objects.requireNonNull(run.before());
        for (Trace.Round round : before.rounds()) {
            double aspiration = round.aspiration()[0];
            if (round.week() < 3) {
                assertThat(aspiration).isGreaterThan(round.withoutAgreement()[0]);
            } else {
                assertEquals(round.withoutAgreement()[0], aspiration, 1e-9, "week " + round.week());
            }
        }
        assertThat(before.rounds()).extracting(Trace.Round::week).containsExactly(1, 3, 5, 7, 9, 11);
    }
}
