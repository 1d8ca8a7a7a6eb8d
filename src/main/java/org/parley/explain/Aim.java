package org.parley.explain;

/** What a change is asked to bring about. */
public enum Aim {
    /** A deal that both would sign exists at the last round. */
    OPENS_ZONE("opensZone"),
    /** The run, on the same random numbers, ends in an agreement. */
    ENDS_IN_DEAL("endsInDeal");

    private final String key;

    Aim(String key) {
        this.key = key;
    }

    /** The word in results. */
    public String key() {
        return key;
    }
}
