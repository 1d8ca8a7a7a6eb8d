package org.parley.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/**
 * Finds the smallest change that reaches an aim which the number's own value does not. Both directions are searched: by
 * bisection where the aim can be reached only once, else point by point, and then by bisection between the last point
 * that does not reach it and the first that does. The nearer of the two counts, measured as a share of the range.
 */
final class ThresholdFinder {
    /** Bisection ends at this share of the range. */
    private static final double CLOSE = 1e-9;

    private static final int MOST_DIGITS = 16;

    private final Dial dial;
    private final Aim aim;
    private final int monotone;
    private final int points;
    private final DoublePredicate reached;

    /**
     * A search.
     *
     * @param monotone 1: a larger number can only help, −1: only hinder, 0: nothing is known
     * @param points to scan each way
     * @param reached whether the aim is reached at a value
     */
    ThresholdFinder(Dial dial, Aim aim, int monotone, int points, DoublePredicate reached) {
        this.dial = dial;
        this.aim = aim;
        this.monotone = monotone;
        this.points = points;
        this.reached = reached;
    }

    /** The threshold. */
    Threshold find() {
        if (monotone != 0) {
            boolean up = monotone > 0;
            double end = dial.end(up);
            return end != dial.value() && reached.test(end) ? between(dial.value(), end) : none();
        }
        Threshold up = scan(true);
        Threshold down = scan(false);
        if (!up.found() || !down.found()) {
            return up.found() ? up : down;
        }
        return up.share() <= down.share() ? up : down;
    }

    private Threshold scan(boolean up) {
        double last = dial.value();
        for (double point : dial.way(up, points)) {
            if (reached.test(point)) {
                return between(last, point);
            }
            last = point;
        }
        return none();
    }

    private Threshold none() {
        return new Threshold(dial, aim, monotone != 0, monotone != 0 ? 0 : points, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Halves the way between a value that does not reach the aim and one that does. */
    private Threshold between(double without, double with) {
        double closed = without;
        double open = with;
        double close = CLOSE * (dial.range().high() - dial.range().low());
        while (StrictMath.abs(open - closed) > (dial.parameter().whole() ? 1 : close)) {
            double middle = closed + (open - closed) / 2;
            double tried = dial.parameter().whole() ? StrictMath.rint(middle) : middle;
            if (tried == closed || tried == open) {
                break;
            }
            if (reached.test(tried)) {
                open = tried;
            } else {
                closed = tried;
            }
        }
        return new Threshold(
                dial, aim, monotone != 0, monotone != 0 ? 0 : points, open, closed, shown(open, open > dial.value()));
    }

    /** The threshold with few digits, rounded away from the run's value; the aim must be reached there, too. */
    private double shown(double at, boolean up) {
        if (dial.parameter().whole()) {
            return at;
        }
        for (int digits = 2; digits < MOST_DIGITS; digits++) {
            double rounded = new BigDecimal(at)
                    .round(new MathContext(digits, up == at > 0 ? RoundingMode.UP : RoundingMode.DOWN))
                    .doubleValue();
            if (dial.range().contains(rounded) && reached.test(rounded)) {
                return rounded;
            }
        }
        return at;
    }
}
