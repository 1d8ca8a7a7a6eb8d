package org.parley.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DrawnInputs;
import org.parley.sim.RunResult;
import org.parley.table.CsvBytes;
import org.parley.table.Table;

/**
 * One worker of a sweep: computes the runs of a block and publishes them as one {@link Segments segment}. A run that
 * cannot be computed becomes a row with its seed and message and stops nothing. One thread.
 */
final class BlockWorker {
    /** For the size of a buffer, which grows once if rows are longer. */
    private static final int BYTES_A_RUN = 256;

    private final SweepSpec spec;
    private final PointScenarios scenarios;
    private final RowWriter rows;
    private final SharedDraws shared;
    private final Runner runner;
    private final SweepFolder folder;
    private final Segments.Disk disk;
    private final @Nullable KeptBlocks kept;
    private final Statistic outcome;
    private final List<RunColumn> picked;
    private final CsvBytes text = new CsvBytes(BYTES_A_RUN);

    /**
     * Begins a worker.
     *
     * @param runner of this worker alone
     * @param kept where to keep what a merge in this process asks for; null: nowhere
     */
    BlockWorker(
            SweepSpec spec,
            PointScenarios scenarios,
            RowWriter rows,
            SharedDraws shared,
            Runner runner,
            SweepFolder folder,
            Segments.Disk disk,
            @Nullable KeptBlocks kept) {
        this.spec = spec;
        this.scenarios = scenarios;
        this.rows = rows;
        this.shared = shared;
        this.runner = runner;
        this.folder = folder;
        this.disk = disk;
        this.kept = kept;
        this.outcome = spec.outcomes().get(0);
        this.picked = kept != null
                ? kept.store().columns()
                : spec.columns().stream()
                        .filter(column -> outcome.columns().contains(column.name()))
                        .toList();
    }

    /** Computes and publishes a block. */
    void compute(RunBlockPlan.Block block, Tally tally) throws IOException {
        long started = System.nanoTime();
        text.cut(0);
        List<DrawnInputs> drawn = drawn(block);
        PickedCells cells = new PickedCells(picked, block.runs());
        int[] places = new int[block.runs()];
        for (int point = block.from(); point < block.to(); point++) {
            compute(block, point, drawn, cells, places);
        }
        int computed = cells.size();
        Table table = cells.table();
        if (kept != null) {
            kept.store().keep(block, places, table);
        }
        int failures = block.runs() - computed;
        Segments.Written written = Segments.write(folder.segments(), block.index(), text.toArray(), disk);
        if (kept != null) {
            kept.written(block.index(), written, failures);
        }
        int chunk = block.last() - block.first() + 1;
        tally.block(
                block.runs(),
                failures,
                (System.nanoTime() - started) * 1e-9,
                outcome.values(table),
                Arrays.stream(places, 0, computed)
                        .map(place -> block.first() + place % chunk)
                        .toArray());
    }

    /** Computes the runs of a point, adds the rows of all and the cells of those that could be computed. */
    private void compute(
            RunBlockPlan.Block block, int point, List<DrawnInputs> drawn, PickedCells cells, int[] places) {
        Scenario scenario = scenarios.at(point);
        byte[] settings = rows.settings(point);
        int first = (point - block.from()) * (block.last() - block.first() + 1);
        for (int replication = block.first(); replication <= block.last(); replication++) {
            RunKey key = spec.key(point, replication);
            int before = text.size();
            try {
                RunResult run = runner.run(scenario, key);
                rows.run(text, point, settings, run);
                if (!drawn.isEmpty() && (point == block.from() || replication == block.first())) {
                    shared.check(drawn.get(replication - block.first()), run);
                }
                places[cells.size()] = first + replication - block.first();
                cells.add(run);
            } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
                text.cut(before);
                rows.failure(text, point, key, wrong);
            }
        }
    }

    /** What the table of draws says of the block's replications; empty if nothing is shared. */
    private List<DrawnInputs> drawn(RunBlockPlan.Block block) {
        List<DrawnInputs> drawn = new ArrayList<>();
        for (int r = block.first(); r <= block.last() && !shared.columns().isEmpty(); r++) {
            drawn.add(shared.draws(r));
        }
        return drawn;
    }
}
