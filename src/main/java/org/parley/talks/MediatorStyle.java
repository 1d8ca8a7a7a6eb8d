package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;

/**
 * How the mediator uses pressure. One object for each run; it may remember.
 *
 * <p>To add one: a class here, a line in {@link Styles}, its name in {@code Parameters.MEDIATOR_STYLE}, a test that
 * extends the role's contract test.
 */
public interface MediatorStyle {
    /** p_i(t) ∈ [0, p_i] in this week, with today's values. */
    double pressure(Side side, int week, ParameterValues today);

    /** Whether pressure depends on what {@link #afterRound} was told, and not on the week and today's values alone. */
    default boolean remembers() {
        return false;
    }

    /**
     * Told after each round in which both made offers and had made offers in a round before: what each gave up since
     * then, in its own V of this round.
     */
    default void afterRound(double gaveUpA, double gaveUpB, ParameterValues today) {}
}
