package org.parley.parameter;

import org.parley.number.Exponential;

/**
 * A closed interval of finite numbers.
 *
 * @param low least value
 * @param high greatest value, ≥ low
 */
public record Range(double low, double high) {
    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("range " + low + " … " + high + " must be finite and ordered");
        }
    }

    /** Whether the number lies inside; false for NaN. */
    public boolean contains(double number) {
        return number >= low && number <= high;
    }

    /** The nearest number inside. */
    public double clamp(double number) {
        return Math.max(low, Math.min(high, number));
    }

    /** Whether a law over this range is log-uniform: hi/lo ≥ 10 with lo &gt; 0 (model §11). */
    public boolean logarithmic() {
        return low > 0 && high / low >= 10;
    }

    /** The number at a share u ∈ [0, 1] of the law over this range: uniform, or log-uniform where {@link #logarithmic()}. */
    public double quantile(double u) {
        if (logarithmic()) {
            double from = Exponential.log(low);
            return clamp(Exponential.exp(from + u * (Exponential.log(high) - from)));
        }
        return clamp(low + u * (high - low));
    }

    @Override
    public String toString() {
        return plain(low) + " … " + plain(high);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
