package org.parley.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.CaseRule;
import org.parley.analysis.Measure;
import org.parley.ensemble.RunColumn;
import org.parley.store.Build;
import org.parley.sweep.design.Points;
import org.parley.table.Table;

/** A sweep's folder as it is read back: what was asked, how much of it is there, its points and runs. */
public final class SweepResult {
    private final SweepFolder folder;
    private final SweepSpec spec;
    private final Points points;
    private final BlockPlan plan;
    private final Segments sound;
    private final int unsound;
    private final Manifest manifest;

    private SweepResult(SweepFolder folder, SweepSpec spec, Segments sound, int unsound, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
        this.spec = spec;
        this.points = spec.design().points();
        this.plan = BlockPlan.of(spec, points);
        this.sound = sound;
        this.unsound = unsound;
    }

    /** The same runs, asked for other cases. */
    public SweepResult asking(List<CaseRule> rules) {
        return new SweepResult(folder, spec.asking(rules), sound, unsound, manifest);
    }

    /** Opens a folder and checks every block. */
    public static SweepResult open(SweepFolder folder) throws IOException {
        SweepSpec spec = spec(folder);
        Segments all = Segments.list(List.of(folder.segments()));
        Segments sound = all.soundOnly();
        return new SweepResult(folder, spec, sound, all.files() - sound.files(), manifest(folder));
    }

    static Manifest manifest(SweepFolder folder) throws IOException {
        Manifest manifest = Manifest.read(folder);
        if (manifest == null) {
            throw new SweepRefused(folder.path() + " holds no sweep"
                    + (Files.isDirectory(folder.path())
                            ? " (it has no manifest.json)."
                            : ": there is no such folder."));
        }
        return manifest;
    }

    /** What the sweep of a folder asks, whether or not any of its runs are there. */
    public static SweepSpec spec(SweepFolder folder) throws IOException {
        Manifest manifest = manifest(folder);
        SweepSpec spec = SweepReader.readBack(folder);
        String program = manifest.fields().getOrDefault("program", "");
        List<String> differences =
                Manifest.of(spec, spec.design().points(), program).differences(manifest);
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
    static Build build(Manifest manifest) {
        String program = manifest.fields().getOrDefault("program", "");
        int space = program.indexOf(' ');
        return space < 0
                ? new Build(program, "unknown")
                : new Build(program.substring(0, space), program.substring(space + 1));
    }

    Manifest manifest() {
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
    public Points points() {
        return points;
    }

    /** Complete blocks. */
    public int blocks() {
        return sound.blocks().size();
    }

    /** Blocks of the whole sweep. */
    public int blocksInAll() {
        return plan.blocks();
    }

    /** Files whose content is not what their name says. */
    public int unsound() {
        return unsound;
    }

    /** Whether all blocks are complete. */
    public boolean complete() {
        return blocks() == blocksInAll();
    }

    /** Complete runs, failures included. */
    public long runs() {
        return sound.blocks().stream().mapToLong(b -> plan.block(b).runs()).sum();
    }

    /** Runs that could not be computed. */
    public long failures() throws IOException {
        long failures = 0;
        for (int block : sound.blocks()) {
            failures += SweepRows.failures(sound.of(block).get(0));
        }
        return failures;
    }

    /** The runs as a table of {@code point, replication, seed}, the factors, and what the measures and these columns need; failed runs are left out. */
    public Table runs(List<Measure> measures, List<String> alsoColumns) throws IOException {
        Set<String> wanted = new LinkedHashSet<>(List.of("point", "replication", "seed"));
        wanted.addAll(points.names());
        measures.forEach(m -> wanted.addAll(m.columns()));
        wanted.addAll(alsoColumns);
        List<String> header = new RowWriter(points, spec.columns()).header();
        List<Columns> columns = new ArrayList<>();
        Set<String> words = new LinkedHashSet<>();
        spec.columns().forEach(c -> {
            if (c.kind() == RunColumn.Kind.TEXT) {
                words.add(c.name());
            }
        });
        points.factors().forEach(f -> {
            if (!f.isNumber()) {
                words.add(f.name());
            }
        });
        for (String name : wanted) {
            int at = header.indexOf(name);
            if (at < 0) {
                throw new SweepRefused("the runs of " + folder.path() + " have no column " + name + ".");
            }
            columns.add(new Columns(name, at, words.contains(name)));
        }
        new SweepRows(plan, sound).each(new SweepRows.Sink() {
            @Override
            public void run(String line) {
                List<String> cells = CsvLine.cells(line);
                columns.forEach(c -> c.add(cells.get(c.at)));
            }

            @Override
            public void failure(String line) {
                // listed in failures.csv
            }
        });
        Table.Builder table = Table.builder();
        columns.forEach(c -> c.to(table));
        return table.build();
    }

    /** The cells of one run as they stand, {@code point} first; empty if it is not there or failed. */
    List<String> row(int point, int replication) throws IOException {
        for (int index : sound.blocks()) {
            BlockPlan.Block block = plan.block(index);
            boolean within = point >= block.from()
                    && point < block.to()
                    && replication >= block.first()
                    && replication <= block.last();
            if (within) {
                String start = point + "," + replication + ",";
                try (BufferedReader lines = Segments.lines(sound.of(index).get(0))) {
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        if (line.startsWith(start) && line.endsWith(",")) {
                            return CsvLine.cells(line.substring(0, line.length() - 1));
                        }
                    }
                }
            }
        }
        return List.of();
    }

    /** A column that grows; words are kept once. */
    private static final class Columns {
        private final String name;
        private final int at;
        private final boolean isText;
        private final Map<String, String> once = new LinkedHashMap<>();
        private final List<String> texts = new ArrayList<>();
        private double[] numbers = new double[64];
        private int size;

        Columns(String name, int at, boolean isText) {
            this.name = name;
            this.at = at;
            this.isText = isText;
        }

        void add(String cell) {
            if (isText) {
                String kept = once.putIfAbsent(cell, cell);
                texts.add(kept == null ? cell : kept);
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
        }

        void to(Table.Builder table) {
            if (isText) {
                table.texts(name, texts);
            } else {
                table.numbers(name, Arrays.copyOf(numbers, size));
            }
        }
    }
}
