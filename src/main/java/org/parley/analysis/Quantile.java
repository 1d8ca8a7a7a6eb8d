package org.parley.analysis;

/**
 * The quantile of sorted numbers, linear between order statistics: x₍₁₊₍ₙ₋₁₎ₚ₎ (type 7 of Hyndman &amp; Fan 1996, the
 * default of R and pandas).
 */
public final class Quantile {
    private Quantile() {}

    /** The quantile at p ∈ [0, 1]; NaN for no numbers. */
    public static double of(double[] sorted, double p) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = (sorted.length - 1) * p;
        int below = (int) place;
        double rest = place - below;
        return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
