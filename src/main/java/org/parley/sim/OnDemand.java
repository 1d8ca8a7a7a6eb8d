package org.parley.sim;

/** What costs a search of its own at the end of a run, or at its first round, and decides nothing in it. */
public enum OnDemand {
    /** How many deals lie in the zone of possible agreement at the first and at the last round. */
    ZONE_SIZES,
    /** Distances of what was struck to the frontier and to the two points. */
    DISTANCES,
    /** Where a deal lies in its zone. */
    ZONE_SHARE
}
