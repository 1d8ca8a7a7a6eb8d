package org.parley.analysis;

/** Mean and variance, each in two passes, in the order of the array. */
final class Moments {
    private Moments() {}

    /** Σx / n, corrected once by the mean of the rests; NaN for no numbers. */
    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
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
