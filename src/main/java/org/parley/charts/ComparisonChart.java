package org.parley.charts;

import java.util.Set;
import org.parley.analysis.EnoughRuns;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What a change of assumptions does to the shares of the outcomes: two ensembles on the same random numbers.
 *
 * <p>Columns: {@code measure} (agreement or an outcome), {@code kind} (only the shares are drawn),
 * {@code first, second, difference, low, high} (second − first and its 95 % interval), {@code n} (pairs of runs).
 */
public final class ComparisonChart implements Chart {
    @Override
    public String name() {
        return "comparison";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("measure", "kind")
                .numbers("first", "second", "difference", "low", "high", "n")
                .check(table);
        Table shares = table.where("kind", Set.of("share"));
        BarPlot plot = BarPlot.of(name(), title(shares, context), "difference in percentage points, second − first")
                .subtitle(
                        "n = " + NumberText.count(Columns.largest(table, "n"))
                                + " pairs of runs on the same random numbers: what the change does; dot: difference; whisker: 95 % interval (Newcombe); at the right: first → second")
                .whenEmpty("There are no pairs of runs to compare.")
                .dots();
        return DifferenceBars.add(plot, shares, true, r -> context.word(shares.string("measure", r)))
                .picture(context.footer(), table);
    }

    private static String title(Table shares, ChartContext context) {
        if (shares.rows() > 0 && !EnoughRuns.forChange(Columns.largest(shares, "n"))) {
            return "What the change does: too few pairs of runs to say";
        }
        int r = shares.rows() == 0 ? -1 : shares.strings("measure").indexOf("agreement");
        if (r < 0 || Double.isNaN(shares.number("difference", r))) {
            return shares.rows() == 0 ? "What the change does" : largest(shares, context);
        }
        boolean told = shares.number("low", r) > 0 || shares.number("high", r) < 0;
        return "Agreements: " + NumberText.percent(shares.number("first", r)) + " → "
                + NumberText.percent(shares.number("second", r))
                + points(shares, r) + (told ? "" : ", no difference that these runs can tell");
    }

    /** The outcome that changes most, of those that change beyond chance. */
    private static String largest(Table shares, ChartContext context) {
        int most = -1;
        for (int r = 0; r < shares.rows(); r++) {
            boolean told = shares.number("low", r) > 0 || shares.number("high", r) < 0;
            if (told
                    && (most < 0
                            || Math.abs(shares.number("difference", r))
                                    > Math.abs(shares.number("difference", most)))) {
                most = r;
            }
        }
        return most < 0
                ? "No outcome changes so much that these runs can tell"
                : context.word(shares.string("measure", most)) + " changes most: "
                        + NumberText.percent(shares.number("first", most)) + " → "
                        + NumberText.percent(shares.number("second", most)) + points(shares, most);
    }

    /** The 95 % interval of a difference, in points, on one line. */
    private static String points(Table shares, int row) {
        String interval = NumberText.interval(100 * shares.number("low", row), 100 * shares.number("high", row));
        return " " + ChartPhrases.oneLine("(" + interval + " points)");
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Run K of the first ensemble is compared with run K of the second, which has the same random numbers, so most of the chance cancels. Right of 0 the outcome occurs more often in the "
                + "second. A whisker that crosses 0 is compatible with no difference. The order is fixed and is no ranking.";
    }
}
