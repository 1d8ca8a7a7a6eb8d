package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The page of one run: that it is one of many, how it ended, its charts, what it drew, its story week by week, and how
 * to get it again. It adds no number of its own.
 *
 * @param scenario what was simulated
 * @param context names of the sides, words, footer
 * @param heading which run
 * @param label that it is one of many and not the result
 * @param figures drawn charts with captions, in order
 * @param story the run told, the end last
 * @param drawn the values of this run, or an empty table
 * @param facts seed, replication, version and the like
 * @param commands what to type to get the same run
 */
public record TraceReport(
        Scenario scenario,
        ChartContext context,
        String heading,
        String label,
        List<Charts.Rendered> figures,
        List<PagePart.Story> story,
        Table drawn,
        List<PagePart.Fact> facts,
        List<String> commands) {
    public TraceReport {
        figures = List.copyOf(figures);
        story = List.copyOf(story);
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }

    /**
     * What a run drew: every parameter that has a distribution, with the value of each side. Nothing, if all of them
     * were fixed.
     */
    public static Table drawn(Scenario scenario, ParameterValues values, boolean fixed) {
        List<String> names = new ArrayList<>();
        List<String> meanings = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<List<String>> sides = List.of(new ArrayList<>(), new ArrayList<>());
        List<String> grades = new ArrayList<>();
        for (Parameter p : fixed ? List.<Parameter>of() : Parameters.all()) {
            if (scenario.assumptions().of(p, Side.A).distribution() == null
                    && scenario.assumptions().of(p, Side.B).distribution() == null) {
                continue;
            }
            names.add(p.key());
            meanings.add(p.says());
            units.add(p.unit());
            grades.add(scenario.assumptions().of(p, Side.A).grade());
            for (Side side : Side.values()) {
                boolean own = p.perParty() || side == Side.A;
                sides.get(side.ordinal()).add(own ? NumberText.two(values.stated(p, side)) : "the same");
            }
        }
        return Table.builder()
                .strings("parameter", names)
                .strings("meaning", meanings)
                .strings("unit", units)
                .strings(scenario.party(Side.A).name(), sides.get(0))
                .strings(scenario.party(Side.B).name(), sides.get(1))
                .strings("grade", grades)
                .build();
    }

    /** The page. */
    public ReportPage page() {
        ReportPage page = ReportPage.of(scenario.title() + ": " + heading)
                .subtitle(context.footer().origin() + scenario.day(" · as of "))
                .banner(scenario.banner())
                .warning(label);
        AssumptionTables.switches(scenario).forEach(page::warning);
        Section.Builder end = Section.of("How this run ended");
        if (!story.isEmpty()) {
            end.add(story.get(story.size() - 1));
        }
        page.section(end.build());
        Section.Builder charts = Section.of("The charts of this run");
        charts.text("Single values of a single run: there is no interval, and another run looks different.");
        figures.forEach(drawing -> charts.figure(drawing.picture(), drawing.caption()));
        page.section(charts.build());
        Section.Builder weeks = Section.of("Week by week");
        story.subList(0, Math.max(0, story.size() - 1)).forEach(weeks::add);
        page.section(weeks.build());
        if (drawn.rows() > 0) {
            page.section(Section.of("What this run drew")
                    .text("Values that are uncertain, as they were in this run; grade P: a placeholder.")
                    .table("Drawn values", drawn, Map.of())
                    .build());
        }
        page.section(Section.of("How to get the same run again")
                .commands(commands.toArray(new String[0]))
                .facts(facts)
                .build());
        return page;
    }
}
