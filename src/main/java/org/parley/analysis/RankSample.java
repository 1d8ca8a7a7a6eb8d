package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.table.Table;

/**
 * The rows that a rank correlation rests on: those whose outcome is a number. A factor that holds words or lacks a
 * number is refused.
 *
 * @param rows their positions
 * @param outcome ranking of the outcome
 * @param factors ranking of each factor
 */
record RankSample(int[] rows, Ranking outcome, List<Ranking> factors) {
    static RankSample of(Table table, List<String> names, String outcome) {
        double[] y = table.numbers(outcome);
        int[] all = new int[y.length];
        int n = 0;
        for (int r = 0; r < y.length; r++) {
            if (!Double.isNaN(y[r])) {
                all[n++] = r;
            }
        }
        int[] rows = Arrays.copyOf(all, n);
        List<Ranking> factors = new ArrayList<>();
        for (String name : names) {
            if (!table.isNumber(name)) {
                throw new IllegalArgumentException(
                        "factor " + name + " holds words: they have no rank. Maybe compare their settings instead?");
            }
            factors.add(new Ranking(picked(table.numbers(name), rows, name)));
        }
        return new RankSample(rows, new Ranking(picked(y, rows, outcome)), factors);
    }

    /** Whether the outcome or this factor never varies. */
    boolean constant(int factor) {
        return outcome.constant() || factors.get(factor).constant();
    }

    /** The same rows and factors with other numbers of the outcome, one a row of the table, none of them NaN. */
    RankSample with(double[] values, String name) {
        return new RankSample(rows, Ranking.near(picked(values, rows, name), outcome), factors);
    }

    private static double[] picked(double[] values, int[] rows, String name) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
            if (Double.isNaN(picked[i])) {
                throw new IllegalArgumentException("factor " + name + " is missing in row " + (rows[i] + 1));
            }
        }
        return picked;
    }
}
