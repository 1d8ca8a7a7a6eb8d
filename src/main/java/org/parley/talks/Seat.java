package org.parley.talks;

import org.parley.parameter.Side;
import org.parley.search.DealSearch;

/**
 * A place at the table that somebody other than the model fills: a party's or the mediator's. At each decision it hears
 * what the model would do there, and says what is done. All draws are taken as ever, so a seat that always does what
 * the model would leaves the run as it is, bit for bit ({@code SeatGameTest}).
 *
 * <p>A party in a seat may offer and sign whatever may be struck at all, also what its capital would not sign: then the
 * vote at home decides. It is asked about a framework or a freeze only where the other side would sign it. Every method
 * may throw {@link Leaves}, which ends the talks, or {@link OpenQuestion}, which stops the run where it is.
 */
public interface Seat {
    /** The model decides everything. */
    Seat NONE = new Seat() {};

    /** Whether it decides for a side. */
    default boolean holds(Side side) {
        return false;
    }

    /** Whether it decides for the mediator. */
    default boolean mediates() {
        return false;
    }

    /** A round begins: what it starts from. */
    default void begins(Situation now) {}

    /** The round is over: what each side asked for at the last exchange it took part in, NaN if it had no such. */
    default void ends(double aspirationOfA, double aspirationOfB) {}

    /** p_A and p_B from this round on, each 0 … 1. */
    default double[] press(Pressing model) {
        return model.pressure();
    }

    /**
     * The deal that a side offers, or {@link DealSearch#NONE}. Who tables nothing in the first exchange is not asked
     * again in that round; who tabled something must go on.
     */
    default int offer(Side side, int exchange, int model) {
        return model;
    }

    /** Whether a side takes the other's offer; nobody knows yet whether the other takes its own. */
    default boolean accepts(Side side, int exchange, int deal, boolean model) {
        return model;
    }

    /** The text that the mediator tables in this round, or {@link DealSearch#NONE}. */
    default int text(int model) {
        return model;
    }

    /** Whether a side takes the mediator's text. */
    default boolean acceptsText(Side side, int deal, boolean model) {
        return model;
    }

    /** Whether a side signs a framework that the other would sign. */
    default boolean signs(Side side, Framework framework, boolean model) {
        return model;
    }

    /**
     * Whether a side agrees to a freeze that the other would agree to; {@code value} is what it is worth to it, stk.
     */
    default boolean freezes(Side side, double value, boolean model) {
        return model;
    }

    /**
     * What the mediator's seat hears before a round.
     *
     * @param week t
     * @param pressure what the model's style would press with [side]; shared, do not write
     * @param sticks what full pressure would take from no agreement [side], stk; shared, do not write
     * @param front z
     */
    record Pressing(int week, double[] pressure, double[] sticks, double front) {}

    /** Somebody in a seat leaves the table for good. */
    final class Leaves extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** With this outcome: WALKOUT or MEDIATOR_EXIT. */
        private final Outcome outcome;

        /** Leaves; the talks end so. */
        public Leaves(Outcome outcome) {
            super(outcome.label(), null, false, false);
            this.outcome = outcome;
        }

        /** How the talks end. */
        public Outcome outcome() {
            return outcome;
        }
    }

    /** The seat has no answer yet: the run stops where it is. */
    final class OpenQuestion extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Stops the run. */
        public OpenQuestion() {
            super("a seat has not answered yet", null, false, false);
        }
    }
}
