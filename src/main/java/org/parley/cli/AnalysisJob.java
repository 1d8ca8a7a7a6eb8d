package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.charts.Setting;
import org.parley.charts.SweepCharts;
import org.parley.report.Block;
import org.parley.report.ScenarioSetting;
import org.parley.report.SweepReport;
import org.parley.scenario.Measure;
import org.parley.sweep.AnalysisFiles;
import org.parley.sweep.CaseRuleReader;
import org.parley.sweep.FactorName;
import org.parley.sweep.SweepAnalysis;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepRefused;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.Factor;
import org.parley.table.Show;
import org.parley.table.Table;

/** Analyses a sweep as far as it is and writes tables, charts, page and codebook into its folder. */
final class AnalysisJob {
    private AnalysisJob() {}

    /**
     * What was done.
     *
     * @param result of the sweep
     * @param analysis of it
     * @param charts how many there are
     * @param report the page
     * @param replaced files that held something else before
     * @param removed files of cases that are not asked for any more
     */
    record Done(
            SweepResult result,
            SweepAnalysis analysis,
            int charts,
            Path report,
            List<String> replaced,
            List<String> removed) {}

    static Done of(SweepFolder folder) throws IOException {
        return of(SweepResult.forAnalysis(folder, spec -> spec), false);
    }

    /** The same of a sweep whose runs have just been read. */
    static Done of(SweepResult result) throws IOException {
        return of(result, false);
    }

    /**
     * The same, asked for the cases of a command line in place of those of the sweep file, which then names them.
     *
     * @throws SweepRefused if a rule cannot be read, or if no point is a case or all are; then nothing is written
     */
    static Done of(SweepFolder folder, List<String> interest) throws IOException {
        return interest.isEmpty()
                ? of(folder)
                : of(
                        SweepResult.forAnalysis(folder, spec -> spec.asking(CaseRuleReader.ofOption(interest, spec))),
                        true);
    }

    private static Done of(SweepResult read, boolean asked) throws IOException {
        try (SweepResult result = read) {
            return written(result, asked);
        }
    }

    private static Done written(SweepResult result, boolean asked) throws IOException {
        SweepFolder folder = result.folder();
        SweepSpec spec = result.spec();
        Setting setting = setting(spec, SweepResult.version(folder));
        SweepAnalysis analysis = SweepAnalysis.of(result, setting::factor);
        if (asked && !analysis.withoutBoxes().isEmpty()) {
            throw new SweepRefused("--interest: " + String.join("\n", analysis.withoutBoxes()));
        }
        AnalysisFiles files = new AnalysisFiles(result);
        if (asked) {
            files.asked();
        }
        analysis.tables().forEach(files::table);
        List<Charts.Drawn> figures = draw(spec, analysis.tables(), setting);
        figures.stream().map(Charts.Drawn::picture).forEach(p -> files.figure(p.name(), p.png(), p.svg(), p.data()));
        SweepReport report = new SweepReport(
                spec,
                setting,
                result.runs(),
                result.failures(),
                figures,
                analysis.words(),
                analysis.notes(),
                facts(result),
                List.of(
                        "./parley sweep " + spec.id() + ".yaml --out results/" + spec.id(),
                        "./parley analyse results/" + spec.id()));
        files.report(report.page().html());
        files.finish();
        return new Done(result, analysis, figures.size(), folder.report(), files.replaced(), files.removed());
    }

    static List<Charts.Drawn> draw(SweepSpec spec, Map<String, Table> tables, Setting setting) {
        List<String> factors = new ArrayList<>();
        spec.factors().forEach(factor -> factors.add(factor.name()));
        return SweepCharts.draw(new LinkedHashMap<>(tables), factors, setting);
    }

    static Setting setting(SweepSpec spec, String version) {
        Setting setting = ScenarioSetting.of(
                spec.scenario(),
                spec.id() + " · " + spec.scenario().id() + " · seed " + spec.seed() + " · Parley " + version);
        for (Factor factor : spec.factors()) {
            setting = setting.with(factor.name(), setting.factor(FactorName.bySide(spec.scenario(), factor.name())));
        }
        for (Measure measure : spec.scenario().measures()) {
            setting = setting.with("measures." + measure.id(), measure.name());
        }
        return setting;
    }

    private static List<Block.Fact> facts(SweepResult result) throws IOException {
        SweepSpec spec = result.spec();
        return List.of(
                new Block.Fact(
                        "Scenario", spec.scenario().id() + spec.scenario().day(", as of ")),
                new Block.Fact("Design", spec.designText()),
                new Block.Fact("Points", Show.count(spec.design().size())),
                new Block.Fact("Replications", Show.count(spec.replications())),
                new Block.Fact(
                        "Runs",
                        Show.count(result.runs()) + " of " + Show.count(spec.runs()) + ", "
                                + Show.count(result.failures()) + " failed"),
                new Block.Fact("Seed", Long.toString(spec.seed())),
                new Block.Fact("Common random numbers", spec.common() ? "yes" : "no"),
                new Block.Fact("Program", "Parley " + SweepResult.program(result.folder())));
    }
}
