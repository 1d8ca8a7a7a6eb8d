package org.parley.analysis;

/**
 * What share of the variance of means over replications is not run-to-run noise: the covariance between different
 * replications over the variance of the means, both over points, each replication centred on its mean (Spearman 1910;
 * Brown 1910). It is at most 1, and NaN where noise is all there is.
 */
final class MeanReliability implements Reliability {
    private static final double ROUNDING = 1e-12;

    private final double[] means;
    private final double[] products;

    /** The share of values[point][replication], two replications or more. */
    MeanReliability(double[][] values) {
        int replications = values[0].length;
        double[] centre = new double[replications];
        for (double[] of : values) {
            for (int r = 0; r < replications; r++) {
                centre[r] += of[r] / values.length;
            }
        }
        means = new double[values.length];
        products = new double[values.length];
        for (int p = 0; p < means.length; p++) {
            double sum = 0;
            double same = 0;
            for (int r = 0; r < replications; r++) {
                double y = values[p][r] - centre[r];
                sum += y;
                same += y * y;
            }
            means[p] = sum / replications;
            products[p] = (sum * sum - same) / (replications * (replications - 1.0));
        }
    }

    @Override
    public double of(int[] points, int size) {
        double level = 0;
        double squares = 0;
        double product = 0;
        for (int p : points) {
            level += means[p];
            squares += means[p] * means[p];
            product += products[p];
        }
        level /= points.length;
        double seen = squares / points.length - level * level;
        double told = product / points.length - level * level;
        return told > ROUNDING * seen ? Math.min(1, told / seen) : Double.NaN;
    }
}
