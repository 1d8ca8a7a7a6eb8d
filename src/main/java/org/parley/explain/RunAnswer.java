package org.parley.explain;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.talks.Outcome;

/**
 * What one run of an ensemble answers. Arrays are shared, do not write.
 *
 * @param outcome how it ended
 * @param asked whether it ended without a deal after a round, so that "what would have had to change" is asked of it
 * @param open whether a deal that both would sign existed at its last round
 * @param opens whether one would have, had a lever stood at a level [lever][level]; empty unless asked
 * @param pairs whether one would have, had two levers stood where each comes nearest [lever][lever]; empty unless asked
 *     and closed
 * @param ends whether the run would have ended in an agreement [lever][level of
 *     {@link EnsembleExplainer#RERUN_LEVELS}]; empty unless asked for
 * @param first deals that a side would sign at the first round [side]; null if there was no round
 * @param last the same at the last round
 */
public record RunAnswer(
        Outcome outcome,
        boolean asked,
        boolean open,
        boolean[][] opens,
        boolean[][] pairs,
        boolean[][] ends,
        BitSet @Nullable [] first,
        BitSet @Nullable [] last) {

    /** Whether a lever alone would have been enough, at some level. */
    public boolean alone(int lever) {
        for (boolean at : opens[lever]) {
            if (at) {
                return true;
            }
        }
        return false;
    }

    /** Whether a lever, not enough alone, would have been with one other that is not enough alone either. */
    public boolean withOneOther(int lever) {
        if (alone(lever)) {
            return false;
        }
        for (int other = 0; other < pairs.length; other++) {
            if (other != lever && !alone(other) && pairs[lever][other]) {
                return true;
            }
        }
        return false;
    }

    /** Whether a side would have signed a deal at the last round. */
    public boolean signsLast(Side side, int deal) {
        return last != null && last[side.ordinal()].get(deal);
    }
}
