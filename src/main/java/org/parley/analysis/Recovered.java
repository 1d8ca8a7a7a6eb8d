package org.parley.analysis;

/**
 * Limits of a ratio or a difference of two numbers from the limits of each: the method of variance estimates recovery
 * (MOVER). What the distance from an estimate to its limit says of its variance near that limit is put together as
 * variances are, so that skew limits (Wilson's, which never leave 0 … 1) stay skew and a count of 0 still has a width.
 *
 * <p>Difference of two that go together with correlation ρ (Zou 2007): {@code θ1 − θ2 ∓ √(a² − 2ρab + b²)}, for the
 * lower limit a = θ1 − l1 and b = u2 − θ2, for the upper one a = u1 − θ1 and b = θ2 − l2; ρ = 0 and Wilson limits:
 * method 10 of Newcombe 1998.
 *
 * <p>Ratio of two independent ones, both ≥ 0 (Donner &amp; Zou 2012): the two roots of the same equation solved for
 * θ1/θ2. Upper limit ∞ where the lower limit of the second is 0; no ratio at all where the second is 0. Test:
 * {@code RecoveredTest}.
 */
public final class Recovered {
    private Recovered() {}

    /** θ1 − θ2. */
    public static Interval difference(Interval first, Interval second, double correlation) {
        double estimate = first.estimate() - second.estimate();
        double below = apart(first.estimate() - first.low(), second.high() - second.estimate(), correlation);
        double above = apart(first.high() - first.estimate(), second.estimate() - second.low(), correlation);
        return new Interval(estimate, estimate - below, estimate + above);
    }

    private static double apart(double a, double b, double correlation) {
        return StrictMath.sqrt(Math.max(0, a * a - 2 * correlation * a * b + b * b));
    }

    /** θ1/θ2. */
    public static Interval ratio(Interval first, Interval second) {
        double p1 = first.estimate();
        double p2 = second.estimate();
        if (!(p2 > 0) || Double.isNaN(p1)) {
            return Interval.unknown(Double.NaN);
        }
        double product = p1 * p2;
        double below = first.low() * (2 * p1 - first.low());
        double low = below <= 0
                ? 0
                : below
                        / (product
                                + StrictMath.sqrt(Math.max(
                                        0, product * product - below * second.high() * (2 * p2 - second.high()))));
        double under = second.low() * (2 * p2 - second.low());
        double above = first.high() * (2 * p1 - first.high());
        double high = under <= 0
                ? Double.POSITIVE_INFINITY
                : (product + StrictMath.sqrt(Math.max(0, product * product - above * under))) / under;
        double ratio = p1 / p2;
        return new Interval(ratio, Math.min(low, ratio), Math.max(high, ratio));
    }
}
