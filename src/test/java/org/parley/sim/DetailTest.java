package org.parley.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.ScenarioReader;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.ZoneShare;
import org.parley.value.DealSpace;

/** What a run is asked for changes nothing else in it. */
class DetailTest {
    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026"})
    void aRunThatMeasuresNothingIsTheSameRun(String id) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", id + ".yaml"));
        Simulator simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        for (long replication = 1; replication <= 60; replication++) {
            RunKey key = new RunKey(3, replication);
            RunResult all = simulator.run(scenario.assumptions(), false, key, Detail.RESULT);
            RunResult few = simulator.run(scenario.assumptions(), false, key, Detail.ENDING);
            String what = id + ", replication " + replication;
            assertEquals(-1, few.zone().first(), what);
            assertEquals(-1, few.zone().last(), what);
            assertEquals(all.zone().openRounds(), few.zone().openRounds(), what);
            StruckTerms terms = few.terms();
            if (terms != null) {
                assertEquals(Double.NaN, terms.distances().frontier(), what);
                assertEquals(ZoneShare.NONE, terms.zoneShare(), what);
            }
            assertEquals(unmeasured(all), unmeasured(few), what);
        }
    }

    /** Asked for its outcome alone, a run ends in the same week in the same way, with the same terms. */
    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026"})
    void theOutcomeAlone(String id) {
        Scenario scenario = ScenarioReader.read(Path.of("scenarios", id + ".yaml"));
        Simulator simulator = new Simulator(
                scenario, DealSpace.of(scenario), DealSearches.of(scenario).forWorker());
        for (long replication = 1; replication <= 60; replication++) {
            RunKey key = new RunKey(4, replication);
            RunResult ending = simulator.run(scenario.assumptions(), false, key, Detail.ENDING);
            RunResult outcome = simulator.run(scenario.assumptions(), false, key, Detail.OUTCOME);
            String what = id + ", replication " + replication;
            assertEquals(ending.outcome(), outcome.outcome(), what);
            assertEquals(ending.weeks(), outcome.weeks(), what);
            assertEquals(lines(ending, "terms"), lines(outcome, "terms"), what);
            assertNull(outcome.binding(), what);
            assertEquals(-1, outcome.zone().openRounds(), what);
            assertEquals(-1, outcome.zone().ripeRounds(), what);
        }
    }

    private static List<String> lines(RunResult run, String begin) {
        return RunText.of(run, RunText.How.ALL).stream()
                .filter(line -> line.startsWith(begin))
                .toList();
    }

    private static List<String> unmeasured(RunResult run) {
        return RunText.of(run, RunText.How.ALL).stream()
                .filter(line -> !line.startsWith("zone") && !line.startsWith("terms"))
                .toList();
    }
}
