package org.parley.sim;

/**
 * What outsiders could see of a round after which the talks went on. It is recorded and changes nothing (model
 * §10, signals).
 *
 * @param week in which it was held
 * @param progress whether it made progress (model §9.9)
 * @param silentA whether side A tabled nothing
 * @param silentB whether side B tabled nothing
 * @param open whether at this round there was a deal that both would sign
 */
public record RoundSignal(int week, boolean progress, boolean silentA, boolean silentB, boolean open) {
    /** Rounds of a run that are kept: the first eight. */
    public static final int ROUNDS = 8;

    /** Whether a side tabled nothing; such a round makes no progress. */
    public boolean silent() {
        return silentA || silentB;
    }
}
