package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.PointMeans;
import org.parley.analysis.Statistic;
import org.parley.analysis.Summaries;
import org.parley.analysis.Transitions;
import org.parley.table.Csv;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * What is kept of the runs by point and replication against the table of all runs: the same numbers, tables and
 * intervals, with failures among the runs and blocks that are not there yet.
 */
class RunStoreTest {
    @TempDir
    Path temp;

    private SweepSpec spec;
    private SweepFolder folder;

    /** Replication 13 fails everywhere; the blocks of shard 2 of 5 are missing. */
    private SweepResult sweep() throws Exception {
        spec = TutorialSweep.spec(
                temp, TutorialSweep.grid().replace("OPEN, why.commitment]", "OPEN, weeks, termsStand5, stalls.A]"));
        folder = new SweepFolder(temp.resolve("r"));
        Runner real = Runner.of(spec);
        Runner sometimes = (scenario, key) -> {
            if (key.replication() == 13) {
                throw new IllegalStateException("unlucky");
            }
            return real.run(scenario, key);
        };
        for (int part : new int[] {1, 3, 4, 5}) {
            new Sweep(spec, folder, new Shard(part, 5), TutorialSweep.PROGRAM, sometimes, Segments.Disk.REAL)
                    .run(2, p -> {});
        }
        return SweepResult.open(folder);
    }

    @Test
    void theNumbersAreThoseOfTheTableOfAllRuns() throws Exception {
        try (SweepResult result = sweep()) {
            Table runs = TutorialSweep.runs(folder);
            RunStore store = result.values();
            assertThat(runs.rows()).isBetween(100, 149);
            int seen = 0;
            for (Statistic statistic : spec.outcomes()) {
                double[] values = statistic.values(runs);
                for (int p = 0; p < 6; p++) {
                    double[] of = store.of(statistic, p);
                    boolean[] there = store.there(p);
                    double[] expected = new double[25];
                    boolean[] run = new boolean[25];
                    Arrays.fill(expected, Double.NaN);
                    for (int r = 0; r < runs.rows(); r++) {
                        if (runs.number("point", r) == p) {
                            int at = (int) runs.number("replication", r) - 1;
                            expected[at] = values[r];
                            run[at] = true;
                            seen++;
                        }
                    }
                    assertThat(of).as(statistic.name()).isEqualTo(expected);
                    assertThat(there).isEqualTo(run);
                }
            }
            assertThat(seen).isEqualTo(runs.rows() * spec.outcomes().size());
        }
    }

    @Test
    void theTablesAreThoseOfTheTableOfAllRuns() throws Exception {
        try (SweepResult result = sweep()) {
            Table runs = sorted(TutorialSweep.runs(folder));
            RunStore store = result.values();
            Table points = result.points().table();
            List<Statistic> statistics = spec.outcomes();
            assertThat(Csv.text(Summaries.perPoint(store, statistics)))
                    .isEqualTo(Csv.text(Summaries.perPoint(runs, statistics)));
            assertThat(Csv.text(PointMeans.of(points, store, statistics)))
                    .isEqualTo(Csv.text(PointMeans.of(points, runs, statistics)));
            Table on = runs.where("commitment", Set.of("on"));
            Table off = runs.where("commitment", Set.of("off"));
            List<String> keys = List.of("replication", "pressure.northland");
            PointPairs pairs =
                    new PointPairs(points, at(points, "on"), at(points, "off"), List.of("pressure.northland"), store);
            Bootstrap bootstrap = Bootstrap.of(7);
            assertThat(pairs.alone()).isPositive();
            assertThat(Csv.text(
                            PairedComparison.of(statistics, pairs::present, pairs.count(), pairs.alone(), bootstrap)))
                    .isEqualTo(Csv.text(PairedComparison.of(on, off, keys, statistics, bootstrap)));
            List<String> outcomes =
                    Arrays.stream(Outcome.values()).map(Outcome::name).toList();
            assertThat(Csv.text(Transitions.of(outcomes, pairs.transitions())))
                    .isEqualTo(Csv.text(Transitions.of(on, off, keys, "outcome", outcomes)));
        }
    }

    private static Table sorted(Table runs) {
        Integer[] order = new Integer[runs.rows()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byPoint = Double.compare(runs.number("point", a), runs.number("point", b));
            return byPoint != 0
                    ? byPoint
                    : Double.compare(runs.number("replication", a), runs.number("replication", b));
        });
        return runs.select(Arrays.stream(order).mapToInt(i -> i).toArray());
    }

    private static List<Integer> at(Table points, String level) {
        Set<Integer> at = new LinkedHashSet<>();
        for (int p = 0; p < points.rows(); p++) {
            if (points.string("commitment", p).equals(level)) {
                at.add(p);
            }
        }
        return List.copyOf(at);
    }

    /** Random pieces in random order: what memory, a file and bytes give back is what was put, and NaN elsewhere. */
    @Test
    void everyStoreGivesBackWhatWasPut() throws Exception {
        long seed = 20261128;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int points = 1 + random.nextInt(5);
            int replications = 1 + random.nextInt(30);
            double[][] expected = new double[points][replications];
            List<NumberStore> stores = List.of(
                    NumberStore.inMemory(points, replications, NumberStore.Width.SMALL),
                    NumberStore.inMemory(points, replications, NumberStore.Width.ANY),
                    NumberStore.onDisk(temp.resolve("small"), replications, NumberStore.Width.SMALL),
                    NumberStore.onDisk(temp.resolve("store"), replications, NumberStore.Width.ANY));
            for (double[] row : expected) {
                Arrays.fill(row, Double.NaN);
            }
            for (int piece = 0; piece < 10; piece++) {
                int point = random.nextInt(points);
                int from = random.nextInt(replications);
                double[] numbers = new double[1 + random.nextInt(replications - from)];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(2);
                    expected[point][from + i] = numbers[i];
                }
                for (NumberStore store : stores) {
                    store.put(point, from, numbers);
                }
            }
            for (NumberStore store : stores) {
                for (int p = 0; p < points; p++) {
                    assertThat(store.of(p))
                            .as("seed " + seed + ", round " + round)
                            .isEqualTo(expected[p]);
                }
                store.close();
            }
        }
        assertThat(temp.resolve("store")).doesNotExist();
    }
}
