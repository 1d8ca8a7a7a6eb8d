package org.parley.charts;

import java.util.function.IntFunction;
import org.parley.plot.BarPlot;
import org.parley.plot.ChartTheme;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The rows of a table of paired differences as dots with whiskers about 0, with "first → second" at the right; the axis
 * reaches equally far to both sides, so that neither looks larger. Rows without a difference are left out.
 */
final class DifferenceBars {
    private DifferenceBars() {}

    /** Says on how many pairs a row rests, where some lack the number. */
    private static String n(Table table, int row) {
        return table.has("missing") && Columns.number(table, "missing", row) > 0
                ? " · n = " + NumberText.count((long) table.number("n", row))
                : "";
    }

    /** Adds a dot for every row; the plot then has its range. */
    static BarPlot add(BarPlot plot, Table table, boolean share, IntFunction<String> label) {
        if (share) {
            plot.points();
        }
        double reach = share ? .05 : 1e-6;
        for (int r = 0; r < table.rows(); r++) {
            double difference = Columns.number(table, "difference", r);
            double low = Columns.number(table, "low", r);
            double high = Columns.number(table, "high", r);
            if (!Double.isNaN(difference)) {
                double first = table.number("first", r);
                double second = table.number("second", r);
                plot.bar(
                        label.apply(r),
                        difference,
                        low,
                        high,
                        (share
                                        ? NumberText.percent(first) + " → " + NumberText.percent(second)
                                        : NumberText.two(first) + " → " + NumberText.two(second))
                                + n(table, r));
                for (double v : new double[] {difference, low, high}) {
                    reach = Math.abs(v) > reach ? Math.abs(v) : reach;
                }
            }
        }
        double end = ChartTheme.roundRange(0, reach, 5).getUpperBound();
        return plot.range(-end, end);
    }
}
