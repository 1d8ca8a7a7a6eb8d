package org.parley.sim;

/** How much a run remembers of itself. */
public enum Detail {
    /** Its result only. */
    RESULT,
    /** Its result and the concession paths. */
    PATHS,
    /** Everything, week by week. */
    TRACE
}
