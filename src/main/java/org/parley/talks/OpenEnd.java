package org.parley.talks;

/** What talks that are still going on at the horizon have to show; the first that applies (model §10). */
public enum OpenEnd {
    MEASURE("measure", "a measure relieves", "an interim measure with relief is in force"),
    PROGRESS("progress", "with progress", "the last round narrowed the gap"),
    NEITHER("neither", "neither", "no relief is in force and the last round narrowed nothing");

    private final String key;
    private final String words;
    private final String rule;

    OpenEnd(String key, String words, String rule) {
        this.key = key;
        this.words = words;
        this.rule = rule;
    }

    /** The part at the horizon. */
    public static OpenEnd of(boolean reliefInForce, boolean progress) {
        return reliefInForce ? MEASURE : progress ? PROGRESS : NEITHER;
    }

    /** The word in results. */
    public String key() {
        return key;
    }

    /** The words of charts and reports. */
    public String label() {
        return Outcome.OPEN.label() + ", " + words;
    }

    /** The words under those of {@link Outcome#OPEN}. */
    public String words() {
        return words;
    }

    /** The rule in one line. */
    public String rule() {
        return rule;
    }

    /** Its name beside the outcomes, {@code OPEN.measure}. */
    public String outcome() {
        return Outcome.OPEN.name() + "." + key;
    }
}
