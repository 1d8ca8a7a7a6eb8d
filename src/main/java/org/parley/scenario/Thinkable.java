package org.parley.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Parameter;
import org.parley.parameter.Range;
import org.parley.parameter.Side;

/**
 * Which levers a scenario calls thinkable, and how far: what would have had to change is asked of these alone, over
 * these ranges. A scenario that names none leaves every lever to its legal range.
 *
 * @param levers in the order of the file
 */
public record Thinkable(List<Lever> levers) {
    /** Every lever over its legal range. */
    public static final Thinkable ALL = new Thinkable(List.of());

    /**
     * A lever that is thinkable.
     *
     * @param parameter which
     * @param side whose; null: of both parties, or a common one
     * @param range from where to where
     */
    public record Lever(Parameter parameter, @Nullable Side side, Range range) {}

    public Thinkable {
        levers = List.copyOf(levers);
    }

    /** How far a lever may be moved; null: not at all. One that is said of a side stands before one of both. */
    public @Nullable Range of(Parameter parameter, @Nullable Side side) {
        if (levers.isEmpty()) {
            return parameter.legal();
        }
        Range common = null;
        for (Lever lever : levers) {
            if (lever.parameter().equals(parameter)) {
                if (lever.side() != null && lever.side() == side) {
                    return lever.range();
                }
                common = lever.side() == null ? lever.range() : common;
            }
        }
        return common;
    }

    /** With the sides exchanged. */
    public Thinkable swapped() {
        return new Thinkable(levers.stream()
                .map(l -> new Lever(
                        l.parameter(), l.side() == null ? null : l.side().other(), l.range()))
                .toList());
    }
}
