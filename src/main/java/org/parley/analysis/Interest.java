package org.parley.analysis;

import org.parley.table.Table;

/** The column that says how far each row is of interest: 0 or 1, or a share of its runs. */
final class Interest {
    private Interest() {}

    static double[] values(Table table, String column) {
        double[] values = table.numbers(column);
        for (int r = 0; r < values.length; r++) {
            if (!(values[r] >= 0 && values[r] <= 1)) {
                throw new IllegalArgumentException("row " + (r + 1) + ": " + column + " is \"" + table.string(column, r)
                        + "\"; allowed 0 … 1. Maybe a column that is 1 where the case is of interest?");
            }
        }
        return values;
    }

    /** Whether every value is 0 or 1. */
    static boolean counts(double[] values) {
        for (double value : values) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }
}
