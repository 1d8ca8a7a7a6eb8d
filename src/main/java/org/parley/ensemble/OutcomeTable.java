package org.parley.ensemble;

import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * How the runs ended: every outcome in its fixed order, with the Wilson interval of its share among the runs that are
 * counted. Talks that went on at the horizon follow in their three parts, {@code OPEN.measure}, {@code OPEN.progress},
 * {@code OPEN.neither}, which add up to {@code OPEN}.
 */
public final class OutcomeTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            Column.string(
                    "outcome",
                    RunColumns.outcomes() + "; OPEN.measure, OPEN.progress, OPEN.neither are parts of OPEN",
                    "how a run ended"),
            Column.count("count", "runs that ended so"),
            Column.count("n", Rows.COUNTED),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final long[] counts = new long[Outcome.values().length];
    private final boolean war;
    private final long[] open = new long[OpenEnd.values().length];
    private long n;

    /** Begins the table of runs with a war, or without one. */
    public OutcomeTable(boolean war) {
        this.war = war;
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        counts[run.outcome().ordinal()]++;
        if (run.open() != null) {
            open[run.open().ordinal()]++;
        }
        n++;
    }

    /** How many runs ended so. */
    public long count(Outcome outcome) {
        return counts[outcome.ordinal()];
    }

    /** All runs that were counted. */
    public long runs() {
        return n;
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (Outcome outcome : Outcome.possible(war)) {
            long count = counts[outcome.ordinal()];
            rows.add(outcome.name(), count, n, Wilson.of(count, n));
            for (OpenEnd part : outcome == Outcome.OPEN ? OpenEnd.values() : new OpenEnd[0]) {
                if (part == OpenEnd.MEASURE && !war) {
                    continue; // there are no measures
                }
                long of = open[part.ordinal()];
                rows.add(part.outcome(), of, n, Wilson.of(of, n));
            }
        }
        return rows.table();
    }
}
