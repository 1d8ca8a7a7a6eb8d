package org.parley.cli;

import org.parley.analysis.Interval;
import org.parley.experiment.compare.Comparison;
import org.parley.scenario.Scenario;
import org.parley.table.Show;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/** What {@code compare} prints: what was changed, what differs, which runs ended otherwise. */
final class ComparePrint {
    private final Terminal terminal;
    private final Comparison comparison;

    ComparePrint(Terminal terminal, Comparison comparison) {
        this.terminal = terminal;
        this.comparison = comparison;
    }

    void print() {
        Scenario scenario = comparison.first().scenario();
        RunPrint.head(terminal, scenario);
        terminal.paragraph("First: " + comparison.first().folder());
        terminal.paragraph("Second: " + comparison.second().folder());
        terminal.paragraph(Show.count(comparison.pairs()) + " pairs of runs, seed "
                + comparison.first().seed() + "; run K of both has the same random numbers.");
        terminal.out().println();
        if (!comparison.changes().isEmpty()) {
            terminal.out().println("Changed in the assumptions, first → second");
            comparison.changes().forEach(line -> terminal.out().println("  " + line));
        }
        comparison.notes().forEach(note -> terminal.paragraph("Note: " + note));
        terminal.out().println();
        measures();
        transitions();
    }

    private void measures() {
        Table measures = comparison.measures();
        TextTable table = new TextTable("", ">first", ">second", ">difference", ">95 % interval", ">pairs");
        for (int r = 0; r < measures.rows(); r++) {
            boolean share = measures.text("kind", r).equals("share");
            double first = measures.number("first", r);
            double second = measures.number("second", r);
            double by = share ? 100 : 1;
            table.row(
                    comparison.word(measures.text("measure", r)),
                    share ? Show.percent(first) : Show.two(first),
                    share ? Show.percent(second) : Show.two(second),
                    Show.signed(by * measures.number("difference", r)) + (share ? " points" : ""),
                    Show.interval(by * measures.number("low", r), by * measures.number("high", r)),
                    Show.count((long) measures.number("n", r)));
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.paragraph(
                "Differences are second − first; an interval that holds 0 is compatible with no difference. Means are over the pairs in which both runs have the number.");
        terminal.out().println();
    }

    private void transitions() {
        Interval share = comparison.changedShare();
        terminal.paragraph(Show.count(comparison.changedRuns()) + " of " + Show.count(comparison.pairs())
                + " runs ended otherwise: " + Show.percent(share.estimate()) + " (95 % interval "
                + Show.percentInterval(share.low(), share.high()) + ").");
        if (comparison.changedRuns() == 0) {
            return;
        }
        Table moves = comparison.transitions();
        TextTable table = new TextTable("from", "to", ">runs", ">share", ">95 % interval");
        for (int r = 0; r < moves.rows(); r++) {
            if (moves.number("changed", r) == 1) {
                table.row(
                        label(moves.text("from", r)),
                        label(moves.text("to", r)),
                        Show.count((long) moves.number("count", r)),
                        Show.percent(moves.number("share", r)),
                        Show.percentInterval(moves.number("low", r), moves.number("high", r)));
            }
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
    }

    private static String label(String outcome) {
        return Outcome.byName(outcome).map(Outcome::label).orElse(outcome);
    }
}
