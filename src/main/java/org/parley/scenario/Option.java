package org.parley.scenario;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way to settle an issue (model §3).
 *
 * @param id the word of the file
 * @param name in words
 * @param shortName for chart labels
 * @param powerShift by {@code Side.ordinal()}: how far the option moves the later value of war in that side's favour, ∈
 *     [−1, 1], before {@code powerShiftScale}
 * @param guarantee strength g ∈ [0, 1]
 * @param areaKm2 for maps and for reading only
 * @param cite of power shift and guarantee
 * @param areaCite of the area
 */
public record Option(
        String id,
        String name,
        String shortName,
        double[] powerShift,
        double guarantee,
        double areaKm2,
        Cite cite,
        Cite areaCite) {
    public Option {
        powerShift = powerShift.clone();
    }

    /** A copy. */
    @Override
    public double[] powerShift() {
        return powerShift.clone();
    }

    /** An option whose area has the same cite. */
    public Option(
            String id,
            String name,
            String shortName,
            double[] powerShift,
            double guarantee,
            double areaKm2,
            Cite cite) {
        this(id, name, shortName, powerShift, guarantee, areaKm2, cite, cite);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Option o
                && o.id.equals(id)
                && o.name.equals(name)
                && o.shortName.equals(shortName)
                && Arrays.equals(o.powerShift, powerShift)
                && Double.compare(o.guarantee, guarantee) == 0
                && Double.compare(o.areaKm2, areaKm2) == 0
                && o.cite.equals(cite)
                && o.areaCite.equals(areaCite);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name);
    }
}
