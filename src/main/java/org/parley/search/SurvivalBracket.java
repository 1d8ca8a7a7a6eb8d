package org.parley.search;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.number.Exponential;
import org.parley.value.Breakdown;

/**
 * Bounds of the survival weight A(D) for one guarantee and one side's trust, without an exponential per question: A is
 * computed at knots, when first needed, and lies close to the chord between two of them.
 *
 * <p>How close. As long as no weekly hazard is clamped, A is a mean over weeks t of {@code Π (1 − c_s h)}, h = h_b(D),
 * and with N the number of weeks before t that break it if every week does so on its own, {@code h A'(h) = −P(N = 1)}
 * and {@code h² A''(h) = 2 P(N = 2)}. Since {@code dh/dD = γ_D h}, the second derivative by D is
 * {@code γ_D² (2 P(N = 2) − P(N = 1))}, between −γ_D² and 2 γ_D². So with knots Δ apart A lies at most
 * {@code γ_D² Δ²/8} above its chord and twice that below. Where a hazard is clamped, A still never rises with D
 * ({@link Breakdown}) and lies between the knots' values.
 *
 * <p>{@link #steepness} bounds −d ln A/dD from above: A is convex in the base hazard h (a sum of products of
 * non-negative, falling, convex factors), so |dA/dh| at h is at most the slope of the chord before it.
 */
final class SurvivalBracket {
    private static final int PER_UNIT = 48;
    private static final int KNOTS = 3 * PER_UNIT;

    private final double[] knots = new double[KNOTS + 2];
    private final double[] steepest = new double[KNOTS + 1];
    private final double guarantee;
    private int steepKnown;
    private @Nullable Breakdown breakdown;
    private double factor;
    private double trust;
    private double chord;
    /** A is at least the weight of the first week, 1 − δ. */
    private double floor;
    /** How far A can lie above its chord. */
    private double bulge;
    /** Intervals before this one have no clamped hazard. */
    private int smooth;

    /** Bounds for a guarantee; {@link #serve} comes next. */
    SurvivalBracket(double guarantee) {
        this.guarantee = guarantee;
    }

    /** A promise that holds for ever: A = 1. */
    static SurvivalBracket lasting() {
        SurvivalBracket one = new SurvivalBracket(0);
        Arrays.fill(one.knots, 1);
        return one;
    }

    /** Starts over if the hazards or the trust have changed; whether they did. */
    boolean serve(Breakdown today, double newTrust) {
        if (newTrust == trust && today.equals(breakdown)) {
            return false;
        }
        breakdown = today;
        trust = newTrust;
        factor = today.guaranteeFactor(guarantee, newTrust);
        Arrays.fill(knots, Double.NaN);
        steepKnown = 0;
        double ratio = Exponential.exp(today.temptation() / PER_UNIT);
        chord = ratio > 1 ? today.temptation() * ratio * ratio / (ratio - 1) : 0;
        floor = (1 - today.discount()) * (1 - CellRound.SLACK);
        double bend = today.temptation() / PER_UNIT;
        bulge = bend * bend / 8 + CellRound.SLACK;
        smooth = smooth(today, ratio);
        return true;
    }

    /** How many intervals end before the largest hazard reaches 1. */
    private static int smooth(Breakdown today, double ratio) {
        double hazard = today.baseHazard(0) * StrictMath.max(1, today.windowMultiplier()) * (1 + CellRound.SLACK);
        int k = 0;
        while (k < KNOTS && hazard * ratio < 1) {
            hazard *= ratio;
            k++;
        }
        return k;
    }

    /** An upper bound of A at D ≥ 0. */
    double upper(double desire) {
        double x = desire * PER_UNIT;
        int k = (int) x;
        if (k < smooth) {
            double here = knot(k);
            double most = here + (x - k) * (knot(k + 1) - here) + bulge;
            return most < here ? most : here;
        }
        return knot(k < KNOTS ? k : KNOTS - 1);
    }

    /** A lower bound of A at D ≥ 0. */
    double lower(double desire) {
        double x = desire * PER_UNIT;
        int k = (int) x;
        if (k < smooth) {
            double here = knot(k);
            double there = knot(k + 1);
            double least = here + (x - k) * (there - here) - 2 * bulge;
            return least > there ? least : there;
        }
        return k + 1 < KNOTS ? knot(k + 1) : floor;
    }

    /**
     * An upper bound of the D ≤ highest at which A still reaches a weight: negative if it does nowhere, infinity if it
     * may at the highest. Found by steps from a guess.
     */
    double reaching(double weight, double guess, double highest) {
        int last = (int) (highest * PER_UNIT);
        int k = (int) (guess * PER_UNIT);
        k = k < last ? k : last;
        if (last >= KNOTS) {
            return Double.POSITIVE_INFINITY;
        }
        if (knot(k) >= weight) {
            while (knot(k + 1) >= weight) {
                if (++k > last) {
                    return Double.POSITIVE_INFINITY;
                }
            }
        } else {
            do {
                if (--k < 0) {
                    return Double.NEGATIVE_INFINITY;
                }
            } while (knot(k) < weight);
        }
        double here = knot(k);
        double part = k < smooth ? (here + bulge - weight) / (here - knot(k + 1)) : 1;
        return (k + (part < 1 ? part : 1)) / PER_UNIT + CellRound.SLACK;
    }

    /** A without temptation. */
    double untempted() {
        return knot(0);
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
