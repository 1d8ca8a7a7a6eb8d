package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.search.Binding;
import org.parley.table.NumberText;
import org.parley.talks.Outcome;
import org.parley.talks.Refusal;
import org.parley.value.DealSpace;

/**
 * Whole runs against {@link PageOracle}, a second literal reading of the model page, with the same draws: every week,
 * round, offer, text and measure. Deals, decisions and counts agree exactly, numbers to 1e-9 (the oracle takes powers
 * by {@code pow}, the program by exp and log). Failures name the seed.
 */
class PageOracleTest {
    private static final double EXACT = 1e-9;
    private static final int CONFLICTS = 400;
    private static final int WITH_FRAMEWORKS = 500;

    /** Fixed and drawn with a war and without one, three replications with a record, and those that sign frameworks. */
    private static final int RUNS = CONFLICTS * (2 + 2 + 3) + WITH_FRAMEWORKS;

    /**
     * What README and ODD say of this class; none of the random conflicts has a strategy that the oracle cannot play.
     */
    @Test
    void documentsSayHowManyRunsAreCompared() throws IOException {
        for (int seed = 1; seed <= WITH_FRAMEWORKS; seed++) {
            assertThat(PageOracle.knows(RandomScenarios.of(seed))).isTrue();
            assertThat(PageOracle.knows(RandomScenarios.plain(seed))).isTrue();
            assertThat(PageOracle.knows(RandomScenarios.withRecord(seed))).isTrue();
        }
        for (Path document : List.of(Path.of("README.md"), Path.of("docs", "odd.md"))) {
            assertThat(Files.readString(document)).contains(NumberText.count(RUNS) + " random runs");
        }
    }

    @Test
    void randomConflicts() {
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        EnumSet<Binding.Label> labels = EnumSet.noneOf(Binding.Label.class);
        int texts = 0;
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            if (!PageOracle.knows(scenario)) {
                continue;
            }
            for (boolean fixed : new boolean[] {true, false}) {
                Simulator.Traced run =
                        check(scenario, fixed, new RunKey(seed, 3), "seed " + seed + (fixed ? " fixed" : " drawn"));
                seen.add(run.result().outcome());
                Binding binding = run.result().binding();
                if (binding != null) {
                    labels.add(binding.label());
                }
                texts += run.trace().texts().size();
            }
        }
        assertThat(seen).as("every ending is compared").isEqualTo(EnumSet.allOf(Outcome.class));
        assertThat(labels).as("every label is compared").isEqualTo(EnumSet.allOf(Binding.Label.class));
        assertThat(texts).isGreaterThan(100);
    }

    /**
     * model §11a: 1,200 runs with histories of all kinds, two clocks and cost memory: the weeks before asOf week by
     * week, own plans, whether the draw fits, and the run itself.
     */
    @Test
    void withARecord() {
        EnumSet<RecordFit.Prelude> ends = EnumSet.noneOf(RecordFit.Prelude.class);
        int fitting = 0;
        int asked = 0;
        int plans = 0;
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            for (int replication = 0; replication < 3; replication++) {
                Scenario scenario = RandomScenarios.withRecord(seed);
                if (replication == 2) {
                    scenario = RandomScenarios.withOtherPolicy(scenario, seed);
                }
                if (!PageOracle.knows(scenario)) {
                    continue;
                }
                RunKey key = new RunKey(seed, replication);
                String what = "seed " + seed + " replication " + replication;
                Simulator.Traced run = check(scenario, false, key, what);
                RecordFit fit = run.result().fit();
                if (fit == null) {
                    throw new AssertionError(what + " is held against nothing");
                }
                record(scenario, run, fit, key, what);
                if (fit.prelude() != null) {
                    ends.add(fit.prelude());
                }
                asked++;
                fitting += fit.fits() ? 1 : 0;
                plans += Boolean.FALSE.equals(fit.ownPlanA()) || Boolean.FALSE.equals(fit.ownPlanB()) ? 1 : 0;
            }
        }
        assertThat(ends).isEqualTo(EnumSet.allOf(RecordFit.Prelude.class));
        assertThat(fitting).isBetween(100, asked - 100);
        assertThat(plans).as("own plans that nobody would sign").isGreaterThan(50);
    }

    private static void record(Scenario scenario, Simulator.Traced run, RecordFit fit, RunKey key, String what) {
        ParameterValues values = run.result().values();
        boolean mean = scenario.fixedPreferences();
        boolean fits = true;
        Trace before = run.before();
        if (Objects.requireNonNull(scenario.history()).none().isEmpty()) {
            assertThat(before).as(what).isNull();
        } else {
            PageOracle page = new PageOracle(scenario, values, mean, key, PageOracle.Part.BEFORE).play();
            Trace told = Objects.requireNonNull(before);
            weeks(page, told, fit.prelude() == RecordFit.Prelude.COLLAPSE, what + " before");
            table(page, told, what + " before");
            String end = page.outcome.equals("OPEN") ? "NONE" : page.outcome;
            end = end.equals("CEASEFIRE") ? "FREEZE" : end.equals("MILITARY_END") ? "COLLAPSE" : end;
            assertEquals(end, String.valueOf(fit.prelude()), what);
            assertEquals(end.equals("NONE") ? 0 : page.week, fit.week(), what);
            fits = end.equals("NONE");
        }
        for (Side side : Side.values()) {
            PageOracle day = new PageOracle(scenario, values, mean, key, PageOracle.Part.DAY);
            Boolean prefers = day.prefersOwnPlan(side.ordinal());
            assertEquals(prefers, fit.ownPlan(side), what + " own plan of " + side);
            fits &= !Boolean.FALSE.equals(prefers);
        }
        assertEquals(fits, run.result().fits(), what);
    }

    /** Negotiations without a war end by agreement, at home, or at the horizon, and in no other way. */
    @Test
    void withoutAWar() {
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            Scenario scenario = RandomScenarios.plain(seed);
            if (!PageOracle.knows(scenario)) {
                continue;
            }
            for (boolean fixed : new boolean[] {true, false}) {
                Simulator.Traced run =
                        check(scenario, fixed, new RunKey(seed, 3), "plain " + seed + (fixed ? " fixed" : " drawn"));
                seen.add(run.result().outcome());
            }
        }
        assertThat(seen).isEqualTo(EnumSet.of(Outcome.COMPREHENSIVE, Outcome.OPEN, Outcome.REJECTED));
    }

    /** What is rare among the conflicts above: frameworks over few issues, memories that fill. */
    @Test
    void frameworksAndShortMemories() {
        int frameworks = 0;
        for (long seed = 1; seed <= WITH_FRAMEWORKS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            if (!PageOracle.knows(scenario)) {
                continue;
            }
            RunKey key = new RunKey(seed, 4);
            ParameterValues values = Simulator.values(scenario, scenario.assumptions(), false, key)
                    .with(Parameters.DEADLINE, null, 3)
                    .with(Parameters.CONCESSION_EXPONENT, null, .2)
                    .with(Parameters.DRIFT_PRIOR_WEEKS, null, 2)
                    .with(Parameters.DRIFT_MEMORY_WEEKS, null, 4)
                    .with(Parameters.SINCERITY, null, 1)
                    .with(Mechanism.FRAMEWORK, true)
                    .with(Mechanism.FREEZE, false)
                    .with(Mechanism.FORMULATION, false)
                    .with(Mechanism.EXIT, false)
                    .with(Mechanism.COLLAPSE, false)
                    .with(Mechanism.WALKOUT, false);
            Simulator.Traced run = check(scenario, values, scenario.fixedPreferences(), key, "seed " + seed);
            frameworks += run.result().outcome() == Outcome.FRAMEWORK ? 1 : 0;
        }
        assertThat(frameworks).isGreaterThan(10);
    }

    /** The flagship with its settings, and with everything on that is off by default. */
    @Test
    void geneva() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        check(geneva, false, new RunKey(2026, 1), "Geneva");
        Scenario full = geneva.with(geneva.assumptions()
                .with(Mechanism.TECHNICAL_TRACK, true)
                .with(Parameters.PRESSURE, null, .5)
                .with(Parameters.PRESSURE_HAZARD, null, 1)
                .with(Parameters.HORIZON, null, 7)
                .withStyle("responsive"));
        check(full, false, new RunKey(2026, 2), "Geneva with pressure and technical track");
    }

    /**
     * An ensemble draws each uncertainty from its own stream: uniformly, or log-uniformly where hi/lo ≥ 10; everything
     * else stays.
     */
    @Test
    void parametersAreDrawnByTheirDistributions() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        RunKey key = new RunKey(7, 11);
        ParameterValues values = Simulator.values(geneva, geneva.assumptions(), false, key);
        int drawn = 0;
        int logarithmic = 0;
        for (Parameter p : Parameters.all()) {
            for (Side side : Side.values()) {
                Assumption assumed = geneva.assumptions().of(p, side);
                Range distribution = assumed.distribution();
                double expected = assumed.value();
                if (distribution != null) {
                    String name = "parameter/" + p.key()
                            + (p.perParty() ? "/" + geneva.party(side).id() : "");
                    double u = Streams.of(key).named(name).uniform();
                    // settled reading: patience gets a log-uniform distribution, whatever its ends
                    boolean log = p.equals(Parameters.PATIENCE)
                            || (distribution.low() > 0 && distribution.high() / distribution.low() >= 10);
                    expected = log
                            ? distribution.low() * StrictMath.pow(distribution.high() / distribution.low(), u)
                            : distribution.low() + u * (distribution.high() - distribution.low());
                    drawn++;
                    logarithmic += log ? 1 : 0;
                }
                assertEquals(expected, values.stated(p, side), 1e-12 * Math.max(1, Math.abs(expected)), p + " " + side);
            }
        }
        assertThat(drawn).isGreaterThan(60);
        assertThat(logarithmic).isGreaterThan(2);
    }

    private static Simulator.Traced check(Scenario scenario, boolean fixed, RunKey key, String what) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        return check(scenario, values, fixed || scenario.fixedPreferences(), key, what);
    }

    private static Simulator.Traced check(
            Scenario scenario, ParameterValues values, boolean mean, RunKey key, String what) {
        Simulator.Traced run =
                new Simulator(scenario, DealSpace.of(scenario), DealSearches.of(scenario)).trace(values, mean, key);
        PageOracle page = new PageOracle(scenario, values, mean, key).play();
        weeks(page, run.trace(), run.result().outcome() == Outcome.MILITARY_END, what);
        table(page, run.trace(), what);
        result(page, run.result(), what);
        return run;
    }

    private static void weeks(PageOracle page, Trace trace, boolean collapsed, String what) {
        List<Trace.Week> weeks = trace.weeks();
        assertEquals(page.weeks.size(), weeks.size() - (collapsed ? 1 : 0), what);
        for (int i = 0; i < page.weeks.size(); i++) {
            PageOracle.Week expected = page.weeks.get(i);
            Trace.Week w = weeks.get(i);
            String where = what + " week " + w.week();
            assertEquals(expected.z(), w.front(), EXACT, where);
            assertEquals(expected.y(), w.pace(), 1e-7, where);
            assertArrayEquals(expected.m(), w.believedPace(), 1e-7, where);
            assertArrayEquals(expected.kHat(), w.believedCollapse(), EXACT, where);
            assertArrayEquals(expected.kappa(), w.warCost(), EXACT, where);
            assertArrayEquals(expected.p(), w.pressure(), EXACT, where);
            assertEquals(expected.inForce(), w.measuresInForce(), where);
        }
    }

    private static void table(PageOracle page, Trace trace, String what) {
        assertEquals(page.rounds.size(), trace.rounds().size(), what);
        for (int i = 0; i < page.rounds.size(); i++) {
            PageOracle.Round expected = page.rounds.get(i);
            Trace.Round r = trace.rounds().get(i);
            String where = what + " round in week " + r.week();
            assertArrayEquals(expected.war(), r.warValue(), EXACT, where);
            assertArrayEquals(expected.without(), r.withoutAgreement(), EXACT, where);
            assertArrayEquals(expected.vMax(), r.largestValue(), EXACT, where);
            assertEquals(expected.zopa(), r.zopaSize(), where);
            assertEquals(expected.ripe() && page.isRun(), r.ripe(), where);
        }
        for (int i = 0; i < Math.min(page.offers.size(), trace.offers().size()); i++) {
            PageOracle.Offer expected = page.offers.get(i);
            Trace.Offer o = trace.offers().get(i);
            String where =
                    what + " offer " + i + " in week " + o.week() + " exchange " + o.exchange() + " by " + o.author();
            assertEquals(expected.week(), o.week(), where);
            assertEquals(expected.e(), o.exchange(), where);
            assertEquals(expected.author(), o.author().ordinal(), where);
            assertEquals(expected.asp(), o.aspiration(), EXACT, where);
            assertEquals(expected.deal(), o.deal(), where);
            assertEquals(expected.own(), o.ownValue(), EXACT, where);
            assertEquals(expected.theirs(), o.value(), EXACT, where);
            assertEquals(expected.taken(), o.refusal() == Refusal.NONE, where);
        }
        assertEquals(page.offers.size(), trace.offers().size(), what);
        for (int i = 0; i < Math.min(page.texts.size(), trace.texts().size()); i++) {
            PageOracle.Text expected = page.texts.get(i);
            Trace.Text text = trace.texts().get(i);
            String where = what + " text in week " + text.week();
            assertEquals(
                    expected,
                    new PageOracle.Text(
                            text.week(), text.deal(), text.ofA() == Refusal.NONE, text.ofB() == Refusal.NONE),
                    where);
        }
        assertEquals(page.texts.size(), trace.texts().size(), what);
        for (int i = 0; i < page.rounds.size(); i++) {
            PageOracle.Round expected = page.rounds.get(i);
            Trace.Round r = trace.rounds().get(i);
            if (r.stalls() > 0 || r.progress()) { // a round that was closed and not ended by what was signed
                String where = what + " end of the round in week " + r.week();
                assertEquals(expected.gap(), r.gap(), EXACT, where);
                assertEquals(expected.progress(), r.progress(), where);
                assertEquals(expected.stalls(), r.stalls(), where);
            }
        }
    }

    private static void result(PageOracle page, RunResult r, String what) {
        assertEquals(page.outcome, r.outcome().name(), what);
        assertEquals(page.open, r.open() == null ? "" : r.open().key(), what);
        assertEquals(page.week, r.weeks(), what);
        assertEquals(page.rounds.size(), r.rounds(), what);
        assertEquals(page.ripeRounds, r.zone().ripeRounds(), what);
        assertEquals(
                page.rounds.stream().filter(x -> x.zopa() > 0).count(), r.zone().openRounds(), what);
        assertArrayEquals(page.cost, r.costOfWar(), EXACT, what);
        assertArrayEquals(page.failed, r.failedAtHome(), what);
        assertArrayEquals(page.audience, r.audienceCost(), 0, what);
        assertArrayEquals(page.stalling, r.stalls(), what);
        assertEquals(page.collapsed, r.collapsed(), what);
        assertEquals(page.z, r.front(), EXACT, what);
        assertEquals(page.bits(), r.measuresInForce(), what);
        boolean held = !page.rounds.isEmpty();
        assertEquals(held ? page.rounds.get(0).zopa() : -1, r.zone().first(), what);
        assertEquals(
                held ? page.rounds.get(page.rounds.size() - 1).zopa() : -1,
                r.zone().last(),
                what);
        assertEquals(
                page.signals,
                r.signals().stream()
                        .map(x ->
                                x.week() + " " + x.progress() + " " + x.silentA() + " " + x.silentB() + " " + x.open())
                        .toList(),
                what);
        Binding binding = r.binding();
        assertEquals(page.why, binding == null ? "" : binding.label().key(), what);
        if (binding != null) {
            assertArrayEquals(
                    page.opens,
                    new boolean[] {
                        binding.ratification(),
                        binding.redLines(),
                        binding.commitment(),
                        binding.two(),
                        binding.together()
                    },
                    what);
        }
        StruckTerms terms = r.terms();
        assertEquals(page.deal >= 0, terms != null, what);
        if (terms != null) {
            assertEquals(page.deal, terms.deal(), what);
            assertArrayEquals(page.utilities, terms.u(), EXACT, what);
            assertArrayEquals(page.reservations, terms.r(), EXACT, what);
            double gains =
                    (page.valueOfTerms[0] - page.reservations[0]) * (page.valueOfTerms[1] - page.reservations[1]);
            assertEquals(gains, terms.nashProduct(), EXACT, what);
            assertArrayEquals(page.valueOfTerms, terms.v(), EXACT, what);
            assertArrayEquals(page.survival, terms.survival(), EXACT, what);
            assertArrayEquals(page.believed[0], terms.believedSurvival()[0], EXACT, what);
            assertArrayEquals(page.believed[1], terms.believedSurvival()[1], EXACT, what);
            assertEquals(page.asymmetry, terms.asymmetry(), 1e-6, what);
            assertArrayEquals(page.packages, terms.packageDistance(), EXACT, what);
            assertArrayEquals(page.losses, terms.fromToday().losses(), EXACT, what);
            assertArrayEquals(page.gains, terms.fromToday().gains(), EXACT, what);
            assertArrayEquals(page.planLosses, terms.fromOwnPlans().losses(), EXACT, what);
            assertArrayEquals(
                    page.distances,
                    new double[] {
                        terms.distances().frontier(),
                        terms.distances().nash(),
                        terms.distances().kalaiSmorodinsky()
                    },
                    EXACT,
                    what);
            if (page.settled != null) {
                assertArrayEquals(Objects.requireNonNull(page.settled), terms.settled(), what);
            }
        }
    }
}
