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
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.scenario.Variants;
import org.parley.sim.RunText.How;

/**
 * The two clocks of model §9.2, M16 and M20: the mediator's date as far as it is believed, and patience. Random
 * conflicts; failures print the seed.
 */
class TwoClocksTest {
    private static final int SEEDS = 80;

    private static List<String> told(Scenario s, ParameterValues values, long seed) {
        return RunText.of(Runs.trace(s, values, seed), How.ALL);
    }

    /** M16: with d = 1 patience is read by nobody. */
    @Test
    void m16_aDateThatIsBelievedIsTheOnlyClock() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = RandomScenarios.of(seed);
            ParameterValues believed = Runs.drawn(s, seed).with(Parameters.DEADLINE_CREDIBILITY, null, 1);
            assertThat(told(s, believed.with(Parameters.PATIENCE, null, 7), seed))
                    .as("seed " + seed)
                    .isEqualTo(told(s, believed.with(Parameters.PATIENCE, null, 700), seed));
        }
    }

    /** M20: at d = 0, with exit and framework off and no ramp, no number depends on T; events on the date aside. */
    @Test
    void m20_aDateThatNobodyBelievesChangesNothing() {
        int differs = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            Scenario s = Variants.without(RandomScenarios.of(seed), false, true);
            ParameterValues deaf = Runs.drawn(s, seed)
                    .with(Mechanism.EXIT, false)
                    .with(Mechanism.FRAMEWORK, false)
                    .with(Mechanism.FREEZE, false)
                    .with(Parameters.PRESSURE_RAMP, null, 0)
                    .with(Parameters.DEADLINE_CREDIBILITY, null, 0);
            assertThat(told(s, deaf.with(Parameters.DEADLINE, null, 3), seed))
                    .as("seed " + seed)
                    .isEqualTo(told(s, deaf.with(Parameters.DEADLINE, null, 11), seed));
            ParameterValues listening = deaf.with(Parameters.DEADLINE_CREDIBILITY, null, .5);
            differs += told(s, listening.with(Parameters.DEADLINE, null, 3), seed)
                            .equals(told(s, listening.with(Parameters.DEADLINE, null, 11), seed))
                    ? 0
                    : 1;
        }
        assertThat(differs).as("a date that is half believed matters").isGreaterThan(SEEDS / 4);
    }

    /**
     * By hand: T = 10, d = ½, L = 20, one exchange: at t = 5 s = ¼ + ⅛, at t = 10 ½ + ¼, at t = 20 1; β = 1, α₀ = 0:
     * asp = W + (Vmax − W)(1 − s).
     */
    @Test
    void demandsByHand() {
        Scenario s = ScenarioBuilder.of("pie")
                .issue("share", 11, 0)
                .fixedPreferences()
                .strategy(null, "timeDependent")
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.WAR_WEARINESS, 0)
                .set(Parameters.OPENING_CONCESSION, 0)
                .set(Parameters.CONCESSION_EXPONENT, 1)
                .set(Parameters.REACTIVE_DEVALUATION, .5) // nobody takes anything
                .set(Parameters.WALKOUT_BASE, 0)
                .set(Parameters.FORMULATION, 0)
                .set(Parameters.EXIT_HAZARD, 0)
                .set(Parameters.COLLAPSE_HAZARD, 0)
                .set(Parameters.EXCHANGES, 1)
                .set(Parameters.FIRST_ROUND, 5)
                .set(Parameters.ROUND_EVERY, 5)
                .set(Parameters.HORIZON, 20)
                .set(Parameters.DEADLINE, 10)
                .set(Parameters.DEADLINE_CREDIBILITY, .5)
                .set(Parameters.PATIENCE, 20)
                .off(Mechanism.COMMITMENT, Mechanism.FREEZE, Mechanism.FRAMEWORK, Mechanism.LEARNING)
                .build();
        Simulator.Traced run = Runs.fixed(s, 1);
        double[] clocks = {.25 + .125, .5 + .25, .5 + .375, 1};
        List<Trace.Offer> ofA =
                run.trace().offers().stream().filter(o -> o.author() == Side.A).toList();
        assertEquals(4, ofA.size());
        for (int n = 0; n < 4; n++) {
            Trace.Round round = run.trace().rounds().get(n);
            double without = round.withoutAgreement()[0];
            double most = round.largestValue()[0];
            assertEquals(
                    without + (most - without) * (1 - clocks[n]), ofA.get(n).aspiration(), 2e-10, "round " + n);
        }
    }
}
