package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ensemble.RunColumn;
import org.parley.random.RunKey;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.Csv;
import org.parley.table.CsvBytes;

/** Rows as bytes against the cells of their columns as texts, of runs with struck terms and without. */
class RowWriterTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026"})
    void aRowIsTheTextOfItsCells(String scenario) {
        SweepSpec spec = TutorialSweep.spec(
                temp,
                TutorialSweep.grid()
                        .replace(
                                TutorialSweep.SCENARIO.toString(),
                                Path.of("scenarios/" + scenario + ".yaml")
                                        .toAbsolutePath()
                                        .toString())
                        .replace("pressure.northland", "pressure.A"));
        DesignPoints points = spec.design().points();
        RowWriter rows = new RowWriter(points, spec.columns(), SharedDraws.of(spec, points));
        Runner runner = Runner.of(spec).forWorker();
        int withTerms = 0;
        int runs = 0;
        for (int point = 0; point < points.size(); point++) {
            for (int replication = 1; replication <= 15; replication++) {
                RunResult run = runner.run(spec.at(points, point), spec.key(point, replication));
                withTerms += run.terms() == null ? 0 : 1;
                runs++;
                CsvBytes bytes = new CsvBytes(1);
                rows.run(bytes, point, rows.settings(point), run);
                assertThat(new String(bytes.toArray(), StandardCharsets.UTF_8))
                        .as("point " + point + ", replication " + replication)
                        .isEqualTo(text(rows, points, point, run));
            }
        }
        assertThat(withTerms).isBetween(3, runs - 3);
    }

    private static String text(RowWriter rows, DesignPoints points, int point, RunResult run) {
        RunKey key = run.key();
        List<String> cells = new ArrayList<>(
                List.of(Integer.toString(point), Long.toString(key.replication()), Long.toString(key.master())));
        points.factors().forEach(factor -> cells.add(points.table().string(factor.name(), point)));
        for (RunColumn column : rows.columns()) {
            cells.add(column.cell(run));
        }
        StringBuilder text = new StringBuilder();
        for (String cell : cells) {
            Csv.cell(text.append(text.isEmpty() ? "" : ","), cell);
        }
        return text.append('\n').toString();
    }
}
