package org.parley.charts;

import java.util.List;
import org.parley.analysis.LargestDifferences;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * How much each drawn number decides: the share of runs that end in an agreement, from the low to the high end of its
 * range, in percentage points, on the same random numbers.
 *
 * <p>Columns: {@code parameter, words, grade}, {@code from, to} (ends of its range), {@code changed, n} (runs),
 * {@code atLow, atHigh} (shares), {@code difference, low, high} (95 % interval on pairs). Rows in the order of the
 * table, at most fourteen; one whose interval holds 0 is grey.
 */
public final class SwingsChart implements Chart {
    private static final int MOST = 14;
    private static final String DECIDES = "from the low to the high end of its range";
    private static final String NOISE = "the same, within chance";
    private static final int GREY = 7;

    @Override
    public String name() {
        return "swings";
    }

    /** No: few runs are not played again. */
    @Override
    public boolean always() {
        return false;
    }

    @Override
    public RunsShown shows() {
        return RunsShown.ALL_DRAWS;
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("parameter", "words", "grade")
                .numbers("from", "to", "changed", "n", "atLow", "atHigh", "difference", "low", "high")
                .check(table);
        long n = Columns.largest(table, "n");
        BarPlot plot = BarPlot.of(name(), title(table, n), "What decides: share of runs that end in an agreement")
                .subtitle(
                        "each drawn number at both ends of the range it is drawn from, of both parties at once, on the same random numbers; "
                                + ChartPhrases.n(n, "run", "runs") + " of all draws, each played at both ends"
                                + "; at the right: low end → high end (points, 95 % interval); letter: grade of the number")
                .whenEmpty("Nothing is drawn, or nothing that is drawn changes how a run ends.")
                .percent()
                .styled(DECIDES, 2)
                .styled(NOISE, GREY)
                .range(0, 1);
        for (int r = 0; r < Math.min(MOST, table.rows()); r++) {
            double low = table.number("low", r);
            double high = table.number("high", r);
            plot.span(
                    table.string("words", r) + " (" + table.string("grade", r) + ")",
                    low <= 0 && high >= 0 ? NOISE : DECIDES,
                    table.number("atLow", r),
                    table.number("atHigh", r),
                    NumberText.percent(table.number("atLow", r)) + " → " + NumberText.percent(table.number("atHigh", r))
                            + " (" + NumberText.interval(100 * low, 100 * high) + ")");
        }
        return plot.picture(context.footer(), table);
    }

    /** What decides most, as far as the runs can tell: the sentences of the result say the same. */
    private static String title(Table table, long n) {
        if (table.rows() == 0) {
            return "What decides";
        }
        String runs = NumberText.count(n) + (n == 1 ? " run" : " runs");
        List<Integer> most = LargestDifferences.of(table);
        return switch (most.size()) {
            case 0 -> "Which number decides most cannot be told from " + runs + tooMany(table);
            case 1 ->
                table.string("words", 0) + ": from " + NumberText.percent(table.number("atLow", 0)) + " to "
                        + NumberText.percent(table.number("atHigh", 0))
                        + " of runs end in an agreement, over its range ("
                        + ChartPhrases.oneLine(
                                NumberText.interval(100 * table.number("low", 0), 100 * table.number("high", 0)))
                        + " points)";
            default -> most.size() + " numbers decide most, in no order that " + runs + " could tell";
        };
    }

    private static String tooMany(Table table) {
        int alike = LargestDifferences.alike(table).size();
        return alike == 0 ? "" : ": " + NumberText.count(alike) + " decide as much, within chance";
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each bar moves one number from the low to the high end of the range it is drawn from and leaves everything else, the random numbers too, as it was, so its length is a difference in percentage points of runs that end in an agreement. Numbers "
                + "that change no run are left out; grey ones are within chance. A wide range makes a long bar, and most ranges are placeholders: the chart says where the headline comes from and where better knowledge would matter most.";
    }
}
