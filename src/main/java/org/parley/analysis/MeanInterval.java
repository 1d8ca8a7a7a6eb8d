package org.parley.analysis;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The interval of a mean: {@code x̄ ∓ t(.975, n − 1) s / √n} (Student 1908), exact for normal observations, about right
 * for others once n passes some dozens. Fewer than two observations have no limits. Equal observations have a width of
 * 0.
 */
public final class MeanInterval {
    private MeanInterval() {}

    /** The mean of these numbers, none of them NaN. */
    public static Interval of(double[] values) {
        return of(values, Interval.LEVEL);
    }

    /** The same at another level than 95 %. */
    static Interval of(double[] values, double level) {
        return of(values.length, Moments.mean(values), Moments.variance(values), level);
    }

    /** The mean of n numbers, of which only the mean and the variance (divided by n − 1) are known. */
    public static Interval of(long n, double mean, double variance) {
        return of(n, mean, variance, Interval.LEVEL);
    }

    static Interval of(long n, double mean, double variance, double level) {
        if (n < 2) {
            return Interval.unknown(mean);
        }
        double t = new TDistribution(null, n - 1).inverseCumulativeProbability((1 + level) / 2);
        double half = t * StrictMath.sqrt(variance / n);
        return new Interval(mean, mean - half, mean + half);
    }
}
