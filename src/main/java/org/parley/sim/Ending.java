package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.search.DealSearch;
import org.parley.talks.Framework;
import org.parley.talks.Outcome;

/** How a run ended, once it has ended. Until then it holds the deal that waits for ratification, if one was struck. */
final class Ending {
    private @Nullable Outcome outcome;
    private @Nullable Framework framework;
    private int struck = DealSearch.NONE;
    private int week;
    private final boolean[] failed = new boolean[2];

    boolean over() {
        return outcome != null;
    }

    @Nullable
    Outcome outcome() {
        return outcome;
    }

    /** The run is over. */
    void end(Outcome how, int inWeek) {
        outcome = how;
        week = inWeek;
    }

    /** A framework was signed: the run is over. */
    void signed(Framework terms, int inWeek) {
        framework = terms;
        struck = terms.deal();
        end(Outcome.FRAMEWORK, inWeek);
    }

    /** A deal was struck at the table. */
    void struck(int deal) {
        struck = deal;
    }

    /** The deal or framework, {@link DealSearch#NONE} if there is none. */
    int deal() {
        return struck;
    }

    @Nullable
    Framework framework() {
        return framework;
    }

    int week() {
        return week;
    }

    /** Whether a side's ratification failed. */
    boolean failed(Side side) {
        return failed[side.ordinal()];
    }

    /** Ratification was tried: whether it failed on this side. */
    void ratified(Side side, boolean itFailed) {
        failed[side.ordinal()] = itFailed;
    }
}
