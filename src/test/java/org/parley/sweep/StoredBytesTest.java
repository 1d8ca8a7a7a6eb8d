package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.sweep.design.DesignPoints;

/**
 * What the plan of a sweep says of bytes is what the sweep takes. The expected numbers are the sizes of the files of a
 * real sweep of 40 points × 120 replications; the tolerance, 1.5 times, is what a plan is asked for. Rows from here and
 * there would take 1.96 times as much.
 */
class StoredBytesTest {
    private static final double WITHIN = 1.5;

    @TempDir
    static Path temp;

    private static SweepSpec spec;
    private static SweepFolder folder;
    private static RunBlockPlan plan;
    private static SharedDraws shared;
    private static ProbeRows rows;

    @BeforeAll
    static void sweep() throws Exception {
        spec = TutorialSweep.spec(
                temp,
                TutorialSweep.grid()
                        .replace("{kind: grid, levels: 3}", "{kind: latinHypercube, n: 40}")
                        .replace("commitment: [on, off]", "facilitation: {low: 0, high: 1}")
                        .replace("replications: 25", "replications: 120"));
        folder = new SweepFolder(temp.resolve("result"));
        new Sweep(spec, folder, Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        Merge.into(List.of(folder), folder, Merge.Form.COMPRESSED);
        DesignPoints points = spec.design().points();
        plan = RunBlockPlan.of(spec, points);
        shared = SharedDraws.of(spec, points);
        rows = new ProbeRows(spec, points, Runner.of(spec), new RowWriter(points, spec.columns(), shared));
    }

    @Test
    void runsAndDraws() throws IOException {
        StoredBytes stored = StoredBytes.of(rows, shared, plan);
        double perRun = (double) blocks() / spec.runs();
        assertThat(stored.ofRun()).isBetween(perRun / WITHIN, perRun * WITHIN);
        // runs.csv.gz is the blocks one after the other behind a header
        assertThat(Files.size(folder.runsGz()) - blocks()).isBetween(1L, 2000L);
        // 100 of the 120 replications, without the header: each has as many numbers of the same kind
        double perReplication = (double) Files.size(folder.drawsGz()) / spec.replications();
        assertEquals(1, stored.ofReplication() / perReplication, .1);
    }

    /** Rows that are left out count as those in the second half of those that are there; told of one block. */
    @ParameterizedTest
    @ValueSource(ints = {24, 60, 120})
    void fewerRowsThanTheBlockHas(int most) {
        RunBlockPlan.Block block = plan.block(0);
        assertThat(block.runs()).isGreaterThan(most);
        double perRun = StoredBytes.ofRun(rows, block, block.runs(), Long.MAX_VALUE);
        assertThat(StoredBytes.ofRun(rows, block, most, Long.MAX_VALUE)).isBetween(perRun / WITHIN, perRun * WITHIN);
    }

    private static long blocks() throws IOException {
        try (Stream<Path> files = Files.list(folder.segments())) {
            return files.filter(f -> f.toString().endsWith(".csv.gz"))
                    .mapToLong(f -> f.toFile().length())
                    .sum();
        }
    }
}
