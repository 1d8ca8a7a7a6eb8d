package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.charts.Charts;
import org.parley.scenario.Scenario;
import org.parley.table.Setting;
import org.parley.table.Show;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * The report of an ensemble: question, banner, notes, outcome table, every chart with its caption, all assumptions with grades and
 * sources, and how to get the same numbers again. It adds no number of its own.
 *
 * @param scenario what was simulated
 * @param fixed whether nothing was drawn
 * @param setting names of the sides, words, footer
 * @param figures drawn charts with captions, in order; that of the outcomes is one of them
 * @param zone what the mean case at the first round leaves acceptable to both, a sentence that begins in lower case
 * @param notes what the reader must know first, such as a zone of agreement that is empty by construction
 * @param facts seed, runs, version, commit, JDK and the like
 * @param commands what to type to get the same result
 */
public record RunReport(
        Scenario scenario,
        boolean fixed,
        Setting setting,
        List<Charts.Drawn> figures,
        String zone,
        List<String> notes,
        List<Block.Fact> facts,
        List<String> commands) {
    public RunReport {
        figures = List.copyOf(figures);
        notes = List.copyOf(notes);
        facts = List.copyOf(facts);
        commands = List.copyOf(commands);
    }

    /** The page. */
    public ReportPage page() {
        ReportPage page = ReportPage.of(scenario.title())
                .subtitle(setting.footer().origin() + scenario.day(" · as of "))
                .question(scenario.question())
                .banner(scenario.banner());
        notes.forEach(page::warning);
        AssumptionTables.switches(scenario).forEach(page::warning);
        page.section(results());
        Section.Builder charts = Section.of("The charts");
        charts.text(
                "Intervals are 95 % intervals: they show how far a number would move if the same assumptions were run with "
                        + "other random numbers. They do not cover the uncertainty of the assumptions themselves.");
        figures.forEach(drawn -> charts.figure(drawn.picture(), drawn.caption()));
        page.section(charts.build());
        page.section(AssumptionSection.of(scenario, fixed));
        page.section(reproduce());
        AssumptionSection.sources(page, scenario);
        return page;
    }

    private static String rule(String outcome) {
        for (OpenEnd part : OpenEnd.values()) {
            if (part.outcome().equals(outcome)) {
                return part.rule();
            }
        }
        return Outcome.byName(outcome).map(Outcome::rule).orElse("");
    }

    private Section results() {
        Table outcomes = figures.stream()
                .map(Charts.Drawn::picture)
                .filter(picture -> picture.name().equals("outcomes"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no picture of the outcomes"))
                .data();
        List<String> outcome = new ArrayList<>();
        List<String> rule = new ArrayList<>();
        List<String> share = new ArrayList<>();
        List<String> interval = new ArrayList<>();
        double n = 0;
        for (int r = 0; r < outcomes.rows(); r++) {
            outcome.add(setting.word(outcomes.text("outcome", r)));
            rule.add(rule(outcomes.text("outcome", r)));
            share.add(Show.percent(outcomes.number("share", r)));
            interval.add(Show.percentInterval(outcomes.number("low", r), outcomes.number("high", r)));
            n = Math.max(n, outcomes.number("n", r));
        }
        Table shown = Table.builder()
                .texts("Outcome", outcome)
                .numbers("Runs", outcomes.numbers("count"))
                .texts("Share", share)
                .texts("95 % interval", interval)
                .texts("What it means", rule)
                .build();
        return Section.of("How the talks end")
                .text(
                        (fixed
                                        ? "Every run used the default values and mean preferences; only chance during the talks differs. "
                                        : "In every run the uncertain numbers and the preferences were drawn anew from the ranges below. ")
                                + "The table counts how the runs ended. It describes the assumptions: it is no forecast, and the order is no ranking.")
                .table(Show.count((long) n) + (n == 1 ? " run, by outcome" : " runs, by outcome"), shown, Map.of())
                .text("Before anybody talks, in the mean case (default values, mean preferences): " + zone)
                .build();
    }

    private Section reproduce() {
        return Section.of("How to get the same numbers again")
                .text(
                        "The same program, scenario and seed give the same tables, byte for byte, on every machine and with any number of threads. "
                                + "The first command starts from the scenario file of the program, the second from the one beside this page, "
                                + "which holds every value as it was used.")
                .commands(commands.toArray(new String[0]))
                .facts(facts)
                .build();
    }
}
