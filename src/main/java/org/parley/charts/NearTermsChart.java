package org.parley.charts;

import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The deals that both sides would sign in most runs, at the last round and at the first.
 *
 * <p>Columns: {@code rank}, {@code deal} (options of all issues), {@code differs} (from the first row),
 * {@code first, count, signsA, signsB, n} (runs), {@code share, low, high} (last round, 95 % Wilson interval),
 * {@code firstShare, firstLow, firstHigh}. At most twelve rows are drawn.
 */
public final class NearTermsChart implements Chart {
    private static final int MOST = 12;
    private static final String LAST = "at the last round";
    private static final String FIRST = "at the first round";

    @Override
    public String name() {
        return "nearTerms";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("deal", "differs")
                .numbers("rank", "first", "count", "n", "share", "low", "high", "firstShare", "firstLow", "firstHigh")
                .check(table);
        long n = Columns.largest(table, "n");
        BarPlot plot = BarPlot.of(name(), title(table), "share of runs in which both would sign")
                .subtitle(
                        table.rows() == 0
                                ? ""
                                : "the widest: " + table.string("deal", 0) + ". Below, where others differ from it; "
                                        + ChartPhrases.n(n, "run", "runs") + "; whisker: 95 % interval (Wilson)")
                .whenEmpty("No deal would have been signed by both sides in any run.")
                .percent()
                .styled(LAST, 0)
                .styled(FIRST, 1)
                .range(0, Shares.top(table));
        for (int r = 0; r < Math.min(MOST, table.rows()); r++) {
            String label = r == 0 ? "the widest" : table.string("differs", r);
            plot.bar(
                    label,
                    LAST,
                    table.number("share", r),
                    table.number("low", r),
                    table.number("high", r),
                    NumberText.percent(table.number("share", r)) + " (first round "
                            + NumberText.percent(table.number("firstShare", r)) + ")");
            plot.bar(
                    label,
                    FIRST,
                    table.number("firstShare", r),
                    table.number("firstLow", r),
                    table.number("firstHigh", r),
                    "");
        }
        return plot.picture(context.footer(), table);
    }

    private static String title(Table table) {
        return table.rows() == 0
                ? "Terms that come nearest"
                : "No terms would be signed by both in more than "
                        + ChartPhrases.percent(
                                table.number("share", 0), table.number("low", 0), table.number("high", 0))
                        + " of runs";
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "The deals that both sides would rather sign than go on without one in more runs than any other, at the last round and at the first. They differ in few options, because a small change moves few runs. A deal "
                + "that both would sign need not be found, and one that is signed most widely is not recommended. Properties of the assumptions, no forecast.";
    }
}
