package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumption;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Thinkable;

/**
 * One number of a run that could have been another: a lever or an uncertainty, of one party or in common.
 *
 * @param parameter which
 * @param side whose; null: one for both
 * @param value what it is in the run, before events
 * @param range how far it may be moved
 * @param width what a change is measured by: of a lever how wide its range is, of an uncertainty the range that it is
 *     drawn from
 */
public record Dial(Parameter parameter, @Nullable Side side, double value, Range range, double width) {
    /**
     * Every lever and every uncertainty of a run over its legal range, in the order of the registry, A before B; not
     * those that a switched-off mechanism holds.
     */
    public static List<Dial> of(ParameterValues values, Assumptions assumptions) {
        List<Dial> dials = new ArrayList<>();
        for (Parameter p : Parameters.all()) {
            if (p.role() == Role.SETTING || values.neutral(p)) {
                continue;
            }
            if (p.perParty()) {
                for (Side side : Side.values()) {
                    dials.add(new Dial(p, side, values.stated(p, side), p.legal(), width(p, assumptions.of(p, side))));
                }
            } else {
                dials.add(new Dial(p, null, values.stated(p, Side.A), p.legal(), width(p, assumptions.of(p, Side.A))));
            }
        }
        return dials;
    }

    /**
     * The same with levers over the ranges that a scenario calls thinkable, or to the run's own value where that lies
     * beyond; others are left out.
     */
    public static List<Dial> of(ParameterValues values, Assumptions assumptions, Thinkable thinkable) {
        List<Dial> dials = new ArrayList<>();
        for (Dial dial : of(values, assumptions)) {
            Range range = dial.lever() ? thinkable.of(dial.parameter, dial.side) : dial.range;
            if (dial.range.equals(range)) {
                dials.add(dial);
            } else if (range != null) {
                dials.add(new Dial(
                        dial.parameter,
                        dial.side,
                        dial.value,
                        new Range(StrictMath.min(range.low(), dial.value), StrictMath.max(range.high(), dial.value)),
                        range.high() - range.low()));
            }
        }
        return dials;
    }

    private static double width(Parameter p, Assumption assumed) {
        Range distribution = assumed.distribution() != null
                ? assumed.distribution()
                : p.role() == Role.UNCERTAINTY ? p.sampled() : null;
        Range of = distribution != null ? distribution : p.legal();
        return of.high() - of.low();
    }

    /** Whether somebody chooses it: a policy and no fact that nobody knows. */
    public boolean lever() {
        return parameter.role() == Role.LEVER;
    }

    /** The values of a run with this one moved. */
    public ParameterValues turned(ParameterValues values, double to) {
        return values.with(parameter, side, to);
    }

    /** A number that the parameter accepts, nearest to this one. */
    double accepted(double number) {
        double inside = range.clamp(number);
        return parameter.whole() ? StrictMath.rint(inside) : inside;
    }

    /** How far a value lies from the run's own, as a share of {@code width}. */
    public double share(double to) {
        return width > 0 ? StrictMath.abs(to - value) / width : 0;
    }

    /** The end of the range in a direction. */
    double end(boolean up) {
        return up ? range.high() : range.low();
    }

    /**
     * Points on the way from the run's value to an end, without the first, with the last: {@code v + (end − v)(k/n)²},
     * so that they lie close together where changes are small.
     */
    double[] way(boolean up, int n) {
        double end = end(up);
        double[] points = new double[n];
        int kept = 0;
        double last = value;
        for (int k = 1; k <= n; k++) {
            double s = (double) k / n;
            double point = accepted(k == n ? end : value + (end - value) * s * s);
            if (point != last) {
                points[kept++] = point;
                last = point;
            }
        }
        return java.util.Arrays.copyOf(points, kept);
    }
}
