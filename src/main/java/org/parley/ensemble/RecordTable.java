package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.parameter.Side;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;
import org.parley.sim.RecordFit;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * How the draws of an ensemble stand to the record: how many fit it, how the weeks before {@code asOf} ended, and how
 * often a party prefers its own plan to fighting on, with Wilson intervals. The share that fits is how probable the
 * record is under these assumptions. Model §11a.
 */
public final class RecordTable implements ResultTable {
    /** The row of the draws that fit. */
    public static final String FITS = "fits";

    private static final String PRELUDE = "prelude.";
    private static final String OWN_PLAN = "ownPlan.";

    private static final List<Column> COLUMNS = List.of(
            Column.string(
                    "what",
                    "fits; prelude.none, …: how the talks before ended; ownPlan.A, ownPlan.B",
                    "what is counted"),
            Column.count("count", "draws of which it is true"),
            Column.count("n", "draws that were asked"),
            Column.share("share", "count / n"),
            Column.share("low", "lower limit of the 95 % interval of the share (Wilson)"),
            Column.share("high", "upper limit of the 95 % interval of the share (Wilson)"));

    private final List<Side> plans = new ArrayList<>();
    private final long[] preludes = new long[RecordFit.Prelude.values().length];
    private final long[] prefer = new long[2];
    private final long[] asked = new long[2];
    private long played;
    private long fits;
    private long n;

    /** Begins the table of runs of a scenario with a record. */
    public RecordTable(Scenario scenario) {
        History history = scenario.history();
        for (Side side : Side.values()) {
            if (history != null && history.ownPlan(side) != History.NONE) {
                plans.add(side);
            }
        }
    }

    @Override
    public String name() {
        return "record";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        RecordFit fit = run.fit();
        if (fit == null) {
            return;
        }
        n++;
        fits += fit.fits() ? 1 : 0;
        if (fit.prelude() != null) {
            preludes[fit.prelude().ordinal()]++;
            played++;
        }
        for (Side side : plans) {
            Boolean prefers = fit.ownPlan(side);
            if (prefers != null) {
                asked[side.ordinal()]++;
                prefer[side.ordinal()] += prefers ? 1 : 0;
            }
        }
    }

    /** Draws that fit. */
    public long fits() {
        return fits;
    }

    /** Draws that were held against the record. */
    public long draws() {
        return n;
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        rows.add(FITS, fits, n, Wilson.of(fits, n));
        for (RecordFit.Prelude prelude : RecordFit.Prelude.values()) {
            if (played > 0) {
                long count = preludes[prelude.ordinal()];
                rows.add(PRELUDE + prelude.key(), count, played, Wilson.of(count, played));
            }
        }
        for (Side side : plans) {
            int i = side.ordinal();
            if (asked[i] > 0) {
                rows.add(OWN_PLAN + side, prefer[i], asked[i], Wilson.of(prefer[i], asked[i]));
            }
        }
        return rows.table();
    }

    /** What a row says, for readers: the end of "with this share of the draws …". */
    public static String says(Scenario scenario, String row) {
        if (row.equals(FITS)) {
            return "everything agrees with the record";
        }
        if (row.startsWith(OWN_PLAN)) {
            Side side = Side.valueOf(row.substring(OWN_PLAN.length()));
            return scenario.party(side).name() + " prefers its own plan" + plan(scenario, side) + " to fighting on";
        }
        for (RecordFit.Prelude prelude : RecordFit.Prelude.values()) {
            if (row.equals(PRELUDE + prelude.key())) {
                return "the talks before: " + prelude.says();
            }
        }
        throw new IllegalArgumentException("no row " + row + " in a table of the record");
    }

    private static String plan(Scenario scenario, Side side) {
        History history = scenario.history();
        return history == null || history.ownPlan(side) == History.NONE
                ? ""
                : " (" + scenario.packages().get(history.ownPlan(side)).name() + ")";
    }
}
