package org.parley.scenario;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores on a scale of the file's own, such as 0 … 300 or −20 … 80, and what they are in the model's 0 … 1
 * (docs/scenario-format.md).
 *
 * <p>Added (the party has neither weights nor ranks): a deal is worth the sum of its scores. An issue weighs
 * {@code (high_k − low_k)/Σ(high − low)}, the scale runs from {@code Σ low} to {@code Σ high}. Not added: every issue
 * runs from the same low to the same high, a deal is worth the weighted mean of its scores, and that is the scale. A
 * score s is {@code (s − low_k)/(high_k − low_k)} in the model; 0 where an issue makes no difference. Test:
 * PointScaleTest.
 *
 * @param scores by issue, by option, as the file states them
 * @param added whether they are added
 */
public record PointScale(List<double[]> scores, boolean added) {
    public PointScale {
        scores = scores.stream().map(double[]::clone).toList();
    }

    /** By issue, by option; a copy. */
    @Override
    public List<double[]> scores() {
        return scores.stream().map(double[]::clone).toList();
    }

    /** The party's scale. */
    public WorthScale scale() {
        return added
                ? new WorthScale(
                        scores.stream().mapToDouble(PointScale::low).sum(),
                        scores.stream().mapToDouble(PointScale::high).sum())
                : new WorthScale(low(scores.get(0)), high(scores.get(0)));
    }

    /** Weights of the issues when scores are added; they sum to 1 but for rounding. */
    public double[] weights() {
        WorthScale scale = scale();
        return scores.stream()
                .mapToDouble(s -> (high(s) - low(s)) / (scale.best() - scale.worst()))
                .toArray();
    }

    /** The scores in the model's 0 … 1. */
    public List<double @Nullable []> shares() {
        return scores.stream().<double @Nullable []>map(PointScale::shares).toList();
    }

    private static double[] shares(double[] scores) {
        double low = low(scores);
        double high = high(scores);
        return Arrays.stream(scores)
                .map(s -> high > low ? (s - low) / (high - low) : 0)
                .toArray();
    }

    /** The smallest of some points; NaN of none. */
    public static double low(double[] scores) {
        return Arrays.stream(scores).min().orElse(Double.NaN);
    }

    /** The largest of some points; NaN of none. */
    public static double high(double[] scores) {
        return Arrays.stream(scores).max().orElse(Double.NaN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PointScale p
                && p.added == added
                && Arrays.deepEquals(p.scores.toArray(), scores.toArray());
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(scores.toArray());
    }
}
