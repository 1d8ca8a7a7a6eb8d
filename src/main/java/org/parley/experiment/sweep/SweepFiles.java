package org.parley.experiment.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.experiment.Column;
import org.parley.experiment.RunColumn;
import org.parley.experiment.design.Factor;
import org.parley.experiment.design.Points;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioWriter;
import org.parley.table.Csv;
import org.parley.table.Table;

/** The files that stand in a sweep's folder from the beginning: the sweep file, the scenario, the points, the codebook. */
final class SweepFiles {
    private final SweepSpec spec;
    private final Points points;
    private final List<RunColumn> columns;

    SweepFiles(SweepSpec spec, Points points, List<RunColumn> columns) {
        this.spec = spec;
        this.points = points;
        this.columns = columns;
    }

    void write(SweepFolder folder) throws IOException {
        once(folder.spec(), Files.readString(spec.file(), StandardCharsets.UTF_8));
        once(folder.scenario(), ScenarioWriter.write(spec.scenario()));
        for (Path preset : spec.presets().values()) {
            Path copy = folder.preset(String.valueOf(preset.getFileName()));
            Path presets = copy.getParent();
            if (presets != null) {
                Files.createDirectories(presets);
            }
            once(copy, Files.readString(preset, StandardCharsets.UTF_8));
        }
        once(folder.points(), Csv.text(points.table()));
        once(folder.codebook(), Csv.text(codebook()));
    }

    private static void once(Path file, String text) throws IOException {
        if (!Files.exists(file)
                || !Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
            Durable.write(file, text);
        }
    }

    /** {@code file, column, unit, range, meaning}. */
    private Table codebook() {
        List<List<String>> rows = new ArrayList<>();
        row(
                rows,
                "points.csv",
                new Column("point", "–", "0 …", "number of the point, in the order in which points are run"));
        for (String name : points.table().names()) {
            structure(rows, name);
        }
        List<Column> factors = spec.factors().stream().map(SweepFiles::factor).toList();
        factors.forEach(c -> row(rows, "points.csv", c));
        row(rows, "runs.csv", new Column("point", "–", "0 …", "number of the point, as in points.csv"));
        row(
                rows,
                "runs.csv",
                new Column(
                        "replication",
                        "–",
                        "1 … " + spec.replications(),
                        spec.common()
                                ? "number of the run at its point; runs of the same number share their random numbers"
                                : "number of the run at its point; points share no random numbers"));
        row(
                rows,
                "runs.csv",
                new Column(
                        "seed", "–", "0 …", "master seed of the run; with the replication the key of all its draws"));
        factors.forEach(c -> row(rows, "runs.csv", c));
        columns.forEach(c -> row(rows, "runs.csv", c.column()));
        for (String name : List.of("point", "replication", "seed")) {
            row(rows, "failures.csv", new Column(name, "–", "0 …", "which run could not be computed, as in runs.csv"));
        }
        row(rows, "failures.csv", new Column("message", Column.TEXT, "…", "why"));
        List<String> names = List.of("file", "column", "unit", "range", "meaning");
        Table.Builder table = Table.builder();
        for (int c = 0; c < names.size(); c++) {
            int at = c;
            table.texts(names.get(c), rows.stream().map(r -> r.get(at)).toList());
        }
        return table.build();
    }

    private static void structure(List<List<String>> rows, String name) {
        switch (name) {
            case "block" ->
                row(rows, "points.csv", new Column(name, "–", "0 …", "block of the design: its rows belong together"));
            case "matrix" ->
                row(
                        rows,
                        "points.csv",
                        new Column(
                                name,
                                Column.TEXT,
                                "A, AB:<factor>, B",
                                "matrix of Saltelli's design (Saltelli et al. 2010)"));
            case "step" ->
                row(rows, "points.csv", new Column(name, "–", "0 …", "step of the trajectory (Morris 1991)"));
            case "changed" ->
                row(
                        rows,
                        "points.csv",
                        new Column(name, Column.TEXT, "factors", "factor that this step changed; empty at step 0"));
            case "delta" ->
                row(rows, "points.csv", new Column(name, "–", "−1 … 1", "how far, in shares of the factor's scale"));
            default -> {
                // a factor, or the point itself
            }
        }
    }

    private static Column factor(Factor factor) {
        String name = factor.name();
        int dot = name.indexOf('.');
        Parameter p = !factor.isNumber()
                ? null
                : Parameters.byKey(dot < 0 ? name : name.substring(0, dot)).orElse(null);
        String unit = p == null ? Column.TEXT : p.unit();
        String meaning = "varied by the sweep" + (p == null ? "" : ": " + p.says());
        return new Column(name, unit, factor.allowed(), meaning);
    }

    private static void row(List<List<String>> rows, String file, Column column) {
        rows.add(List.of(file, column.name(), column.unit(), column.range(), column.meaning()));
    }
}
