package org.parley.charts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.Interval;
import org.parley.analysis.MedianInterval;
import org.parley.analysis.Wilson;
import org.parley.plot.Hatch;
import org.parley.plot.LinePlot;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What settlements of all issues give each side of what the zone of their own run allowed: one point for each, and a
 * line from it to where the frontier of its own zone lies. Those from which another deal gives both over 1 % more have
 * a marker of their own, since a line shorter than a marker is not seen.
 *
 * <p>Columns: {@code replication}, {@code outcome}, {@code shareA, shareB} (0–1: own reservation value to the most that
 * a deal of the zone gives), {@code frontierA, frontierB} (the frontier in the direction of the agreement),
 * {@code efficiency} (how far towards it). One row for each agreement; cells of frameworks are empty, they are counted
 * and not drawn. Settlements that lie on each other are one marker with their number ({@link PointClusters}).
 */
public final class ZoneSharesChart implements Chart {
    private static final String NEAR = "near";
    private static final String SHORT = "short";
    private static final String WAY = "from a settlement to the frontier of its own run";
    private static final String MEDIANS = "medians of all, with their 95 % intervals";

    /** What another deal gives both at least, as a share of what they have, before the chart calls it more. */
    private static final double MORE = .01;

    /** Ways that are drawn; more would be a blot. */
    private static final int MOST_WAYS = 300;

    @Override
    public String name() {
        return "zoneShares";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome")
                .numbers("replication", "shareA", "shareB", "frontierA", "frontierB", "efficiency")
                .check(table);
        Table whole = whole(table);
        Table near = whole.select(rows(whole, false));
        Table below = whole.select(rows(whole, true));
        LinePlot plot = LinePlot.of(
                        name(),
                        title(whole),
                        "share of the most it could gain, " + context.partyA(),
                        "share of the most it could gain, " + context.partyB())
                .subtitle(subtitle(table, whole, context))
                .whenEmpty("No run ended in a settlement of all issues, so there is nothing to compare with its zone.")
                .percentX()
                .percentY()
                .xRange(-.02, 1.02)
                .yRange(-.02, 1.03)
                .ticks(10, 10)
                .inKey(NEAR, "on its frontier or within 1 % of it" + inKey(near))
                .inKey(SHORT, "another deal gives both over 1 % more" + inKey(below))
                .styled(WAY, new SeriesStyle(SeriesStyle.GREY, new float[0], SeriesStyle.star(), false, Hatch.NONE))
                .styled(NEAR, SeriesStyle.of(2))
                .styled(SHORT, SeriesStyle.of(3));
        if (whole.rows() > 0) {
            ways(plot, whole);
            double[] a = whole.numbers("shareA");
            double[] b = whole.numbers("shareB");
            for (Table of : List.of(near, below)) {
                if (of.rows() > 0) {
                    PointClusters.draw(plot, of == near ? NEAR : SHORT, of.numbers("shareA"), of.numbers("shareB"));
                }
            }
            MedianCross.draw(plot, MEDIANS, MedianInterval.of(a), MedianInterval.of(b));
        }
        return plot.picture(context.footer(), table);
    }

    private static String title(Table whole) {
        if (whole.rows() == 0) {
            return "What settlements give each side of what was possible";
        }
        int more = rows(whole, true).length;
        Interval share = Wilson.of(more, whole.rows());
        return "In " + NumberText.count(more) + " of " + NumberText.count(whole.rows())
                + (whole.rows() == 1 ? " settlement" : " settlements") + " of all issues ("
                + ChartPhrases.percentInterval(share.low(), share.high())
                + ") another deal would have given both over 1 % more".replace("1 %", "1\u00a0%");
    }

    /** Those from which another deal gives both over 1 % more (efficiency e: 1/e − 1 more), or the others. */
    private static int[] rows(Table whole, boolean more) {
        double[] efficiency = Columns.numbers(whole, "efficiency");
        return IntStream.range(0, efficiency.length)
                .filter(r -> efficiency[r] * (1 + MORE) < 1 == more)
                .toArray();
    }

    /** How many they are; what "× 3" means where it stands. */
    private static String inKey(Table of) {
        return " (n = " + NumberText.count(of.rows())
                + (PointClusters.numbered(Columns.numbers(of, "shareA"), Columns.numbers(of, "shareB"))
                        ? "; × 3: so many lie at one place)"
                        : ")");
    }

    /** The rows with a place in the zone. */
    private static Table whole(Table table) {
        double[] a = Columns.numbers(table, "shareA");
        double[] b = Columns.numbers(table, "shareB");
        return table.select(IntStream.range(0, table.rows())
                .filter(r -> Double.isFinite(a[r]) && Double.isFinite(b[r]))
                .toArray());
    }

    private static void ways(LinePlot plot, Table whole) {
        int n = Math.min(whole.rows(), MOST_WAYS);
        double[] x = new double[3 * n];
        double[] y = new double[3 * n];
        for (int r = 0; r < n; r++) {
            x[3 * r] = whole.number("shareA", r);
            y[3 * r] = whole.number("shareB", r);
            x[3 * r + 1] = Columns.number(whole, "frontierA", r);
            y[3 * r + 1] = Columns.number(whole, "frontierB", r);
            x[3 * r + 2] = Double.NaN;
            y[3 * r + 2] = Double.NaN;
        }
        plot.thin(WAY, x, y);
    }

    private static String subtitle(Table table, Table whole, ChartContext context) {
        StringBuilder text =
                new StringBuilder(ChartPhrases.n(whole.rows(), "comprehensive settlement", "comprehensive settlements")
                        + ": what each side got of what was possible, against the zone and frontier of its own run");
        if (whole.rows() > 0) {
            int on = (int) Arrays.stream(Columns.numbers(whole, "efficiency"))
                    .filter(e -> e == 1)
                    .count();
            Interval share = Wilson.of(on, whole.rows());
            text.append("; on its frontier: ")
                    .append(ChartPhrases.share(on, share.estimate(), share.low(), share.high()))
                    .append("; median share of ")
                    .append(context.partyA())
                    .append(' ')
                    .append(median(whole.numbers("shareA")))
                    .append(", of ")
                    .append(context.partyB())
                    .append(' ')
                    .append(median(whole.numbers("shareB")));
        }
        int frameworks = Columns.where(table, "outcome", "FRAMEWORK").rows();
        int closed = table.rows() - frameworks - whole.rows();
        if (frameworks > 0) {
            text.append("; not shown: ")
                    .append(NumberText.count(frameworks))
                    .append(frameworks == 1 ? " framework" : " frameworks");
        }
        if (closed > 0) {
            text.append("; not shown: ")
                    .append(NumberText.count(closed))
                    .append(" whose zone gave a side nothing to gain");
        }
        if (whole.rows() > MOST_WAYS) {
            text.append("; lines of the first ")
                    .append(NumberText.count(MOST_WAYS))
                    .append(" only");
        }
        return text.toString();
    }

    private static String median(double[] shares) {
        Interval median = MedianInterval.of(shares);
        return NumberText.percent(median.estimate())
                + (Double.isNaN(median.low())
                        ? ""
                        : " (" + NumberText.percentInterval(median.low(), median.high()) + ")");
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Each point is a settlement of all issues in the measure of its own run: 0 is the least that a side would still sign at home (its reservation value), 100 % the most that any deal which both "
                + "would sign gives it. Farther right is better for " + context.partyA() + ", farther up for "
                + context.partyB()
                + ". The grey line leads to where the frontier of that run lies, where another deal gives both more: a long line means that both left something "
                + "on the table; one shorter than a marker is not seen. Frameworks settle only some issues, so they have no place here. The two shares are each in the side's own measure: that they are equal does not say that the sides gain alike.";
    }
}
