package org.parley.lab;

import java.util.List;

/**
 * A published or derived number that the lab must give, with tolerance 1e-6 for the closed form.
 *
 * @param id row of the validation table
 * @param says whose result, in a few words
 * @param assignments settings that differ from the game's defaults, as {@code key=value}
 * @param result key of the {@link Result}
 * @param expected the number
 */
public record Reproduction(String id, String says, List<String> assignments, String result, double expected) {
    /** Largest difference between the closed form and the expected number, which is given to seven digits. */
    public static final double TOLERANCE = 1e-6;

    static Reproduction of(String id, String says, String assignments, String result, double expected) {
        return new Reproduction(
                id, says, assignments.isEmpty() ? List.of() : List.of(assignments.split(" ", -1)), result, expected);
    }
}
