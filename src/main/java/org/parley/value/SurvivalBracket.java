package org.parley.value;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Bounds of the survival weight A(D) for one guarantee and one side's trust, without an exponential per question. A never rises with D ({@link Breakdown}: every phase's hazard rises), so
 * between two knots it lies between their values. Knots are computed when first asked for.
 *
 * <p>{@link #steepness} bounds −d ln A/dD from above: A is convex in the base hazard h (a sum of products of non-negative, falling, convex factors), so |dA/dh| at h is at most the slope of the chord
 * before it.
 */
final class SurvivalBracket {
    private static final int PER_UNIT = 64;
    private static final int KNOTS = 3 * PER_UNIT;

    private final double[] knots = new double[KNOTS + 2];
    private final double[] steepest = new double[KNOTS + 1];
    private final double guarantee;
    private int steepKnown;
    private @Nullable Breakdown breakdown;
    private double factor;
    private double trust;
    private double chord;

    /** Bounds for a guarantee; {@link #serve} comes next. */
    SurvivalBracket(double guarantee) {
        this.guarantee = guarantee;
    }

    /** Starts over if the hazards or the trust have changed. */
    void serve(Breakdown today, double newTrust) {
        if (newTrust == trust && today.equals(breakdown)) {
            return;
        }
        breakdown = today;
        trust = newTrust;
        factor = today.guaranteeFactor(guarantee, newTrust);
        Arrays.fill(knots, Double.NaN);
        steepKnown = 0;
        double ratio = StrictMath.exp(today.temptation() / PER_UNIT);
        chord = ratio > 1 ? today.temptation() * ratio * ratio / (ratio - 1) : 0;
    }

    /** An upper bound of A at D ≥ 0. */
    double upper(double desire) {
        int k = (int) (desire * PER_UNIT);
        return knot(k < KNOTS ? k : KNOTS - 1);
    }

    /** A lower bound of A at D ≥ 0. */
    double lower(double desire) {
        int k = (int) (desire * PER_UNIT) + 1;
        return k < KNOTS ? knot(k) : 0;
    }

    /** An upper bound of −d ln A/dD over [0, D]. */
    double steepness(double desire) {
        int k = (int) (desire * PER_UNIT);
        if (k >= KNOTS - 1) {
            return chord > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        while (steepKnown <= k) {
            int j = steepKnown;
            double here = chord * (knot(j - 1) - knot(j)) / knot(j + 1);
            steepest[j] = j == 0 ? here : StrictMath.max(here, steepest[j - 1]);
            steepKnown++;
        }
        return steepest[k];
    }

    /** A at D = k / PER_UNIT, k ≥ −1. */
    private double knot(int k) {
        double known = knots[k + 1];
        if (Double.isNaN(known)) {
            Breakdown today = Objects.requireNonNull(breakdown);
            known = today.survivalWeightAt(today.baseHazard((double) k / PER_UNIT), guarantee, factor);
            knots[k + 1] = known;
        }
        return known;
    }
}
