package org.parley.seat;

import org.parley.search.DealSearch;

/** What a person in a seat does at a question. {@link Moves} says how it is written as a text. */
public sealed interface Move {
    /** Tables a package: an offer of a party, a text of the mediator; {@link DealSearch#NONE}: tables nothing. */
    record Table(int deal) implements Move {}

    /** Accepts or signs, or does not. */
    record Answer(boolean yes) implements Move {}

    /** The mediator presses, 0 … 1 on each side. */
    record Press(double onA, double onB) implements Move {}

    /** Does what the model would do here. */
    record AsModel() implements Move {}

    /** Leaves the table for good. */
    record Leave() implements Move {}
}
