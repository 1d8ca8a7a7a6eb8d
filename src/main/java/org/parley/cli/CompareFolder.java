package org.parley.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.chart.Charts;
import org.parley.chart.ComparisonChart;
import org.parley.chart.Setting;
import org.parley.experiment.Build;
import org.parley.experiment.Codebook;
import org.parley.experiment.ResultFolder;
import org.parley.experiment.compare.Comparison;
import org.parley.report.ComparisonReport;
import org.parley.report.ScenarioSetting;
import org.parley.scenario.Scenario;
import org.parley.table.Show;
import org.parley.table.Table;

/** Writes a comparison into a folder: its tables, chart, page, codebook and manifest. */
final class CompareFolder {
    private static final String TRANSITIONS = "transitions";

    private CompareFolder() {}

    static void write(Path out, Comparison comparison) {
        Scenario scenario = comparison.first().scenario();
        Build build = Build.current();
        ComparisonChart chart = new ComparisonChart();
        Setting setting = setting(comparison, build);
        try (ResultFolder folder = ResultFolder.begin(out)) {
            List<Charts.Drawn> figures =
                    Charts.draw(List.of(chart), Map.of(chart.name(), comparison.measures()), setting);
            for (Charts.Drawn drawn : figures) {
                folder.figure(
                        drawn.picture().name(),
                        drawn.picture().png(),
                        drawn.picture().svg());
            }
            folder.data(chart.name(), comparison.measures());
            folder.table(TRANSITIONS, comparison.transitions());
            Codebook codebook = new Codebook();
            codebook.add(ResultFolder.data(chart.name()), Comparison.MEASURE_COLUMNS);
            codebook.add(ResultFolder.table(TRANSITIONS), Comparison.TRANSITION_COLUMNS);
            folder.codebook(codebook.table(scenario));
            List<String> command = List.of(ShellWords.line(List.of(
                    "./parley",
                    "compare",
                    comparison.first().folder().toString(),
                    comparison.second().folder().toString())));
            folder.report(new ComparisonReport(comparison, setting, figures, command)
                    .page()
                    .html());
            folder.finish(manifest(comparison, build));
        }
    }

    private static Setting setting(Comparison comparison, Build build) {
        Scenario scenario = comparison.first().scenario();
        Setting setting = ScenarioSetting.of(
                scenario,
                scenario.id() + " · " + comparison.first().folder().getFileName() + " and "
                        + comparison.second().folder().getFileName() + " · seed "
                        + comparison.first().seed() + " · " + Show.count(comparison.pairs())
                        + " pairs of runs · Parley "
                        + build.version());
        Table measures = comparison.measures();
        for (String measure : measures.texts("measure")) {
            setting = setting.with(measure, comparison.word(measure));
        }
        return setting;
    }

    private static Map<String, Object> manifest(Comparison comparison, Build build) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", "Parley");
        manifest.put("version", build.version());
        manifest.put("commit", build.commit());
        manifest.put("kind", "comparison");
        manifest.put("banner", comparison.first().scenario().banner());
        manifest.put("scenario", comparison.first().scenario().id());
        manifest.put("seed", comparison.first().seed());
        manifest.put("first", comparison.first().folder().toString());
        manifest.put("second", comparison.second().folder().toString());
        manifest.put("changes", comparison.changes());
        manifest.put("notes", comparison.notes());
        manifest.put("pairs", comparison.pairs());
        manifest.put("changedRuns", comparison.changedRuns());
        return manifest;
    }
}
