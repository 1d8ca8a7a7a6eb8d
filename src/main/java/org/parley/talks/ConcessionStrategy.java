package org.parley.talks;

import org.parley.parameter.ParameterValues;

/**
 * How a delegation concedes: its aspiration, in V, at each exchange. One object for each side and run; it may remember.
 *
 * <p>To add one: a class here, a line in {@link Strategies}, its name in {@code Parameters.STRATEGY}, a test that
 * extends the role's contract test.
 */
public interface ConcessionStrategy {
    /**
     * The aspiration at this exchange with today's values, asked once an exchange, in order, while the side has an
     * acceptable deal at all. At most Vmax.
     */
    double aspiration(View view, ParameterValues today);

    /**
     * What the side expects to aspire to at the last exchange of this round, asked at its first, after
     * {@link #aspiration}. A guess that saves work and decides nothing; NaN where there is none.
     */
    default double foreseen(View view, ParameterValues today) {
        return Double.NaN;
    }

    /** The aspiration against which the mediator's text is held; {@code allowance} ≥ 0 is what it may lie below. */
    default double textAspiration(double aspiration, double allowance) {
        return aspiration - allowance;
    }

    /**
     * The least value at which the side signs a framework or a freeze, given W^e and its Vmax of the round (NaN: none).
     */
    default double floor(double withoutAgreement, double largestValue, ParameterValues today) {
        return withoutAgreement;
    }

    /** How often this side has stepped, for strategies that count steps; −1: its new offers count. */
    default int steps() {
        return -1;
    }
}
