package org.parley.charts;

import java.util.Arrays;
import java.util.List;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.plot.Hatch;
import org.parley.plot.Picture;
import org.parley.plot.SeriesStyle;
import org.parley.plot.StackedAreas;
import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * When the runs end, as a stack: for each week the share of the runs that have ended in each outcome by then, and on
 * top those still talking. Together they are all runs that are counted.
 *
 * <p>Columns: {@code week}, {@code outcome} (in the order of the stack, TALKING last), {@code n} (runs),
 * {@code cumulative, low, high} (share of these runs and its 95 % Wilson interval). Outcomes that never occur are left
 * out.
 */
public final class EndingsChart implements Chart {
    private static final String TALKING = "TALKING";
    private static final SeriesStyle OPEN =
            new SeriesStyle(SeriesStyle.GREY, new float[0], SeriesStyle.of(0).marker(), false, Hatch.NONE);

    @Override
    public String name() {
        return "endings";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("outcome")
                .numbers("week", "n", "cumulative", "low", "high")
                .check(table);
        String title = title(table, context);
        long n = Columns.largest(table, "n");
        String subtitle = ChartPhrases.runs(n)
                + "; when the talks end; height: share of these runs by the end of the week; right: how they ended, 95 % intervals (Wilson); below: n still talking";
        if (table.rows() == 0) {
            return Picture.of(name(), title)
                    .subtitle(ChartPhrases.runs(0))
                    .words("No run has ended yet, so there is nothing to show.")
                    .build(context.footer(), table);
        }
        double[] weeks = Arrays.stream(Columns.numbers(table, "week"))
                .distinct()
                .sorted()
                .toArray();
        double[] talking = new double[weeks.length];
        Arrays.fill(talking, 1);
        StackedAreas stack =
                StackedAreas.of(name(), title, "week", "share of runs", weeks).subtitle(subtitle);
        if (!Double.isNaN(context.deadline()) && context.deadline() <= weeks[weeks.length - 1]) {
            stack.upright(context.deadline(), DeadlineMark.words(context));
        }
        int style = 0;
        for (String outcome : Columns.different(table, "outcome")) {
            Table rows = Columns.where(table, "outcome", outcome);
            double[] share = shares(rows, weeks);
            if (outcome.equals(TALKING) || Arrays.stream(share).noneMatch(s -> s > 0)) {
                continue;
            }
            for (int w = 0; w < weeks.length; w++) {
                talking[w] -= share[w];
            }
            stack.layer(context.word(outcome), atEnd(rows, n, context.word(outcome)), SeriesStyle.of(style++), share);
        }
        double[] left = new double[weeks.length];
        for (int w = 0; w < weeks.length; w++) {
            left[w] = Math.rint(talking[w] * n);
            talking[w] = left[w] / n;
        }
        Table still = Columns.where(table, "outcome", TALKING);
        String end = still.rows() == 0 ? "still talking" : atEnd(still, n, "still talking");
        return stack.layer("still talking", end, OPEN, talking).counts(left).picture(context.footer(), table);
    }

    /** How many of the agreements come by the mediator's date. */
    private static String title(Table table, ChartContext context) {
        long n = Columns.largest(table, "n");
        double by = 0;
        double all = 0;
        for (String outcome : List.of("COMPREHENSIVE", "FRAMEWORK")) {
            Table rows = Columns.where(table, "outcome", outcome);
            double until = 0;
            double total = 0;
            for (int r = 0; r < rows.rows(); r++) {
                double share = Columns.number(rows, "cumulative", r);
                total = Math.max(total, share);
                until = Columns.number(rows, "week", r) <= context.deadline() ? Math.max(until, share) : until;
            }
            by += Math.rint(until * n);
            all += Math.rint(total * n);
        }
        return all == 0 || Double.isNaN(context.deadline())
                ? half(table, n)
                : NumberText.count((long) by) + " of " + NumberText.count((long) all)
                        + (all == 1 ? " agreement comes by " : " agreements come by ") + DeadlineMark.words(context)
                        + " (" + interval((long) by, (long) all) + ")";
    }

    /** The 95 % interval of a share of these, on one line. */
    private static String interval(long count, long n) {
        Interval share = Wilson.of(count, n);
        return ChartPhrases.percentInterval(share.low(), share.high());
    }

    /**
     * By which week half of the runs have ended, if there are enough to say so, or how many have at the last.
     */
    private static String half(Table table, long n) {
        double[] weeks = Arrays.stream(Columns.numbers(table, "week"))
                .distinct()
                .sorted()
                .toArray();
        double[] ended = new double[weeks.length];
        for (String outcome : Columns.different(table, "outcome")) {
            if (!outcome.equals(TALKING)) {
                double[] share = shares(Columns.where(table, "outcome", outcome), weeks);
                for (int w = 0; w < weeks.length; w++) {
                    ended[w] += share[w];
                }
            }
        }
        for (int w = 0; w < weeks.length; w++) {
            if (ended[w] >= .5 && EnoughRuns.forShare(n)) {
                return "Half of the talks have ended by week " + NumberText.cell(weeks[w]);
            }
        }
        return weeks.length == 0
                ? "When the talks end"
                : NumberText.count(Math.round(ended[weeks.length - 1] * n)) + " of " + NumberText.count(n)
                        + (n == 1 ? " talk has" : " talks have") + " ended by week "
                        + NumberText.cell(weeks[weeks.length - 1]) + " ("
                        + interval(Math.round(ended[weeks.length - 1] * n), n) + ")";
    }

    /** Share by week; where a week has no row, that of the week before. */
    private static double[] shares(Table rows, double[] weeks) {
        double[] week = Columns.numbers(rows, "week");
        double[] cumulative = Columns.numbers(rows, "cumulative");
        double[] shares = new double[weeks.length];
        for (int w = 0, r = 0; w < weeks.length; w++) {
            shares[w] = w > 0 ? shares[w - 1] : 0;
            for (; r < week.length && week[r] <= weeks[w]; r++) {
                shares[w] = cumulative[r];
            }
        }
        return shares;
    }

    /** "Comprehensive settlement: 171 · 34 % (30 … 38 %)"; the numbers stay on one line. */
    private static String atEnd(Table rows, long n, String word) {
        int last = rows.rows() - 1;
        double share = Columns.number(rows, "cumulative", last);
        double low = Columns.number(rows, "low", last);
        double high = Columns.number(rows, "high", last);
        return word + ": " + ChartPhrases.oneLine(ChartPhrases.share(Math.rint(share * n), share, low, high));
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Read it from left to right: at first all runs are still talking; each layer grows as runs end in that way. Height counts, not position: a layer is as thick as its share of all runs, and all "
                + "layers of a week together are 100 %. A layer that is thick early belongs to endings that come early. What is left at the right edge are talks that go on when the "
                + "horizon comes. The shares there are those of the first chart.";
    }
}
