package org.parley.sim;

import org.parley.search.DealSearch;
import org.parley.value.Draw;

/** Gives a run its deal search. May be shared by threads; a worker asks for its own with {@link #forWorker}. */
@FunctionalInterface
public interface DealSearchFactory {
    /** A search for this run; {@link DealSearch#begin} is called before any question. */
    DealSearch search(Draw draw);

    /**
     * A factory for one worker that plays one run after the other: it may keep its scratch, so a search ends when the
     * next one is asked for.
     */
    default DealSearchFactory forWorker() {
        return this;
    }
}
