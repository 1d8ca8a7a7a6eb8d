package org.parley.charts;

import java.util.Arrays;
import java.util.List;
import org.jfree.data.Range;
import org.parley.plot.ChartTheme;
import org.parley.plot.HeatMap;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * One measure over two factors, as a grid with the number in every cell.
 *
 * <p>Columns: {@code x, xLevel, y, yLevel} (names of the two factors and their levels), {@code measure} (one),
 * {@code kind} (share, mean), {@code n, missing} (runs of the cell that have the number, and that have none),
 * {@code estimate, low, high}. A cell that the table lacks is hatched. Colours span all intervals: from the lowest to
 * the highest that any cell allows, so that differences are seen, and what chance alone explains looks alike.
 */
public final class GridChart implements Chart {
    private final PairedEnds ends;

    /** Of points that share no random numbers. */
    public GridChart() {
        this(PairedEnds.NONE);
    }

    /** The title tells what pairs of runs tell. */
    GridChart(PairedEnds ends) {
        this.ends = ends;
    }

    @Override
    public String name() {
        return "grid";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        check(table, name());
        String measure = SweepWords.only(table, "measure", name());
        List<String> columns = SweepWords.levels(table, "xLevel");
        List<String> rows = SweepWords.levels(table, "yLevel");
        String x = context.axis(SweepWords.only(table, "x", name()));
        String y = context.axis(SweepWords.only(table, "y", name()));
        double[][] values = values(table, "estimate", columns, rows);
        Range scale = scale(table);
        String topic = "Two factors together";
        return HeatMap.of(
                        SweepWords.name(name(), measure),
                        SweepTitles.grid(table, ends, topic, SweepWords.subject(measure, context), context),
                        x,
                        columns.stream().map(SweepWords::level).toList(),
                        y,
                        rows.stream().map(SweepWords::level).toList())
                .subtitle(SweepTitles.below(topic + SweepWords.aside(measure, context), n(table)) + "; in the cell: "
                        + (SweepWords.share(table) ? "share of runs" : "mean of the runs") + " and its "
                        + context.pointLevel() + " interval"
                        + (table.rows() < columns.size() * rows.size() ? "; hatched: left out by where" : ""))
                .whenEmpty("There are no two factors with complete runs to show.")
                .values(measure, values, scale.getLowerBound(), scale.getUpperBound(), SweepWords.share(table))
                .intervals(values(table, "low", columns, rows), values(table, "high", columns, rows))
                .counts(values(table, "n", columns, rows))
                .absent(absent(table, columns, rows))
                .picture(context.footer(), table);
    }

    static void check(Table table, String chart) {
        Columns.of(chart)
                .strings("x", "xLevel", "y", "yLevel", "measure", "kind")
                .numbers("n", "estimate", "low", "high")
                .check(table);
    }

    /** values[row][column]; NaN where the table has no such cell. */
    static double[][] values(Table table, String column, List<String> columns, List<String> rows) {
        double[][] values = new double[rows.size()][columns.size()];
        for (double[] row : values) {
            Arrays.fill(row, Double.NaN);
        }
        for (int r = 0; r < table.rows(); r++) {
            values[rows.indexOf(table.string("yLevel", r))][columns.indexOf(table.string("xLevel", r))] =
                    Columns.number(table, column, r);
        }
        return values;
    }

    /** [row][column]: whether the table has no such cell. */
    private static boolean[][] absent(Table table, List<String> columns, List<String> rows) {
        boolean[][] absent = new boolean[rows.size()][columns.size()];
        for (boolean[] row : absent) {
            Arrays.fill(row, true);
        }
        for (int r = 0; r < table.rows(); r++) {
            absent[rows.indexOf(table.string("yLevel", r))][columns.indexOf(table.string("xLevel", r))] = false;
        }
        return absent;
    }

    /** How many runs a cell rests on. */
    static String n(Table table) {
        return SweepWords.n(table, "run a cell", "runs a cell");
    }

    /** Round numbers around all intervals, shares inside 0 … 1; symmetric about 0 if both signs occur. */
    static Range scale(Table table) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (String column : List.of("estimate", "low", "high")) {
            for (double v : Columns.numbers(table, column)) {
                if (Double.isFinite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                }
            }
        }
        Range round = ChartTheme.roundRange(low, high, 5);
        if (SweepWords.share(table)) {
            return new Range(Math.max(0, round.getLowerBound()), Math.min(1, round.getUpperBound()));
        }
        if (low < 0 && high > 0) {
            double far = Math.max(-round.getLowerBound(), round.getUpperBound());
            return new Range(-far, far);
        }
        return round;
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each cell is one pair of levels, run with the same random numbers as all others. The darker, the larger; the number says how large. "
                + "Columns that look alike mean that the factor along the bottom hardly matters, rows that look alike the same for the factor at the left; "
                + "a slope across the corner means that the two work together."
                + ends.caption(table);
    }
}
