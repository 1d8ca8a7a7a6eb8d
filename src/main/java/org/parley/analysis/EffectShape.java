package org.parley.analysis;

import java.util.Arrays;
import org.apache.commons.math3.special.Erf;
import org.parley.number.Exponential;

/**
 * How effects are spread when each is seen with normal noise of one standard deviation τ: weights on points, by
 * smoothing by roughening (Shen &amp; Louis 1999).
 *
 * <p>It starts from a normal spread with the mean and the standard deviation s that the effects have without noise, on
 * 25 points a quarter of s apart, and lets the seen effects reshape it by ⌈3 ln n⌉ steps of the EM algorithm (Laird
 * 1978). So few steps leave what the data cannot tell as it was: effects that are normal or all alike keep their shape,
 * and those of few levels, as on a lattice, find them. Where s is 0, all weight is at the mean.
 */
final class EffectShape {
    private static final double ROOT = StrictMath.sqrt(2 / StrictMath.PI);
    private static final double REACH = 3;
    private static final double STEP = 0.25;
    private static final int POINTS = 1 + (int) (2 * REACH / STEP);

    private final double mean;
    private final double tau;
    private final double[] points;
    private final double[] weights;

    /**
     * @param seen effects as seen
     * @param mean of the effects without noise
     * @param spread their standard deviation, s
     * @param tau the standard deviation of the noise of a seen effect
     */
    EffectShape(double[] seen, double mean, double spread, double tau) {
        this.mean = mean;
        this.tau = tau;
        int size = spread == 0 ? 1 : POINTS;
        points = new double[size];
        weights = new double[size];
        double sum = 0;
        for (int k = 0; k < size; k++) {
            double z = size == 1 ? 0 : -REACH + STEP * k;
            points[k] = mean + spread * z;
            weights[k] = Exponential.exp(-z * z / 2);
            sum += weights[k];
        }
        for (int k = 0; k < size; k++) {
            weights[k] /= sum;
        }
        if (size > 1 && tau > 0) {
            roughen(seen);
        }
    }

    private void roughen(double[] seen) {
        double[][] likelihood = new double[seen.length][];
        for (int t = 0; t < seen.length; t++) {
            likelihood[t] = likelihood(seen[t]);
        }
        double[] next = new double[POINTS];
        int steps = (int) Math.ceil(3 * StrictMath.log(Math.max(2, seen.length)));
        for (int step = 0; step < steps; step++) {
            Arrays.fill(next, 0);
            for (double[] of : likelihood) {
                double sum = 0;
                for (int k = 0; k < POINTS; k++) {
                    sum += weights[k] * of[k];
                }
                double share = 1 / (sum * seen.length);
                for (int k = 0; k < POINTS; k++) {
                    next[k] += share * weights[k] * of[k];
                }
            }
            System.arraycopy(next, 0, weights, 0, POINTS);
        }
    }

    /** The likelihood of one seen effect at every point, less a factor that makes it 1 at the nearest. */
    private double[] likelihood(double seen) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double point : points) {
            nearest = Math.min(nearest, Math.abs(seen - point));
        }
        double[] likelihood = new double[points.length];
        for (int k = 0; k < points.length; k++) {
            double away = seen - points[k];
            likelihood[k] = Math.abs(away) == nearest
                    ? 1
                    : Exponential.exp((nearest * nearest - away * away) / (2 * tau * tau));
        }
        return likelihood;
    }

    /** By how much noise raises the mean size of the seen effects. */
    double excess() {
        double excess = 0;
        for (int k = 0; k < points.length; k++) {
            double m = Math.abs(points[k]);
            excess += weights[k] * (folded(m, tau) - m);
        }
        return excess;
    }

    /**
     * The mean size of the effects without noise, if their mean were another one and their standard deviation so many
     * times as large.
     */
    double size(double otherMean, double times) {
        double size = 0;
        for (int k = 0; k < points.length; k++) {
            size += weights[k] * Math.abs(otherMean + times * (points[k] - mean));
        }
        return size;
    }

    /**
     * The mean size of a normal number with mean m ≥ 0 and standard deviation s: {@code s √(2/π) e^{−m²/2s²} + m (1 −
     * 2Φ(−m/s))} (Leone et al. 1961).
     */
    static double folded(double m, double s) {
        if (s == 0) {
            return m;
        }
        double z = m / s;
        return s * ROOT * Exponential.exp(-z * z / 2) + m * Erf.erf(z / StrictMath.sqrt(2));
    }
}
