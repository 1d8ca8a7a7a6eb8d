package org.parley.sweep.design;

import org.parley.random.Stream;

/**
 * Moves the points of a Latin hypercube apart: two points exchange their values of one factor wherever that lowers
 * {@code φ = Σ 1/d¹⁶} over all pairs of points, d their distance in shares (Morris &amp; Mitchell 1995). So large a
 * power makes the nearest pairs decide: the least distance grows (maximin; Johnson, Moore &amp; Ylvisaker 1990), and no
 * stratum of any factor loses its point. Only sums and products: the same bits on every machine. Test:
 * {@code SpacingSwapsTest}, against the largest least distance of all hypercubes of few points.
 */
final class SpacingSwaps {
    /** Products of one design at most, some hundredths of a second: a large design is tried less often. */
    private static final double MOST_PRODUCTS = 2e7;

    private final double[][] shares;
    private final Stream stream;

    private SpacingSwaps(double[][] shares, Stream stream) {
        this.shares = shares;
        this.stream = stream;
    }

    /**
     * Exchanges.
     *
     * @param shares [factor][point], changed in place
     * @param tries at most so many
     */
    static void of(double[][] shares, int tries, Stream stream) {
        int points = shares[0].length;
        double most = MOST_PRODUCTS / (4.0 * points * shares.length);
        if (shares.length > 1 && points > 2) { // in one factor every order has the same distances
            new SpacingSwaps(shares, stream).go((int) Math.min(tries, most));
        }
    }

    private void go(int tries) {
        int points = shares[0].length;
        for (int t = 0; t < tries; t++) {
            int i = stream.below(points);
            int other = stream.below(points - 1);
            int j = other < i ? other : other + 1;
            double[] column = shares[stream.below(shares.length)];
            double before = nearness(i, j);
            swap(column, i, j);
            if (!(nearness(i, j) < before)) {
                swap(column, i, j);
            }
        }
    }

    private static void swap(double[] column, int i, int j) {
        double kept = column[i];
        column[i] = column[j];
        column[j] = kept;
    }

    /** What the pairs of two points with all others give to φ; the pair of both keeps its distance. */
    private double nearness(int i, int j) {
        double sum = 0;
        for (int k = 0; k < shares[0].length; k++) {
            if (k != i && k != j) {
                sum += nearnessOf(i, k) + nearnessOf(j, k);
            }
        }
        return sum;
    }

    private double nearnessOf(int a, int b) {
        double square = 0;
        for (double[] column : shares) {
            double apart = column[a] - column[b];
            square += apart * apart;
        }
        double inverse = 1 / square;
        double second = inverse * inverse;
        double fourth = second * second;
        return fourth * fourth;
    }
}
