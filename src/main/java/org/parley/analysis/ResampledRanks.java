package org.parley.analysis;

/**
 * Sums over one resample, for many columns against one outcome. Ranks and their mean are multiples of one half, so for
 * up to {@value #EXACT} rows every sum is exact in any order, and a column without ties needs one sum of its own: with
 * c_i copies of row i and B_i copies of rows that stand before it, its mid-rank is B_i + (c_i + 1) / 2, Σ v_i = 0 and
 * Σ c_i (rank_i − mean)² = (n³ − n − Σ (c_i³ − c_i)) / 12 (Kendall 1945). More rows, or ties, take the plain sums; the
 * bits are the same.
 */
final class ResampledRanks {
    private static final int EXACT = 100_000;

    private final int[] counts;
    private final double[] weights;
    private final double[] v;
    private final double mean;
    private final boolean exact;
    private final double untiedSquares;
    private final double untiedProducts;
    private final double[] sums = new double[2];

    /**
     * A resample.
     *
     * @param counts how often each row was drawn
     * @param v counts × (rank of the outcome − mean)
     * @param n rows drawn
     */
    ResampledRanks(int[] counts, double[] v, int n) {
        this.counts = counts;
        this.v = v;
        mean = (n + 1) / 2.0;
        exact = n <= EXACT;
        weights = new double[exact ? counts.length : 0];
        long ties = 0;
        double products = 0;
        for (int i = 0; i < weights.length; i++) {
            long c = counts[i];
            weights[i] = c;
            ties += c * c * c - c;
            products += v[i] * ((c + 1) / 2.0);
        }
        untiedSquares = exact ? ((long) n * n * n - n - ties) / 12.0 : Double.NaN;
        untiedProducts = products;
    }

    /** Correlation of a column with the outcome, whose squares are known. */
    double correlation(Ranking column, double outcomeSquares) {
        if (exact && column.untied()) {
            double products = column.productsWithRowsBefore(weights, v) + untiedProducts;
            return RankCorrelations.correlation(products, untiedSquares, outcomeSquares);
        }
        column.sums(counts, v, mean, sums);
        return RankCorrelations.correlation(sums[1], sums[0], outcomeSquares);
    }
}
