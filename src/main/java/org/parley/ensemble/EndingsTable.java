package org.parley.ensemble;

import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * When the runs ended: for every week how many of the runs had ended in each outcome by then, and how many were still
 * talking. Rows of a week come in the order of a stack: agreements, ends by an event, and still talking, at the horizon
 * too; their counts add up to n.
 */
public final class EndingsTable implements ResultTable {
    /** What stands for an outcome in the rows of the runs that have none yet. */
    static final String TALKING = "TALKING";

    private static final List<Column> COLUMNS = List.of(
            new Column("week", "week", "0 … horizon", "end of this week; 0 is before the talks"),
            Column.string(
                    "outcome",
                    RunColumns.outcomes().replace(Outcome.OPEN.name(), TALKING),
                    "how runs had ended by this week; " + TALKING + ": not at all"),
            Column.count("count", "runs that had ended so by this week; those of a week add up to n"),
            Column.count("n", Rows.COUNTED),
            Column.share("cumulative", "count/n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final long[][] ended;
    private final List<Outcome> order;
    private long n;

    /** Begins the table of runs of at most this many weeks, with a war or without one. */
    public EndingsTable(int horizon, boolean war) {
        order = Outcome.possible(war).stream().filter(o -> o != Outcome.OPEN).toList();
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
            long talking = n;
            for (Outcome outcome : order) {
                soFar[outcome.ordinal()] += ended[week][outcome.ordinal()];
                long count = soFar[outcome.ordinal()];
                talking -= count;
                rows.add(week, outcome.name(), count, n, Wilson.of(count, n));
            }
            rows.add(week, TALKING, talking, n, Wilson.of(talking, n));
        }
        return rows.table();
    }
}
