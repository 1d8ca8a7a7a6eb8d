package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/** How a round ended. */
public sealed interface RoundResult {
    /** The talks go on. */
    record GoOn() implements RoundResult {}

    /** A deal was struck and goes to ratification; no author: the mediator's text. */
    record Deal(int deal, @Nullable Side author) implements RoundResult {}

    /** A framework was signed. */
    record Signed(Framework framework) implements RoundResult {}

    /** A freeze was agreed. */
    record Frozen() implements RoundResult {}

    /** The talks broke off: WALKOUT. */
    record BrokenOff(Outcome outcome) implements RoundResult {}

    /** The talks go on. */
    RoundResult GO_ON = new GoOn();
}
