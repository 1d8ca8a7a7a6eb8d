package org.parley.scenario;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Parameter;
import org.parley.parameter.Side;

/**
 * Something that happens in a given week (model §5).
 *
 * @param name in words
 * @param week from which it acts, ≥ 1
 * @param weeks for how many weeks, 0 is for good
 * @param parameter what it changes, or null: a signal without effect
 * @param side whose, or null: both sides', or a common parameter
 * @param operation how
 * @param value the number of the operation
 * @param cite where it comes from
 * @param date as the file gave it, or null
 */
public record Event(
        String name,
        int week,
        int weeks,
        @Nullable Parameter parameter,
        @Nullable Side side,
        Operation operation,
        double value,
        Cite cite,
        @Nullable LocalDate date) {
    /** An event given by its week. */
    public Event(
            String name,
            int week,
            int weeks,
            @Nullable Parameter parameter,
            @Nullable Side side,
            Operation operation,
            double value,
            Cite cite) {
        this(name, week, weeks, parameter, side, operation, value, cite, null);
    }

    /** Whether it only marks the week and changes nothing. */
    public boolean signal() {
        return parameter == null;
    }

    /** Whether it acts in this week. */
    public boolean active(int inWeek) {
        return inWeek >= week && (weeks == 0 || inWeek < week + weeks);
    }
}
