package org.parley.format;

import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * Settings under which nobody ever talks: firstRound &gt; horizon. Such runs would all count as talks that came to
 * nothing; they are refused by every reader. Limit: a first round in the last week is a round. Test:
 * {@code NoRoundTest}.
 */
final class NoRound {
    private NoRound() {}

    /** What is wrong; empty if a round is held. */
    static String problem(Assumptions assumptions) {
        int first = (int) assumptions.of(Parameters.FIRST_ROUND, Side.A).value();
        int horizon = (int) assumptions.of(Parameters.HORIZON, Side.A).value();
        return first <= horizon
                ? ""
                : "no round is held: firstRound is " + first + " and horizon is " + horizon
                        + "; allowed is a firstRound up to the horizon.";
    }
}
