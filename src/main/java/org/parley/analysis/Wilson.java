package org.parley.analysis;

/**
 * The interval of a share k/n: the score interval without continuity correction,
 * {@code (2k + z² ∓ z √(z² + 4k(n − k)/n)) / (2(n + z²))} (Wilson 1927; method 3 of Newcombe 1998). It never leaves [0,
 * 1] and has a width even where k is 0 or n. Without runs everything is unknown. Test: Newcombe's four published
 * examples.
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
        double z2 = z * z;
        double middle = 2.0 * count + z2;
        double half = z * StrictMath.sqrt(z2 + 4.0 * count * (1 - share));
        double below = 2 * (n + z2);
        double low = share == 0 ? 0 : Math.max(0, Math.min(share, (middle - half) / below));
        double high = share == 1 ? 1 : Math.min(1, Math.max(share, (middle + half) / below));
        return new Interval(share, low, high);
    }
}
