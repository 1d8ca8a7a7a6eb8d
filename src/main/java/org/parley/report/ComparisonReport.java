package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.scenario.Scenario;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The page of a comparison: what was changed in the assumptions, what follows (chart and table), which runs ended
 * otherwise, and how to get the same numbers again.
 *
 * @param comparison what was found
 * @param context names of the sides, words, footer
 * @param figures drawn charts with captions
 * @param commands what to type to get the same result
 */
public record ComparisonReport(
        Comparison comparison, ChartContext context, List<Charts.Rendered> figures, List<String> commands) {
    public ComparisonReport {
        figures = List.copyOf(figures);
        commands = List.copyOf(commands);
    }

    /** The page. */
    public ReportPage page() {
        Scenario scenario = comparison.first().scenario();
        ReportPage page = ReportPage.of("What a change does: " + scenario.title())
                .subtitle(context.footer().origin() + scenario.day(" · as of "))
                .question(scenario.question())
                .banner(scenario.banner());
        comparison.notes().forEach(note -> page.warning(Character.toUpperCase(note.charAt(0)) + note.substring(1)));
        page.section(Section.of("In short")
                .add(new PagePart.Points(comparison.inShort()))
                .build());
        page.section(changes());
        page.section(differences());
        page.section(moves());
        page.section(terms());
        page.section(obstacles());
        Comparison all = comparison.all();
        if (all != null) {
            page.section(ofAll(all));
        }
        page.section(reproduce());
        return page;
    }

    private Section changes() {
        Section.Builder section =
                Section.of("What was changed in the assumptions").text("First ensemble → second ensemble.");
        if (!comparison.diff().isEmpty()) {
            section.text("Lines of the two scenario files that differ: − stands in the first only, + in the second.")
                    .commands(comparison.diff().toArray(String[]::new));
        }
        if (comparison.changes().isEmpty()) {
            return section.text(
                            comparison.diff().isEmpty() ? "Nothing differs." : "No number, switch or style differs.")
                    .build();
        }
        List<String> what = new ArrayList<>();
        List<String> how = new ArrayList<>();
        for (String line : comparison.changes()) {
            int colon = line.indexOf(": ");
            what.add(line.substring(0, colon));
            how.add(line.substring(colon + 2));
        }
        return section.table(
                        "Changes",
                        Table.builder()
                                .strings("Assumption", what)
                                .strings("First → second", how)
                                .build(),
                        Map.of())
                .build();
    }

    private Section differences() {
        Section.Builder section = Section.of("What follows")
                .text(
                        "Run K of both ensembles has the same random numbers, so most of the chance cancels in the differences. Intervals are 95 % intervals: how far a difference would move with other "
                                + "random numbers, not how wrong the assumptions may be. They describe the assumptions; they are no forecast.");
        figures.forEach(drawn -> section.figure(drawn.picture(), drawn.caption()));
        return section.table(
                        "Shares of runs, and means over the pairs in which both runs have the number",
                        comparison.shownMeasures(),
                        Map.of())
                .text(comparison.reading())
                .build();
    }

    private Section terms() {
        Section.Builder section = Section.of("Terms before and after")
                .text(
                        "Of each option the share of agreements that hold it, among the pairs of runs in which both end in an agreement (settlement or framework), so that most of the chance cancels; terms.csv has the shares among all agreements of each, too. An interval that holds 0 is compatible with no change; of twenty such intervals one misses 0 by chance.");
        return comparison.terms().rows() == 0
                ? section.text("No agreement in either ensemble.").build()
                : section.table(
                                "Terms of agreements",
                                Comparison.shownShares(comparison.terms(), "Issue: option"),
                                Map.of())
                        .build();
    }

    private Section obstacles() {
        Section.Builder section = Section.of("What stood in the way, before and after")
                .text(
                        "Of all pairs of runs the share that ended without a deal and of which the line is true. The first three add up to the runs without a deal; the obstacles below overlap. Ceasefires, deals that failed in a vote at home and runs without a round are not counted.")
                .table(
                        "Obstacles",
                        Comparison.shownShares(comparison.obstacles(), "Ended without a deal, and"),
                        Map.of());
        if (!comparison.silent().isEmpty()) {
            section.text("What these numbers cannot say, since a term is off:")
                    .add(new PagePart.Points(comparison.silent()));
        }
        return section.build();
    }

    private Section ofAll(Comparison all) {
        Section.Builder section = Section.of("The same over all pairs")
                .text("Above: the pairs in which both draws fit the record of the talks before. Here: all of them.")
                .table("All " + all.pairsInWords(), all.shownMeasures(), Map.of())
                .text(all.changedInWords());
        if (all.changedRuns() > 0) {
            section.table(
                    NumberText.count(all.pairs()) + " pairs of runs, those that ended otherwise",
                    all.shownTransitions(),
                    Map.of());
        }
        return section.build();
    }

    private Section moves() {
        Section.Builder section = Section.of("Which runs ended otherwise").text(comparison.changedInWords());
        if (comparison.changedRuns() > 0) {
            section.table(
                    NumberText.count(comparison.pairs()) + " pairs of runs, those that ended otherwise",
                    comparison.shownTransitions(),
                    Map.of());
        }
        return section.build();
    }

    private Section reproduce() {
        return Section.of("How to get the same numbers again")
                .text("The two result folders hold everything; the comparison adds no draw of its own.")
                .commands(commands.toArray(String[]::new))
                .facts(List.of(
                        fact("First", comparison.first()),
                        fact("Second", comparison.second()),
                        new PagePart.Fact(
                                "Seed", Long.toString(comparison.first().seed())),
                        new PagePart.Fact("Pairs", NumberText.count(comparison.pairs()))))
                .build();
    }

    private static PagePart.Fact fact(String name, StoredEnsemble ensemble) {
        return new PagePart.Fact(
                name,
                ensemble.folder().getFileName() + ", "
                        + NumberText.count(ensemble.runs().rows()) + " runs, Parley " + ensemble.program());
    }
}
