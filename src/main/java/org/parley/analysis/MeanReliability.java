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
        this(RunMatrix.of(values));
    }

    /** The share of these numbers, two replications or more. */
    MeanReliability(RunMatrix values) {
        this(new Centred(values), values.replications(), new double[values.points()], new double[values.points()]);
    }

    /** Of so many replications, with these sums and squares taken away. */
    private MeanReliability(Centred all, int replications, double[] sums, double[] squares) {
        means = new double[sums.length];
        products = new double[sums.length];
        for (int p = 0; p < sums.length; p++) {
            double sum = all.sums[p] - sums[p];
            double same = all.squares[p] - squares[p];
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

    /** Sums and squares of every point, each replication centred on its mean over points. */
    private static final class Centred {
        private final double[] centre;
        private final double[] sums;
        private final double[] squares;

        Centred(RunMatrix values) {
            int points = values.points();
            centre = new double[values.replications()];
            sums = new double[points];
            squares = new double[points];
            for (int p = 0; p < points; p++) {
                double[] of = values.of(p);
                for (int r = 0; r < centre.length; r++) {
                    centre[r] += of[r] / points;
                }
            }
            for (int p = 0; p < points; p++) {
                double[] of = values.of(p);
                for (int r = 0; r < centre.length; r++) {
                    double y = of[r] - centre[r];
                    sums[p] += y;
                    squares[p] += y * y;
                }
            }
        }
    }

    /** Those without one group of replications. */
    static final class Without implements LeaveOneOut.Reliabilities {
        private final Centred all;
        private final int others;
        private int replication;

        /** With groups of this size, which leave two replications or more. */
        Without(RunMatrix values, int size) {
            all = new Centred(values);
            others = values.replications() - size;
        }

        @Override
        public Reliability first(double[][] out) {
            double[] sums = new double[all.sums.length];
            double[] squares = new double[sums.length];
            for (double[] numbers : out) {
                double centre = all.centre[replication++];
                for (int p = 0; p < sums.length; p++) {
                    double y = numbers[p] - centre;
                    sums[p] += y;
                    squares[p] += y * y;
                }
            }
            return new MeanReliability(all, others, sums, squares);
        }

        @Override
        public Reliability next(double[][] out, double[][] back) {
            return first(out);
        }
    }
}
