package org.parley.ensemble;

import java.util.List;
import org.apache.commons.math3.util.ArithmeticUtils;
import org.parley.diagnosis.FirstRound;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Scenario;
import org.parley.scenario.WorthScale;
import org.parley.sim.RunResult;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * The deals in the plane of (V_A, V_B): all of them at the first round of the mean case, its frontier, Nash and
 * Kalai–Smorodinsky points and the named packages.
 *
 * <p>Of a space of more than {@value #MOST_DEALS} deals every k-th stands in the table, with the least k that leaves at
 * most so many and has no divisor in common with the number of deals: a k that divides it would leave out whole options
 * of the last issues. Every row says how many deals there are and how many of them are acceptable to both, counted over
 * all. Test: {@code UtilitySpaceTableTest}.
 */
public final class UtilitySpaceTable implements ResultTable {
    /** Deals that are shown at most. */
    static final int MOST_DEALS = 25_000;

    private final Scenario scenario;
    private final FirstRound first;
    private final List<Column> columns;

    /** The table of a scenario and its mean case. */
    public UtilitySpaceTable(Scenario scenario, FirstRound first) {
        this.scenario = scenario;
        this.first = first;
        this.columns = List.of(
                Column.string(
                        "kind",
                        "deal, frontier, nash, kalaiSmorodinsky, package",
                        "what the point is, in the values of the mean case at the first round"),
                Column.string("name", "–", "index of the deal or name of the package"),
                Column.number("vA", scale(Side.A).unit(), "V to side A").in(ColumnRole.OUTCOME),
                Column.number("vB", scale(Side.B).unit(), "V to side B").in(ColumnRole.OUTCOME),
                new Column(
                                "reservationOk",
                                "–",
                                "0, 1",
                                "whether both sides would rather sign it than "
                                        + (scenario.war() ? "fight on" : "have no agreement"))
                        .in(ColumnRole.OUTCOME),
                Column.count("deals", "all deals; of more than " + NumberText.count(MOST_DEALS) + " some are rows"),
                Column.count("acceptable", "of all deals those with reservationOk 1"));
    }

    private WorthScale scale(Side side) {
        return scenario.party(side).scale();
    }

    @Override
    public String name() {
        return "utilitySpace";
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public void add(RunResult run) {
        // what the runs agree on stands in ZoneSharesTable, each against the zone of its own run
    }

    @Override
    public Table table() {
        Rows rows = new Rows(columns);
        int step = step(first.deals());
        for (int x = 0; x < first.deals(); x += step) {
            add(rows, "deal", x, Integer.toString(x));
        }
        for (int x : first.bargain().frontier()) {
            add(rows, "frontier", x, Integer.toString(x));
        }
        if (first.bargain().nash() >= 0) {
            add(
                    rows,
                    "nash",
                    first.bargain().nash(),
                    Integer.toString(first.bargain().nash()));
        }
        int ks = first.bargain().kalaiSmorodinsky();
        if (ks >= 0) {
            add(rows, "kalaiSmorodinsky", ks, Integer.toString(ks));
        }
        for (DealPackage named : scenario.packages()) {
            add(rows, "package", scenario.index(named.filled(scenario)), named.name());
        }
        return rows.table();
    }

    /** Of so many deals every how many-th is a row. */
    static int step(int deals) {
        int step = Math.max(1, (deals + MOST_DEALS - 1) / MOST_DEALS);
        while (ArithmeticUtils.gcd(step, deals) > 1) {
            step++;
        }
        return step;
    }

    private void add(Rows rows, String kind, int deal, String name) {
        rows.add(
                kind,
                name,
                scale(Side.A).of(first.value(Side.A, deal)),
                scale(Side.B).of(first.value(Side.B, deal)),
                first.acceptable(deal) ? 1 : 0,
                first.deals(),
                first.zopaSize());
    }
}
