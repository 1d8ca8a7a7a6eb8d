package org.parley.analysis;

import java.util.Arrays;

/**
 * Mid-ranks of a column (equal numbers share the mean of their ranks; Spearman 1904, Kendall 1945), also of a resample
 * of it: the order is found once, so ranking a resample costs one pass.
 */
final class Ranking {
    /** With more moves a row, sorting anew is faster. */
    private static final int MOST_MOVES = 8;

    private final int[] order;
    private final int[] groupEnds;

    /** The ranking of numbers, none of them NaN. */
    Ranking(double[] values) {
        this(values, sorted(values));
    }

    /** From the rows by rising value, equal ones by position. */
    private Ranking(double[] values, int[] order) {
        this.order = order;
        int[] ends = new int[order.length];
        int groups = 0;
        for (int i = 0; i < order.length; i++) {
            if (i + 1 == order.length || values[order[i + 1]] != values[order[i]]) {
                ends[groups++] = i + 1;
            }
        }
        groupEnds = Arrays.copyOf(ends, groups);
    }

    /**
     * The same ranking as of these numbers alone, in a fraction of the time where they stand in nearly the order of
     * others that were ranked before: rows are moved from where they stood.
     */
    static Ranking near(double[] values, Ranking before) {
        int[] order = before.order.clone();
        int moves = 0;
        for (int i = 1; i < order.length; i++) {
            int row = order[i];
            double value = values[row];
            int at = i;
            while (at > 0 && isBehind(values, order[at - 1], value, row)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
            moves += i - at;
            if (moves > MOST_MOVES * order.length) {
                return new Ranking(values);
            }
        }
        return new Ranking(values, order);
    }

    private static boolean isBehind(double[] values, int row, double value, int otherRow) {
        return values[row] > value || (values[row] == value && row > otherRow);
    }

    private static int[] sorted(double[] values) {
        long[] keys = new long[values.length];
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) place(sorted, values[i]) << 32) | i;
        }
        Arrays.sort(keys);
        int[] order = new int[values.length];
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /** Where a number first stands in the sorted array (0 and −0 are equal). */
    private static int place(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether all numbers are equal. */
    boolean constant() {
        return groupEnds.length <= 1;
    }

    /** Rows by rising value, equal ones by position; shared, do not write. */
    int[] order() {
        return order;
    }

    /**
     * Writes the mid-rank of every row when row i stands there counts[i] times; rows with count 0 get the rank they
     * would share.
     */
    void ranks(int[] counts, double[] ranks) {
        int from = 0;
        long before = 0;
        for (int end : groupEnds) {
            long weight = 0;
            for (int i = from; i < end; i++) {
                weight += counts[order[i]];
            }
            double rank = before + (weight + 1) / 2.0;
            for (int i = from; i < end; i++) {
                ranks[order[i]] = rank;
            }
            before += weight;
            from = end;
        }
    }

    /**
     * Σ counts (rank − mean)² and Σ (rank − mean) v over a resample, in one pass without writing ranks: v holds counts
     * × (other rank − mean), and equal numbers share a rank, so a group needs its sums only.
     */
    void sums(int[] counts, double[] v, double mean, double[] squaresAndProducts) {
        int from = 0;
        long before = 0;
        double squares = 0;
        double products = 0;
        for (int end : groupEnds) {
            long weight = 0;
            double sum = 0;
            for (int i = from; i < end; i++) {
                weight += counts[order[i]];
                sum += v[order[i]];
            }
            double distance = before + (weight + 1) / 2.0 - mean;
            squares += weight * distance * distance;
            products += distance * sum;
            before += weight;
            from = end;
        }
        squaresAndProducts[0] = squares;
        squaresAndProducts[1] = products;
    }

    /** Whether no two numbers are equal. */
    boolean untied() {
        return groupEnds.length == order.length;
    }

    /**
     * Of an untied column: Σ v times the number of rows of the resample that stand before, which is Σ (rank − mean) v
     * but for a sum that does not depend on the column. A third of the time of {@link #sums}.
     */
    double productsWithRowsBefore(double[] counts, double[] v) {
        double before = 0;
        double products = 0;
        for (int row : order) {
            products += before * v[row];
            before += counts[row];
        }
        return products;
    }

    /** Mid-ranks of the column itself, 1 … n. */
    double[] ranks() {
        int[] once = new int[order.length];
        Arrays.fill(once, 1);
        double[] ranks = new double[order.length];
        ranks(once, ranks);
        return ranks;
    }
}
