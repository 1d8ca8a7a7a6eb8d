package org.parley.cli;

import org.parley.compare.Comparison;
import org.parley.scenario.Scenario;
import org.parley.table.Show;
import org.parley.table.Table;

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
        print(comparison.shownMeasures(), "", ">first", ">second", ">change", ">95 % interval", ">n");
        terminal.paragraph(comparison.reading());
        terminal.out().println();
    }

    private void transitions() {
        terminal.paragraph(comparison.changedInWords());
        if (comparison.changedRuns() > 0) {
            print(comparison.shownTransitions(), "from", "to", ">runs", ">share", ">95 % interval");
        }
    }

    private void print(Table shown, String... headers) {
        TextTable table = new TextTable(headers);
        for (int r = 0; r < shown.rows(); r++) {
            int row = r;
            table.row(shown.names().stream().map(name -> shown.text(name, row)).toArray());
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.assumed();
    }
}
