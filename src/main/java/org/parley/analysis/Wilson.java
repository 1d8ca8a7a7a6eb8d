package org.parley.analysis;

/**
 * The interval of a share k/n: the score interval without continuity correction,
 * {@code (2k + z² ∓ z √(z² + 4k(n − k)/n)) / (2(n + z²))} (Wilson 1927; method 3 of Newcombe 1998). It never leaves [0, 1]
 * and has a width even where k is 0 or n. No runs: everything unknown. Test: Newcombe's four published examples.
 */
public final class Wilson {
    private Wilson() {}

    /** The share of {@code count} among {@code n}. */
    public static Interval of(long count, long n) {
        if (n < 0 || count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n + " is no share; allowed 0 … n");
        }
        if (n == 0) {
            return Interval.unknown(Double.NaN);
        }
        double z2 = Interval.Z * Interval.Z;
        double share = (double) count / n;
        double middle = 2.0 * count + z2;
        double half = Interval.Z * StrictMath.sqrt(z2 + 4.0 * count * (1 - share));
        double below = 2 * (n + z2);
        double low = count == 0 ? 0 : Math.min(share, (middle - half) / below);
        double high = count == n ? 1 : Math.max(share, (middle + half) / below);
        return new Interval(share, low, high);
    }
}
