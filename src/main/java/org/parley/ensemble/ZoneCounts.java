package org.parley.ensemble;

import org.parley.sim.RunResult;

/**
 * When a deal that both would sign was there: in the first round already, in a later one only, in none; and how many of
 * the first kind ended in an agreement. Runs without a round are counted apart.
 */
public final class ZoneCounts {
    private long runs;
    private long first;
    private long firstAgreed;
    private long later;
    private long never;

    /** Adds a run. */
    public void add(RunResult run) {
        runs++;
        if (run.zone().first() < 0) {
            return;
        }
        if (run.zone().first() > 0) {
            first++;
            firstAgreed += run.outcome().agreement() ? 1 : 0;
        } else if (run.zone().everOpen()) {
            later++;
        } else {
            never++;
        }
    }

    /** All runs. */
    public long runs() {
        return runs;
    }

    /** Runs in which one was there in the first round. */
    public long first() {
        return first;
    }

    /** How many of these runs ended in an agreement. */
    public long firstAgreed() {
        return firstAgreed;
    }

    /** Runs in which one came to be there in a later round. */
    public long later() {
        return later;
    }

    /** Runs with rounds in none of which one was there. */
    public long never() {
        return never;
    }
}
