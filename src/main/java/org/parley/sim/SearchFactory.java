package org.parley.sim;

import org.parley.value.DealSearch;
import org.parley.value.Draw;

/** Gives a run its deal search. */
@FunctionalInterface
public interface SearchFactory {
    /** A search for this run; {@link DealSearch#begin} is called before any question. */
    DealSearch search(Draw draw);
}
