package org.parley.ensemble;

import java.util.List;
import org.parley.search.ZoneShare;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.table.NumberList;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * One row for each agreement with terms that stand: where it lies in the zone of possible agreement of its own run, in
 * the round in which it was struck ({@link ZoneShare}).
 */
public final class ZoneSharesTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("replication", "–", "1 …", "number of the run"),
            Column.string(
                            "outcome",
                            "COMPREHENSIVE, FRAMEWORK",
                            "how the run ended; a framework is no whole deal, so it has no place in the zone and its cells are empty")
                    .in(ColumnRole.OUTCOME),
            Column.share(
                            "shareA",
                            "(V − R) of side A, as a share of the largest V − R that a deal of the zone gives it in this run; 0 is its own reservation value")
                    .in(ColumnRole.OUTCOME),
            Column.share("shareB", "the same for side B").in(ColumnRole.OUTCOME),
            Column.share(
                            "frontierA",
                            "share of side A where the frontier of this run's zone lies, seen from the two reservation values through the agreement")
                    .in(ColumnRole.OUTCOME),
            Column.share("frontierB", "share of side B there").in(ColumnRole.OUTCOME),
            Column.share(
                            "efficiency",
                            "how far towards that point the agreement lies; 1 if no deal of the zone gives both sides more (Debreu 1951; Farrell 1957)")
                    .in(ColumnRole.OUTCOME));

    private final NumberList replication = new NumberList();
    private final NumberList outcome = new NumberList();
    private final List<NumberList> places =
            List.of(new NumberList(), new NumberList(), new NumberList(), new NumberList(), new NumberList());

    @Override
    public String name() {
        return "zoneShares";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        StruckTerms terms = RunColumns.standing(run);
        if (terms != null) {
            ZoneShare share = terms.zoneShare();
            replication.add((double) run.key().replication());
            outcome.add(run.outcome().ordinal());
            places.get(0).add(share.a());
            places.get(1).add(share.b());
            places.get(2).add(share.frontierA());
            places.get(3).add(share.frontierB());
            places.get(4).add(share.efficiency());
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (int r = 0; r < replication.size(); r++) {
            Object[] cells = new Object[COLUMNS.size()];
            cells[0] = replication.get(r);
            cells[1] = Outcome.values()[(int) outcome.get(r)].name();
            for (int c = 0; c < places.size(); c++) {
                cells[2 + c] = places.get(c).get(r);
            }
            rows.add(cells);
        }
        return rows.table();
    }
}
