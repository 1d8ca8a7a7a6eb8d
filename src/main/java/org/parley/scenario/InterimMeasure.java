package org.parley.scenario;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;

/**
 * An interim measure that can be agreed before a settlement (model §9.6).
 *
 * @param id the word of the file and the key of its lapse draws
 * @param name in words
 * @param relief by {@code Side.ordinal()}: share of the cost of war it takes away, ∈ [0, 1]
 * @param lapse weekly probability that it lapses
 * @param monitors whether it monitors the line
 * @param always whether it is agreed without a test; then it has no relief and never counts as an outcome
 * @param enabled whether it is on the table
 * @param cite of the numbers
 */
public record InterimMeasure(
        String id,
        String name,
        double[] relief,
        double lapse,
        boolean monitors,
        boolean always,
        boolean enabled,
        Cite cite) {
    public InterimMeasure {
        relief = relief.clone();
    }

    /** What it takes away of this side's cost of war, ∈ [0, 1]. */
    public double relief(Side side) {
        return relief[side.ordinal()];
    }

    /** A copy. */
    @Override
    public double[] relief() {
        return relief.clone();
    }

    /** The same measure on or off the table. */
    public InterimMeasure withEnabled(boolean isEnabled) {
        return new InterimMeasure(id, name, relief, lapse, monitors, always, isEnabled, cite);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InterimMeasure m
                && m.id.equals(id)
                && m.name.equals(name)
                && Arrays.equals(m.relief, relief)
                && Double.compare(m.lapse, lapse) == 0
                && m.monitors == monitors
                && m.always == always
                && m.enabled == enabled
                && m.cite.equals(cite);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name);
    }
}
