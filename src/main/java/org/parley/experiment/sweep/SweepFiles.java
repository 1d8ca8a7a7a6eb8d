package org.parley.experiment.sweep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.experiment.Codebook;
import org.parley.experiment.Column;
import org.parley.experiment.RunColumn;
import org.parley.experiment.design.Factor;
import org.parley.experiment.design.Points;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioWriter;
import org.parley.table.Csv;

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
        once(folder.codebook(), Csv.text(codebook().table(spec.scenario())));
    }

    private static void once(Path file, String text) throws IOException {
        if (!Files.exists(file)
                || !Files.readString(file, StandardCharsets.UTF_8).equals(text)) {
            Durable.write(file, text);
        }
    }

    /** The columns of points, runs and failures. */
    Codebook codebook() {
        List<Column> factors = spec.factors().stream().map(SweepFiles::factor).toList();
        List<Column> ofPoints = new ArrayList<>();
        ofPoints.add(new Column("point", "–", "0 …", "number of the point, in the order in which points are run"));
        structure().stream().filter(c -> points.table().has(c.name())).forEach(ofPoints::add);
        ofPoints.addAll(factors);
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
        columns.forEach(c -> ofRuns.add(c.column()));
        List<Column> ofFailures = new ArrayList<>();
        for (String name : List.of("point", "replication", "seed")) {
            ofFailures.add(new Column(name, "–", "0 …", "which run could not be computed, as in runs.csv"));
        }
        ofFailures.add(new Column("message", Column.TEXT, "…", "why"));
        Codebook codebook = new Codebook();
        codebook.add("points.csv", ofPoints);
        codebook.add("runs.csv", ofRuns);
        codebook.add("failures.csv", ofFailures);
        return codebook;
    }

    /** What the designs that analyses need tell of a point. */
    static List<Column> structure() {
        return List.of(
                new Column("block", "–", "0 …", "block of the design: its rows belong together"),
                new Column(
                        "matrix",
                        Column.TEXT,
                        "A, AB:<factor>, B",
                        "matrix of Saltelli's design (Saltelli et al. 2010)"),
                new Column("step", "–", "0 …", "step of the trajectory (Morris 1991)"),
                new Column("changed", Column.TEXT, "factors", "factor that this step changed; empty at step 0"),
                new Column("delta", "–", "−1 … 1", "how far, in shares of the factor's scale"));
    }

    static Column factor(Factor factor) {
        String name = factor.name();
        int dot = name.indexOf('.');
        Parameter p = !factor.isNumber()
                ? null
                : Parameters.byKey(dot < 0 ? name : name.substring(0, dot)).orElse(null);
        String unit = p == null ? Column.TEXT : p.unit();
        String meaning = "varied by the sweep" + (p == null ? "" : ": " + p.says());
        return new Column(name, unit, factor.allowed(), meaning);
    }
}
