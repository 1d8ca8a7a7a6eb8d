package org.parley.page;

import org.parley.talks.Outcome;

/** The three groups into which the dots of the first picture fall, one dot for each run. They are not ranked. */
enum OutcomeGroup {
    AGREEMENT("Agreement"),
    GOING_ON("Still talking, or frozen"),
    BROKEN_OFF("Broken off");

    private final String words;

    OutcomeGroup(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /** Where a run falls. */
    static OutcomeGroup of(Outcome outcome) {
        return switch (outcome.kind()) {
            case AGREEMENT -> AGREEMENT;
            case GOING_ON, TRUCE -> GOING_ON;
            case BROKEN_OFF, REJECTED -> BROKEN_OFF;
        };
    }
}
