package org.parley.analysis;

/**
 * An estimate and its 95 % interval. NaN limits: there are too few observations to give one.
 *
 * @param estimate the number itself, inside the limits or (bootstrap of a biased statistic) near them
 * @param low lower limit
 * @param high upper limit, ≥ low
 */
public record Interval(double estimate, double low, double high) {
    /** Coverage of every interval in this room. */
    public static final double LEVEL = 0.95;

    /** The standard normal quantile at (1 + {@link #LEVEL}) / 2. */
    static final double Z = 1.959963984540054;

    public Interval {
        if (low > high) {
            throw new IllegalArgumentException("limits " + low + " … " + high + " are not in order");
        }
    }

    /** An estimate without limits. */
    public static Interval unknown(double estimate) {
        return new Interval(estimate, Double.NaN, Double.NaN);
    }

    /** Whether the number lies between the limits, ends included; false without limits. */
    public boolean holds(double number) {
        return low <= number && number <= high;
    }

    /** The same with limits that hold those of another one, if it has any. */
    Interval holding(Interval other) {
        return Double.isNaN(other.low)
                ? this
                : new Interval(estimate, Math.min(low, other.low), Math.max(high, other.high));
    }

    /** high − low. */
    public double width() {
        return high - low;
    }
}
