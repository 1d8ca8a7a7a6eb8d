package org.parley.ensemble;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.search.Obstacle;
import org.parley.talks.Outcome;

/**
 * A number that cannot answer the question it seems to answer, since a term is off.
 *
 * @param subject which numbers it stands beside
 * @param says so, in full sentences
 * @param terms keys of the switches and parameters that are off
 * @param on the scenario with the term on; null where no figure can be had, and then {@code says} tells why
 * @param outcome that can never occur; null: it is about something else
 * @param obstacle that can never be a reason; null: it is about something else
 */
public record SilentZero(
        Subject subject,
        String says,
        Set<String> terms,
        @Nullable TermOn on,
        @Nullable Outcome outcome,
        @Nullable Obstacle obstacle) {
    /** Numbers beside which it is said. */
    public enum Subject {
        /** How the runs end. */
        OUTCOMES,
        /** How long what was agreed stands. */
        SURVIVAL,
        /** Why there was no deal. */
        REASONS,
        /** What the war costs during the talks. */
        COST,
        /** Which draws fit the record of the talks before. */
        RECORD
    }

    /**
     * A term that is off, on.
     *
     * @param words what was set, such as ""Risk of a walk-out in a round" (walkoutBase) at 0.01, the default of the
     *     program"
     * @param scenario with it
     */
    public record TermOn(String words, Scenario scenario) {}

    public SilentZero {
        terms = Set.copyOf(terms);
    }
}
