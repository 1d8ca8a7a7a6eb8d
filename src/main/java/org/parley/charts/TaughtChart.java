package org.parley.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What the record taught: of each drawn number, where the median of the draws that fit the record lies among all draws.
 *
 * <p>Columns: {@code parameter} (key), {@code side} (A, B or empty), {@code allMedian, fitsMedian} (medians in the
 * number's own unit), {@code place, low, high} (share of all draws below the fitting median and its 95 % interval; ½:
 * nothing learned), {@code all, n} (draws, draws that fit), {@code grade}. The largest shifts are shown.
 */
public final class TaughtChart implements Chart {
    private static final int MOST = 14;
    private static final String TITLE = "What the record taught";

    @Override
    public String name() {
        return "taught";
    }

    /** No: without a record nothing is taught. */
    @Override
    public boolean always() {
        return false;
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("parameter", "side", "grade")
                .numbers("allMedian", "fitsMedian", "place", "low", "high", "all", "n")
                .check(table);
        List<String> parameters = new ArrayList<>(Columns.different(table, "parameter"));
        parameters.sort(Comparator.comparingDouble(p -> -shift(table, p)));
        int shown = Math.min(MOST, parameters.size());
        BarPlot plot = BarPlot.of(
                        name(), title(table, context), "share of all draws below the median of those that fit")
                .whenEmpty("No draw fits the record, or nothing was drawn, so nothing was learned.")
                .dots()
                .percent()
                .from(.5)
                .range(0, 1);
        if (shown > 0) {
            plot.subtitle("n = " + NumberText.count(Columns.largest(table, "n")) + " draws that fit, of "
                    + NumberText.count(Columns.largest(table, "all"))
                    + "; dot: place of their median among all draws, 50 % is where it was; whisker: 95 % interval; right: median of all → of those that fit; letter: grade"
                    + (shown < parameters.size()
                            ? "; the " + shown + " largest shifts of " + parameters.size() + " drawn numbers"
                            : ""));
        }
        styles(plot, table, context);
        for (String parameter : parameters.subList(0, shown)) {
            bars(plot, bySide(Columns.where(table, "parameter", parameter)), context);
        }
        return plot.picture(context.footer(), table);
    }

    private static String title(Table table, ChartContext context) {
        int most = -1;
        for (int r = 0; r < table.rows(); r++) {
            double shift = Math.abs(Columns.number(table, "place", r) - .5);
            if (!Double.isNaN(shift) && (most < 0 || shift > Math.abs(Columns.number(table, "place", most) - .5))) {
                most = r;
            }
        }
        return most < 0
                ? TITLE
                : TITLE + " most of: " + context.inSentence(table.string("parameter", most)) + ", median "
                        + NumberText.two(Columns.number(table, "allMedian", most)) + " → "
                        + NumberText.two(Columns.number(table, "fitsMedian", most));
    }

    private static void bars(BarPlot plot, Table rows, ChartContext context) {
        List<String> medians = new ArrayList<>();
        for (int r = 0; r < rows.rows(); r++) {
            medians.add(NumberText.two(Columns.number(rows, "allMedian", r)) + " → "
                    + NumberText.two(Columns.number(rows, "fitsMedian", r)));
        }
        for (int r = 0; r < rows.rows(); r++) {
            plot.bar(
                    context.word(rows.string("parameter", r)) + " (" + rows.string("grade", r) + ")",
                    context.party(rows.string("side", r)),
                    Columns.number(rows, "place", r),
                    Columns.number(rows, "low", r),
                    Columns.number(rows, "high", r),
                    r == 0 ? String.join(" · ", medians) : "");
        }
    }

    private static double shift(Table table, String parameter) {
        double largest = 0;
        for (double place : Columns.numbers(Columns.where(table, "parameter", parameter), "place")) {
            largest = Math.max(largest, Math.abs(place - .5));
        }
        return largest;
    }

    /** Side A before side B. */
    private static Table bySide(Table rows) {
        return rows.select(IntStream.range(0, rows.rows())
                .boxed()
                .sorted(Comparator.comparing(r -> rows.string("side", r)))
                .mapToInt(r -> r)
                .toArray());
    }

    /** Sides keep their styles; only those that occur get into the key. */
    private static void styles(BarPlot plot, Table table, ChartContext context) {
        List<String> sides = table.strings("side");
        for (String side : List.of("A", "B", "")) {
            if (sides.contains(side)) {
                plot.styled(context.party(side), side.isEmpty() ? 2 : side.equals("A") ? 0 : 1);
            }
        }
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each run was first held against what is known of the talks before. A dot right of the middle: the draws that fit have higher values than the draws in general, so the record speaks for higher ones; left: for lower ones. "
                + "A whisker that crosses the middle is compatible with nothing learned. What is learned depends on the ranges that were drawn from, nearly all of them placeholders (P), and on the model: it says which of these assumptions "
                + "go together with the record, not what is true.";
    }
}
