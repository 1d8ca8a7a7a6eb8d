package org.parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.analysis.Interval;
import org.parley.chart.Charts;
import org.parley.chart.Setting;
import org.parley.experiment.compare.Comparison;
import org.parley.experiment.compare.StoredEnsemble;
import org.parley.scenario.Scenario;
import org.parley.table.Show;
import org.parley.table.Table;

/**
 * The page of a comparison: what was changed in the assumptions, what follows (chart and table), which runs ended otherwise, and how to get the same numbers again.
 *
 * @param comparison what was found
 * @param setting names of the sides, words, footer
 * @param figures drawn charts with captions
 * @param commands what to type to get the same result
 */
public record ComparisonReport(
        Comparison comparison, Setting setting, List<Charts.Drawn> figures, List<String> commands) {
    public ComparisonReport {
        figures = List.copyOf(figures);
        commands = List.copyOf(commands);
    }

    /** The page. */
    public ReportPage page() {
        Scenario scenario = comparison.first().scenario();
        ReportPage page = ReportPage.of("What a change does: " + scenario.title())
                .subtitle(setting.footer().origin() + " · as of " + scenario.asOf())
                .question(scenario.question())
                .banner(scenario.banner());
        comparison.notes().forEach(note -> page.warning(Character.toUpperCase(note.charAt(0)) + note.substring(1)));
        page.section(changes());
        page.section(differences());
        page.section(moves());
        page.section(reproduce());
        return page;
    }

    private Section changes() {
        Section.Builder section = Section.of("What was changed in the assumptions")
                .text("First ensemble → second ensemble; everything else is the same in both.");
        if (comparison.changes().isEmpty()) {
            return section.text("Nothing that can be listed.").build();
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
                                .texts("Assumption", what)
                                .texts("First → second", how)
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
        Table measures = comparison.measures();
        List<String> words = new ArrayList<>();
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        List<String> difference = new ArrayList<>();
        List<String> interval = new ArrayList<>();
        for (int r = 0; r < measures.rows(); r++) {
            boolean share = measures.text("kind", r).equals("share");
            double by = share ? 100 : 1;
            words.add(comparison.word(measures.text("measure", r)));
            first.add(shown(measures.number("first", r), share));
            second.add(shown(measures.number("second", r), share));
            difference.add(Show.signed(by * measures.number("difference", r)) + (share ? " points" : ""));
            interval.add(Show.interval(by * measures.number("low", r), by * measures.number("high", r)));
        }
        return section.table(
                        "Shares of runs, and means over the pairs in which both runs have the number",
                        Table.builder()
                                .texts("Measure", words)
                                .texts("First", first)
                                .texts("Second", second)
                                .texts("Difference", difference)
                                .texts("95 % interval", interval)
                                .numbers("Pairs", measures.numbers("n"))
                                .build(),
                        Map.of())
                .build();
    }

    private static String shown(double number, boolean share) {
        return share ? Show.percent(number) : Show.two(number);
    }

    private Section moves() {
        Interval share = comparison.changedShare();
        Section.Builder section = Section.of("Which runs ended otherwise")
                .text(Show.count(comparison.changedRuns()) + " of " + Show.count(comparison.pairs())
                        + " runs ended otherwise: " + Show.percent(share.estimate()) + " (95 % interval "
                        + Show.percentInterval(share.low(), share.high()) + ").");
        Table moves = comparison.transitions();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        List<String> shares = new ArrayList<>();
        List<String> intervals = new ArrayList<>();
        for (int r = 0; r < moves.rows(); r++) {
            if (moves.number("changed", r) == 1) {
                from.add(setting.word(moves.text("from", r)));
                to.add(setting.word(moves.text("to", r)));
                runs.add(Show.count((long) moves.number("count", r)));
                shares.add(Show.percent(moves.number("share", r)));
                intervals.add(Show.percentInterval(moves.number("low", r), moves.number("high", r)));
            }
        }
        if (from.isEmpty()) {
            return section.build();
        }
        return section.table(
                        Show.count(comparison.pairs()) + " pairs of runs, those that ended otherwise",
                        Table.builder()
                                .texts("From", from)
                                .texts("To", to)
                                .texts("Runs", runs)
                                .texts("Share", shares)
                                .texts("95 % interval", intervals)
                                .build(),
                        Map.of())
                .build();
    }

    private Section reproduce() {
        return Section.of("How to get the same numbers again")
                .text("The two result folders hold everything; the comparison adds no draw of its own.")
                .commands(commands.toArray(String[]::new))
                .facts(List.of(
                        fact("First", comparison.first()),
                        fact("Second", comparison.second()),
                        new Block.Fact("Seed", Long.toString(comparison.first().seed())),
                        new Block.Fact("Pairs", Show.count(comparison.pairs()))))
                .build();
    }

    private static Block.Fact fact(String name, StoredEnsemble ensemble) {
        return new Block.Fact(
                name,
                ensemble.folder().getFileName() + ", "
                        + Show.count(ensemble.runs().rows()) + " runs, Parley " + ensemble.program());
    }
}
