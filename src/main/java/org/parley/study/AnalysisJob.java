package org.parley.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.sweep.AnalysisFiles;
import org.parley.sweep.CaseRuleReader;
import org.parley.sweep.SweepAnalysis;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepRefused;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.table.NumberText;

/** Analyses a sweep as far as it is and writes tables, charts, page and codebook into its folder. */
public final class AnalysisJob {
    private AnalysisJob() {}

    /**
     * What was done.
     *
     * @param result of the sweep
     * @param analysis of it
     * @param charts how many there are
     * @param report the page, where it was not left out
     * @param replaced files that held something else before
     * @param removed files that this analysis does not give any more
     * @param altered merged tables that do not hold what the merge wrote
     */
    public record Done(
            SweepResult result,
            SweepAnalysis analysis,
            int charts,
            Path report,
            List<String> replaced,
            List<String> removed,
            List<String> altered) {}

    /** The analysis alone; nothing is written. */
    public static SweepAnalysis analysis(SweepResult result) throws IOException {
        SweepAnalysis analysis = SweepAnalysis.of(result, SweepChartContext.of(result.spec(), "")::factor);
        analysis.begin(SilentInSweep.sentences(result.spec()));
        return analysis;
    }

    /** Analyses a folder for the cases of its sweep file. */
    public static Done of(SweepFolder folder, ResultRenderer drawing) throws IOException {
        return of(SweepResult.forAnalysis(folder, spec -> spec), drawing);
    }

    /** The same of a sweep whose runs have just been read; closes it. */
    public static Done of(SweepResult read, ResultRenderer drawing) throws IOException {
        return of(read, false, drawing);
    }

    /**
     * The same, asked for these cases in place of those of the sweep file, which then names them.
     *
     * @throws SweepRefused if a rule cannot be read, or if no point is a case or all are; then nothing is written
     */
    public static Done of(SweepFolder folder, List<String> interest, ResultRenderer drawing) throws IOException {
        return interest.isEmpty()
                ? of(folder, drawing)
                : of(
                        SweepResult.forAnalysis(folder, spec -> spec.asking(CaseRuleReader.ofOption(interest, spec))),
                        true,
                        drawing);
    }

    private static Done of(SweepResult read, boolean asked, ResultRenderer drawing) throws IOException {
        try (SweepResult result = read) {
            return written(result, asked, drawing);
        }
    }

    private static Done written(SweepResult result, boolean asked, ResultRenderer drawing) throws IOException {
        SweepAnalysis analysis = analysis(result);
        if (asked && !analysis.withoutBoxes().isEmpty()) {
            throw new SweepRefused("--interest: " + String.join("\n", analysis.withoutBoxes()));
        }
        ResultRenderer parts = drawing.without(notThere(drawing.leftOut(), result.folder()));
        AnalysisFiles files = new AnalysisFiles(result, parts.leftOut().words());
        if (asked) {
            files.asked();
        }
        analysis.tables().forEach(files::table);
        int charts = parts.swept(new ResultRenderer.Swept(origin(result), result, result.failures(), analysis), files);
        files.finish();
        return new Done(
                result, analysis, charts, result.folder().report(), files.replaced(), files.removed(), files.altered());
    }

    /** What is there already, of an earlier state of the sweep, is not left out but written anew. */
    private static LeftOut notThere(LeftOut asked, SweepFolder folder) {
        return new LeftOut(
                asked.figures() && !Files.exists(folder.figures()), asked.report() && !Files.exists(folder.report()));
    }

    private static Origin origin(SweepResult result) throws IOException {
        SweepSpec spec = result.spec();
        return new Origin(
                spec.scenario(),
                SweepChartContext.line(spec, SweepResult.version(result.folder())),
                facts(result),
                List.of(
                        "./parley sweep " + spec.id() + ".yaml --out results/" + spec.id(),
                        "./parley analyse results/" + spec.id()));
    }

    private static List<Origin.Fact> facts(SweepResult result) throws IOException {
        SweepSpec spec = result.spec();
        return List.of(
                Origin.scenario(spec.scenario()),
                new Origin.Fact("Design", spec.designText()),
                new Origin.Fact("Points", NumberText.count(spec.design().size())),
                new Origin.Fact("Replications", NumberText.count(spec.replications())),
                new Origin.Fact(
                        "Runs",
                        NumberText.count(result.runs()) + " of " + NumberText.count(spec.runs()) + ", "
                                + NumberText.count(result.failures()) + " failed"),
                new Origin.Fact("Seed", Long.toString(spec.seed())),
                new Origin.Fact("Common random numbers", spec.common() ? "yes" : "no"),
                new Origin.Fact("Program", "Parley " + SweepResult.program(result.folder())));
    }
}
