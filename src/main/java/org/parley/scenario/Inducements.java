package org.parley.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What outsiders bring that makes a deal worth more or the war worth less.
 *
 * @param guarantee the guarantee on offer, or null
 * @param carrots [side][issue][option], stk that the mediator adds to a deal with that option
 * @param carrotsCite of the carrots
 * @param measures interim measures in the order of the file
 */
public record Inducements(
        @Nullable Guarantee guarantee, double[][][] carrots, Cite carrotsCite, List<InterimMeasure> measures) {
    public Inducements {
        carrots = copy(carrots);
        measures = List.copyOf(measures);
    }

    /** [side][issue][option], stk; a copy. */
    @Override
    public double[][][] carrots() {
        return copy(carrots);
    }

    /** The same with other interim measures. */
    Inducements with(List<InterimMeasure> changed) {
        return new Inducements(guarantee, carrots, carrotsCite, changed);
    }

    private static double[][][] copy(double[][][] carrots) {
        return Arrays.stream(carrots)
                .map(side -> Arrays.stream(side).map(double[]::clone).toArray(double[][]::new))
                .toArray(double[][][]::new);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Inducements i
                && Objects.equals(i.guarantee, guarantee)
                && Arrays.deepEquals(i.carrots, carrots)
                && i.carrotsCite.equals(carrotsCite)
                && i.measures.equals(measures);
    }

    @Override
    public int hashCode() {
        return Objects.hash(guarantee, Arrays.deepHashCode(carrots), carrotsCite, measures);
    }

    @Override
    public String toString() {
        return "Inducements[guarantee=" + guarantee + ", carrots=" + Arrays.deepToString(carrots) + ", carrotsCite="
                + carrotsCite + ", measures=" + measures + "]";
    }
}
