package org.parley.cli;

import org.parley.compare.Comparison;
import org.parley.scenario.Scenario;
import org.parley.study.TextTable;
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
        terminal.paragraph(comparison.pairsInWords() + ", seed "
                + comparison.first().seed() + "; run K of both has the same random numbers.");
        terminal.out().println();
        if (!comparison.changes().isEmpty()) {
            terminal.out().println("Changed in the assumptions, first → second");
            comparison.changes().forEach(line -> terminal.out().println("  " + line));
        }
        comparison.notes().forEach(note -> terminal.paragraph("Note: " + note));
        terminal.out().println();
        measures(comparison);
        terminal.paragraph(comparison.reading());
        terminal.out().println();
        transitions(comparison);
        Comparison all = comparison.all();
        if (all != null) {
            terminal.out().println();
            terminal.paragraph("The same over all " + all.pairsInWords() + ":");
            measures(all);
            transitions(all);
        }
    }

    private void measures(Comparison of) {
        print(of.shownMeasures(), "", ">first", ">second", ">change", ">95 % interval", ">n");
        terminal.out().println();
    }

    private void transitions(Comparison of) {
        terminal.paragraph(of.changedInWords());
        if (of.changedRuns() > 0) {
            print(of.shownTransitions(), "from", "to", ">runs", ">share", ">95 % interval");
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
