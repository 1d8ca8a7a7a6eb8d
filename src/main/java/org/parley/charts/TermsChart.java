package org.parley.charts;

import org.parley.analysis.EnoughRuns;
import org.parley.plot.BarPlot;
import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * What was agreed, issue by issue.
 *
 * <p>Columns: {@code issue}, {@code option} (ids), {@code issueName, optionName} (words), {@code count} and {@code n}
 * (runs whose terms stand), {@code share, low, high} (share of them and its 95 % Wilson interval). Issues and options
 * in file order; an option that is named "-" stands for an issue that was left open, and is shown only where it
 * occurred.
 */
public final class TermsChart implements Chart {
    @Override
    public String name() {
        return "terms";
    }

    @Override
    public Picture draw(Table table, ChartContext context) {
        Columns.of(name())
                .strings("issue", "option", "issueName", "optionName")
                .numbers("count", "n", "share", "low", "high")
                .check(table);
        long n = Columns.largest(table, "n");
        BarPlot plot = BarPlot.of(name(), title(table, n), "share of agreements")
                .subtitle(
                        ChartPhrases.n(n, "agreement", "agreements")
                                + " (settlements and frameworks); their terms, issue by issue; bar: share that contains the option; whisker: 95 % interval (Wilson)")
                .whenEmpty("No run ended in a settlement or a framework, so there are no terms to show.")
                .percent()
                .range(0, 1);
        String issue = "";
        int rows = 0;
        boolean many = table.rows() > 13;
        for (int r = 0; n > 0 && r < table.rows(); r++) {
            if (table.string("option", r).equals("-") && Columns.number(table, "count", r) == 0) {
                continue;
            }
            if (!table.string("issue", r).equals(issue)) {
                issue = table.string("issue", r);
                plot.heading(table.string("issueName", r));
                rows++;
            }
            if (many) {
                Shares.shortBar(plot, table.string("optionName", r), table, r);
            } else {
                Shares.bar(plot, table.string("optionName", r), table, r);
            }
            rows++;
        }
        return plot.columns(many && rows > 13 ? 2 : 1).picture(context.footer(), table);
    }

    /** The option that most agreements share, if there are enough of them to say so. */
    private static String title(Table table, long n) {
        if (n > 0 && !EnoughRuns.forShare(n)) {
            return "The terms of the agreements, issue by issue; too few to say which they share most";
        }
        int most = -1;
        for (int r = 0; r < table.rows(); r++) {
            if (Columns.number(table, "share", r) > (most < 0 ? 0 : Columns.number(table, "share", most))) {
                most = r;
            }
        }
        return most < 0
                ? "The terms of the agreements, issue by issue"
                : ChartPhrases.percent(
                                table.number("share", most), table.number("low", most), table.number("high", most))
                        + " of the agreements share one term: "
                        + table.string("issueName", most) + ": " + table.string("optionName", most);
    }

    @Override
    public String caption(Table table, ChartContext context) {
        return "Among the runs that ended in a settlement or a framework: how often each option was agreed. The shares of one issue add up "
                + "to 100 %. The whisker is the 95 % Wilson interval, wide where few runs reached an agreement. Names of options are those of the scenario's "
                + "file; a frequent option is not a recommended one.";
    }
}
