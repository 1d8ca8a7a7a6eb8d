package org.parley.cli;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.parley.compare.Comparison;
import org.parley.scenario.Scenario;
import org.parley.study.TextTable;
import org.parley.study.TextWrap;
import org.parley.table.Table;

/** What {@code compare} prints: what was changed, what differs, which runs ended otherwise. */
final class ComparePrint {
    private static final int DIFF_LINES = 40;
    private static final int TERMS = 8;

    private final Terminal terminal;
    private final Comparison comparison;

    ComparePrint(Terminal terminal, Comparison comparison) {
        this.terminal = terminal;
        this.comparison = comparison;
    }

    void print() {
        Scenario scenario = comparison.first().scenario();
        RunPrint.head(terminal, scenario);
        terminal.out().println("In short");
        comparison
                .inShort()
                .forEach(sentence ->
                        TextWrap.hanging("  ", sentence, terminal.width()).forEach(terminal.out()::println));
        terminal.out().println();
        terminal.paragraph("First: " + comparison.first().folder());
        terminal.paragraph("Second: " + comparison.second().folder());
        terminal.paragraph(comparison.pairsInWords() + ", seed "
                + comparison.first().seed() + "; run K of both has the same random numbers.");
        terminal.out().println();
        if (!comparison.changes().isEmpty()) {
            terminal.out().println("Changed in the assumptions, first → second");
            comparison
                    .changes()
                    .forEach(line ->
                            TextWrap.hanging("  ", line, terminal.width()).forEach(terminal.out()::println));
        }
        if (!comparison.diff().isEmpty()) {
            terminal.out().println("Lines of the scenario files that differ (− first, + second)");
            comparison.diff().stream()
                    .limit(DIFF_LINES)
                    .forEach(line ->
                            TextWrap.hanging("  ", line, terminal.width()).forEach(terminal.out()::println));
            if (comparison.diff().size() > DIFF_LINES) {
                terminal.paragraph("… and " + (comparison.diff().size() - DIFF_LINES)
                        + " more lines; --json and the page of --out have all of them.");
            }
        }
        comparison.notes().forEach(note -> terminal.paragraph("Note: " + note));
        terminal.out().println();
        measures(comparison);
        terminal.paragraph(comparison.reading());
        terminal.out().println();
        transitions(comparison);
        terminal.out().println();
        print(
                Comparison.shownShares(comparison.obstacles(), ""),
                "Ended without a deal, and:",
                ">first",
                ">second",
                ">change",
                ">95 % interval",
                ">n");
        silent();
        terms();
        Comparison all = comparison.all();
        if (all != null) {
            terminal.out().println();
            terminal.paragraph("The same over all " + all.pairsInWords() + ":");
            measures(all);
            transitions(all);
        }
    }

    /** What a number cannot say, since its term is off. */
    private void silent() {
        for (String sentence : comparison.silent()) {
            TextWrap.hanging("  ", sentence, terminal.width()).forEach(terminal.out()::println);
        }
    }

    /** The terms that changed most. */
    private void terms() {
        Table of = comparison.terms();
        int n = of.rows() == 0 ? 0 : (int) of.number("n", 0);
        if (n == 0) {
            return;
        }
        int[] most = IntStream.range(0, of.rows())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer r) -> -Math.abs(of.number("difference", r)))
                        .thenComparingInt(r -> r))
                .limit(TERMS)
                .mapToInt(r -> r)
                .toArray();
        terminal.out().println();
        print(
                Comparison.shownShares(of.select(most), ""),
                "Terms, where both agree (" + most.length + " largest changes)",
                ">first",
                ">second",
                ">change",
                ">95 % interval",
                ">n");
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
            table.row(
                    shown.names().stream().map(name -> shown.string(name, row)).toArray());
        }
        table.lines(terminal.width()).forEach(terminal.out()::println);
        terminal.assumed();
    }
}
