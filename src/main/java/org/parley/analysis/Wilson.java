package org.parley.analysis;

import org.parley.number.ScoreInterval;

/**
 * The interval of a share k/n, {@link ScoreInterval}. Without runs everything is unknown. Test: Newcombe's four
 * published examples.
 */
public final class Wilson {
    private Wilson() {}

    /** The share of {@code count} among {@code n}. */
    public static Interval of(long count, long n) {
        return of(count, n, Interval.LEVEL);
    }

    /** The same at another level than 95 %. */
    static Interval of(long count, long n, double level) {
        if (n < 0 || count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " is no share; allowed 0 … n");
        }
        if (n == 0) {
            return Interval.unknown(Double.NaN);
        }
        return of((double) count / n, (double) count, (double) n, Interval.z(level));
    }

    /**
     * A share that is as well known as that of so many runs, which need not be whole (an effective sample size); fewer
     * than none: unknown.
     */
    public static Interval ofEffective(double share, double runs) {
        return ofEffective(share, runs, Interval.LEVEL);
    }

    /** The same at another level than 95 %. */
    static Interval ofEffective(double share, double runs, double level) {
        return runs > 0 ? of(share, share * runs, runs, Interval.z(level)) : Interval.unknown(share);
    }

    private static Interval of(double share, double count, double n, double z) {
        ScoreInterval limits = ScoreInterval.of(share, count, n, z);
        return new Interval(share, limits.low(), limits.high());
    }
}
