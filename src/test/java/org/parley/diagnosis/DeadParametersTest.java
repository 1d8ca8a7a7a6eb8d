package org.parley.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.parameter.WithoutWar;
import org.parley.scenario.Absent;
import org.parley.scenario.Cite;
import org.parley.scenario.History;
import org.parley.scenario.Operation;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.sim.RunText;
import org.parley.sim.Runs;

/**
 * Dead means dead: over random conflicts no value of a parameter that is called dead changes anything in a run, and
 * every rule is met. The rules that name a parameter are also met one by one, with the reason in words.
 */
class DeadParametersTest {
    private static final int SEEDS = 400;
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

    private static List<DeadParameters.Dead> dead(Scenario s) {
        return DeadParameters.of(s);
    }

    private static @Nullable String why(Scenario s, Parameter p, @Nullable Side side) {
        return dead(s).stream()
                .filter(d -> d.name().equals(p.key()) && d.side() == side)
                .map(DeadParameters.Dead::why)
                .findFirst()
                .orElse(null);
    }

    /** A random legal value, the ends included. */
    private static double legal(Parameter p, SplittableRandom random) {
        Range r = p.legal();
        double value = switch (random.nextInt(4)) {
            case 0 -> r.low();
            case 1 -> r.high();
            default -> r.low() + random.nextDouble() * (r.high() - r.low());
        };
        return p.whole() ? Math.rint(value) : value;
    }

    private static List<String> told(Scenario s, ParameterValues values, long seed) {
        return RunText.of(Runs.trace(s, values, seed), RunText.How.ALL);
    }

    /**
     * Holds two runs in words against each other. Lines that are the same to the last letter are the same; only others
     * are read as {@link #read} does.
     */
    private static void assertSame(
            Scenario s, List<String> before, List<String> after, long seed, DeadParameters.Dead d) {
        if (!after.equals(before)) {
            assertThat(read(s, after))
                    .as("seed %d: %s of %s: %s", seed, d.name(), d.side(), d.why())
                    .isEqualTo(read(s, before));
        }
    }

    /**
     * Without what was put in; without a front its (meaningless) place and pace are left out, too. Numbers are rounded
     * to nine digits.
     */
    private static List<String> read(Scenario s, List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean front = s.objective() != null;
        for (String line : lines) {
            if (line.startsWith("pressure ") || (!front && (line.startsWith("m ") || line.startsWith("week ")))) {
                continue;
            }
            String rounded = NUMBER.matcher(line)
                    .replaceAll(n -> Matcher.quoteReplacement(
                            String.format(java.util.Locale.ROOT, "%.9f", Double.parseDouble(n.group()) + 0.0)));
            kept.add(!front && line.startsWith("outcome ") ? rounded.replaceFirst(", [^,]*]$", "") : rounded);
        }
        return kept;
    }

    @Test
    void whatIsCalledDeadChangesNothing() {
        Set<String> reasons = new LinkedHashSet<>();
        int checked = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = RandomScenarios.of(seed);
            SplittableRandom random = new SplittableRandom(seed);
            ParameterValues values = Runs.drawn(s, seed);
            List<String> before = told(s, values, seed);
            for (DeadParameters.Dead d : dead(s)) {
                assertSame(s, before, told(changed(s, d, random), d, values, random, seed), seed, d);
                reasons.add(d.name() + (d.why().startsWith("the switch") ? " switch" : " rule"));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(5 * SEEDS);
        assertThat(reasons).hasSizeGreaterThan(45);
    }

    /**
     * The same with a record and with other choices laid over it: what is called dead does not change whether a draw
     * fits either.
     */
    @Test
    void withARecordNothingThatIsCalledDeadChangesWhetherADrawFits() {
        int checked = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = RandomScenarios.withOtherPolicy(RandomScenarios.withRecord(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            ParameterValues values = Runs.drawn(s, seed);
            List<String> before = told(s, values, seed);
            for (DeadParameters.Dead d : dead(s)) {
                assertSame(s, before, told(changed(s, d, random), d, values, random, seed), seed, d);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3 * SEEDS);
    }

    /**
     * A file with pressure and a record, run without pressure: leverage decides nothing that comes, and still which
     * draws fit.
     */
    @Test
    void whatMattersOnlyForTheRecordIsNotDead() {
        Scenario s = plain().pack("plan", 1, 1).set(Parameters.PRESSURE, .8).build();
        Assumptions stated = s.assumptions().choices();
        for (Set<Absent> none : List.of(Set.of(Absent.AGREEMENT), Set.<Absent>of())) {
            for (int plan : new int[] {0, History.NONE}) {
                LocalDate asOf = LocalDate.of(2026, 2, 17);
                Scenario held = s.with(new History(
                                asOf.minusWeeks(8),
                                asOf,
                                null,
                                none,
                                List.of(plan, plan),
                                stated,
                                stated,
                                List.of(),
                                Cite.NONE))
                        .with(s.assumptions().with(Parameters.PRESSURE, null, 0));
                boolean asked = !none.isEmpty() || plan == 0;
                String dead = asked ? null : "pressure is 0 on both sides";
                assertThat(why(held, Parameters.LEVERAGE, null)).isEqualTo(dead);
                assertThat(why(held, Parameters.PRESSURE_RAMP, null))
                        .as("a lever acts from asOf on")
                        .isEqualTo("pressure is 0 on both sides");
                Scenario off = held.with(held.assumptions().with(Mechanism.RECORD, false));
                assertThat(why(off, Parameters.LEVERAGE, null)).isEqualTo("pressure is 0 on both sides");
            }
        }
    }

    /** A strategy or style is changed in the scenario, a parameter in the values. */
    private static Scenario changed(Scenario s, DeadParameters.Dead d, SplittableRandom random) {
        for (Choice choice : Parameters.CHOICES) {
            if (d.name().equals(choice.key())) {
                String other =
                        choice.options().get(random.nextInt(choice.options().size()));
                return s.with(
                        choice.equals(Parameters.STRATEGY)
                                ? s.assumptions().withStrategy(d.side(), other)
                                : s.assumptions().withStyle(other));
            }
        }
        return s;
    }

    private static List<String> told(
            Scenario s, DeadParameters.Dead d, ParameterValues values, SplittableRandom random, long seed) {
        Parameter p = Parameters.byKey(d.name()).orElse(null);
        if (p == null) {
            return told(s, Runs.drawn(s, seed), seed);
        }
        ParameterValues changed = values;
        for (Side side : Side.values()) {
            if (d.side() == null || d.side() == side) {
                changed = changed.with(p, side, legal(p, random));
            }
        }
        return told(s, changed, seed);
    }

    /** What war: none closes has one reason; what stays open and is called dead changes nothing. */
    @Test
    void withoutAWar() {
        int checked = 0;
        for (long seed = 1; seed <= 100; seed++) {
            Scenario s = RandomScenarios.plain(seed);
            SplittableRandom random = new SplittableRandom(seed);
            ParameterValues values = Runs.drawn(s, seed);
            List<String> before = told(s, values, seed);
            for (Parameter p : WithoutWar.closedParameters()) {
                assertThat(why(s, p, null)).as("seed %d, %s", seed, p).isEqualTo("there is no war");
            }
            for (DeadParameters.Dead d : dead(s)) {
                if (!WithoutWar.closes(d.name())) {
                    assertSame(s, before, told(changed(s, d, random), d, values, random, seed), seed, d);
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(300);
    }

    private static ScenarioBuilder plain() {
        return ScenarioBuilder.of("plain").issue("land", 3, 0).issue("trade", 2, 0);
    }

    @Test
    void pressureThatNeverComesMakesItsTermsDead() {
        Scenario none = plain().build();
        for (Parameter p : List.of(
                Parameters.LEVERAGE,
                Parameters.THREAT_CREDIBILITY,
                Parameters.PRESSURE_RAMP,
                Parameters.PRESSURE_STEP,
                Parameters.PRESSURE_HAZARD)) {
            assertThat(why(none, p, null)).as(p.key()).isEqualTo("pressure is 0 on both sides");
        }
        assertThat(why(none, Parameters.PRESSURE, null)).isNull();
        Scenario onOne = plain().set(Parameters.PRESSURE, Side.A, .5).build();
        assertThat(why(onOne, Parameters.LEVERAGE, Side.A)).isNull();
        assertThat(why(onOne, Parameters.LEVERAGE, Side.B)).isEqualTo("pressure on it is 0");
        assertThat(why(onOne, Parameters.PRESSURE_STEP, null)).isEqualTo("the style steady does not read it");
        Scenario later = plain().event(5, 0, Parameters.PRESSURE, Side.B, Operation.SET, .5)
                .build();
        assertThat(why(later, Parameters.LEVERAGE, Side.B))
                .as("an event brings it")
                .isNull();
        Scenario off = plain().event(5, 0, Parameters.PRESSURE, Side.B, Operation.SET, .5)
                .off(Mechanism.PRESSURE)
                .build();
        assertThat(why(off, Parameters.LEVERAGE, null)).isEqualTo("pressure is 0 on both sides");
        assertThat(why(off, Parameters.PRESSURE, null)).isEqualTo("the switch pressure is off, which holds it at 0");
    }

    @Test
    void whatTheFileDoesNotHaveMakesItsParametersDead() {
        Scenario s = plain().build();
        assertThat(why(s, Parameters.GUARANTEE_TRUST, null)).isEqualTo("no option carries a guarantee");
        assertThat(why(s, Parameters.POWER_SHIFT_SCALE, null)).isEqualTo("no option shifts power");
        assertThat(why(s, Parameters.RED_LINE_COST, null)).isEqualTo("there is no soft red line");
        assertThat(why(s, Parameters.AUDIENCE_COST, null))
                .isEqualTo("there are no poll anchors, so every deal passes at home");
        assertThat(why(s, Parameters.REFERENDUM_SD, null))
                .isEqualTo("no party has poll anchors, so every deal passes at home");
        assertThat(why(s, Parameters.MONITORING_EFFECT, null)).isEqualTo("no measure on the table monitors the line");
        assertThat(why(s, Parameters.FRONT_DRIFT, null)).isEqualTo("there is no objective, so no front moves");
        Scenario full = plain().guarantee(1, 1, .5)
                .shift(0, 1, Side.B, .1)
                .redLine(Side.A, 0, false, 2)
                .redLine(Side.B, 0, true, 0)
                .pack("p", 1, 1)
                .pack("q", 2, 0)
                .anchor(Side.B, "p", .6)
                .anchor(Side.B, "q", .4)
                .measure("watch", 0, 0, 0, true, false, true)
                .objective(0, 2, Side.B, 1000)
                .build();
        for (Parameter p : List.of(
                Parameters.GUARANTEE_TRUST,
                Parameters.POWER_SHIFT_SCALE,
                Parameters.REFERENDUM_SD,
                Parameters.MONITORING_EFFECT,
                Parameters.FRONT_DRIFT)) {
            assertThat(why(full, p, null)).as(p.key()).isNull();
        }
        assertThat(why(full, Parameters.RED_LINE_COST, Side.A)).isNull();
        assertThat(why(full, Parameters.RED_LINE_COST, Side.B))
                .as("a hard one has no price")
                .isNotNull();
        assertThat(why(full, Parameters.AUDIENCE_COST, Side.A)).isNotNull();
        assertThat(why(full, Parameters.AUDIENCE_COST, Side.B)).isNull();
        assertThat(why(full, Parameters.COERCION, null))
                .isEqualTo("no interim measure on the table gives the other side relief");
    }

    /** Only a value that somebody gave is worth a warning; a switch that is off explains itself. */
    @Test
    void inVain() {
        Scenario s = plain().set(Parameters.LEVERAGE, Side.B, .3).build();
        assertThat(dead(s))
                .filteredOn(DeadParameters.Dead::inVain)
                .extracting(DeadParameters.Dead::name)
                .containsExactly("leverage");
        Scenario said = plain().set(Parameters.LEVERAGE, .15).build();
        Range usual = Parameters.LEVERAGE.sampled();
        said = said.with(said.assumptions()
                .with(Parameters.LEVERAGE, null, new Assumption(.15, usual, true, "P", "", "a remark")));
        assertThat(dead(said)).as("only what the registry says anyway").noneMatch(DeadParameters.Dead::inVain);
        Scenario byFile = s.with(
                s.assumptions().with(Parameters.FRONT_SD, null, 5, "P", "", "").with(Mechanism.DRIFT, false));
        assertThat(dead(byFile))
                .filteredOn(DeadParameters.Dead::inVain)
                .extracting(DeadParameters.Dead::name)
                .containsExactly("leverage");
    }
}
