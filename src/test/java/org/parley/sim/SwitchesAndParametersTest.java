package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.format.RandomScenarios;
import org.parley.number.Rounding;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.Variants;
import org.parley.sim.RunText.How;
import org.parley.talks.Outcome;

/**
 * M14: every parameter changes some result (signalBias only what is told of one: SignalsTableTest), and every switch
 * equals its neutral value or skips its rule. Over random conflicts; failures name the seed or the parameter.
 */
class SwitchesAndParametersTest {
    private static final int SEEDS = 40;
    private static final int SEEDS_FOR_RARE_ENDS = 200;

    private static List<String> told(Scenario s, ParameterValues values, long seed) {
        return RunText.of(Runs.trace(s, values, seed), How.ALL);
    }

    /** Another value of a parameter, well away from this one. */
    private static double another(Parameter p, double value) {
        Range within = p.sampled() == null ? p.legal() : p.sampled();
        double farther = within.high() - value > value - within.low() ? within.high() : within.low();
        if (p.whole()) {
            return value + 1 <= p.legal().high() ? value + 1 : value - 1;
        }
        return p.legal().high() > 100 ? value * .5 + 3 : (value + 2 * farther) / 3;
    }

    @Test
    void m14_noParameterIsDead() {
        List<String> dead = new ArrayList<>();
        for (Parameter p : Parameters.all()) {
            boolean alive = p.equals(Parameters.SIGNAL_BIAS);
            for (long seed = 1; seed <= 600 && !alive; seed++) {
                Scenario s = RandomScenarios.of(seed);
                ParameterValues values = Runs.drawn(s, seed);
                // of one side alone: some parameters only matter in comparison
                ParameterValues changed = values.with(p, Side.A, another(p, values.stated(p, Side.A)));
                alive = !told(s, changed, seed).equals(told(s, values, seed));
            }
            if (!alive) {
                dead.add(p.key());
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void m14_noChoiceIsDead() {
        for (Choice choice : Parameters.CHOICES) {
            for (String option : choice.options()) {
                for (String other : choice.options()) {
                    boolean alive = option.equals(other);
                    for (long seed = 1; seed <= 100 && !alive; seed++) {
                        Scenario s = RandomScenarios.of(seed);
                        alive = !told(with(s, choice, option), seed).equals(told(with(s, choice, other), seed));
                    }
                    assertThat(alive).as(option + " and " + other).isTrue();
                }
            }
        }
    }

    private static Scenario with(Scenario s, Choice choice, String option) {
        return s.with(
                choice.equals(Parameters.STRATEGY)
                        ? s.assumptions().withStrategy(null, option)
                        : s.assumptions().withStyle(option));
    }

    private static List<String> told(Scenario s, long seed) {
        return told(s, Runs.drawn(s, seed), seed);
    }

    /** Off, and with what off should be equal to, must tell the same; on must tell something else at least once. */
    private interface Equal {
        List<String> told(Scenario s, ParameterValues on, long seed);
    }

    private static void offEquals(Mechanism mechanism, Equal equal) {
        int differs = 0;
        boolean rare = mechanism == Mechanism.EXIT || mechanism == Mechanism.WALKOUT;
        for (long seed = 1; seed <= (rare ? SEEDS_FOR_RARE_ENDS : SEEDS); seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            ParameterValues on = Runs.drawn(s, seed).with(mechanism, true);
            List<String> off = told(s, on.with(mechanism, false), seed);
            assertEquals(equal.told(s, on, seed), off, mechanism.key() + " seed " + seed);
            differs += off.equals(told(s, on, seed)) ? 0 : 1;
        }
        assertNotEquals(0, differs, mechanism.key() + " does something");
    }

    @ParameterizedTest
    @EnumSource(
            value = Mechanism.class,
            names = {
                "DRIFT",
                "TEMPTATION",
                "LOSS_AVERSION",
                "FACILITATION",
                "FORMULATION",
                "PRESSURE",
                "DEVALUATION",
                "RECIPROCITY",
                "WALKOUT",
                "EXIT"
            })
    void m14_offIsTheNeutralValue(Mechanism mechanism) {
        offEquals(mechanism, (s, on, seed) -> {
            ParameterValues neutral = on;
            for (Map.Entry<String, Double> e : mechanism.neutral().entrySet()) {
                neutral = neutral.with(Parameters.byKey(e.getKey()).orElseThrow(), null, e.getValue());
            }
            return told(s, neutral, seed);
        });
    }

    /** The switch also lifts hard lines, which have no price. */
    @Test
    void m14_redLinesOff() {
        offEquals(
                Mechanism.RED_LINES,
                (s, on, seed) ->
                        told(Variants.withoutLines(s, true), on.with(Parameters.RED_LINE_COST, null, 0), seed));
    }

    @Test
    void m14_ratificationOff() {
        offEquals(Mechanism.RATIFICATION, (s, on, seed) -> told(Variants.withoutPolls(s), on, seed));
    }

    @Test
    void m14_interimOff() {
        offEquals(Mechanism.INTERIM, (s, on, seed) -> told(Variants.without(s, true, true), on, seed));
    }

    @Test
    void m14_frameworkOff() {
        onlyTheEndIsMissing(Mechanism.FRAMEWORK, Outcome.FRAMEWORK);
    }

    @Test
    void m14_freezeOff() {
        onlyTheEndIsMissing(Mechanism.FREEZE, Outcome.CEASEFIRE);
    }

    /** Off, no run ends so; and a run that would not have ended so is the same run. */
    private static void onlyTheEndIsMissing(Mechanism mechanism, Outcome end) {
        int ended = 0;
        for (long seed = 1; seed <= SEEDS_FOR_RARE_ENDS; seed++) {
            Scenario s = RandomScenarios.of(seed);
            ParameterValues on = Runs.drawn(s, seed).with(mechanism, true).with(Parameters.DEADLINE, null, 3);
            RunResult with = Runs.trace(s, on, seed).result();
            RunResult without = Runs.trace(s, on.with(mechanism, false), seed).result();
            assertNotEquals(end, without.outcome(), "seed " + seed);
            if (with.outcome() == end) {
                ended++;
            } else {
                assertEquals(RunText.of(with, How.ALL), RunText.of(without, How.ALL), "seed " + seed);
            }
        }
        assertNotEquals(0, ended, mechanism.key() + " does something");
    }

    @Test
    void m14_technicalTrackOff() {
        offEquals(Mechanism.TECHNICAL_TRACK, (s, on, seed) -> told(Variants.political(s), on, seed));
    }

    /** Nobody learns from the front or from quiet weeks; a mediator still corrects. */
    @Test
    void m14_learningOff() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            ParameterValues off =
                    Runs.drawn(s, seed).with(Mechanism.LEARNING, false).with(Mechanism.FACILITATION, false);
            List<Trace.Week> weeks = Runs.trace(s, off, seed).trace().weeks();
            for (Trace.Week w : weeks) {
                assertThat(w.believedPace())
                        .as("seed " + seed)
                        .isEqualTo(weeks.get(0).believedPace());
                assertThat(w.believedCollapse()).isEqualTo(weeks.get(0).believedCollapse());
            }
        }
    }

    /** A = 1: an agreement is worth its terms for ever. */
    @Test
    void m14_commitmentOff() {
        int deals = 0;
        for (long seed = 1; seed <= 3 * SEEDS; seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            ParameterValues off = Runs.drawn(s, seed).with(Mechanism.COMMITMENT, false);
            Simulator.Traced run = Runs.trace(s, off, seed);
            StruckTerms terms = run.result().terms();
            if (terms != null && run.result().outcome() != Outcome.FRAMEWORK) {
                for (Side side : Side.values()) {
                    double lines = off.get(Parameters.RED_LINE_COST, side)
                            * run.draw().space().crossed(side, terms.deal());
                    double carrots = run.draw().space().carrots(side, terms.deal());
                    assertEquals(
                            terms.u()[side.ordinal()] - lines + carrots,
                            terms.v()[side.ordinal()],
                            Rounding.STEP,
                            "seed " + seed);
                }
                deals++;
            }
        }
        assertThat(deals).isGreaterThan(20);
    }

    /** The draws stop; the hazards stay in the war value, week for week. */
    @Test
    void m14_collapseOff() {
        int collapsed = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            ParameterValues on =
                    Runs.drawn(s, seed).with(Mechanism.COLLAPSE, true).with(Parameters.COLLAPSE_HAZARD, null, .05);
            Simulator.Traced with = Runs.trace(s, on, seed);
            Simulator.Traced without = Runs.trace(s, on.with(Mechanism.COLLAPSE, false), seed);
            assertThat(without.result().outcome()).isNotEqualTo(Outcome.MILITARY_END);
            List<Trace.Round> rounds = with.trace().rounds();
            for (int r = 0; r < rounds.size(); r++) {
                assertThat(without.trace().rounds().get(r).warValue())
                        .as("seed " + seed)
                        .isEqualTo(rounds.get(r).warValue());
            }
            collapsed += with.result().outcome() == Outcome.MILITARY_END ? 1 : 0;
        }
        assertThat(collapsed).isPositive();
    }
}
