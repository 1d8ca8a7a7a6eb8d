package org.parley.charts;

import org.parley.plot.BarPlot;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** Draws bars of shares from a table with the columns count, n, share, low, high. */
final class Shares {
    private Shares() {}

    static void bar(BarPlot plot, String label, String series, Table table, int row) {
        double count = Columns.number(table, "count", row);
        double share = Columns.number(table, "share", row);
        double low = Columns.number(table, "low", row);
        double high = Columns.number(table, "high", row);
        plot.bar(label, series, share, low, high, ChartPhrases.share(count, share, low, high));
    }

    static void bar(BarPlot plot, String label, Table table, int row) {
        bar(plot, label, "", table, row);
    }

    /** The same without the count, where there is little room. */
    static void shortBar(BarPlot plot, String label, Table table, int row) {
        double share = Columns.number(table, "share", row);
        double low = Columns.number(table, "low", row);
        double high = Columns.number(table, "high", row);
        plot.bar(
                label,
                share,
                low,
                high,
                NumberText.percent(share) + " (" + NumberText.percentInterval(low, high) + ")");
    }

    /** The end of the axis: the largest upper limit, rounded up to a tenth, at most 1. */
    static double top(Table table) {
        double top = .1;
        for (double high : Columns.numbers(table, "high")) {
            if (high > top) {
                top = high;
            }
        }
        return Math.min(1, Math.ceil(top * 10 - 1e-9) / 10);
    }
}
