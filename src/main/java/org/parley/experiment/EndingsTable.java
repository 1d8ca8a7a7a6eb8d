package org.parley.experiment;

import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/** When the runs ended: for every week the share of all runs that had ended in each outcome by then. */
public final class EndingsTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("week", "week", "0 … horizon", "end of this week; 0 is before the talks"),
            Column.text("outcome", RunColumns.outcomes(), "how a run ended"),
            Column.count("n", "all runs"),
            Column.share("cumulative", "share of runs that had ended so by this week"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final long[][] ended;
    private final boolean war;
    private long n;

    /** For runs of at most this many weeks, with a war or without one. */
    public EndingsTable(int horizon, boolean war) {
        this.war = war;
        ended = new long[horizon + 1][Outcome.values().length];
    }

    @Override
    public String name() {
        return "endings";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        ended[run.weeks()][run.outcome().ordinal()]++;
        n++;
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        long[] soFar = new long[Outcome.values().length];
        for (int week = 0; week < ended.length; week++) {
            for (Outcome outcome : Outcome.possible(war)) {
                soFar[outcome.ordinal()] += ended[week][outcome.ordinal()];
                rows.add(week, outcome.name(), n, Wilson.of(soFar[outcome.ordinal()], n));
            }
        }
        return rows.table();
    }
}
