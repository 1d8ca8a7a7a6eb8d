package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Wilson;
import org.parley.explain.DealCounts;
import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.Scenario;
import org.parley.table.Table;

/**
 * Acceptable to A against acceptable to B: in how many runs each side would sign a deal at the last round. The deals of
 * the frontier (no other is signed by one side in more runs and by the other in as many), the deal that both would sign
 * in most runs, and every named package. This is the table of the chart of the same name.
 */
public final class AcceptanceTable {
    /** Name of table and chart. */
    public static final String NAME = "acceptance";

    public static final List<Column> COLUMNS = List.of(
            Column.string("kind", "frontier, widest, package", "what deal it is"),
            Column.string("name", "…", "name of the package; of others the options"),
            Column.count("signsA", "runs in which side A would sign it at the last round"),
            Column.count("signsB", "runs in which side B would"),
            Column.count("both", "runs in which both would"),
            Column.count("n", "runs that held a round"),
            Column.share("shareA", "signsA / n"),
            Column.share("lowA", "lower limit of its 95 % interval (Wilson)"),
            Column.share("highA", "upper limit of its 95 % interval (Wilson)"),
            Column.share("shareB", "signsB / n"),
            Column.share("lowB", "lower limit of its 95 % interval (Wilson)"),
            Column.share("highB", "upper limit of its 95 % interval (Wilson)"));

    private AcceptanceTable() {}

    /** Of an ensemble; empty if no run held a round. */
    public static Table of(DealCounts counts, Scenario scenario) {
        Rows rows = new Rows(COLUMNS);
        if (counts.runs() > 0) {
            counts.frontier().forEach(deal -> add(rows, counts, "frontier", words(scenario, deal), deal));
            counts.widest(1).forEach(deal -> add(rows, counts, "widest", words(scenario, deal), deal));
            for (DealPackage named : scenario.packages()) {
                add(rows, counts, "package", named.name(), scenario.index(named.filled(scenario)));
            }
        }
        return rows.table();
    }

    private static void add(Rows rows, DealCounts counts, String kind, String name, int deal) {
        int n = counts.runs();
        rows.add(
                kind,
                name,
                counts.signs(Side.A, deal, true),
                counts.signs(Side.B, deal, true),
                counts.both(deal, true),
                n,
                Wilson.of(counts.signs(Side.A, deal, true), n),
                Wilson.of(counts.signs(Side.B, deal, true), n));
    }

    private static String words(Scenario scenario, int deal) {
        List<String> parts = new ArrayList<>();
        int[] options = scenario.options(deal);
        for (int k = 0; k < options.length; k++) {
            parts.add(scenario.issues().get(k).shortName() + ": "
                    + scenario.issues().get(k).options().get(options[k]).shortName());
        }
        return String.join(" · ", parts);
    }
}
