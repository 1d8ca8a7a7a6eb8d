package org.parley.number;

/**
 * Keeps what the model compares to ten decimals, so that numbers which are equal in decimal arithmetic are equal here:
 * .1 + .2 is .3, a deal worth exactly its reservation value is acceptable, and deals that tie, tie.
 *
 * <p>Rounded are utilities u and û, values V and V̂, W^e, R, aspirations, and whatever else is held against one of
 * them; all of them are in stk, so one step is 1e-10 of the scale. A sum of a few decimals strays from its true value
 * by less than 1e-14, a ten-thousandth of half a step: sums of numbers with at most ten decimals are always kept
 * exactly, others end up on two sides of a boundary with a chance of about 1e-5. Rounding is monotone, so it turns no
 * comparison round; it can only make a difference of less than a step a tie.
 */
public final class Rounding {
    /** One step, stk. */
    public static final double STEP = 1e-10;

    private static final double STEPS_PER_UNIT = 1e10;

    private Rounding() {}

    /** The nearest multiple of {@link #STEP}, halves to even, never −0; infinities and NaN stay. */
    public static double of(double x) {
        // Math.rint is exact and one instruction; StrictMath has the same numbers and takes several
        return Math.rint(x * STEPS_PER_UNIT) / STEPS_PER_UNIT + 0.0;
    }
}
