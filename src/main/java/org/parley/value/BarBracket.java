package org.parley.value;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bounds of the ratification bar without an error function per question: the bar never rises with the utility ({@link Ratification}), so between two knots it lies between their values. */
final class BarBracket {
    private static final int PER_UNIT = 32;
    private static final double LOWEST = -4;
    private static final int KNOTS = 6 * PER_UNIT;

    private final double[] knots = new double[KNOTS];
    private @Nullable Ratification ratification;

    /** Starts over if the constraint changed. */
    void serve(Ratification today) {
        if (!today.equals(ratification)) {
            Arrays.fill(knots, Double.NaN);
        }
        ratification = today;
    }

    /** A lower bound of the bar. */
    double lower(double utility) {
        int k = (int) StrictMath.floor((utility - LOWEST) * PER_UNIT) + 1;
        return k >= KNOTS ? 0 : knot(k < 0 ? 0 : k);
    }

    /** An upper bound of the bar. */
    double upper(double utility) {
        int k = (int) StrictMath.floor((utility - LOWEST) * PER_UNIT);
        return k < 0 ? Double.POSITIVE_INFINITY : knot(k < KNOTS ? k : KNOTS - 1);
    }

    private double knot(int k) {
        double known = knots[k];
        if (Double.isNaN(known)) {
            known = Objects.requireNonNull(ratification).bar(LOWEST + (double) k / PER_UNIT);
            knots[k] = known;
        }
        return known;
    }
}
