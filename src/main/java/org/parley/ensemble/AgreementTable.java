package org.parley.ensemble;

import java.util.List;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.table.NumberList;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * One row for each agreement with terms that stand: how long it would last, and who gave more, from the openings, from
 * today, and from each side's own published plan where both have one.
 */
public final class AgreementTable implements ResultTable {
    private static final List<Column> COLUMNS = List.of(
            new Column("replication", "–", "1 …", "number of the run"),
            Column.share("survival5", "probability that it still stands after 5 years, with the true backstop")
                    .in(ColumnRole.OUTCOME),
            Column.number(
                            "asymmetry",
                            "–",
                            "who gave more from its opening: above 0 side A conceded more; empty where undefined")
                    .in(ColumnRole.OUTCOME),
            new Column(
                            "lossAsymmetry",
                            "–",
                            "−1 … 1",
                            "who gives up more from today: above 0 side A; empty where nobody gives up anything")
                    .in(ColumnRole.OUTCOME),
            new Column(
                            "planAsymmetry",
                            "–",
                            "−1 … 1",
                            "who gives up more of its own published plan: above 0 side A; empty where nobody does or none has one")
                    .in(ColumnRole.OUTCOME),
            Column.string("outcome", "COMPREHENSIVE, FRAMEWORK", "how the run ended")
                    .in(ColumnRole.OUTCOME),
            new Column("weeks", "week", "1 …", "weeks until it was struck")
                    .whole()
                    .in(ColumnRole.OUTCOME));

    private final NumberList replication = new NumberList();
    private final NumberList survival = new NumberList();
    private final NumberList asymmetry = new NumberList();
    private final NumberList lossAsymmetry = new NumberList();
    private final NumberList planAsymmetry = new NumberList();
    private final NumberList outcome = new NumberList();
    private final NumberList weeks = new NumberList();

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public List<Column> columns() {
        return COLUMNS;
    }

    @Override
    public void add(RunResult run) {
        StruckTerms terms = RunColumns.standing(run);
        if (terms != null) {
            replication.add((double) run.key().replication());
            survival.add(terms.survival()[4]);
            asymmetry.add(terms.asymmetry());
            lossAsymmetry.add(terms.fromToday().lossAsymmetry());
            planAsymmetry.add(terms.fromOwnPlans().asymmetry());
            outcome.add(run.outcome().ordinal());
            weeks.add(run.weeks());
        }
    }

    @Override
    public Table table() {
        Rows rows = new Rows(COLUMNS);
        for (int r = 0; r < replication.size(); r++) {
            String ended = Outcome.values()[(int) outcome.get(r)].name();
            rows.add(
                    replication.get(r),
                    survival.get(r),
                    asymmetry.get(r),
                    lossAsymmetry.get(r),
                    planAsymmetry.get(r),
                    ended,
                    weeks.get(r));
        }
        return rows.table();
    }
}
