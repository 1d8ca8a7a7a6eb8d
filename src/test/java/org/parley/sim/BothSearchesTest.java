package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * M13 in whole runs: with the fast search and with the literal one a run is the same run, every week, offer, text,
 * framework, ending and measure with all its bits. On random conflicts, and on Geneva with and without the technical
 * track and with early frameworks. A failure names the seed.
 */
class BothSearchesTest {
    private static final int CONFLICTS = 400;

    private final Set<Outcome> seen = EnumSet.noneOf(Outcome.class);

    @Test
    void randomConflictsRunAlike() {
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            compare(scenario, Simulator.values(scenario, scenario.assumptions(), false, new RunKey(7, seed)), seed);
        }
        assertThat(seen).as("every outcome, or these runs say little").contains(Outcome.values());
    }

    @Test
    void genevaRunsAlike() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        for (long replication = 1; replication <= 6; replication++) {
            ParameterValues values = Simulator.values(geneva, geneva.assumptions(), false, new RunKey(7, replication));
            ParameterValues early = values.with(Mechanism.TECHNICAL_TRACK, true).with(Parameters.DEADLINE, null, 5);
            compare(geneva, replication % 2 == 0 ? early : values, replication);
        }
    }

    private void compare(Scenario scenario, ParameterValues values, long replication) {
        DealSpace space = DealSpace.of(scenario);
        RunKey key = new RunKey(7, replication);
        boolean mean = scenario.fixedPreferences();
        DealSearchFactory fast = DealSearches.of(scenario);
        assertThat(fast)
                .as("the fast search is used at all")
                .isNotInstanceOf(DealSearches.literal().getClass());
        Simulator.Traced quick = new Simulator(scenario, space, fast).trace(values, mean, key);
        Simulator.Traced plain = new Simulator(scenario, space, DealSearches.literal()).trace(values, mean, key);

        List<String> told = RunText.of(quick, RunText.How.ALL);

        assertThat(told).as("seed " + replication).isEqualTo(RunText.of(plain, RunText.How.ALL));
        seen.add(quick.result().outcome());
    }
}
