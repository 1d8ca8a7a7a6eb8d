package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.analysis.Wilson;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.table.Table;
import org.parley.talks.Outcome;
import org.parley.value.Breakdown;

/**
 * How the runs stood at some dates: the mediator's date, after one year, after two, at the horizon, as far as the
 * horizon reaches. A run that ends later, or not at all, counts as OPEN at a date. The intervals are Wilson's.
 */
public final class DatesTable implements ResultTable {
    private static final int YEAR = (int) Breakdown.WEEKS_A_YEAR;

    private static final List<Column> COLUMNS = List.of(
            new Column("week", "week", "1 … horizon", "end of this week"),
            Column.string("outcome", RunColumns.outcomes(), "how runs had ended by then; OPEN: not yet"),
            Column.count("count", "runs"),
            Column.count("n", Rows.COUNTED),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final List<Integer> weeks;
    private final boolean war;
    private final long[][] ended;
    private long n;

    /** Begins the table of runs of a scenario. */
    public DatesTable(Scenario scenario) {
        war = scenario.war();
        int horizon =
                (int) scenario.assumptions().of(Parameters.HORIZON, Side.A).value();
        TreeSet<Integer> dates = new TreeSet<>(List.of(YEAR, 2 * YEAR, horizon));
        dates.add((int) scenario.assumptions().of(Parameters.DEADLINE, Side.A).value());
        dates.removeIf(week -> week > horizon || week < 1);
        weeks = new ArrayList<>(dates);
        ended = new long[weeks.size()][Outcome.values().length];
    }

    @Override
    public String name() {
        return "dates";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    /** The dates, in order. */
    public List<Integer> weeks() {
        return List.copyOf(weeks);
    }

    @Override
    public void add(RunResult run) {
        n++;
        for (int d = 0; d < ended.length; d++) {
            Outcome then = run.weeks() <= weeks.get(d) ? run.outcome() : Outcome.OPEN;
            ended[d][then.ordinal()]++;
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (int d = 0; d < ended.length; d++) {
            for (Outcome outcome : Outcome.possible(war)) {
                long count = ended[d][outcome.ordinal()];
                rows.add(weeks.get(d), outcome.name(), count, n, Wilson.of(count, n));
            }
        }
        return rows.table();
    }
}
