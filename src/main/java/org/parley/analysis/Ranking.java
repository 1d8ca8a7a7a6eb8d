package org.parley.analysis;

import java.util.Arrays;

/**
 * Mid-ranks of a column (equal numbers share the mean of their ranks; Spearman 1904, Kendall 1945), also of a resample
 * of it: the order is found once, so ranking a resample costs one pass.
 */
final class Ranking {
    private final int[] order;
    private final int[] groupEnds;

    Ranking(double[] values) {
        long[] keys = new long[values.length];
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ((long) place(sorted, values[i]) << 32) | i;
        }
        Arrays.sort(keys);
        order = new int[values.length];
        int[] ends = new int[values.length];
        int groups = 0;
        for (int i = 0; i < keys.length; i++) {
            order[i] = (int) keys[i];
            if (i + 1 == keys.length || keys[i + 1] >>> 32 != keys[i] >>> 32) {
                ends[groups++] = i + 1;
            }
        }
        groupEnds = Arrays.copyOf(ends, groups);
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
