package org.parley.explain;

/** The terms of the comparison between a deal and fighting on, in the order in which a waterfall shows them. */
public enum Term {
    /** u: what the terms are worth while they hold. */
    TERMS("terms", true),
    /** The paper may break at all. */
    BREAKS("breaks", true),
    /** Somebody would rather attack than keep to it. */
    TEMPTATION("temptation", true),
    /** Weeks before the guarantee holds. */
    WINDOW("window", true),
    /** The guarantee is not trusted in full. */
    TRUST("trust", true),
    /** The deal moves power. */
    POWER_SHIFT("powerShift", true),
    /** What whoever relied on it loses when it breaks. */
    BREAKDOWN_COST("breakdownCost", true),
    /** Red lines crossed. */
    RED_LINES("redLines", true),
    /** Carrots. */
    CARROTS("carrots", true),
    /** What a side gets as the line stands today, for ever. */
    STATUS_QUO("statusQuo", false),
    /** Where it believes the front goes. */
    FRONT("front", false),
    /** What fighting costs. */
    COST("cost", false),
    /** The other may collapse. */
    HOPE("hope", false),
    /** It may collapse itself. */
    FEAR("fear", false),
    /** The mediator's sticks. */
    PRESSURE("pressure", false),
    /** The reservation value that the file states. */
    STATED("stated", false),
    /** The vote at home. */
    BAR("bar", false);

    private final String key;
    private final boolean ofDeal;

    Term(String key, boolean ofDeal) {
        this.key = key;
        this.ofDeal = ofDeal;
    }

    /** The word in results. */
    public String key() {
        return key;
    }

    /** Whether it belongs to what the deal is worth, V; else to what is held against it, R. */
    public boolean ofDeal() {
        return ofDeal;
    }
}
