package org.parley.analysis;

import java.util.Arrays;
import org.parley.number.Exponential;

/**
 * Limits of the mean size of effects that are seen with normal noise: all values θ for which some distribution of the
 * effects with that mean size explains what is seen nearly as well as the best distribution does,
 * {@code 2 (max log L − max over distributions with mean size θ of log L) ≤ q²} (empirical likelihood of a mixture:
 * Owen 1988; Kiefer &amp; Wolfowitz 1956).
 *
 * <p>How noise raises the mean size depends on how many effects lie near 0, which noise hides: no estimator is free of
 * that bias, and it falls but slowly with n (Cai &amp; Low 2011). These limits hold it, since they ask all
 * distributions. Distributions are weights on {@value #POINTS} points from the smallest to the largest seen effect, 0
 * among them; noise finer than their distance counts as that distance. Fitted by the EM algorithm, whose step under the
 * constraint is {@code w ∝ p / (1 + η (|g| − θ))}.
 */
final class SizeLimits {
    private static final int POINTS = 61;
    private static final int STEPS = 60;
    private static final int HALVINGS = 12;

    private final double[] sizes = new double[POINTS];
    private final double[][] likelihood;
    private final double most;
    private final double best;

    private SizeLimits(double[] seen, double noise) {
        double least = Arrays.stream(seen).min().orElseThrow();
        double largest = Arrays.stream(seen).max().orElseThrow();
        double distance = (largest - least) / (POINTS - 1);
        double first = least <= 0 && largest >= 0 ? Math.rint(least / distance) * distance : least;
        for (int k = 0; k < POINTS; k++) {
            sizes[k] = Math.abs(first + k * distance);
        }
        likelihood = new double[seen.length][POINTS];
        for (int t = 0; t < seen.length; t++) {
            double tau = Math.max(distance, noise);
            for (int k = 0; k < POINTS; k++) {
                double z = (seen[t] - first - k * distance) / tau;
                likelihood[t][k] = Exponential.exp(-z * z / 2);
            }
        }
        double[] weights = new double[POINTS];
        Arrays.fill(weights, 1.0 / POINTS);
        most = fit(weights, Double.NaN, 3 * STEPS);
        double sum = 0;
        for (int k = 0; k < POINTS; k++) {
            sum += weights[k] * sizes[k];
        }
        best = sum;
    }

    /**
     * The most likely mean size, and both limits.
     *
     * @param noise standard deviation of the noise of a seen effect
     * @param q how many standard errors a limit is away
     */
    static Interval of(double[] seen, double noise, double q) {
        if (Arrays.stream(seen).allMatch(e -> e == seen[0])) {
            return new Interval(Math.abs(seen[0]), Math.abs(seen[0]), Math.abs(seen[0]));
        }
        SizeLimits limits = new SizeLimits(seen, noise);
        double smallest = Arrays.stream(limits.sizes).min().orElseThrow();
        double largest = Arrays.stream(limits.sizes).max().orElseThrow();
        return new Interval(limits.best, limits.limit(smallest, q), limits.limit(largest, q));
    }

    /** Between the best value and the outermost one. */
    private double limit(double outermost, double q) {
        if (2 * (most - alike(outermost)) <= q * q) {
            return outermost;
        }
        double inside = best;
        double outside = outermost;
        double[] kept = uniform();
        for (int h = 0; h < HALVINGS; h++) {
            double middle = (inside + outside) / 2;
            double[] weights = kept.clone();
            if (2 * (most - fit(weights, middle, STEPS)) <= q * q) {
                inside = middle;
                kept = weights;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    /** The log likelihood if all effects had one size, and one sign. */
    private double alike(double size) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < POINTS; k++) {
            double log = 0;
            for (double[] of : likelihood) {
                log += sizes[k] == size ? StrictMath.log(of[k]) : Double.NEGATIVE_INFINITY;
            }
            highest = Math.max(highest, log);
        }
        return highest;
    }

    private static double[] uniform() {
        double[] weights = new double[POINTS];
        Arrays.fill(weights, 1.0 / POINTS);
        return weights;
    }

    /**
     * The log likelihood after so many steps from these weights, which are changed; of all distributions, or of those
     * with this mean size.
     */
    private double fit(double[] weights, double size, int steps) {
        double[] next = new double[POINTS];
        double log = 0;
        for (int step = 0; step <= steps; step++) {
            Arrays.fill(next, 0);
            log = 0;
            for (double[] of : likelihood) {
                double sum = 0;
                for (int k = 0; k < POINTS; k++) {
                    sum += weights[k] * of[k];
                }
                log += StrictMath.log(sum);
                double share = 1 / (sum * likelihood.length);
                for (int k = 0; k < POINTS; k++) {
                    next[k] += share * weights[k] * of[k];
                }
            }
            if (step < steps) {
                double eta = Double.isNaN(size) ? 0 : tilt(next, size);
                double all = 0;
                for (int k = 0; k < POINTS; k++) {
                    weights[k] = eta == 0 ? next[k] : next[k] / (1 + eta * (sizes[k] - size));
                    all += weights[k];
                }
                for (int k = 0; k < POINTS; k++) {
                    weights[k] /= all;
                }
            }
        }
        return log;
    }

    /** η with Σ p (|g| − θ) / (1 + η (|g| − θ)) = 0, by halving. */
    private double tilt(double[] p, double size) {
        double smallest = Arrays.stream(sizes).min().orElseThrow();
        double largest = Arrays.stream(sizes).max().orElseThrow();
        double low = -1 / (largest - size);
        double high = 1 / (size - smallest);
        for (int h = 0; h < 50; h++) {
            double eta = (low + high) / 2;
            double sum = 0;
            for (int k = 0; k < POINTS; k++) {
                double away = sizes[k] - size;
                sum += p[k] * away / (1 + eta * away);
            }
            if (sum > 0) {
                low = eta;
            } else {
                high = eta;
            }
        }
        return (low + high) / 2;
    }
}
