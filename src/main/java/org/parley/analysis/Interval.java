package org.parley.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;

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

    /** The standard normal quantile at (1 + level) / 2. */
    public static double z(double level) {
        return level == LEVEL ? Z : new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    }

    /** How far the farther limit lies from the estimate; NaN without limits. */
    public double reach() {
        return Math.max(estimate - low, high - estimate);
    }

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
