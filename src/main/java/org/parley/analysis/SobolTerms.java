package org.parley.analysis;

/**
 * What each block of Saltelli's design adds to the indices, from the numbers of single runs. With y centred on the mean
 * of its replication over A and B, products are means over pairs of <em>different</em> replications,
 * {@code (Σa Σb − Σab) / (R (R − 1))}: their expectation is the product of the expectations, so noise adds nothing to
 * the variance V, to S1 or to ST, shared between points or not. With one replication a product is plain. Sums over
 * blocks of: {@code B (AB_j − A)} for S1, {@code (A − AB_j)² / 2} for ST, {@code (A² + B²) / 2} for V; and of
 * {@code AB_j − A} and {@code (A + B) / 2}, by which a resample is centred anew.
 */
final class SobolTerms {
    private static final double ROUNDING = 1e-12;

    private final int d;
    private final int blocks;
    private final int replications;
    private final boolean constant;
    /** A variance below this is rounding. */
    private final double nothing;
    /** [first 0 … d−1, total d … 2d−1, variance 2d][block]. */
    private final double[][] products;
    /** [step 0 … d−1, level d][block]. */
    private final double[][] means;
    /** [as products][first blocks, then every other][replication]: sums over blocks of pairs with that replication. */
    private final double[][][] pairs;

    SobolTerms(SaltelliSample design, RunMatrix values) {
        d = design.rowAB().length;
        blocks = design.blocks();
        replications = values.replications();
        products = new double[2 * d + 1][blocks];
        means = new double[d + 1][blocks];
        pairs = new double[2 * d + 1][2][replications];
        double[] mean = new double[replications];
        boolean still = true;
        double[] first = values.of(design.rowA()[0]);
        for (int i = 0; i < blocks; i++) {
            double[] a = values.of(design.rowA()[i]);
            double[] b = values.of(design.rowB()[i]);
            for (int r = 0; r < replications; r++) {
                mean[r] += a[r] + b[r];
                still &= a[r] == first[r] && b[r] == first[r];
            }
        }
        constant = still;
        double scale = 0;
        for (int r = 0; r < replications; r++) {
            mean[r] /= 2.0 * blocks;
        }
        double[] a = new double[replications];
        double[] b = new double[replications];
        double[] step = new double[replications];
        for (int i = 0; i < blocks; i++) {
            double[] ya = values.of(design.rowA()[i]);
            double[] yb = values.of(design.rowB()[i]);
            double level = 0;
            for (int r = 0; r < replications; r++) {
                a[r] = ya[r] - mean[r];
                b[r] = yb[r] - mean[r];
                level += a[r] + b[r];
                scale += a[r] * a[r] + b[r] * b[r];
            }
            means[d][i] = level / (2 * replications);
            add(2 * d, i, a, a, 0.5);
            add(2 * d, i, b, b, 0.5);
            for (int j = 0; j < d; j++) {
                double[] yab = values.of(design.rowAB()[j][i]);
                double sum = 0;
                for (int r = 0; r < replications; r++) {
                    step[r] = yab[r] - ya[r];
                    sum += step[r];
                }
                means[j][i] = sum / replications;
                add(j, i, b, step, 1);
                add(d + j, i, step, step, 0.5);
            }
        }
        nothing = ROUNDING * scale / (2.0 * blocks * replications);
    }

    private void add(int term, int block, double[] x, double[] y, double weight) {
        double xs = 0;
        double ys = 0;
        double same = 0;
        for (int r = 0; r < replications; r++) {
            xs += x[r];
            ys += y[r];
            same += x[r] * y[r];
        }
        if (replications == 1) {
            products[term][block] += weight * same;
            return;
        }
        products[term][block] += weight * (xs * ys - same) / (replications * (replications - 1.0));
        for (int r = 0; r < replications; r++) {
            pairs[term][block % 2][r] += weight * (x[r] * ys + xs * y[r] - 2 * x[r] * y[r]);
        }
    }

    /** Whether A and B hold one number in every replication. */
    boolean constant() {
        return constant;
    }

    /** S1 of every factor, then ST of every factor, over these blocks; NaN where the outcome's mean does not vary. */
    double[] indices(int[] rows) {
        double[] sums = new double[2 * d + 1];
        for (int term = 0; term <= 2 * d; term++) {
            sums[term] = mean(products[term], rows);
        }
        double level = mean(means[d], rows);
        for (int j = 0; j < d; j++) {
            sums[j] -= level * mean(means[j], rows);
        }
        sums[2 * d] -= level * level;
        return shares(sums);
    }

    private static double mean(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += values[row];
        }
        return sum / rows.length;
    }

    /** [index][replication]: the indices without that replication, over these halves of the blocks. */
    double[][] without(Halves halves) {
        double[][] without = new double[2 * d][replications];
        double left = (replications - 1.0) * (replications - 2.0);
        for (int r = 0; r < replications; r++) {
            double[] sums = new double[2 * d + 1];
            for (int term = 0; term <= 2 * d; term++) {
                double all = 0;
                double with = 0;
                for (int half = halves.from(); half < halves.to(); half++) {
                    with += pairs[term][half][r];
                    for (int block = half; block < blocks; block += 2) {
                        all += products[term][block];
                    }
                }
                sums[term] = (all * replications * (replications - 1.0) - with) / left;
            }
            double[] indices = shares(sums);
            for (int k = 0; k < 2 * d; k++) {
                without[k][r] = indices[k];
            }
        }
        return without;
    }

    private double[] shares(double[] sums) {
        double[] shares = new double[2 * d];
        double variance = sums[2 * d];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = variance > nothing && !constant ? sums[k] / variance : Double.NaN;
        }
        return shares;
    }
}
