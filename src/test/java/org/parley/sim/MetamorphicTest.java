package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.scenario.Variants;
import org.parley.search.Bargain;
import org.parley.search.LiteralSearch;
import org.parley.sim.RunText.How;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;
import org.parley.value.Preferences;
import org.parley.value.Valuation;

/**
 * Properties M2 to M4 and M6 to M12 of whole runs, over random conflicts; a failure names its seed. M1 has its own
 * class, M5 and M7 stand with the values.
 */
class MetamorphicTest {
    /**
     * The conflict of a seed with its draw written down as explicit weights and scores, and with the values of its run.
     */
    private record Case(Scenario scenario, ParameterValues values, long seed) {
        static Case of(long seed) {
            Scenario s = RandomScenarios.of(seed);
            ParameterValues values = Runs.drawn(s, seed);
            Streams streams = Streams.of(new RunKey(seed, 0));
            double[][] weights = new double[2][];
            double[][][] scores = new double[2][][];
            for (Side side : Side.values()) {
                Preferences p = s.fixedPreferences()
                        ? Preferences.mean(s, side, 1)
                        : Preferences.drawn(s, side, 1, values.get(Parameters.RANK_NOISE), streams);
                weights[side.ordinal()] = p.weights();
                scores[side.ordinal()] = p.values();
            }
            return new Case(Variants.explicit(s, weights, scores), values, seed);
        }

        List<String> told(Scenario s) {
            return RunText.of(Runs.trace(s, values, seed), How.WITHOUT_INDICES);
        }
    }

    @Test
    void m2_anIssueWithoutWeightChangesNothing() {
        for (long seed = 1; seed <= 120; seed++) {
            Case c = Case.of(seed);
            int issues = c.scenario.issues().size();
            Scenario more = Variants.withIdleIssue(c.scenario, (int) (seed % (issues + 1)), 2 + (int) (seed % 2));
            assertThat(c.told(more)).as("seed " + seed).isEqualTo(c.told(c.scenario));
        }
    }

    @Test
    void m3_aTwinOfAnOptionChangesNothing() {
        int checked = 0;
        for (long seed = 1; seed <= 150; seed++) {
            Case c = Case.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            int issue = random.nextInt(c.scenario.issues().size());
            if (c.scenario.objective() != null && c.scenario.objective().issue() == issue) {
                continue;
            }
            int option = random.nextInt(c.scenario.issues().get(issue).options().size());
            Scenario more = Variants.withTwin(c.scenario, issue, option);
            assertThat(c.told(more)).as("seed " + seed).isEqualTo(c.told(c.scenario));
            checked++;
        }
        assertThat(checked).isGreaterThan(80);
    }

    /**
     * Rescaling utilities and everything in stk by c = ½ (exact in binary), with γ_D ÷ c. The opponent's collapse pays
     * 1 whatever the scale, so no one believes in it here; the blur of weights adds a share that is not in stk, so
     * opacity is 0.
     */
    @Test
    void m4_theScaleOfUtilityDoesNotMatter() {
        double c = .5;
        List<Parameter> inStk = List.of(
                Parameters.WAR_COST,
                Parameters.RED_LINE_COST,
                Parameters.LEVERAGE,
                Parameters.BREAKDOWN_COST,
                Parameters.AUDIENCE_COST,
                Parameters.REACTIVE_DEVALUATION,
                Parameters.ALLOWANCE,
                Parameters.ALLOWANCE_GROWTH,
                Parameters.PROGRESS_STEP,
                Parameters.MICRO_STEP);
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        for (long seed = 1; seed <= 150; seed++) {
            Case given = Case.of(seed);
            Scenario s = Variants.without(given.scenario, false, true);
            if (!Double.isNaN(s.party(Side.A).reservationInStk())
                    || !Double.isNaN(s.party(Side.B).reservationInStk())) {
                continue; // a stated reservation value is in stk as well, and stays what the file says
            }
            ParameterValues values = given.values
                    .with(Mechanism.RATIFICATION, false)
                    .with(Parameters.POWER_SHIFT_SCALE, null, 0)
                    .with(Parameters.BELIEVED_COLLAPSE, null, 0)
                    .with(Parameters.OPACITY, null, 0);
            double[][] weights = new double[2][];
            double[][][] scores = new double[2][][];
            ParameterValues scaled = values.with(Parameters.TEMPTATION, null, values.get(Parameters.TEMPTATION) / c);
            for (Side side : Side.values()) {
                double[] w = Preferences.mean(s, side, 1).weights().clone();
                for (int k = 0; k < w.length; k++) {
                    w[k] *= c;
                }
                weights[side.ordinal()] = w;
                scores[side.ordinal()] = Preferences.mean(s, side, 1).values();
                for (Parameter p : inStk) {
                    scaled = scaled.with(p, side, c * values.stated(p, side));
                }
            }
            Scenario small = Variants.carrotsTimes(Variants.explicit(s, weights, scores), c);
            Simulator.Traced one = Runs.trace(s, values, seed);
            Simulator.Traced other = Runs.trace(small, scaled, seed);
            assertThat(acceptances(other)).as("seed " + seed).isEqualTo(acceptances(one));
            assertThat(levels(other, 1 / c))
                    .as("seed " + seed)
                    .usingComparatorWithPrecision(4 * Rounding.STEP)
                    .containsExactly(levels(one, 1));
            seen.merge(one.result().outcome(), 1, Integer::sum);
        }
        assertThat(seen.getOrDefault(Outcome.COMPREHENSIVE, 0)).isGreaterThan(20);
    }

    private static List<String> acceptances(Simulator.Traced run) {
        List<String> lines = new ArrayList<>();
        RunResult r = run.result();
        lines.add(r.outcome() + " " + r.weeks() + " " + r.binding() + " " + r.zone());
        StruckTerms terms = r.terms();
        if (terms != null) {
            lines.add("deal " + terms.deal());
        }
        for (Trace.Offer o : run.trace().offers()) {
            lines.add(o.author() + " " + o.deal() + " " + o.refusal());
        }
        for (Trace.Text t : run.trace().texts()) {
            lines.add(t.toString());
        }
        return lines;
    }

    /**
     * The values of the deal and all aspirations, times a scale: equal up to what rounding to steps makes of a scale.
     */
    private static double[] levels(Simulator.Traced run, double scale) {
        StruckTerms terms = run.result().terms();
        return DoubleStream.concat(
                        terms == null ? DoubleStream.empty() : Arrays.stream(terms.v()),
                        run.trace().offers().stream().mapToDouble(Trace.Offer::aspiration))
                .map(v -> v * scale)
                .toArray();
    }

    /** M6: W^e falls in p, and only W^e. */
    @Test
    void m6_pressureLowersTheValueOfNoAgreement() {
        for (long seed = 1; seed <= 60; seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            Simulator simulator = Runs.simulator(s);
            ParameterValues values = Runs.drawn(s, seed)
                    .with(Mechanism.PRESSURE, true)
                    .with(Parameters.LEVERAGE, null, .2)
                    .with(Parameters.PRESSURE_RAMP, null, .5);
            double last = Double.POSITIVE_INFINITY;
            for (double p = 0; p <= 1; p += .25) {
                ParameterValues pressed = values.with(Parameters.PRESSURE, Side.A, p);
                if (values.mediatorStyle().equals("responsive")) {
                    continue;
                }
                Valuation round = simulator
                        .opening(pressed, s.fixedPreferences(), new RunKey(seed, 0))
                        .valuation();
                assertThat(round.withoutAgreement(Side.A)).as("seed " + seed).isLessThan(last);
                last = round.withoutAgreement(Side.A);
                double step = values.get(Parameters.THREAT_CREDIBILITY) * .2;
                double ramp = .5
                        + .5
                                * Math.min(values.get(Parameters.FIRST_ROUND), values.get(Parameters.DEADLINE))
                                / values.get(Parameters.DEADLINE);
                assertEquals(round.warValue(Side.A) - step * p * ramp, last, Rounding.STEP, "seed " + seed);
            }
        }
    }

    /** The week in which a deal is struck, with one exponent for both sides. */
    private static int settles(ScenarioBuilder b, double exponent, long seed) {
        Scenario s = b.set(Parameters.CONCESSION_EXPONENT, exponent).build();
        RunResult r = Runs.fixed(s, seed).result();
        return r.outcome() == Outcome.COMPREHENSIVE || r.outcome() == Outcome.REJECTED ? r.weeks() : 1000;
    }

    /**
     * M8: with learning, drift and weariness off, {@code timeDependent} and known priorities, Boulware settles no
     * earlier than Conceder.
     */
    @Test
    void m8_boulwareSettlesNoEarlierThanConceder() {
        int later = 0;
        for (long seed = 1; seed <= 150; seed++) {
            ScenarioBuilder b = RandomScenarios.bare(seed)
                    .strategy(null, "timeDependent")
                    .off(
                            Mechanism.LEARNING,
                            Mechanism.DRIFT,
                            Mechanism.FREEZE,
                            Mechanism.FRAMEWORK,
                            Mechanism.COLLAPSE,
                            Mechanism.WALKOUT,
                            Mechanism.EXIT,
                            Mechanism.FACILITATION)
                    .set(Parameters.WAR_WEARINESS, 0)
                    .set(Parameters.OPACITY, 0)
                    .set(Parameters.WAR_COST, .3)
                    .set(Parameters.HORIZON, 26);
            int boulware = settles(b, .2, seed);
            int conceder = settles(b, 4, seed);
            assertThat(boulware).as("seed " + seed).isGreaterThanOrEqualTo(conceder);
            later += boulware > conceder ? 1 : 0;
        }
        assertThat(later).isGreaterThan(30);
    }

    /** M9: every accepted deal clears both reservation values, every framework and freeze both W^e. */
    @Test
    void m9_whateverIsSignedClearsBothReservationValues() {
        int deals = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Simulator.Traced run = Runs.trace(RandomScenarios.of(seed), seed);
            StruckTerms terms = run.result().terms();
            if (terms != null) {
                deals++;
                assertThat(terms.v()[0]).as("seed " + seed).isGreaterThanOrEqualTo(terms.r()[0]);
                assertThat(terms.v()[1]).as("seed " + seed).isGreaterThanOrEqualTo(terms.r()[1]);
            }
            if (run.result().outcome() == Outcome.CEASEFIRE) {
                Trace.Happening freeze = run.trace().happenings().stream()
                        .filter(h -> h.kind() == Trace.Kind.FREEZE && h.done())
                        .findFirst()
                        .orElseThrow();
                List<Trace.Round> rounds = run.trace().rounds();
                double[] without = rounds.get(rounds.size() - 1).withoutAgreement();
                assertThat(freeze.values()[0]).isGreaterThanOrEqualTo(without[0]);
                assertThat(freeze.values()[1]).isGreaterThanOrEqualTo(without[1]);
            }
        }
        assertThat(deals).isGreaterThan(80);
    }

    /**
     * M10, first half: war costs nothing and each expects the other to collapse soon; the same weights and opposed
     * orders leave 1 to share between two who want nearly 1 each.
     */
    @Test
    void m10_optimismWithoutCostMakesNoAgreement() {
        for (long seed = 1; seed <= 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double w = random.nextDouble(.1, .9);
            Scenario s = ScenarioBuilder.of("zero-sum")
                    .issue("a", 4, 0)
                    .issue("b", 3, 1)
                    .weights(Side.A, w, 1 - w)
                    .weights(Side.B, w, 1 - w)
                    .scores(Side.A, 0, 1, .7, .2, 0)
                    .scores(Side.B, 0, 0, .3, .8, 1)
                    .set(Parameters.WAR_COST, 0)
                    .set(Parameters.BELIEVED_COLLAPSE, .05)
                    .set(Parameters.COLLAPSE_HAZARD, 0)
                    .set(Parameters.LOSS_AVERSION, 1)
                    .off(Mechanism.LEARNING, Mechanism.FACILITATION, Mechanism.FREEZE)
                    .build();
            RunResult r = Runs.trace(s, seed).result();
            assertThat(r.outcome().agreement())
                    .as("seed " + seed + " " + r.outcome())
                    .isFalse();
            assertThat(r.zone().everOpen()).isFalse();
            assertEquals(
                    "warValue",
                    java.util.Objects.requireNonNull(r.binding()).label().key());
        }
    }

    /**
     * M10, second half (Fearon 1995): common beliefs and a cost of war, nothing else in the way, issues that can be
     * divided finely: the zone is never empty.
     */
    @Test
    void m10_commonBeliefsAndCostlyWarLeaveRoomForAgreement() {
        for (long seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double hazardA = random.nextDouble(.004);
            double hazardB = random.nextDouble(.004);
            ScenarioBuilder b = ScenarioBuilder.of("fine");
            for (int k = 0; k < 3; k++) {
                b.issue("i" + k, 11, random.nextInt(11));
            }
            int line = random.nextInt(3);
            Scenario s = b.objective(line, random.nextBoolean() ? 0 : 10, random.nextBoolean() ? Side.A : Side.B, 1000)
                    .weights(Side.A, weights(random))
                    .weights(Side.B, weights(random))
                    .set(Parameters.INITIAL_SHARE, random.nextDouble())
                    .set(Parameters.FRONT_DRIFT, random.nextDouble(-40, 40))
                    .set(Parameters.FRONT_SD, 0)
                    .set(Parameters.DRIFT_OPTIMISM, 0)
                    .set(Parameters.COLLAPSE_HAZARD, Side.A, hazardA)
                    .set(Parameters.COLLAPSE_HAZARD, Side.B, hazardB)
                    .set(Parameters.BELIEVED_COLLAPSE, Side.A, hazardB)
                    .set(Parameters.BELIEVED_COLLAPSE, Side.B, hazardA)
                    .set(Parameters.WAR_COST, .25)
                    .set(Parameters.LOSS_AVERSION, 1)
                    .set(Parameters.BREAKDOWN_HAZARD, 0)
                    .set(Parameters.BREAKDOWN_COST, 0)
                    .fixedPreferences()
                    .off(Mechanism.LEARNING)
                    .build();
            Simulator.Opening opening =
                    Runs.simulator(s).opening(s.assumptions().fixed(), true, new RunKey(seed, 0));
            assertThat(opening.search().zopaEmpty()).as("seed " + seed).isFalse();
        }
    }

    private static double[] weights(SplittableRandom random) {
        double a = random.nextDouble();
        double b = random.nextDouble();
        return new double[] {Math.min(a, b), Math.abs(a - b), 1 - Math.max(a, b)};
    }

    /** M11: a run depends on its key alone: not on the simulator that played others before, not on the thread. */
    @Test
    void m11_aRunDependsOnItsKeyAlone() throws InterruptedException {
        Scenario s = RandomScenarios.of(17);
        int n = 24;
        List<List<String>> inOrder = new ArrayList<>();
        Simulator one = Runs.simulator(s);
        for (int r = 0; r < n; r++) {
            inOrder.add(told(one, s, new RunKey(9, r)));
        }
        DealSpace shared = DealSpace.of(s);
        List<List<String>> threaded = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            threaded.add(new ArrayList<>());
        }
        Thread[] threads = new Thread[3];
        for (int t = 0; t < threads.length; t++) {
            int first = t;
            threads[t] = new Thread(() -> {
                Simulator own = new Simulator(s, shared, LiteralSearch::new);
                for (int r = n - 1 - first; r >= 0; r -= threads.length) {
                    threaded.get(r).addAll(told(own, s, new RunKey(9, r)));
                }
            });
            threads[t].start();
        }
        for (Thread t : threads) {
            t.join();
        }
        assertEquals(inOrder, threaded);
        assertThat(inOrder.stream().distinct().count())
                .as("replications differ")
                .isEqualTo(n);
        assertThat(told(one, s, new RunKey(9 + (1L << 32), 0))).isNotEqualTo(inOrder.get(0));
        assertThat(told(one, s, new RunKey(10, 0))).isNotEqualTo(inOrder.get(0));
    }

    private static List<String> told(Simulator simulator, Scenario s, RunKey key) {
        ParameterValues values = Simulator.values(s, s.assumptions(), false, key);
        Simulator.Traced run = simulator.trace(values, s.fixedPreferences(), key);
        List<String> lines = new ArrayList<>(RunText.of(run, How.ALL));
        lines.addAll(RunText.values(run.result(), How.ALL));
        return lines;
    }

    /** Common random numbers: changing one policy leaves every other draw as it was. */
    @Test
    void changingOnePolicyReshufflesNothingElse() {
        for (long seed = 1; seed <= 20; seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            ParameterValues values = Runs.drawn(s, seed).with(Mechanism.DRIFT, true);
            Simulator.Traced one = Runs.trace(s, values, seed);
            Simulator.Traced other = Runs.trace(
                    s, values.with(Parameters.FORMULATION, null, 0).with(Parameters.GUARANTEE_WINDOW, null, 1), seed);
            int weeks =
                    Math.min(one.trace().weeks().size(), other.trace().weeks().size());
            for (int w = 0; w < weeks; w++) {
                assertEquals(
                        one.trace().weeks().get(w).pace(),
                        other.trace().weeks().get(w).pace(),
                        0,
                        "seed " + seed);
            }
            assertEquals(
                    one.draw().preferences(Side.A).weights()[0],
                    other.draw().preferences(Side.A).weights()[0],
                    0);
        }
    }

    /** M12: no agreement has a larger product of V − W^e than the Nash point of its round. */
    @Test
    void m12_noAgreementBeatsTheNashPoint() {
        int deals = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Scenario s = RandomScenarios.of(seed);
            RunKey key = new RunKey(seed, 0);
            Simulation simulation = new Simulation(
                    s,
                    DealSpace.of(s),
                    Runs.drawn(s, seed),
                    s.fixedPreferences(),
                    key,
                    LiteralSearch::new,
                    Detail.RESULT,
                    Period.run(s, Runs.drawn(s, seed), Streams.of(key)));
            RunResult r = simulation.play(null);
            StruckTerms terms = r.terms();
            Valuation round = simulation.valuation();
            if (terms == null || round == null || r.outcome() == Outcome.FRAMEWORK) {
                continue;
            }
            Bargain bargain = ((LiteralSearch) simulation.session().search()).bargain();
            int nash = bargain.nash();
            assertThat(product(round, terms.deal())).as("seed " + seed).isLessThanOrEqualTo(product(round, nash));
            assertEquals(bargain.distances(terms.v()[0], terms.v()[1]), terms.distances());
            deals++;
        }
        assertThat(deals).isGreaterThan(60);
    }

    private static double product(Valuation round, int deal) {
        return (round.value(Side.A, deal) - round.withoutAgreement(Side.A))
                * (round.value(Side.B, deal) - round.withoutAgreement(Side.B));
    }
}
