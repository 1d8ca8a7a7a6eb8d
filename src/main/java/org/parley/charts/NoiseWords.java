package org.parley.charts;

import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * How charts of indices tell of run-to-run noise: columns {@code replications}, {@code noise}, {@code needed} of
 * {@link org.parley.analysis.SobolIndices} and its kin.
 */
final class NoiseWords {
    private NoiseWords() {}

    /** "n = 128 blocks × 10 replications; whisker: 95 % interval over both", or over the first alone. */
    static String subtitle(Table table, String one, String many, String mark) {
        long replications = Columns.largest(table, "replications");
        String n = ChartPhrases.n(Columns.largest(table, "n"), one, many);
        return replications == 0
                ? n + "; " + mark + ": 95 % interval over " + many + ", not over replications"
                : n + " × " + NumberText.count(replications) + " replications; " + mark + ": 95 % interval over both";
    }

    /** Whether run-to-run noise leaves the index of this row unknown. */
    static boolean unknown(Table table, int row) {
        return !Double.isNaN(Columns.number(table, "needed", row));
    }

    /** These words, or "unknown (80 replications would do)". */
    static String known(Table table, int row, String words) {
        return unknown(table, row)
                ? "unknown (" + NumberText.count((long) Columns.number(table, "needed", row))
                        + " replications would do)"
                : words;
    }

    /** What a caption says where something is unknown. */
    static String caption(Table table) {
        for (int row = 0; row < table.rows(); row++) {
            if (unknown(table, row)) {
                return " Unknown: more than half of the uncertainty is run-to-run noise, and the interval is wide; so many replications would make it known.";
            }
        }
        return "";
    }
}
