package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Mirror;
import org.parley.scenario.Scenario;
import org.parley.search.LiteralSearch;
import org.parley.sim.RunText.How;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * M1: exchange the belligerents' labels and all their parameters and every result mirrors exactly, bit for bit (model
 * §1). The comparison is over every number of a run's result and trace, as bits; failures name the seed.
 */
class SwapInvarianceTest {
    private static final int SCENARIOS = 250;

    @Test
    void m1_randomConflicts_singleRunsAndEnsembles() {
        EnumSet<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            for (boolean fixed : new boolean[] {true, false}) {
                seen.add(check(scenario, fixed, new RunKey(seed, 7), "seed " + seed + (fixed ? " fixed" : " drawn")));
            }
        }
        assertThat(seen).as("the conflicts reach every ending").isEqualTo(EnumSet.allOf(Outcome.class));
    }

    /** M19: with a record, two clocks and the cost belief. */
    @Test
    void m19_withARecord() {
        EnumSet<RecordFit.Prelude> seen = EnumSet.noneOf(RecordFit.Prelude.class);
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.withRecord(seed);
            RunKey key = new RunKey(seed, 9);
            check(scenario, false, key, "record " + seed);
            RecordFit fit = traced(scenario, false, key).result().fit();
            if (fit != null && fit.prelude() != null) {
                seen.add(fit.prelude());
            }
        }
        assertThat(seen).as("the weeks before end in every way").isEqualTo(EnumSet.allOf(RecordFit.Prelude.class));
    }

    @Test
    void m1_withoutAWar() {
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            check(RandomScenarios.plain(seed), false, new RunKey(seed, 8), "plain " + seed);
        }
    }

    @Test
    void m1_geneva_everyStrategyStyleAndTrack() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        int run = 0;
        for (String style : Parameters.MEDIATOR_STYLE.options()) {
            for (String strategy : Parameters.STRATEGY.options()) {
                Assumptions a = geneva.assumptions()
                        .withStyle(style)
                        .withStrategy(Side.A, strategy)
                        .with(Mechanism.TECHNICAL_TRACK, true)
                        .with(Parameters.PRESSURE, Side.B, .6)
                        .with(Parameters.HORIZON, null, 8);
                check(geneva.with(a), false, new RunKey(5, run++), style + " " + strategy);
            }
        }
    }

    private static Outcome check(Scenario scenario, boolean fixed, RunKey key, String what) {
        Scenario mirrored = Mirror.of(scenario);
        Simulator.Traced run = traced(scenario, fixed, key);
        Simulator.Traced mirror = traced(mirrored, fixed, key);
        assertThat(RunText.of(mirror, How.TURNED)).as(what).isEqualTo(RunText.of(run, How.ALL));
        assertThat(RunText.record(mirror, How.TURNED)).as(what).isEqualTo(RunText.record(run, How.ALL));
        assertThat(RunText.values(mirror.result(), How.TURNED))
                .as(what)
                .isEqualTo(RunText.values(run.result(), How.ALL));
        return run.result().outcome();
    }

    private static Simulator.Traced traced(Scenario scenario, boolean fixed, RunKey key) {
        Simulator simulator = new Simulator(scenario, DealSpace.of(scenario), LiteralSearch::new);
        return simulator.trace(
                Simulator.values(scenario, scenario.assumptions(), fixed, key),
                fixed || scenario.fixedPreferences(),
                key);
    }
}
