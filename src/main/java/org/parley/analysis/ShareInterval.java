package org.parley.analysis;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * The interval of a mean of shares, each in 0 … 1: Wilson's for as many runs as the spread of the shares speaks of,
 * {@code n* = x̄(1 − x̄) n/s² · (z / t(.975, n − 1))²} (Korn &amp; Graubard 1998, effective sample size). Unlike
 * Student's it never leaves [0, 1] and never is empty.
 *
 * <p>Shares that are all alike say nothing of their spread: each counts as one run, which is the widest that they
 * allow. Fewer than two shares have no limits. Limit: many shares in the middle give nearly {@link MeanInterval}. Test:
 * {@code ShareIntervalTest}.
 */
public final class ShareInterval {
    /** Shares that differ by less than 1e-9 are alike: the rest is rounding. */
    private static final double LEAST_VARIANCE = 1e-18;

    private ShareInterval() {}

    /** The mean of these numbers, each in 0 … 1. */
    public static Interval ofMean(double[] shares) {
        return ofMean(shares, Interval.LEVEL);
    }

    /** The same at another level than 95 %. */
    static Interval ofMean(double[] shares, double level) {
        return of(Moments.mean(shares), Moments.variance(shares), shares.length, level);
    }

    /**
     * Of the mean of n independent shares of which only the mean and the variance (divided by n − 1) are known; a mean
     * that rounding put outside is 0 or 1.
     */
    public static Interval of(double rounded, double variance, long n) {
        return of(rounded, variance, n, Interval.LEVEL);
    }

    static Interval of(double rounded, double variance, long n, double level) {
        double mean = Math.max(0, Math.min(1, rounded));
        if (n < 2) {
            return Interval.unknown(mean);
        }
        double runs = n;
        if (variance > LEAST_VARIANCE) {
            double t = new TDistribution(null, n - 1).inverseCumulativeProbability((1 + level) / 2);
            double z = Interval.z(level);
            runs = mean * (1 - mean) * n / variance * (z / t) * (z / t);
        }
        return Wilson.ofEffective(mean, runs, level);
    }

    /** Whether these numbers are shares: all in 0 … 1. */
    static boolean of(double[] values) {
        for (double value : values) {
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
        }
        return true;
    }
}
