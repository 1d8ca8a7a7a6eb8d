package org.parley.charts;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * Acceptable to A against acceptable to B: in which share of the runs each side would sign a deal at the last round;
 * the frontier of all deals, the deal that both would sign in most runs, and the named packages.
 *
 * <p>Columns: {@code kind} (frontier, widest, package), {@code name}, {@code both, n} (runs),
 * {@code shareA, lowA, highA, shareB, lowB, highB} (shares with their 95 % Wilson intervals).
 */
public final class AcceptanceChart implements Chart {
    private static final String FRONTIER = "frontier: no deal is signed more often by one and as often by the other";
    private static final String WIDEST = "the deal that both would sign in the most runs";
    private static final String PACKAGE = "named packages";

    @Override
    public String name() {
        return "acceptance";
    }

    @Override
    public Picture draw(Table table, ChartContext setting) {
        Columns.of(name())
                .strings("kind", "name")
                .numbers("both", "n", "shareA", "lowA", "highA", "shareB", "lowB", "highB")
                .check(table);
        LinePlot plot = LinePlot.of(
                        name(),
                        title(table),
                        "share of runs in which " + setting.partyA() + " would sign it",
                        "share of runs in which " + setting.partyB() + " would sign it")
                .subtitle(
                        ChartPhrases.runs(Columns.largest(table, "n"))
                                + " that held a round; acceptable to one side against acceptable to the other, at the last round; cross: 95 % intervals (Wilson); both: share of runs in which both would")
                .whenEmpty("No run held a round, so no deal could be signed.")
                .percentX()
                .percentY()
                .xRange(-.02, 1.02)
                .yRange(-.02, 1.03)
                .styled(FRONTIER, SeriesStyle.of(4).dashed())
                .styled(WIDEST, SeriesStyle.of(0))
                .styled(PACKAGE, SeriesStyle.of(2))
                .ticks(10, 10);
        Table frontier = Columns.where(table, "kind", "frontier");
        int[] order = IntStream.range(0, frontier.rows())
                .boxed()
                .sorted(Comparator.comparingDouble(r -> frontier.number("shareA", r)))
                .mapToInt(r -> r)
                .toArray();
        if (order.length > 0) {
            Table sorted = frontier.select(order);
            plot.curve(FRONTIER, sorted.numbers("shareA"), sorted.numbers("shareB"));
        }
        points(plot, Columns.where(table, "kind", "widest"), WIDEST, false);
        points(plot, Columns.where(table, "kind", "package"), PACKAGE, true);
        return plot.picture(setting.footer(), table);
    }

    private static void points(LinePlot plot, Table rows, String series, boolean named) {
        for (int r = 0; r < rows.rows(); r++) {
            double a = rows.number("shareA", r);
            double b = rows.number("shareB", r);
            plot.thin(
                    series,
                    new double[] {rows.number("lowA", r), rows.number("highA", r), Double.NaN, a, a},
                    new double[] {b, b, Double.NaN, rows.number("lowB", r), rows.number("highB", r)});
            plot.points(series, new double[] {a}, new double[] {b});
            String both = "both: " + NumberText.percent(rows.number("both", r) / rows.number("n", r));
            plot.named(
                    series,
                    a,
                    b,
                    ((named ? rows.string("name", r) + ", " : "") + both)
                            .replace(": ", ":\u00a0")
                            .replace(" %", "\u00a0%"));
        }
    }

    /** In how many runs both would sign the widest deal, and the named package that both would sign most often. */
    private static String title(Table table) {
        Table widest = Columns.where(table, "kind", "widest");
        if (widest.rows() == 0) {
            return "Acceptable to one side and to the other";
        }
        double n = Columns.largest(table, "n");
        Table packages = Columns.where(table, "kind", "package");
        double most = packages.rows() == 0
                ? Double.NaN
                : IntStream.range(0, packages.rows())
                        .mapToDouble(r -> packages.number("both", r))
                        .max()
                        .orElse(0);
        return "Both would sign the same deal in at most " + share(widest.number("both", 0), n) + " of the runs"
                + (Double.isNaN(most) ? "" : ", a named package in at most " + share(most, n));
    }

    private static String share(double both, double n) {
        Interval share = Wilson.of((int) both, (int) n);
        return ChartPhrases.percent(share.estimate(), share.low(), share.high());
    }

    @Override
    public String caption(Table table, ChartContext setting) {
        return "Farther right more runs have " + setting.partyA()
                + " sign the deal at the last round, farther up more have "
                + setting.partyB()
                + ". The black line joins the deals that no other one beats for both. A deal near the upper right corner would be signed by both in nearly every run; how often both sign it in the same run stands beside it. "
                + "Runs differ in preferences, beliefs and costs, so this is how robust terms are against what nobody knows, and no advice.";
    }
}
