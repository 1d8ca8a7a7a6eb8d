package org.parley.explain;

/**
 * The smallest change of one number that reaches an aim.
 *
 * @param dial the number
 * @param aim what is asked for
 * @param bisected whether the aim can only be reached once on the way ({@link Monotone}), so that this is the only
 *     threshold; else the way was scanned, and an earlier one between two points may have been missed
 * @param points how many points of the way were scanned each way; 0 if bisected
 * @param at where it is reached; NaN: nowhere in the range
 * @param before just before, where it is not; NaN if nowhere
 * @param shown the number to show: {@code at} rounded away from the run's value to as few digits as still reach it; NaN
 *     if nowhere
 */
public record Threshold(Dial dial, Aim aim, boolean bisected, int points, double at, double before, double shown) {
    /** Of a number of which it is certain before any run that it changes none. */
    public static Threshold nowhere(Dial dial, Aim aim) {
        return new Threshold(dial, aim, true, 0, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Whether there is one. */
    public boolean found() {
        return !Double.isNaN(at);
    }

    /** How much has to move, as a share of {@link Dial#width}; NaN if nothing helps. */
    public double share() {
        return found() ? dial.share(at) : Double.NaN;
    }
}
