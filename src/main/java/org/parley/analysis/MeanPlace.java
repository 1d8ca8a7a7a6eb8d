package org.parley.analysis;

import java.util.Arrays;

/**
 * Where some numbers lie among all to which they belong: the mean over them of the share of all that is smaller, those
 * equal to it counted half; 0 … 1, ½ where they lie as all do, however many are equal.
 *
 * <p>With A the same mean among the m others alone (the area under the ROC curve, P(X &gt; Y) + ½ P(X = Y)) it is
 * {@code ½ + (m / (n + m)) (A − ½)}. The variance of A is {@code S₁₀/n + S₀₁/m}, of the places of the some among the
 * others and the other way round (DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837); its limits are Wilson's
 * of as many runs as {@code A(1 − A)} over that variance, so that they stay in 0 … 1, and never of more than the
 * smaller group allows where all places are alike. Fewer than two of either have no limits. Test:
 * {@code MeanPlaceTest}.
 */
public final class MeanPlace {
    /** Places that differ by less are alike: the rest is rounding. */
    private static final double LEAST_VARIANCE = 1e-18;

    private MeanPlace() {}

    /** The place of some numbers among these and the others together; none of them NaN. */
    public static Interval of(double[] some, double[] others) {
        if (some.length == 0) {
            return Interval.unknown(Double.NaN);
        }
        double[] places = places(some, others);
        double weight = (double) others.length / (some.length + others.length);
        if (others.length == 0) {
            return Interval.unknown(.5);
        }
        double area = Moments.mean(places);
        if (some.length < 2 || others.length < 2) {
            return Interval.unknown(.5 + weight * (area - .5));
        }
        double variance =
                Moments.variance(places) / some.length + Moments.variance(places(others, some)) / others.length;
        double runs = variance > LEAST_VARIANCE
                ? area * (1 - area) / variance
                : Math.min((double) some.length, (double) others.length);
        Interval limits = Wilson.ofEffective(area, runs);
        return new Interval(
                .5 + weight * (area - .5), .5 + weight * (limits.low() - .5), .5 + weight * (limits.high() - .5));
    }

    /** Of each number the share of the others that is smaller, those equal to it by half. */
    private static double[] places(double[] of, double[] among) {
        double[] sorted = among.clone();
        Arrays.sort(sorted);
        double[] places = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            places[i] = (first(sorted, of[i], false) + first(sorted, of[i], true)) / 2. / sorted.length;
        }
        return places;
    }

    /** How many of the sorted numbers are smaller than this one; with {@code equal} those that equal it too. */
    private static int first(double[] sorted, double number, boolean equal) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number || (equal && sorted[middle] == number)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
