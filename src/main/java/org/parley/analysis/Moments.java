package org.parley.analysis;

/**
 * Mean and variance. The mean is the exact sum ({@link ExactSum}), rounded once, over the number: the same runs in any
 * order have the same mean to the last bit, so points that tie in truth tie in ranks, medians and boxes. A share is its
 * count over n. Variance in two passes, in the order of the array. Test: {@code MomentsTest}.
 */
final class Moments {
    private Moments() {}

    /** Σx / n; NaN for no numbers. */
    static double mean(double[] values) {
        double sum = 0;
        boolean whole = true;
        for (double value : values) {
            sum += value;
            whole &= value == StrictMath.rint(value);
        }
        // sums of whole numbers are exact below 2⁵³
        return (whole ? sum : ExactSum.of(values)) / values.length;
    }

    /** Σ(x − x̄)² / (n − 1); NaN for fewer than two numbers. */
    static double variance(double[] values) {
        return values.length < 2 ? Double.NaN : squares(values) / (values.length - 1);
    }

    /** Σ(x − x̄)². */
    static double squares(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
