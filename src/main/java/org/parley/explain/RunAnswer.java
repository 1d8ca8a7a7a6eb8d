package org.parley.explain;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.parley.talks.Outcome;

/**
 * What one run of an ensemble answers. Only this room sees its arrays; they are not written again.
 */
public final class RunAnswer {
    private final Outcome outcome;
    private final boolean asked;
    private final boolean open;
    private final boolean[][] opens;
    private final boolean[][] pairs;
    private final boolean[][] ends;
    private final BitSet @Nullable [] first;
    private final BitSet @Nullable [] last;

    RunAnswer(
            Outcome outcome,
            boolean asked,
            boolean open,
            boolean[][] opens,
            boolean[][] pairs,
            boolean[][] ends,
            BitSet @Nullable [] first,
            BitSet @Nullable [] last) {
        this.outcome = outcome;
        this.asked = asked;
        this.open = open;
        this.opens = opens;
        this.pairs = pairs;
        this.ends = ends;
        this.first = first;
        this.last = last;
    }

    /** How it ended. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether it ended without a deal after a round, so that "what would have had to change" is asked of it. */
    public boolean asked() {
        return asked;
    }

    /** Whether a deal that both would sign existed at its last round. */
    public boolean open() {
        return open;
    }

    /** Whether one would have, had a lever stood at a level [lever][level]; empty unless asked. */
    boolean[][] opens() {
        return opens;
    }

    /**
     * Whether one would have, had two levers stood where each comes nearest [lever][lever]; empty unless asked and
     * closed.
     */
    boolean[][] pairs() {
        return pairs;
    }

    /**
     * Whether the run would have ended in an agreement [lever][level of {@link EnsembleExplainer#RERUN_LEVELS}]; empty
     * unless asked for.
     */
    boolean[][] ends() {
        return ends;
    }

    /** Deals that a side would sign at the first round [side]; null if there was no round. */
    BitSet @Nullable [] first() {
        return first;
    }

    /** The same at the last round. */
    BitSet @Nullable [] last() {
        return last;
    }

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
}
