package org.parley.explain;

/** The terms of the comparison between a deal and fighting on. A waterfall shows them in this order. */
public enum ComparisonTerm {
    /** u: what the terms are worth while they hold. */
    TERMS("terms", "what the terms are worth while they hold", true),
    /** The paper may break at all. */
    BREAKS("breaks", "any agreement may break", true),
    /** Somebody would rather attack than keep to it. */
    TEMPTATION("temptation", "somebody may be tempted to attack again", true),
    /** Weeks before the guarantee holds. */
    WINDOW("window", "weeks before the guarantee works", true),
    /** The guarantee is not trusted in full. */
    TRUST("trust", "the guarantee is not trusted in full", true),
    /** The deal moves power. */
    POWER_SHIFT("powerShift", "the deal moves power", true),
    /** What whoever relied on it loses when it breaks. */
    BREAKDOWN_COST("breakdownCost", "what a broken deal costs", true),
    /** Red lines crossed. */
    RED_LINES("redLines", "red lines that it crosses", true),
    /** Carrots. */
    CARROTS("carrots", "what the mediator adds", true),
    /** What a side gets as the line stands today, for ever. */
    STATUS_QUO("statusQuo", "what it has as things stand today", false),
    /** Where it believes the front goes. */
    FRONT("front", "where it believes the front goes", false),
    /** What fighting costs. */
    COST("cost", "what fighting costs", false),
    /** The other may collapse. */
    HOPE("hope", "hope that the other side collapses", false),
    /** It may collapse itself. */
    FEAR("fear", "fear of its own collapse", false),
    /** The mediator's sticks. */
    PRESSURE("pressure", "the mediator's pressure", false),
    /** The reservation value that the file states. */
    STATED("stated", "its alternative, as the file states it", false),
    /** The vote at home. */
    BAR("bar", "the vote at home may be lost", false);

    private final String key;
    private final String says;
    private final boolean ofDeal;

    ComparisonTerm(String key, String says, boolean ofDeal) {
        this.key = key;
        this.says = says;
        this.ofDeal = ofDeal;
    }

    /** The word in results. */
    public String key() {
        return key;
    }

    /** The words of charts and reports. */
    public String says() {
        return says;
    }

    /** Whether it belongs to what the deal is worth, V; else to what is held against it, R. */
    public boolean ofDeal() {
        return ofDeal;
    }
}
