package org.parley.report;

import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.scenario.Scenario;
import org.parley.study.PossibleFolder;
import org.parley.study.ResultRenderer;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The page of a search: question, banner, what was varied, what was found in sentences, charts and a table, all
 * assumptions, and how to get the same again. It adds no number of its own.
 *
 * @param what was found
 * @param context names of the sides, words, footer
 * @param figures drawn charts with captions, in order
 * @param facts seed, settings, runs, version
 * @param commands what to type to get the same result
 */
record SearchReport(
        ResultRenderer.Found what,
        ChartContext context,
        List<Charts.Rendered> figures,
        List<PagePart.Fact> facts,
        List<String> commands) {
    /** Rows of what was found that a page shows; the file has all. */
    static final int MOST_ROWS = 100;

    /** The page. */
    ReportPage page() {
        Scenario scenario = what.spec().scenario();
        ReportPage page = ReportPage.of(what.spec().title())
                .subtitle(context.footer().origin() + scenario.day(" · as of "))
                .question(what.spec().question())
                .banner(scenario.banner());
        AssumptionTables.switches(scenario).forEach(page::warning);
        page.section(varied());
        page.section(found());
        page.section(AssumptionSection.of(scenario, what.spec().fixed()));
        page.section(again());
        AssumptionSection.sources(page, scenario);
        return page;
    }

    private Section varied() {
        return Section.of("What was varied")
                .text(
                        what.tried() + ", with the same random numbers at every setting. "
                                + (what.spec().fixed()
                                        ? "Everything else has its default value, and preferences are the means."
                                        : "Everything else that is uncertain was drawn anew for each replication from the ranges below."))
                .table("Factors", FactorTable.of(what.spec(), context), Map.of())
                .build();
    }

    private Section found() {
        Section.Builder section = Section.of("What was found").add(new PagePart.Points(what.words()));
        figures.forEach(drawn -> section.figure(drawn.picture(), drawn.caption()));
        Table all = what.listed();
        if (all.rows() == 0) {
            return section.build();
        }
        boolean possible = what.kind().equals(PossibleFolder.KIND);
        FoundTable found = new FoundTable(what.spec(), context, MOST_ROWS);
        section.table(
                possible
                        ? "Combinations that were found, each with what an example came to on fresh runs (95 % interval)"
                        : "Settings that no other one dominated, on fresh runs (95 % interval)",
                found.outcomes(all),
                Map.of());
        section.table(
                possible ? "The setting of each example" : "Where the levers stand", found.settings(all), Map.of());
        if (all.rows() > MOST_ROWS) {
            section.text("… and " + NumberText.count(all.rows() - MOST_ROWS) + " more in " + what.name() + ".csv.");
        }
        return section.build();
    }

    private Section again() {
        return Section.of("How to get the same numbers again")
                .text(
                        "The same program and sweep file find the same, byte for byte, on every machine, with any number of"
                                + " threads. sweep.yaml and scenario.yaml beside this page hold everything as it was used;"
                                + " codebook.csv explains every column of every table.")
                .commands(commands.toArray(new String[0]))
                .facts(facts)
                .build();
    }
}
