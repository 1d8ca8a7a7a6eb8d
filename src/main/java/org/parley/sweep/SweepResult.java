package org.parley.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.sim.DrawnInputs;
import org.parley.store.Build;
import org.parley.store.DiskReason;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.CsvLine;

/** Reads a sweep's folder back: what was asked, how much of it is there, its points and runs. */
public final class SweepResult implements AutoCloseable {
    private final SweepFolder folder;
    private final SweepSpec spec;
    private final DesignPoints points;
    private final RunBlockPlan plan;
    private final RunBlockPass.Found found;
    private final SweepIdentity manifest;
    private @Nullable RunStore values;

    SweepResult(
            SweepFolder folder,
            SweepSpec spec,
            DesignPoints points,
            RunBlockPass.Found found,
            SweepIdentity manifest,
            @Nullable RunStore values) {
        this.folder = folder;
        this.manifest = manifest;
        this.spec = spec;
        this.points = points;
        this.plan = RunBlockPlan.of(spec, points);
        this.found = found;
        this.values = values;
    }

    /** Opens a folder and checks every block. */
    public static SweepResult open(SweepFolder folder) throws IOException {
        return open(folder, spec(folder), false, RunStore.memory());
    }

    /** The same, asked for these cases, with what their analysis needs; blocks are read once. */
    public static SweepResult forAnalysis(SweepFolder folder, UnaryOperator<SweepSpec> asking) throws IOException {
        return forAnalysis(folder, asking, RunStore.memory());
    }

    /**
     * The same.
     *
     * @param memory bytes of numbers that memory may hold
     */
    static SweepResult forAnalysis(SweepFolder folder, UnaryOperator<SweepSpec> asking, long memory)
            throws IOException {
        return open(folder, asking.apply(spec(folder)), true, memory);
    }

    private static SweepResult open(SweepFolder folder, SweepSpec spec, boolean analysed, long memory)
            throws IOException {
        DesignPoints points = spec.design().points();
        SharedDraws shared = SharedDraws.of(spec, points);
        RowWriter rows = new RowWriter(points, spec.columns(), shared);
        RunBlockPlan plan = RunBlockPlan.of(spec, points);
        RunBlockPass pass = new RunBlockPass(plan, Segments.list(List.of(folder.segments())));
        RunStore store = null;
        RunBlockPass.Found found;
        try {
            store = analysed
                    ? store(spec, points, rows, folder, memory)
                    : spec.until() == null ? null : Stopping.store(spec, points, rows, folder);
            found = pass.read(store == null ? (block, lines) -> {} : store, block -> {});
        } catch (IOException broken) {
            if (store != null) {
                store.close();
            }
            throw new SweepRefused(
                    "cannot write " + folder.path() + ", where numbers of the runs wait: " + DiskReason.of(broken)
                            + ". The runs are kept; put it right and give the same command again.",
                    false);
        }
        SweepSpec played = Stopping.played(spec, plan, found.sound().keySet(), store);
        if (store != null && !analysed) {
            store.close();
            store = null;
        }
        return new SweepResult(folder, played, points, found, manifest(folder), store);
    }

    static RunStore store(SweepSpec spec, DesignPoints points, RowWriter rows, SweepFolder folder, long memory)
            throws IOException {
        return new RunStore(spec, points.size(), rows, spec.asked(), folder, memory);
    }

    /** What the measures say of the runs; read now if the blocks were only checked. */
    RunStore values() throws IOException {
        if (values == null) {
            values = forAnalysis(folder, read -> spec).values;
        }
        return java.util.Objects.requireNonNull(values);
    }

    /** Lets go of what was kept of the runs. */
    @Override
    public void close() {
        if (values != null) {
            values.close();
        }
    }

    static SweepIdentity manifest(SweepFolder folder) throws IOException {
        SweepIdentity manifest = SweepIdentity.read(folder);
        if (manifest == null) {
            throw new SweepRefused(folder.path() + " holds no sweep"
                    + (Files.isDirectory(folder.path())
                            ? " (it has no manifest.json)."
                            : (Files.exists(folder.path()) ? ": it is a file." : ": there is no such folder.")));
        }
        return manifest;
    }

    /** What the sweep of a folder asks, whether or not any of its runs are there. */
    public static SweepSpec spec(SweepFolder folder) throws IOException {
        SweepIdentity manifest = manifest(folder);
        if (!Files.isRegularFile(folder.spec())) {
            throw new SweepRefused(folder.path() + " has lost its "
                    + folder.spec().getFileName()
                    + ", which says what the sweep asks. Maybe begin the sweep again, in a new folder?");
        }
        SweepSpec spec = SweepReader.readBack(folder);
        String program = manifest.fields().getOrDefault("program", "");
        List<String> differences =
                SweepIdentity.of(spec, spec.design().points(), program).differences(manifest);
        if (!differences.isEmpty()) {
            throw new SweepRefused(folder.path() + " was changed since it was written; its manifest says otherwise:\n  "
                    + String.join("\n  ", differences));
        }
        return spec;
    }

    /** The program that computed the runs of a folder: version and commit. */
    public static String program(SweepFolder folder) throws IOException {
        return manifest(folder).fields().getOrDefault("program", "");
    }

    /** Its version alone. */
    public static String version(SweepFolder folder) throws IOException {
        return build(manifest(folder)).version();
    }

    /** The same, taken apart. */
    static Build build(SweepIdentity manifest) {
        String program = manifest.fields().getOrDefault("program", "");
        int space = program.indexOf(' ');
        return space < 0
                ? new Build(program, "unknown")
                : new Build(program.substring(0, space), program.substring(space + 1));
    }

    SweepIdentity manifest() {
        return manifest;
    }

    /** Where it stands. */
    public SweepFolder folder() {
        return folder;
    }

    /** What was asked. */
    public SweepSpec spec() {
        return spec;
    }

    /** The points. */
    public DesignPoints points() {
        return points;
    }

    /** Complete blocks. */
    public int blocks() {
        return found.sound().size();
    }

    /** Blocks of the whole sweep; the most while a rule has not ended it. */
    public int blocksInAll() {
        return Stopping.blocks(plan, spec.replications());
    }

    /** Files whose content is not what their name says. */
    public int unsound() {
        return found.unsound();
    }

    /** Whether all blocks are complete. */
    public boolean complete() {
        return spec.until() == null ? blocks() == blocksInAll() : spec.stopped();
    }

    /** Whether every point has its first replications, so that what is there is a smaller sweep of the same kind. */
    public boolean everyPointBegun() {
        return IntStream.range(0, plan.groups()).allMatch(found.sound()::containsKey);
    }

    /** Complete runs, failures included. */
    public long runs() {
        return found.runs();
    }

    /** Runs that could not be computed. */
    public long failures() {
        return found.failures();
    }

    /** The cells of one run by column, as they stand in runs and draws; empty if it is not there or failed. */
    Map<String, String> row(int point, int replication) throws IOException {
        SharedDraws shared = SharedDraws.of(spec, points);
        List<String> header = new RowWriter(points, spec.columns(), shared).header();
        Map<String, String> row = new LinkedHashMap<>();
        for (Map.Entry<Integer, Path> segment : found.sound().entrySet()) {
            RunBlockPlan.Block block = plan.block(segment.getKey());
            boolean within = point >= block.from()
                    && point < block.to()
                    && replication >= block.first()
                    && replication <= block.last();
            Segments.Content content = within ? Segments.read(segment.getValue()) : null;
            if (content != null) {
                String start = point + "," + replication + ",";
                new RowLines(content.rows()).runs(line -> {
                    if (line.startsWith(start)) {
                        List<String> cells = CsvLine.cells(line);
                        for (int c = 0; c < cells.size(); c++) {
                            row.put(header.get(c), cells.get(c));
                        }
                    }
                });
            }
        }
        if (!row.isEmpty()) {
            DrawnInputs draws = shared.draws(replication);
            shared.columns().forEach(column -> row.put(column.name(), column.cell(draws)));
        }
        return row;
    }
}
