package org.parley.chart;

import org.parley.table.Table;

/**
 * When the runs end: for each outcome the share of runs that have ended so by each week.
 *
 * <p>Columns: {@code week}, {@code outcome}, {@code n} (all runs), {@code cumulative, low, high} (share of all runs and its 95 %
 * Wilson interval). Outcomes that never occur are left out.
 */
public final class EndingsChart implements Chart {
    @Override
    public String name() {
        return "endings";
    }

    @Override
    public Picture draw(Table table, Setting setting) {
        Columns.of(name())
                .texts("outcome")
                .numbers("week", "n", "cumulative", "low", "high")
                .check(table);
        LinePlot plot = LinePlot.of(name(), "When the talks end", "week", "share of all runs that have ended so")
                .subtitle(Say.runs(Columns.largest(table, "n"))
                        + "; line: share of all runs by the end of the week; band: 95 % interval (Wilson)")
                .whenEmpty("No run has ended yet, so there is nothing to show.")
                .percentUp()
                .wholeAcross()
                .markersApart()
                .namesAtEnd();
        double top = 0;
        int style = 0;
        for (String outcome : Columns.different(table, "outcome")) {
            Table rows = Columns.where(table, "outcome", outcome);
            double[] share = Columns.numbers(rows, "cumulative");
            if (share.length == 0 || !(share[share.length - 1] > 0)) {
                continue;
            }
            String words = setting.word(outcome);
            double[] week = Columns.numbers(rows, "week");
            plot.styled(words, SeriesStyle.of(style++));
            plot.band(words, week, Columns.numbers(rows, "low"), Columns.numbers(rows, "high"), .13, true);
            plot.line(words, week, share);
            for (double high : Columns.numbers(rows, "high")) {
                top = Math.max(top, high);
            }
        }
        if (top > 0) {
            plot.up(0, Math.min(1, Math.ceil(top * 10 - 1e-9) / 10));
        }
        return plot.picture(setting.footer(), table);
    }

    @Override
    public String caption(Table table, Setting setting) {
        return "Each line counts how many runs have ended in this way up to a week, as a share of all runs; at the right end it reaches the "
                + "share of the first chart. A line that rises early belongs to endings that come early. The steep rise in the last week is the horizon: talks "
                + "that are still going on are stopped there.";
    }
}
