package org.parley.number;

/**
 * The interval of a share k/n: the score interval without continuity correction,
 * {@code (2k + z² ∓ z √(z² + 4k(n − k)/n)) / (2(n + z²))} (Wilson 1927; method 3 of Newcombe 1998). It never leaves [0,
 * 1], holds the share and has a width even where k is 0 or n; there the nearer limit is the share itself. Test:
 * Newcombe's four published examples, {@code IntervalsTest}.
 *
 * @param low lower limit
 * @param high upper limit, ≥ low
 */
public record ScoreInterval(double low, double high) {
    /** The standard normal quantile at .975: 95 % lie within so many standard deviations. */
    public static final double Z = 1.959963984540054;

    /**
     * The interval of a share.
     *
     * @param share k/n, 0–1
     * @param n what it is a share of, > 0; need not be whole (an effective sample size)
     * @param z standard normal quantile
     */
    public static ScoreInterval of(double share, double n, double z) {
        return of(share, share * n, n, z);
    }

    /**
     * The same where k is known besides the share.
     *
     * @param count k
     */
    public static ScoreInterval of(double share, double count, double n, double z) {
        double z2 = z * z;
        double middle = 2.0 * count + z2;
        double half = z * StrictMath.sqrt(z2 + 4.0 * count * (1 - share));
        double below = 2 * (n + z2);
        double low = share == 0 ? 0 : StrictMath.max(0, StrictMath.min(share, (middle - half) / below));
        double high = share == 1 ? 1 : StrictMath.min(1, StrictMath.max(share, (middle + half) / below));
        return new ScoreInterval(low, high);
    }
}
