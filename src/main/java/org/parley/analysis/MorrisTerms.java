package org.parley.analysis;

import org.apache.commons.math3.special.Erf;
import org.parley.number.Exponential;

/**
 * The elementary effects of one factor, from the numbers of single runs: e[trajectory][replication].
 *
 * <p>μ is their mean. σ² is the mean of the covariances between different replications over trajectories, so noise adds nothing to it. μ*, the mean size of each trajectory's mean effect ē, is
 * inflated by noise, and no estimator is free of that bias (Cai &amp; Low 2011); it is corrected by what the same noise adds where effects are normal:
 * {@code μ* = mean|ē| − F(μ̄, τ̄) + F(μ, τ)}, F(m, s) = s √(2/π) e^{−m²/2s²} + m (1 − 2Φ(−m/s)) the folded normal mean (Leone et al. 1961), μ̄² and τ̄² mean and variance of ē as they stand,
 * μ² and τ² the same from products of different replications, 0 if negative. Exact in expectation for a constant effect and for normal ones. With one replication nothing is corrected.
 */
final class MorrisTerms {
    private static final double ROOT = StrictMath.sqrt(2 / StrictMath.PI);

    private final double centre;
    /** Less the centre, so that squares do not lose digits. */
    private final double[][] effects;

    private final int replications;
    private final double[] sums;
    private final double[] squares;

    MorrisTerms(double[][] effects) {
        replications = effects[0].length;
        double sum = 0;
        for (double[] of : effects) {
            for (double e : of) {
                sum += e;
            }
        }
        centre = sum / effects.length / replications;
        this.effects = new double[effects.length][replications];
        sums = new double[effects.length];
        squares = new double[effects.length];
        for (int t = 0; t < effects.length; t++) {
            for (int r = 0; r < replications; r++) {
                double e = effects[t][r] - centre;
                this.effects[t][r] = e;
                sums[t] += e;
                squares[t] += e * e;
            }
        }
    }

    /** mu, muStar and sigma² over these trajectories. */
    double[] indices(int[] rows) {
        return indices(rows, -1);
    }

    /** [index][replication]: the same without that replication, over these halves of the trajectories. */
    double[][] without(Halves halves) {
        int[] rows = halves.rows(effects.length);
        double[][] without = new double[3][replications];
        for (int r = 0; r < replications; r++) {
            double[] indices = indices(rows, r);
            for (int k = 0; k < 3; k++) {
                without[k][r] = indices[k];
            }
        }
        return without;
    }

    private double[] indices(int[] rows, int without) {
        int n = rows.length;
        int used = without < 0 ? replications : replications - 1;
        double[] levels = new double[replications];
        double sum = 0;
        double size = 0;
        double meanSquare = 0;
        double product = 0;
        for (int t : rows) {
            double all = sums[t] - (without < 0 ? 0 : effects[t][without]);
            double same = squares[t] - (without < 0 ? 0 : effects[t][without] * effects[t][without]);
            sum += all / used;
            size += Math.abs(all / used + centre);
            meanSquare += all * all / used / used;
            product += used == 1 ? all * all : (all * all - same) / used / (used - 1);
            for (int r = 0; r < replications; r++) {
                levels[r] += effects[t][r];
            }
        }
        double level = sum / n;
        double noise = 0; // of the mean, squared: Σ (level of r − level)² / (R (R − 1))
        if (used > 1) {
            for (int r = 0; r < replications; r++) {
                double off = r == without ? 0 : levels[r] / n - level;
                noise += off * off;
            }
            noise /= used * (used - 1.0);
        }
        double mu = level + centre;
        double seen = meanSquare / n - level * level;
        double spread = product / n - level * level + noise;
        double square = mu * mu - noise;
        double correction = used == 1
                ? 0
                : folded(Math.abs(mu), root(seen)) - folded(root(square), root(spread + Math.min(0, square)));
        return new double[] {mu, Math.max(0, size / n - correction), n < 2 ? Double.NaN : spread * n / (n - 1)};
    }

    private static double root(double square) {
        return square > 0 ? StrictMath.sqrt(square) : 0;
    }

    /** The mean size of a normal number with mean m ≥ 0 and standard deviation s. */
    static double folded(double m, double s) {
        if (s == 0) {
            return m;
        }
        double z = m / s;
        return s * ROOT * Exponential.exp(-z * z / 2) + m * Erf.erf(z / StrictMath.sqrt(2));
    }
}
