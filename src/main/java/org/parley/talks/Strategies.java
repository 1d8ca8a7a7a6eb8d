package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** Concession strategies by the name a user writes. To add one: a line here and its name in {@code Parameters.STRATEGY}. */
public final class Strategies {
    private Strategies() {}

    /**
     * The strategy of a side in a run; a side that does not mean to settle stalls, whatever its strategy.
     *
     * @throws IllegalArgumentException if the name is unknown
     */
    public static ConcessionStrategy of(ParameterValues values, Side side, boolean stalls) {
        if (stalls) {
            return new Stall();
        }
        return switch (values.strategy(side)) {
            case "mixed" -> new Mixed(side);
            case "timeDependent" -> new TimeDependent(side);
            case "micro" -> new Micro();
            default ->
                throw new IllegalArgumentException("strategy is " + values.strategy(side) + "; allowed "
                        + String.join(", ", Parameters.STRATEGY.options()));
        };
    }
}
