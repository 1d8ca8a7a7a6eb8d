package org.parley.study;

import org.parley.ensemble.OutcomeTable;

/** What a use case tells while it works, on the thread that called it. */
public interface Listener {
    /** Hears nothing. */
    Listener SILENT = new Listener() {};

    /** Something decides the outcome in advance; a sentence or two. */
    default void warning(String text) {}

    /** The runs begin. */
    default void begins() {}

    /** So many runs are done; how they ended. Only complete blocks are counted, from the first replication on. */
    default void progress(long done, OutcomeTable soFar) {}

    /** All runs are done, the pictures are drawn now. */
    default void drawing() {}
}
