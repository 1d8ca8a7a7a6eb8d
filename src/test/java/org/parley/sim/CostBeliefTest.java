package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Operation;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.sim.RunText.How;
import org.parley.value.WarValue;

/** The cost of war as a belief: model §5, M16 and M21. */
class CostBeliefTest {
    private static ScenarioBuilder quiet() {
        return ScenarioBuilder.of("cost")
                .issue("land", 3, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.WAR_WEARINESS, 0)
                .set(Parameters.COLLAPSE_HAZARD, 0)
                .set(Parameters.BELIEVED_COLLAPSE, 0)
                .set(Parameters.WALKOUT_BASE, 0)
                .set(Parameters.FORMULATION, 0)
                .set(Parameters.SINCERITY, 0)
                .set(Parameters.HORIZON, 200)
                .set(Parameters.DEADLINE, 200)
                .set(Parameters.ROUND_EVERY, 3)
                .off(Mechanism.FREEZE, Mechanism.FRAMEWORK, Mechanism.EXIT);
    }

    /** κ̂ read back from W: without collapse W = f − κ̂ when nothing moves. */
    private static double believed(Trace.Round round, double flow) {
        return flow - round.warValue()[0];
    }

    /** M16: M = 1 is this week's cost, whatever else acts; and where nothing passes, M is read by nobody. */
    @Test
    void m16_neutral() {
        int alive = 0;
        int still = 0;
        for (long seed = 1; seed <= 60; seed++) {
            Scenario s = RandomScenarios.of(seed);
            ParameterValues values = Runs.drawn(s, seed);
            List<String> one = RunText.of(Runs.trace(s, values.with(Parameters.COST_MEMORY, null, 1), seed), How.ALL);
            List<String> nine = RunText.of(Runs.trace(s, values.with(Parameters.COST_MEMORY, null, 9), seed), How.ALL);
            boolean passing = s.measures().stream().anyMatch(m -> m.relief()[0] + m.relief()[1] > 0)
                    || s.events().stream().anyMatch(e -> e.weeks() > 0);
            if (!passing) {
                assertThat(nine).as("seed " + seed).isEqualTo(one);
                still++;
            }
            alive += one.equals(nine) ? 0 : 1;
        }
        assertThat(alive).isGreaterThan(3);
        assertThat(still).isGreaterThan(3);
    }

    /**
     * By hand, M = 4: a doubling of the cost for week 4 alone makes ê 1 + ¼ in that week and then (¾)ⁿ of a quarter;
     * for good it makes κ⁰ double at once. The flow of the status quo is worth 1 to A and κ = .08, so W_A = 1 − κ̂.
     */
    @Test
    void anImpulseFades() {
        Scenario passing = quiet().set(Parameters.COST_MEMORY, 4)
                .event(4, 1, Parameters.WAR_COST, null, Operation.TIMES, 2)
                .build();
        List<Trace.Round> rounds = Runs.fixed(passing, 1).trace().rounds();
        assertEquals(.08, believed(rounds.get(0), 1), 1e-12, "week 1");
        assertEquals(.08 * 1.25, believed(rounds.get(1), 1), 1e-12, "week 4");
        assertEquals(.08 * (1 + .25 * Math.pow(.75, 3)), believed(rounds.get(2), 1), 1e-12, "week 7");
        Scenario forGood = quiet().set(Parameters.COST_MEMORY, 4)
                .event(4, 0, Parameters.WAR_COST, null, Operation.TIMES, 2)
                .build();
        rounds = Runs.fixed(forGood, 1).trace().rounds();
        assertEquals(.08, believed(rounds.get(0), 1), 1e-12, "week 1");
        assertEquals(.16, believed(rounds.get(1), 1), 1e-12, "week 4");
        assertEquals(.16, believed(rounds.get(2), 1), 1e-12, "week 7");
    }

    /**
     * M21: Σ(ê − 1) over the same number of weeks after the impulse does not depend on its week, also between rounds.
     */
    @Test
    void m21_theWeekOfAnImpulseDoesNotMatter() {
        double[] sums = new double[4];
        for (int week = 4; week < 8; week++) {
            Scenario s = quiet().set(Parameters.COST_MEMORY, 6)
                    .set(Parameters.ROUND_EVERY, 1)
                    .event(week, 1, Parameters.WAR_COST, Side.A, Operation.TIMES, 3)
                    .build();
            List<Trace.Round> rounds = Runs.fixed(s, 1).trace().rounds();
            for (int after = 0; after < 40; after++) {
                sums[week - 4] += believed(rounds.get(week - 1 + after), 1) / .08 - 1;
            }
        }
        for (int n = 1; n < 4; n++) {
            assertEquals(sums[0], sums[n], 1e-9);
        }
        // geometric: 2/6 (1 + 5/6 + …), 40 terms
        assertEquals(2 * (1 - Math.pow(5 / 6.0, 40)), sums[0], 1e-9);
    }

    /** κ⁰ = 0: nothing that passes is believed to last. */
    @Test
    void noCostForGood() {
        Scenario s = quiet().set(Parameters.COST_MEMORY, 4)
                .set(Parameters.WAR_COST, 0)
                .event(4, 1, Parameters.WAR_COST, null, Operation.ADD, .2)
                .build();
        for (Trace.Round round : Runs.fixed(s, 1).trace().rounds()) {
            assertEquals(WarValue.of(1, 1, 0, 0, 0, 0, 0, 0, .99), round.warValue()[0], 1e-12);
        }
    }
}
