package org.parley.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.Column;
import org.parley.ensemble.ColumnRole;
import org.parley.ensemble.MeasuredColumns;
import org.parley.format.ScenarioWriter;
import org.parley.parameter.Parameter;
import org.parley.store.Build;
import org.parley.store.Codebook;
import org.parley.store.DataPackage;
import org.parley.store.DiskReason;
import org.parley.store.FolderReadme;
import org.parley.store.ResultFolder;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.FromTable;
import org.parley.table.Csv;
import org.parley.table.Json;
import org.parley.table.Table;

/**
 * Writes the files that stand in a sweep's folder from the beginning: the sweep file, the scenario, the points, the
 * codebook.
 */
public final class SweepFiles {
    private static final String FILE = "file";
    private static final String FAILURES = "failures.csv";
    private static final String WIDE = "wide.csv";

    private final SweepSpec spec;
    private final DesignPoints points;
    private final SharedDraws shared;
    private final Build program;

    SweepFiles(SweepSpec spec, DesignPoints points, SharedDraws shared, Build program) {
        this.spec = spec;
        this.points = points;
        this.shared = shared;
        this.program = program;
    }

    void write(SweepFolder folder) throws IOException {
        for (Map.Entry<String, byte[]> file : selfContained(spec).entrySet()) {
            once(folder.path().resolve(file.getKey()), file.getValue());
        }
        once(folder.points(), Csv.text(points.table()));
        Table codebook = codebook(folder).table(spec.scenario());
        once(folder.codebook(), Csv.text(codebook));
        once(folder.dataPackage(), dataPackage(codebook, folder));
        once(folder.readme(), readme(ResultFolder.REPORT));
    }

    /**
     * The sweep as files that need nothing else, by name: the sweep, its scenario, presets that a factor chooses,
     * points of a table.
     */
    public static Map<String, byte[]> selfContained(SweepSpec spec) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ResultFolder.SWEEP, bytes(SweepWriter.write(spec)));
        files.put(ResultFolder.SCENARIO, bytes(ScenarioWriter.write(spec.scenario())));
        for (Path preset : spec.presets().values()) {
            try {
                files.put("presets/" + preset.getFileName(), Files.readAllBytes(preset));
            } catch (IOException unreadable) {
                throw new SweepRefused(
                        "cannot read " + preset + " again for the result folder: " + DiskReason.of(unreadable) + ".");
            }
        }
        if (spec.fromFile()) {
            files.put("points.csv", bytes(Csv.text(spec.design().points().table())));
        }
        return files;
    }

    private static void once(Path file, String text) throws IOException {
        once(file, bytes(text));
    }

    private static void once(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Durable.write(file, out -> out.write(content));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The tables of a codebook that are there, for programs. */
    String dataPackage(Table codebook, SweepFolder folder) {
        return Json.text(DataPackage.of(
                spec.scenario(),
                codebook,
                file -> Files.isRegularFile(folder.path().resolve(file))));
    }

    /** The text that says what the folder is, and with which file reading begins. */
    String readme(String read) {
        return FolderReadme.ofSweep("the sweep " + spec.id() + " (" + spec.title() + "): " + spec.designText() + ", "
                        + spec.design().size() + " points × "
                        + (spec.until() == null || spec.stopped() ? "" : "at most ")
                        + spec.replications()
                        + " replications of the scenario " + spec.scenario().id() + ", seed " + spec.seed())
                .reading(read)
                .text(spec.scenario(), program);
    }

    /** The columns of points, runs, draws and failures, and of the joined table where it is there. */
    Codebook codebook(SweepFolder folder) {
        List<Column> factors = spec.factors().stream().map(f -> factor(spec, f)).toList();
        List<Column> ofPoints = new ArrayList<>();
        ofPoints.add(new Column("point", "–", "0 …", "number of the point, in the order in which points are run"));
        if (points.table().has(FromTable.ID)) {
            ofPoints.add(new Column(FromTable.ID, Column.TEXT, "…", "name of the point in the table that was given")
                    .in(ColumnRole.KEY));
        }
        structure().stream().filter(c -> points.table().has(c.name())).forEach(ofPoints::add);
        ofPoints.addAll(factors);
        List<Column> ofFailures = new ArrayList<>();
        for (String name : List.of("point", "replication", "seed")) {
            ofFailures.add(new Column(name, "–", "0 …", "which run could not be computed, as in runs.csv"));
        }
        ofFailures.add(new Column("message", Column.TEXT, "…", "why it could not be computed"));
        Codebook codebook = new Codebook();
        codebook.add("points.csv", ofPoints);
        codebook.add("runs.csv", ofRuns());
        if (!shared.columns().isEmpty()) {
            List<Column> ofDraws = new ArrayList<>();
            ofDraws.add(new Column(
                    SharedDraws.KEY,
                    "–",
                    "1 … " + spec.replications(),
                    "number of the run, as in runs.csv: these numbers were drawn for it at every point"));
            shared.columns().forEach(c -> ofDraws.add(c.column()));
            codebook.add("draws.csv", ofDraws);
        }
        if (Files.exists(folder.wide()) || Files.exists(folder.wideGz())) {
            codebook.add(WIDE, ofWide());
        }
        codebook.add(FAILURES, ofFailures);
        return codebook;
    }

    private List<Column> ofRuns() {
        List<Column> factors = spec.factors().stream().map(f -> factor(spec, f)).toList();
        List<Column> ofRuns = new ArrayList<>();
        ofRuns.add(new Column("point", "–", "0 …", "number of the point, as in points.csv"));
        ofRuns.add(new Column(
                "replication",
                "–",
                "1 … " + spec.replications(),
                spec.common()
                        ? "number of the run at its point; runs of the same number share their random numbers"
                        : "number of the run at its point; points share no random numbers"));
        ofRuns.add(new Column(
                "seed", "–", "0 …", "master seed of the run; with the replication the key of all its draws"));
        ofRuns.addAll(factors);
        new RowWriter(points, spec.columns(), shared)
                .columns()
                .forEach(c -> ofRuns.add(
                        MeasuredColumns.fills(spec.detail(), c.name())
                                ? c.column()
                                : c.column().notAskedFor()));
        return ofRuns;
    }

    /** Every run with what was drawn for it. */
    private List<Column> ofWide() {
        List<Column> ofWide = ofRuns();
        shared.columns().forEach(c -> ofWide.add(c.column()));
        return ofWide;
    }

    /**
     * A codebook of the folder with the columns of the joined table, where {@link #codebook} has them: so it is the
     * same whether that table was there before the analysis or came after it.
     */
    Table withWide(Table codebook) {
        if (codebook.strings(FILE).contains(WIDE)) {
            return codebook;
        }
        Codebook one = new Codebook();
        one.add(WIDE, ofWide());
        Table wide = one.table(spec.scenario());
        int before = codebook.strings(FILE).indexOf(FAILURES);
        int from = wide.strings(FILE).indexOf(WIDE);
        Table.Builder joined = Table.builder();
        for (String name : codebook.names()) {
            List<String> cells = new ArrayList<>(codebook.strings(name));
            List<String> of = wide.strings(name);
            cells.addAll(before, of.subList(from, of.size()));
            joined.strings(name, cells);
        }
        return joined.build();
    }

    /** What the designs that analyses need tell of a point. */
    static List<Column> structure() {
        return List.of(
                        new Column("block", "–", "0 …", "block of the design: its rows belong together"),
                        new Column(
                                "matrix",
                                Column.TEXT,
                                "A, AB:<factor>, BA:<factor>, B",
                                "matrix of Saltelli's design (Saltelli et al. 2010; BA: of second order, Saltelli 2002)"),
                        new Column("step", "–", "0 …", "step of the trajectory (Morris 1991)"),
                        new Column("changed", Column.TEXT, "factors", "factor that this step changed; empty at step 0"),
                        new Column("delta", "–", "−1 … 1", "how far, in shares of the factor's scale"))
                .stream()
                .map(column -> column.in(ColumnRole.DESIGN))
                .toList();
    }

    /** The column of a factor in tables that other rooms write. */
    public static Column column(SweepSpec spec, Factor of) {
        return factor(spec, of);
    }

    /** The column of a factor: its name as the file writes it, the grade of what the scenario assumes about it. */
    static Column factor(SweepSpec spec, Factor factor) {
        Parameter p = factor.isNumber() ? FactorName.parameter(factor.name()) : null;
        String says = factor.isNumber() ? FactorName.says(spec.scenario(), factor.name()) : "";
        String unit = !factor.isNumber()
                ? Column.TEXT
                : p != null ? p.unit() : FactorName.unit(spec.scenario(), factor.name());
        String meaning = "varied by the sweep" + (says.isEmpty() ? "" : ": " + says);
        boolean isWhole = factor instanceof Factor.Whole || (p != null && p.whole());
        return new Column(
                factor.name(),
                !factor.isNumber() ? Column.STRING : isWhole ? Column.INTEGER : Column.NUMBER,
                ColumnRole.PARAMETER,
                unit,
                factor.allowed(),
                FactorName.grade(spec.scenario(), factor.name()),
                "varied by the sweep " + spec.id(),
                meaning);
    }
}
