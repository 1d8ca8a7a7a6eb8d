package org.parley.report;

import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.scenario.Scenario;
import org.parley.study.ExplanationText;
import org.parley.table.ChartContext;

/**
 * The page of an explanation: the answer in short, in pictures, and what would have had to change.
 *
 * @param scenario what is explained
 * @param context of its pictures
 * @param said the explanation
 * @param figures its charts
 * @param facts program and the like
 * @param commands what to type to get the same
 */
record ExplainReport(
        Scenario scenario,
        ChartContext context,
        ExplanationText said,
        List<Charts.Rendered> figures,
        List<PagePart.Fact> facts,
        List<String> commands) {
    ReportPage page() {
        ReportPage page = ReportPage.of("Why, and what would have to change: " + scenario.title())
                .subtitle(context.footer().origin() + scenario.day(" · as of "))
                .question(scenario.question())
                .banner(scenario.banner());
        Section.Builder words = Section.of("In short");
        said.sentences().forEach(words::text);
        page.section(words.build());
        if (!said.silent().isEmpty()) {
            page.section(Section.of("What these numbers cannot say, since a term is off")
                    .add(new PagePart.Points(said.silent()))
                    .build());
        }
        if (!figures.isEmpty()) {
            Section.Builder charts = Section.of("In pictures");
            figures.forEach(drawn -> charts.figure(drawn.picture(), drawn.caption()));
            page.section(charts.build());
        }
        Section.Builder rows = Section.of("What would have had to change");
        said.changes().forEach(rows::text);
        said.grids().forEach((caption, table) -> rows.table(caption, table, Map.of()));
        page.section(rows.build());
        page.section(Section.of("How to get the same again")
                .commands(commands.toArray(String[]::new))
                .facts(facts)
                .build());
        return page;
    }
}
