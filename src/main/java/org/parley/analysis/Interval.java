package org.parley.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.number.ScoreInterval;

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
    static final double Z = ScoreInterval.Z;

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

    /** The same with limits that hold the estimate, which percentiles of a biased statistic may leave out. */
    Interval holdingItself() {
        return new Interval(estimate, Math.min(low, estimate), Math.max(high, estimate));
    }

    /** The same with limits that hold those of another one, if it has any. */
    Interval holding(Interval other) {
        return Double.isNaN(other.low)
                ? this
                : new Interval(estimate, Math.min(low, other.low), Math.max(high, other.high));
    }

    /**
     * The same with limits that are as far away as those of this and of another uncertainty together, each seen from
     * its own estimate: the root of the sum of both squares (variances add; limits from limits, Zou &amp; Donner 2008).
     * Unknown where one of them is.
     */
    public Interval and(Interval other) {
        double down = StrictMath.hypot(Math.max(0, estimate - low), Math.max(0, other.estimate - other.low));
        double up = StrictMath.hypot(Math.max(0, high - estimate), Math.max(0, other.high - other.estimate));
        return new Interval(estimate, estimate - down, estimate + up);
    }

    /**
     * Whether the number is known to be larger in size than that of another interval: the lower limit of |this| −
     * |other| lies above 0. Limits from limits (MOVER; Zou &amp; Donner 2008), as if both were independent; numbers
     * that share random numbers mostly go the same way, so the rule then errs towards "not told apart".
     */
    public boolean exceedsInSize(Interval other) {
        double size = Math.abs(estimate);
        double otherSize = Math.abs(other.estimate);
        double near = low > 0 ? low : high < 0 ? -high : 0;
        double far = Math.max(Math.abs(other.low), Math.abs(other.high));
        return size - otherSize > StrictMath.hypot(size - near, Math.max(0, far - otherSize));
    }

    /** The same with limits cut to what the number can be. */
    public Interval within(double least, double most) {
        return new Interval(estimate, Math.max(least, Math.min(most, low)), Math.max(least, Math.min(most, high)));
    }

    /** high − low. */
    public double width() {
        return high - low;
    }
}
