package org.parley.parameter;

import java.math.BigDecimal;
import org.parley.number.Exponential;

/**
 * A closed interval of finite numbers.
 *
 * @param low least value
 * @param high greatest value, ≥ low
 * @param logarithmic whether a distribution over this range is log-uniform; needs low &gt; 0
 */
public record Range(double low, double high, boolean logarithmic) {
    /**
     * An interval; a distribution over it is log-uniform where hi/lo ≥ 10 with lo &gt; 0, else uniform (model §11). A
     * parameter whose distribution is log-uniform over a narrower range is so over any that a file gives.
     */
    public Range(double low, double high) {
        this(low, high, low > 0 && high / low >= 10);
    }

    public Range {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("range " + low + " … " + high + " must be finite and ordered");
        }
        if (logarithmic && !(low > 0)) {
            throw new IllegalArgumentException("a logarithmic range starts above 0, not at " + low);
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

    /**
     * The number at a share u ∈ [0, 1] of the distribution over this range: uniform, or log-uniform where it is
     * {@link #logarithmic()}.
     */
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
        return number == Math.rint(number)
                ? Long.toString((long) number)
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }
}
