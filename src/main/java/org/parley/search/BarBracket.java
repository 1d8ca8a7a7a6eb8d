package org.parley.search;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.value.Ratification;

/**
 * Bounds of the ratification bar without an error function per question: the bar never rises with the utility
 * ({@link Ratification}), so between two knots it lies between their values.
 */
final class BarBracket {
    private static final int PER_UNIT = 32;
    private static final double LOWEST = -4;
    private static final int KNOTS = 6 * PER_UNIT;

    private final double[] knots = new double[KNOTS];
    private @Nullable Ratification ratification;
    /** Whether there is no bar at all. */
    private boolean free;

    /** Starts over if the constraint changed. */
    void serve(Ratification today) {
        if (!today.equals(ratification)) {
            Arrays.fill(knots, Double.NaN);
        }
        ratification = today;
        free = !today.constrained() || today.audienceCost() == 0;
    }

    /** A lower bound of the bar. */
    double lower(double utility) {
        if (free) {
            return 0;
        }
        double x = (utility - LOWEST) * PER_UNIT;
        int k = x < 0 ? 0 : (int) x + 1;
        return k >= KNOTS ? 0 : knot(k);
    }

    /** An upper bound of the bar. */
    double upper(double utility) {
        if (free) {
            return 0;
        }
        double x = (utility - LOWEST) * PER_UNIT;
        int k = (int) x;
        return x >= 0 ? knot(k < KNOTS ? k : KNOTS - 1) : Double.POSITIVE_INFINITY;
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
