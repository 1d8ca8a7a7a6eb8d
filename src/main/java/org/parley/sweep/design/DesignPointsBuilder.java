package org.parley.sweep.design;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * Turns rows of shares u ∈ [0, 1] into the table of {@link DesignPoints}; structure columns go between {@code point}
 * and the factors.
 */
final class DesignPointsBuilder {
    private final List<Factor> factors;
    private final int rows;
    private final Table.Builder table = Table.builder();

    DesignPointsBuilder(List<Factor> factors, int rows) {
        this.factors = factors;
        this.rows = rows;
        double[] point = new double[rows];
        for (int r = 0; r < rows; r++) {
            point[r] = r;
        }
        table.numbers("point", point);
    }

    DesignPointsBuilder numbers(String name, double[] values) {
        table.numbers(name, values);
        return this;
    }

    DesignPointsBuilder strings(String name, List<String> values) {
        table.strings(name, values);
        return this;
    }

    /** The points from shares[factor][row]. */
    DesignPoints build(double[][] shares, int blockSize) {
        for (int f = 0; f < factors.size(); f++) {
            Factor factor = factors.get(f);
            if (factor.isNumber()) {
                double[] column = new double[rows];
                for (int r = 0; r < rows; r++) {
                    column[r] = factor.number(shares[f][r]);
                }
                table.numbers(factor.name(), column);
            } else {
                List<String> column = new ArrayList<>(rows);
                for (int r = 0; r < rows; r++) {
                    column.add(factor.text(shares[f][r]));
                }
                table.strings(factor.name(), column);
            }
        }
        return new DesignPoints(factors, table.build(), blockSize);
    }
}
