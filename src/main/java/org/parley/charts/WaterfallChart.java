package org.parley.charts;

import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * From what a deal's terms are worth to each side down to what is missing, step by step, the two sides beside each
 * other.
 *
 * <p>Columns: {@code side} (A, B), {@code term} (value and reservation are sums, left the difference), {@code words},
 * {@code from, to, amount} (stk). Both sides have the same rows in the same order. A limit that is not finite (a deal
 * that could not be brought home) is drawn as far as the axis goes and said in the number.
 */
public final class WaterfallChart implements Chart {
    private static final String ADDS = "adds";
    private static final String TAKES = "takes away";
    private static final String SUM = "sum";
    private static final String LEFT = "left over, or missing";

    @Override
    public String name() {
        return "waterfall";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("side", "term", "words")
                .numbers("from", "to", "amount")
                .check(table);
        String title = title(table, context);
        BarPlot a = side(table, "A", title, context);
        BarPlot b = side(table, "B", title, context);
        boolean both = Columns.where(table, "side", "A")
                .strings("words")
                .equals(Columns.where(table, "side", "B").strings("words"));
        return both ? a.beside(b, context.footer(), table) : a.picture(context.footer(), table);
    }

    private BarPlot side(Table table, String side, String title, ChartContext context) {
        Table rows = Columns.where(table, "side", side);
        BarPlot plot = BarPlot.of(name(), title, context.shortParty(side) + " (" + ChartContext.STK + ")")
                .subtitle(
                        "what it is worth, and what is held against it; n = 1 run of many, so there is no interval; at the right: what a step adds")
                .whenEmpty("There is no deal to show.")
                .styled(ADDS, 2)
                .styled(TAKES, 3)
                .styled(SUM, 7)
                .styled(LEFT, 5)
                .range(low(table), high(table));
        for (int r = 0; r < rows.rows(); r++) {
            String term = rows.string("term", r);
            double from = rows.number("from", r);
            double to = rows.number("to", r);
            boolean sum = term.equals("value") || term.equals("reservation");
            plot.span(
                    (sum ? "= " : "") + rows.string("words", r),
                    term.equals("left") ? LEFT : sum ? SUM : to < from ? TAKES : ADDS,
                    finite(from, table),
                    finite(to, table),
                    sum ? NumberText.two(rows.number("amount", r)) : NumberText.signed(rows.number("amount", r)));
        }
        return plot;
    }

    private static String title(Table table, ChartContext context) {
        StringBuilder text = new StringBuilder();
        for (int r = 0; r < table.rows(); r++) {
            if (table.string("term", r).equals("left")) {
                double left = table.number("amount", r);
                text.append(text.length() == 0 ? "" : ", ")
                        .append(context.shortParty(table.string("side", r)))
                        .append(left < 0 ? " lacks " : " has left over ")
                        .append(NumberText.two(Math.abs(left)));
            }
        }
        return text.length() == 0 ? "What the nearest deal is made of" : "The deal that came nearest: " + text;
    }

    private static double low(Table table) {
        double low = 0;
        for (String column : new String[] {"from", "to"}) {
            for (double v : Columns.numbers(table, column)) {
                low = Double.isFinite(v) && v < low ? v : low;
            }
        }
        return Math.floor(low * 10) / 10;
    }

    private static double high(Table table) {
        double high = .1;
        for (String column : new String[] {"from", "to"}) {
            for (double v : Columns.numbers(table, column)) {
                high = Double.isFinite(v) && v > high ? v : high;
            }
        }
        return Math.ceil(high * 10) / 10;
    }

    private static double finite(double v, Table table) {
        return v == Double.POSITIVE_INFINITY ? high(table) : v == Double.NEGATIVE_INFINITY ? low(table) : v;
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each step begins where the one above it ends. The first block comes down from what the terms are worth while they hold to what the deal is worth; the second builds up what is held against it, from what a "
                + "side has as things stand today to what it takes to sign. The last bar is the difference. Terms that work on each other count with what they add on the mean over all orders. One run of many; it shows how "
                + "this model reasons and not what a government thinks."
                + ChartPhrases.belowZero(table, context, "from", "to");
    }
}
