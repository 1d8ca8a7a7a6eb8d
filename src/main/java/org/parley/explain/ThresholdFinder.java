package org.parley.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoublePredicate;

/**
 * Finds the smallest change that reaches an aim which the number's own value does not. Both directions are searched: by
 * bisection where the aim can be reached only once, else point by point, and then by bisection between the last point
 * that does not reach it and the first that does. The nearer of the two counts, measured as a share of the range; so
 * the points of both directions are tried by their distance, and none behind what was found.
 *
 * <p>Bisection of a round ends at 1e-9 of the range. That of a whole run ends at a thousandth of the step: the step is
 * shown with two digits, and each halving costs a run.
 */
final class ThresholdFinder {
    private static final double OF_RANGE = 1e-9;
    private static final double OF_STEP = 1e-3;

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
        Way up = new Way(true);
        Way down = new Way(false);
        while (up.more() || down.more()) {
            (up.more() && (!down.more() || up.next() <= down.next()) ? up : down).step();
            if (up.found.found()) {
                down.notBehind(up.found.share());
            }
            if (down.found.found()) {
                up.notBehind(down.found.share());
            }
        }
        if (!up.found.found() || !down.found.found()) {
            return up.found.found() ? up.found : down.found;
        }
        return up.found.share() <= down.found.share() ? up.found : down.found;
    }

    /** The points of one direction, tried one after the other until one reaches the aim. */
    private final class Way {
        private final double[] way;
        private int tried;
        private double last = dial.value();
        private double end = Double.POSITIVE_INFINITY;
        private Threshold found = none();

        Way(boolean up) {
            way = dial.way(up, points);
        }

        /** Whether a threshold may still lie here that is nearer than what was found in the other direction. */
        boolean more() {
            return !found.found() && tried < way.length && dial.share(last) <= end;
        }

        /** How far the next point lies from the run's value. */
        double next() {
            return dial.share(way[tried]);
        }

        void notBehind(double share) {
            end = share;
        }

        void step() {
            double point = way[tried++];
            if (reached.test(point)) {
                found = between(last, point);
            }
            last = point;
        }
    }

    private Threshold none() {
        return new Threshold(dial, aim, monotone != 0, monotone != 0 ? 0 : points, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Halves the way between a value that does not reach the aim and one that does. */
    private Threshold between(double without, double with) {
        double closed = without;
        double open = with;
        while (StrictMath.abs(open - closed) > close(open)) {
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

    /** How near the two values must come. */
    private double close(double open) {
        if (dial.parameter().whole()) {
            return 1;
        }
        return aim == Aim.ENDS_IN_DEAL
                ? OF_STEP * StrictMath.abs(open - dial.value())
                : OF_RANGE * (dial.range().high() - dial.range().low());
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
