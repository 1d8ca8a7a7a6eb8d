package org.parley.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.table.CsvBytes;

/**
 * What the rows of a sweep take on the disk, compressed as {@link Segments} and {@link Merge} do it. Rows of one block
 * are much alike: rows from here and there would take twice as much. So these are the first rows of some blocks, which
 * are drawn from the stream {@code probe/block}. Where a block has more rows, each of those takes what each in the
 * second half of the computed ones added. What was drawn stands once a replication. Measured: 1.02 times what 100,000
 * runs of the tutorial took (100 points × 1,000 replications). Test: {@code StoredBytesTest}.
 *
 * @param ofRun bytes of a run in its block
 * @param ofReplication bytes of a row of {@code draws.csv}; 0 where nothing is shared
 */
public record StoredBytes(double ofRun, double ofReplication) {
    private static final double SECONDS = 2;
    private static final int BLOCKS = 8;
    private static final int FEWEST = 24;
    private static final int MOST = 4000;
    private static final int BYTES_A_RUN = 256;

    /** Computes rows of some blocks: for about two seconds, and 24 of the first block however long they take. */
    static StoredBytes of(ProbeRows rows, SharedDraws shared, RunBlockPlan plan) {
        SweepSpec spec = rows.spec();
        Stream stream = Streams.of(new RunKey(spec.seed(), 0)).named("probe/block");
        long until = System.nanoTime() + (long) (SECONDS * 1e9);
        double bytes = 0;
        long runs = 0;
        int computed = 0;
        for (int b = 0; b < BLOCKS && computed < MOST && (b == 0 || System.nanoTime() < until); b++) {
            RunBlockPlan.Block block = plan.block(stream.below(plan.blocks()));
            int most = Math.min(block.runs(), MOST);
            bytes += block.runs() * ofRun(rows, block, most, until);
            runs += block.runs();
            computed += most;
        }
        return new StoredBytes(bytes / runs, ofReplication(shared, Math.min(spec.replications(), Merge.PART)));
    }

    /** Bytes of a run from so many rows of its block, fewer where the time is up. */
    static double ofRun(ProbeRows rows, RunBlockPlan.Block block, int most, long until) {
        int[] ends = new int[most];
        CsvBytes text = new CsvBytes(most * BYTES_A_RUN);
        int computed = 0;
        boolean late = false;
        for (int point = block.from(); point < block.to() && computed < most && !late; point++) {
            Scenario scenario = rows.spec().at(rows.points(), point);
            for (int replication = block.first();
                    replication <= block.last() && computed < most && !late;
                    replication++) {
                rows.row(text, scenario, point, replication);
                ends[computed++] = text.size();
                late = computed >= FEWEST && System.nanoTime() > until;
            }
        }
        byte[] all = text.toArray();
        double whole = packed(all);
        int half = computed / 2;
        int rest = block.runs() - computed;
        if (rest == 0 || half == 0) {
            return whole / computed;
        }
        double each = (whole - packed(Arrays.copyOf(all, ends[half - 1]))) / (computed - half);
        return (whole + rest * each) / block.runs();
    }

    private static double ofReplication(SharedDraws shared, int replications) {
        return shared.columns().isEmpty()
                ? 0
                : packed(shared.rows(1, replications).getBytes(StandardCharsets.UTF_8)) / replications;
    }

    private static double packed(byte[] bytes) {
        try {
            return Segments.gzip(bytes).length;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
