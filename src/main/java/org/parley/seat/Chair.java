package org.parley.seat;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/** The chairs that a person can take. */
public enum Chair {
    /** The party on side A. */
    A(Side.A),
    /** The party on side B. */
    B(Side.B),
    /** The mediator. */
    MEDIATOR(null);

    private static final String MEDIATOR_WORD = "mediator";

    private final @Nullable Side side;

    Chair(@Nullable Side side) {
        this.side = side;
    }

    /** The side of a party; null for the mediator. */
    public @Nullable Side side() {
        return side;
    }

    /** The word in links: the id of the party, or {@code mediator}. */
    public String word(Scenario scenario) {
        return side == null ? MEDIATOR_WORD : scenario.party(side).id();
    }

    /** The chair with this word, or null; a dispute without a mediator has no third one. */
    public static @Nullable Chair of(Scenario scenario, String word) {
        for (Chair chair : values()) {
            boolean there = chair != MEDIATOR || scenario.mediator() != null;
            if (there && chair.word(scenario).equals(word)) {
                return chair;
            }
        }
        return null;
    }

    /** Who sits in it, in a few words. */
    public String name(Scenario scenario) {
        if (side != null) {
            return scenario.party(side).shortName();
        }
        return scenario.mediator() == null
                ? "the mediator"
                : scenario.mediator().name();
    }
}
