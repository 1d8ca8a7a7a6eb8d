package org.parley.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/**
 * What was possible in a round. "Would sign" is {@code V_i ≥ R_i}: worth more than fighting on, with the vote at home
 * in mind.
 *
 * @param round from 1
 * @param week t
 * @param wouldSignA deals that A's capital would have signed
 * @param wouldSignB likewise
 * @param both deals that both would have signed
 * @param bestOfBoth of those the best for the chair (for the mediator: the one whose smaller gain is largest), −1 if
 *     there is none
 * @param taken of those, how many the others would have taken at the end of the round
 * @param bestTaken of these the best for the chair, −1 if there is none
 * @param missed what lay on the table of those and was refused
 */
public record Chances(
        int round,
        int week,
        int wouldSignA,
        int wouldSignB,
        int both,
        int bestOfBoth,
        int taken,
        int bestTaken,
        List<Missed> missed) {
    public Chances {
        missed = List.copyOf(missed);
    }

    /**
     * A package that both capitals would have signed, and that was refused.
     *
     * @param deal the package
     * @param author who tabled it; null: the mediator
     * @param refusedBy who refused it
     */
    public record Missed(int deal, @Nullable Side author, List<Side> refusedBy) {
        public Missed {
            refusedBy = List.copyOf(refusedBy);
        }
    }
}
