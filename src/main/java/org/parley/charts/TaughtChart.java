package org.parley.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.Interval;
import org.parley.analysis.LargestDifferences;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What the record taught: of each drawn number, where the draws that fit the record lie among all draws.
 *
 * <p>Columns: {@code parameter} (key), {@code side} (A, B or empty), {@code allMedian, fitsMedian} (medians in the
 * number's own unit), {@code place, low, high} (mean place of the fitting draws among all and its 95 % interval; ½:
 * nothing learned), {@code all, n} (draws, draws that fit), {@code grade}. Numbers with a side whose interval leaves
 * out ½ are shown, the largest shifts first. A number that each party has its own of counts once a party. Of many
 * numbers one in twenty has such an interval by chance alone, and the title says how many that are.
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
        int drawn = table.rows();
        int untold = drawn
                - (int) IntStream.range(0, drawn).filter(r -> told(table, r)).count();
        List<String> parameters = new ArrayList<>(Columns.different(table, "parameter"));
        parameters.removeIf(p -> none(Columns.where(table, "parameter", p)));
        parameters.sort(Comparator.comparingDouble(p -> -shift(table, p)));
        int shown = Math.min(MOST, parameters.size());
        BarPlot plot = BarPlot.of(name(), title(table, context), "mean place of the draws that fit among all draws")
                .whenEmpty(
                        drawn == 0
                                ? "No draw fits the record, or nothing was drawn, so nothing was learned."
                                : "Of no drawn number did the record teach anything that these draws can tell.")
                .dots()
                .percent()
                .from(.5)
                .range(0, 1);
        if (shown > 0) {
            plot.subtitle("n = " + NumberText.count(Columns.largest(table, "n")) + " draws that fit, of "
                    + NumberText.count(Columns.largest(table, "all"))
                    + "; dot: mean place of those that fit among all, 50 %: nothing learned; whisker: 95 % interval; right: median of all → of those that fit; letter: grade"
                    + (shown < parameters.size() ? "; the " + shown + " rows with the largest shifts" : "")
                    + (untold > 0
                            ? "; of " + untold + " of " + drawn
                                    + " drawn numbers, each party's counted apart, nothing can be told"
                            : ""));
        }
        styles(plot, table, context);
        for (String parameter : parameters.subList(0, shown)) {
            bars(plot, bySide(Columns.where(table, "parameter", parameter)), context);
        }
        return plot.picture(context.footer(), table);
    }

    /** What moved most, as far as the draws can tell. */
    private static String title(Table table, ChartContext context) {
        double[] place = Columns.numbers(table, "place");
        int[] moved =
                IntStream.range(0, place.length).filter(r -> told(table, r)).toArray();
        Integer[] order = IntStream.range(0, place.length)
                .filter(r -> !Double.isNaN(Columns.number(table, "low", r)))
                .boxed()
                .sorted(Comparator.comparingDouble(r -> -Math.abs(place[r] - .5)))
                .toArray(Integer[]::new);
        Table shifts = Table.builder()
                .numbers("difference", shifts(table, "place", order))
                .numbers("low", shifts(table, "low", order))
                .numbers("high", shifts(table, "high", order))
                .build();
        List<Integer> most = LargestDifferences.of(shifts);
        String draws = NumberText.count(Columns.largest(table, "n")) + " draws";
        if (moved.length == 0) {
            return order.length == 0 ? TITLE : TITLE + ": nothing that " + draws + " could tell";
        }
        String count = NumberText.count(moved.length) + " of " + NumberText.count(table.rows()) + " numbers moved ("
                + byChance(order.length) + ")";
        return most.size() == 1
                ? TITLE + " most of: " + shift(table, order[0], context) + "; " + count
                : TITLE + ": " + count
                        + (moved.length == 1
                                ? ": " + shift(table, moved[0], context) + "; others may have moved as much"
                                : "; which one most, " + draws + " cannot tell");
    }

    /** How many of so many 95 % intervals leave out the middle though nothing was learned. */
    private static String byChance(int intervals) {
        long expected = Math.round((1 - Interval.LEVEL) * intervals);
        return (expected == 0 ? "under 1" : "about " + NumberText.count(expected)) + " would by chance";
    }

    /** "war cost, Ukraine, mean place 57 % (52 … 62 %) of all draws". */
    private static String shift(Table table, int row, ChartContext context) {
        String side = table.string("side", row);
        return context.inSentence(table.string("parameter", row))
                + (side.isEmpty() ? "" : ", " + context.shortParty(side)) + ", mean place "
                + ChartPhrases.percent(
                        Columns.number(table, "place", row),
                        Columns.number(table, "low", row),
                        Columns.number(table, "high", row))
                + " of all draws";
    }

    private static double[] shifts(Table table, String column, Integer[] order) {
        return Arrays.stream(order)
                .mapToDouble(r -> Columns.number(table, column, r) - .5)
                .toArray();
    }

    /** Whether the interval of a row leaves out the middle. */
    private static boolean told(Table table, int row) {
        return Columns.number(table, "low", row) > .5 || Columns.number(table, "high", row) < .5;
    }

    private static boolean none(Table rows) {
        return IntStream.range(0, rows.rows()).noneMatch(r -> told(rows, r));
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
                + "A whisker that crosses the middle is compatible with nothing learned, and by chance alone about one in twenty does not cross it. A median can stay while the place moves, where many draws are equal. What is learned depends on the ranges that were drawn from, nearly all of them placeholders (P), and on the model: it says which of these assumptions "
                + "go together with the record, not what is true.";
    }
}
