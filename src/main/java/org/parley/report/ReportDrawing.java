package org.parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.charts.ComparisonChart;
import org.parley.charts.SweepCharts;
import org.parley.compare.Comparison;
import org.parley.plot.Picture;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.study.Drawing;
import org.parley.study.Origin;
import org.parley.study.ScenarioSetting;
import org.parley.study.SweepSetting;
import org.parley.study.TraceStory;
import org.parley.sweep.AnalysisFiles;
import org.parley.sweep.SweepSpec;
import org.parley.table.Setting;
import org.parley.table.Table;

/** Draws every chart of a result and writes its page. */
public final class ReportDrawing implements Drawing {
    @Override
    public void runs(Runs what, ResultFolder folder) {
        Origin origin = what.origin();
        Setting setting = ScenarioSetting.of(origin.scenario(), origin.line());
        List<Charts.Drawn> figures = Charts.draw(Charts.ensemble(), what.rows(), setting);
        write(figures, folder);
        RunReport report = new RunReport(
                origin.scenario(),
                what.fixed(),
                setting,
                figures,
                what.zone(),
                what.warnings(),
                facts(origin),
                origin.commands());
        folder.report(report.page().html());
    }

    @Override
    public void traced(Traced what, ResultFolder folder) {
        Origin origin = what.origin();
        Scenario scenario = origin.scenario();
        Setting setting = ScenarioSetting.of(scenario, origin.line());
        List<Charts.Drawn> figures = Charts.draw(Charts.trace(), what.rows(), setting);
        write(figures, folder);
        TraceReport report = new TraceReport(
                scenario,
                setting,
                what.which(),
                TraceStory.LABEL,
                figures,
                what.story().stream().map(ReportDrawing::block).toList(),
                TraceReport.drawn(scenario, what.run().values(), what.run().fixed()),
                facts(origin),
                origin.commands());
        folder.report(report.page().html());
    }

    private static Block.Story block(TraceStory.Part part) {
        return new Block.Story(
                part.heading(),
                part.told().stream()
                        .map(told ->
                                told.label().isEmpty() ? told.text() : "Exchange " + told.label() + ": " + told.text())
                        .toList());
    }

    @Override
    public void compared(Compared what, ResultFolder folder) {
        Comparison comparison = what.comparison();
        Table measures = comparison.measures();
        Setting setting =
                ScenarioSetting.of(what.origin().scenario(), what.origin().line());
        for (String measure : measures.texts("measure")) {
            setting = setting.with(measure, comparison.word(measure));
        }
        ComparisonChart chart = new ComparisonChart();
        List<Charts.Drawn> figures = Charts.draw(List.of(chart), Map.of(chart.name(), measures), setting);
        write(figures, folder);
        ComparisonReport report =
                new ComparisonReport(comparison, setting, figures, what.origin().commands());
        folder.report(report.page().html());
    }

    @Override
    public int swept(Swept what, AnalysisFiles files) {
        SweepSpec spec = what.result().spec();
        Setting setting = SweepSetting.of(spec, what.origin().line());
        List<Charts.Drawn> figures = draw(spec, what.analysis().tables(), setting);
        figures.stream().map(Charts.Drawn::picture).forEach(p -> files.figure(p.name(), p.png(), p.svg(), p.data()));
        SweepReport report = new SweepReport(
                spec,
                setting,
                what.result().runs(),
                what.failures(),
                figures,
                what.analysis().words(),
                what.analysis().notes(),
                facts(what.origin()),
                what.origin().commands());
        files.report(report.page().html());
        return figures.size();
    }

    @Override
    public Map<String, Table> found(Found what, ResultFolder folder) {
        Setting setting = SweepSetting.of(what.spec(), what.origin().line());
        List<Charts.Drawn> figures = draw(what.spec(), Map.of("front", what.front()), setting);
        write(figures, folder);
        Map<String, Table> data = new LinkedHashMap<>();
        figures.forEach(
                drawn -> data.put(drawn.picture().name(), drawn.picture().data()));
        return data;
    }

    static List<Charts.Drawn> draw(SweepSpec spec, Map<String, Table> tables, Setting setting) {
        List<String> factors = new ArrayList<>();
        spec.factors().forEach(factor -> factors.add(factor.name()));
        return SweepCharts.draw(new LinkedHashMap<>(tables), factors, setting);
    }

    private static void write(List<Charts.Drawn> figures, ResultFolder folder) {
        for (Charts.Drawn drawn : figures) {
            Picture picture = drawn.picture();
            folder.figure(picture.name(), picture.png(), picture.svg());
        }
    }

    private static List<Block.Fact> facts(Origin origin) {
        return origin.facts().stream()
                .map(fact -> new Block.Fact(fact.label(), fact.text()))
                .toList();
    }
}
