package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * The trajectories of a sample of Morris' design after proof that they are such: every block holds the steps 0 … d
 * once, each step changes exactly the factor it names, in the direction of its delta, all deltas have one length, and
 * each factor is changed once a trajectory. Anything else is refused.
 *
 * @param rows rows[trajectory][step]
 * @param stepOf stepOf[trajectory][factor]: the step that changed the factor
 * @param delta signed step of the row, in shares of the factor's scale
 */
record MorrisSample(int[][] rows, int[][] stepOf, double[] delta) {
    static MorrisSample of(Table sample, List<String> factors) {
        for (String column : List.of("block", "step", "changed", "delta")) {
            if (!sample.has(column)) {
                throw new IllegalArgumentException("no column " + column + ": this sample is of no Morris design");
            }
        }
        int d = factors.size();
        double[] step = sample.numbers("step");
        double[] delta = sample.numbers("delta");
        List<String> labels = new ArrayList<>();
        for (int s = 0; s <= d; s++) {
            labels.add("step " + s);
        }
        int[][] rows = DesignBlocks.rows(
                sample,
                d + 1,
                row -> {
                    if (!(step[row] >= 0 && step[row] <= d && step[row] == Math.rint(step[row]))) {
                        throw new IllegalArgumentException(
                                "row " + (row + 1) + ": step is " + sample.string("step", row) + "; allowed 0 … " + d
                                        + " for " + d + " factors. Maybe other factors than those of the design?");
                    }
                    return (int) step[row];
                },
                labels);
        int[][] stepOf = new int[rows.length][d];
        List<ValueEquality> cells =
                factors.stream().map(factor -> ValueEquality.of(sample, factor)).toList();
        double length = Math.abs(delta[rows[0][1]]);
        for (int t = 0; t < rows.length; t++) {
            for (int s = 1; s <= d; s++) {
                int row = rows[t][s];
                String where = "trajectory " + t + ", step " + s;
                int f = factors.indexOf(sample.string("changed", row));
                if (f < 0) {
                    throw new IllegalArgumentException(where + ": changed is \"" + sample.string("changed", row)
                            + "\"; allowed " + String.join(", ", factors));
                }
                if (stepOf[t][f] > 0) {
                    throw new IllegalArgumentException(
                            where + ": " + factors.get(f) + " was changed before in this trajectory");
                }
                if (!(Math.abs(delta[row]) == length && length > 0 && length <= 1)) {
                    throw new IllegalArgumentException(
                            where + ": delta is " + sample.string("delta", row) + ", elsewhere " + Table.write(length));
                }
                stepOf[t][f] = s;
                refuseOtherChanges(sample, factors, cells, rows[t][s - 1], row, f, where);
            }
        }
        return new MorrisSample(rows, stepOf, delta);
    }

    private static void refuseOtherChanges(
            Table sample,
            List<String> factors,
            List<ValueEquality> cells,
            int before,
            int row,
            int changed,
            String where) {
        for (int f = 0; f < factors.size(); f++) {
            if (cells.get(f).equal(before, row) == (f == changed)) {
                throw new IllegalArgumentException(where + ": " + factors.get(f) + " is "
                        + sample.string(factors.get(f), row) + " after "
                        + sample.string(factors.get(f), before) + ", but the step changes " + factors.get(changed)
                        + (f == changed ? "" : " only") + ": the sample was changed");
            }
        }
        String name = factors.get(changed);
        if (sample.isNumber(name)
                && (sample.number(name, row) > sample.number(name, before)) != (sample.number("delta", row) > 0)) {
            throw new IllegalArgumentException(
                    where + ": " + name + " moves against its delta: the sample was changed");
        }
    }
}
