package org.parley.analysis;

/**
 * What each block of Saltelli's design adds to the indices, from the numbers of single runs. With y centred on the mean
 * of its replication over A and B, products are means over pairs of <em>different</em> replications,
 * {@code (Σa Σb − Σab) / (R (R − 1))}: their expectation is the product of the expectations, so noise adds nothing to
 * the variance V, to S1 or to ST, shared between points or not. With one replication a product is plain. Sums over
 * blocks of: {@code B (AB_j − A)} for S1, {@code (A − AB_j)² / 2} for ST, {@code (A² + B²) / 2} for V; and of
 * {@code AB_j − A} and {@code (A + B) / 2}, by which a resample is centred anew.
 *
 * <p>A design of second order (Saltelli 2002, theorem 1) gives each of these twice, with A and B exchanged, and the
 * mean of both is taken. For a pair of factors the closed index less both first-order ones,
 * {@code E[BA_j AB_k] − E[A B] − E[B (AB_j − A)] − E[B (AB_k − A)]}, is then, with the products of both orders,
 * {@code ((AB_k − A) (BA_j − B) + (AB_j − A) (BA_k − B)) / 2}: steps alone, so that no centring moves it.
 */
final class SobolTerms {
    private static final double ROUNDING = 1e-12;

    private final int d;
    private final int pairsOfFactors;
    private final int blocks;
    private final int replications;
    private final boolean constant;
    /** A variance below this is rounding. */
    private final double nothing;
    /** [first 0 … d−1, total d … 2d−1, pairs (0, 1), (0, 2) … (d−2, d−1), variance][block]. */
    private final double[][] products;
    /** [step 0 … d−1, level d][block]. */
    private final double[][] means;
    /** [as products][first blocks, then every other][replication]: sums over blocks of pairs with that replication. */
    private final double[][][] pairs;

    SobolTerms(SaltelliSample design, RunMatrix values) {
        d = design.rowAB().length;
        pairsOfFactors = design.ofSecondOrder() ? d * (d - 1) / 2 : 0;
        blocks = design.blocks();
        replications = values.replications();
        products = new double[variance() + 1][blocks];
        means = new double[d + 1][blocks];
        pairs = new double[variance() + 1][2][replications];
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
        double[][] stepA = new double[d][replications];
        double[][] stepB = new double[design.rowBA().length][replications];
        double each = design.ofSecondOrder() ? 0.5 : 1;
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
            add(variance(), i, a, a, 0.5);
            add(variance(), i, b, b, 0.5);
            for (int j = 0; j < d; j++) {
                one(j, i, b, step(values.of(design.rowAB()[j][i]), ya, stepA[j]), each);
                if (design.ofSecondOrder()) {
                    one(j, i, a, step(values.of(design.rowBA()[j][i]), yb, stepB[j]), each);
                }
            }
            for (int j = 0, pair = 2 * d; pair < variance(); j++) {
                for (int k = j + 1; k < d; k++, pair++) {
                    add(pair, i, stepA[k], stepB[j], 0.5);
                    add(pair, i, stepA[j], stepB[k], 0.5);
                }
            }
        }
        nothing = ROUNDING * scale / (2.0 * blocks * replications);
    }

    private int variance() {
        return 2 * d + pairsOfFactors;
    }

    /** How many indices there are: S1, ST, and S2 of each pair where the design tells of them. */
    private int size() {
        return variance();
    }

    private static double[] step(double[] to, double[] from, double[] step) {
        for (int r = 0; r < step.length; r++) {
            step[r] = to[r] - from[r];
        }
        return step;
    }

    /** What one step of a factor adds to its first-order and total index; {@code other} is where it does not begin. */
    private void one(int factor, int block, double[] other, double[] step, double weight) {
        double sum = 0;
        for (double s : step) {
            sum += s;
        }
        means[factor][block] += weight * sum / replications;
        add(factor, block, other, step, weight);
        add(d + factor, block, step, step, weight / 2);
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

    /**
     * S1 of every factor, ST of every factor, S2 of every pair, over these blocks; NaN where the mean does not vary.
     */
    double[] indices(int[] rows) {
        double[] sums = new double[variance() + 1];
        for (int term = 0; term <= variance(); term++) {
            sums[term] = mean(products[term], rows);
        }
        double level = mean(means[d], rows);
        for (int j = 0; j < d; j++) {
            sums[j] -= level * mean(means[j], rows);
        }
        sums[variance()] -= level * level;
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
        double[][] without = new double[size()][replications];
        double left = (replications - 1.0) * (replications - 2.0);
        for (int r = 0; r < replications; r++) {
            double[] sums = new double[variance() + 1];
            for (int term = 0; term <= variance(); term++) {
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
            for (int k = 0; k < size(); k++) {
                without[k][r] = indices[k];
            }
        }
        return without;
    }

    private double[] shares(double[] sums) {
        double[] shares = new double[size()];
        double variance = sums[variance()];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = variance > nothing && !constant ? sums[k] / variance : Double.NaN;
        }
        return shares;
    }
}
