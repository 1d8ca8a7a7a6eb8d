package org.parley.ensemble;

import java.util.List;
import org.parley.explain.ComparisonTerm;
import org.parley.explain.Waterfall;
import org.parley.table.Table;

/**
 * From what a deal's terms are worth to each side down to what is missing, step by step. This is the table of the chart
 * of the same name. A term that adds nothing to either side has no row.
 */
public final class WaterfallTable {
    /** Name of table and chart. */
    public static final String NAME = "waterfall";

    public static final List<Column> COLUMNS = List.of(
            Column.string("side", "A, B", "side of the party"),
            Column.string(
                    "term", "…", "what adds or takes away; value and reservation are sums, left is the difference"),
            Column.string("words", "…", "the same in words"),
            Column.number("from", "stk", "where the step begins"),
            Column.number("to", "stk", "where it ends"),
            Column.number("amount", "stk", "to − from"));

    private WaterfallTable() {}

    /** The table of both sides. */
    public static Table of(List<Waterfall> sides) {
        Rows rows = new Rows(COLUMNS);
        for (Waterfall w : sides) {
            double at = 0;
            boolean deal = true;
            for (ComparisonTerm term : ComparisonTerm.values()) {
                if (deal && !term.ofDeal()) {
                    sum(rows, w, "value", "worth of the deal", 0, w.value());
                    deal = false;
                    at = 0;
                }
                if (sides.stream().anyMatch(s -> s.amount(term) != 0)) {
                    double to = at + w.amount(term);
                    sum(rows, w, term.key(), term.says(), at, to);
                    at = to;
                }
            }
            sum(rows, w, "reservation", "what it takes to sign", 0, w.reservation());
            sum(rows, w, "left", "left over, or missing", w.reservation(), w.value());
        }
        return rows.table();
    }

    private static void sum(Rows rows, Waterfall w, String term, String words, double from, double to) {
        rows.add(w.side().name(), term, words, from, to, to - from);
    }
}
