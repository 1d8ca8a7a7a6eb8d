package org.parley.report;

import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.scenario.Scenario;
import org.parley.sweep.SweepSpec;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;

/**
 * The report of a sweep: question, banner, what is missing, what was varied, what was found in sentences, every chart
 * with its caption, all assumptions, and how to get the same numbers again. It adds no number of its own.
 *
 * @param spec what was asked
 * @param context names of the sides, words, footer
 * @param runs complete runs, failures included
 * @param everyPointBegun whether every point has its first replications
 * @param failures of them
 * @param figures drawn charts with captions, in order
 * @param found sentences of the analysis; one with several lines is shown as it is
 * @param notes what the analysis left out, and why
 * @param facts seed, runs, version, hashes
 * @param commands what to type to get the same result
 */
public record SweepReport(
        SweepSpec spec,
        ChartContext context,
        long runs,
        boolean everyPointBegun,
        long failures,
        List<Charts.Rendered> figures,
        List<String> found,
        List<String> notes,
        List<PagePart.Fact> facts,
        List<String> commands) {
    public SweepReport {
        figures = List.copyOf(figures);
        found = List.copyOf(found);
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }

    /** The page. */
    public ReportPage page() {
        Scenario scenario = spec.scenario();
        ReportPage page = ReportPage.of(spec.title())
                .subtitle(context.footer().origin() + scenario.day(" · as of ") + stopped())
                .question(spec.question())
                .banner(scenario.banner());
        if (runs < spec.runs()) {
            page.warning(
                    "Only " + NumberText.count(runs) + " of " + NumberText.count(spec.runs())
                            + " runs are complete."
                            + (everyPointBegun
                                    ? " Every point has its first replications, so this is a smaller sweep of the same kind."
                                    : " Some points lack their first replications, so what is there may look different from the whole sweep."));
        }
        if (failures > 0) {
            page.warning(
                    NumberText.count(failures) + " of " + NumberText.count(runs)
                            + " runs could not be computed (failures.csv) and are left out; if they gather at some points, those numbers are biased.");
        }
        notes.forEach(page::warning);
        AssumptionTables.switches(scenario).forEach(page::warning);
        page.section(varied());
        if (!found.isEmpty()) {
            page.section(sentences());
        }
        page.section(charts());
        page.section(AssumptionSection.of(scenario, spec.fixed()));
        page.section(again());
        AssumptionSection.sources(page, scenario);
        return page;
    }

    /** Where a rule ended it, as part of the first lines; what the rule says stands first under what was found. */
    private String stopped() {
        return spec.until() == null || !spec.stopped()
                ? ""
                : " · until " + spec.until().text() + ": " + NumberText.count(spec.replications()) + " of at most "
                        + NumberText.count(spec.mostReplications()) + " replications a point";
    }

    private Section varied() {
        return Section.of("What was varied")
                .text(
                        NumberText.count(spec.design().size()) + " points (" + spec.designText() + ") × "
                                + NumberText.count(spec.replications()) + " replications. "
                                + (spec.common()
                                        ? "Replication i has the same random numbers at every point, so points can be compared run by run. "
                                        : "Points share no random numbers. ")
                                + (spec.fixed()
                                        ? "Everything else has its default value, and preferences are the means."
                                        : "Everything else that is uncertain was drawn anew for each replication from the ranges below."))
                .table("Factors", FactorTable.of(spec, context), Map.of())
                .build();
    }

    private Section sentences() {
        Section.Builder section = Section.of("What was found")
                .text(
                        "Differences are between runs that share all random numbers; intervals are 95 % intervals. "
                                + "These are properties of the assumptions, mostly placeholders, and no findings about the world.");
        for (String words : found) {
            String[] lines = words.split("\n", -1);
            if (lines.length == 1) {
                section.text(words);
            } else {
                section.commands(lines);
            }
        }
        return section.build();
    }

    private Section charts() {
        Section.Builder charts = Section.of("The charts");
        charts.text("Intervals are 95 % intervals"
                + (spec.until() == null ? "" : ", in the cells of a grid " + context.pointLevel() + " intervals")
                + ": they show how far a number would move if the same assumptions were run with "
                + "other random numbers. They do not cover the uncertainty of the assumptions themselves.");
        figures.forEach(drawn -> charts.figure(drawn.picture(), drawn.caption()));
        return charts.build();
    }

    private Section again() {
        return Section.of("How to get the same numbers again")
                .text(
                        "The same program and sweep file give the same tables, byte for byte, on every machine, with any number of threads, "
                                + "shards and interruptions. sweep.yaml and scenario.yaml beside this page hold everything as it was used; "
                                + "codebook.csv explains every column of every table.")
                .commands(commands.toArray(new String[0]))
                .facts(facts)
                .build();
    }
}
