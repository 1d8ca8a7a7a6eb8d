package org.parley.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.parley.table.NumberList;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * What a tree explains: a number by its mean, or a text by its shares. A node keeps sums of its rows; impurity is
 * additive, so a split is worth the impurity of the parent minus that of both children (Breiman et al. 1984).
 */
sealed interface Response {
    /** Sums of no rows. */
    double[] none();

    /** Adds (sign 1) or takes out (−1) a row. */
    void add(double[] sums, int row, int sign);

    /** Σ(y − ȳ)² or n × Gini index, ≥ 0. */
    double impurity(double[] sums);

    /**
     * What a node with these rows says, computed afresh from them: means with t intervals (of zeros and ones Wilson's,
     * of shares {@link ShareInterval}), shares with Wilson's.
     */
    TreeNode.Says says(boolean[] rows);

    /** By what words are put in order: rising mean, or rising share of the last of two strings. */
    double key(double[] sums);

    /** How many strings there are; 1 for a number. */
    int classes();

    /** The response in a column; a number must be there in every row. */
    static Response of(Table table, String column) {
        if (table.isNumber(column)) {
            double[] y = table.numbers(column);
            for (int r = 0; r < y.length; r++) {
                if (!Double.isFinite(y[r])) {
                    throw new IllegalArgumentException("row " + (r + 1) + ": " + column
                            + " is missing. Maybe leave out the rows without it first?");
                }
            }
            double mean = Moments.mean(y);
            return new Average(y, Arrays.stream(y).map(value -> value - mean).toArray());
        }
        List<String> labels = List.copyOf(new TreeSet<>(table.strings(column)));
        FirstPositions places = new FirstPositions(labels);
        return new Classes(table.strings(column).stream().mapToInt(places::of).toArray(), labels);
    }

    /** A number, and the number less the mean of all rows; sums are n, Σ and Σ² of the latter. */
    record Average(double[] y, double[] centred) implements Response {
        @Override
        public double[] none() {
            return new double[3];
        }

        @Override
        public void add(double[] sums, int row, int sign) {
            sums[0] += sign;
            sums[1] += sign * centred[row];
            sums[2] += sign * centred[row] * centred[row];
        }

        @Override
        public double impurity(double[] sums) {
            return sums[0] == 0 ? 0 : Math.max(0, sums[2] - sums[1] * sums[1] / sums[0]);
        }

        @Override
        public TreeNode.Says says(boolean[] rows) {
            NumberList numbers = new NumberList();
            for (int r = 0; r < rows.length; r++) {
                if (rows[r]) {
                    numbers.add(y[r]);
                }
            }
            double[] values = numbers.toArray();
            boolean constant = Arrays.stream(values).allMatch(value -> value == values[0]);
            Interval value = Interest.counts(y)
                    ? Wilson.of(Arrays.stream(values).filter(v -> v == 1).count(), values.length)
                    : ShareInterval.of(y) ? ShareInterval.ofMean(values) : MeanInterval.of(values);
            return new TreeNode.Says(
                    values.length, NumberText.cell(value.estimate()), value, constant ? 0 : Moments.squares(values));
        }

        @Override
        public double key(double[] sums) {
            return sums[1] / sums[0];
        }

        @Override
        public int classes() {
            return 1;
        }
    }

    /** A text; sums are n and the count of each text. */
    record Classes(int[] codes, List<String> labels) implements Response {
        @Override
        public double[] none() {
            return new double[1 + labels.size()];
        }

        @Override
        public void add(double[] sums, int row, int sign) {
            sums[0] += sign;
            sums[1 + codes[row]] += sign;
        }

        @Override
        public double impurity(double[] sums) {
            double squares = 0;
            for (int k = 1; k < sums.length; k++) {
                squares += sums[k] * sums[k];
            }
            return sums[0] == 0 ? 0 : Math.max(0, sums[0] - squares / sums[0]);
        }

        @Override
        public TreeNode.Says says(boolean[] rows) {
            double[] sums = none();
            for (int r = 0; r < rows.length; r++) {
                if (rows[r]) {
                    add(sums, r, 1);
                }
            }
            int most = most(sums);
            Interval share = Wilson.of((long) sums[1 + most], (long) sums[0]);
            return new TreeNode.Says((int) sums[0], labels.get(most), share, impurity(sums));
        }

        @Override
        public double key(double[] sums) {
            return sums[sums.length - 1] / sums[0];
        }

        @Override
        public int classes() {
            return labels.size();
        }

        /** The most frequent text, on ties the alphabetically first. */
        private static int most(double[] sums) {
            int most = 0;
            for (int k = 1; k < sums.length - 1; k++) {
                most = sums[k + 1] > sums[most + 1] ? k : most;
            }
            return most;
        }
    }
}
