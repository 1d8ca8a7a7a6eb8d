package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/** Is told what happens at the table, so that a trace can show it. Runs without a trace use {@link #NONE}. */
public interface Minutes {
    /** Nobody listens. */
    Minutes NONE = new Minutes() {};

    /**
     * An offer in an exchange.
     *
     * @param aspiration the author's aspiration
     * @param ownValue V of the offer to its author
     * @param value V of the offer to the receiver
     * @param reservation the receiver's R of it
     * @param refusal why the receiver refused, NONE if it accepts
     */
    default void offer(
            int exchange,
            Side author,
            double aspiration,
            int deal,
            double ownValue,
            double value,
            double reservation,
            Refusal refusal) {}

    /** A side that makes no offer in this round since no deal is acceptable to it. */
    default void silent(Side side) {}

    /** The mediator's text and both answers. */
    default void text(int deal, Refusal ofA, Refusal ofB) {}

    /** Experts settled the technical issues. */
    default void technical(int[] inForce) {}

    /** Interim measures agreed, as bits. */
    default void measures(long agreed) {}

    /** A framework was tested, or (null) there was none. */
    default void framework(@Nullable Framework framework, boolean signed) {}

    /** A freeze was tested. */
    default void freeze(double valueA, double valueB, boolean agreed) {}

    /** The round's end: gap, whether it was progress, stalls in a row. */
    default void progress(double gap, boolean progress, int stalls) {}
}
