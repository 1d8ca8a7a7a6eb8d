package org.parley.analysis;

/**
 * Mean and variance, each in two passes, in the order of the array. The mean of whole numbers, such as zeros and ones, is their sum over
 * their number and nothing else: the sum is exact below 2⁵³, so equal shares are equal numbers in whatever order their runs stand. Test:
 * {@code MomentsTest}.
 */
final class Moments {
    private Moments() {}

    /** Σx / n, corrected once by the mean of the rests unless all are whole; NaN for no numbers. */
    static double mean(double[] values) {
        double sum = 0;
        boolean whole = true;
        for (double value : values) {
            sum += value;
            whole &= value == StrictMath.rint(value);
        }
        double mean = sum / values.length;
        if (whole) {
            return mean;
        }
        double rest = 0;
        for (double value : values) {
            rest += value - mean;
        }
        return mean + rest / values.length;
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
