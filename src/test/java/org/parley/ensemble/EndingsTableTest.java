package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/** Every run is somewhere in every week: ended in one way, or still talking. */
class EndingsTableTest {
    private static final int RUNS = 150;

    @Test
    void theCountsOfAWeekAreAllRuns_andNobodyComesBack() throws InterruptedException {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        int horizon =
                (int) tutorial.assumptions().of(Parameters.HORIZON, Side.A).value();
        EndingsTable endings = new EndingsTable(horizon, true);
        AtomicInteger open = new AtomicInteger();
        new Ensemble(new Ensemble.Plan(tutorial, false, 1, 1, RUNS, 2, Detail.RESULT), DealSearches.of(tutorial))
                .run(
                        run -> {
                            endings.add(run);
                            open.addAndGet(run.outcome() == Outcome.OPEN ? 1 : 0);
                        },
                        done -> {});
        Table table = endings.table();

        Map<Double, Double> sums = new TreeMap<>();
        Map<Double, Double> talking = new TreeMap<>();
        for (int r = 0; r < table.rows(); r++) {
            sums.merge(table.number("week", r), table.number("count", r), Double::sum);
            assertEquals(RUNS, table.number("n", r));
            assertEquals(table.number("count", r) / RUNS, table.number("cumulative", r), 0);
            if (table.string("outcome", r).equals(EndingsTable.TALKING)) {
                talking.put(table.number("week", r), table.number("count", r));
            }
        }

        assertThat(sums).hasSize(horizon + 1);
        sums.forEach((week, sum) -> assertEquals(RUNS, sum, "week " + week));
        double before = RUNS;
        for (double left : talking.values()) {
            assertThat(left).isLessThanOrEqualTo(before);
            before = left;
        }
        assertEquals(RUNS, talking.get(0.0));
        assertEquals(open.get(), talking.get((double) horizon), "who is still talking at the horizon");
        assertThat(open.get()).isPositive();
    }
}
