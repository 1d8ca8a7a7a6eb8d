package org.parley.talks;

import org.parley.parameter.Choice;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Reads;

/**
 * Finds strategies by the name that a user writes. To add one: a line here and its word in {@code Parameters.STRATEGY}.
 */
public final class Strategies {
    /** What strategies read, and when the word cannot matter. */
    public static final Reads READS = Reads.by("strategies")
            .word(Parameters.STRATEGY)
            .idle((c, side) -> c.stalls(side), "sincerity is 0: the side stalls in every run");

    private Strategies() {}

    /**
     * The strategy of a side in a run; a side that does not mean to settle stalls, whatever its strategy.
     *
     * @throws IllegalArgumentException if the name is unknown
     */
    public static Strategy of(ParameterValues values, Side side, boolean stalls) {
        if (stalls) {
            return Strategy.of(new Stall());
        }
        String name = values.strategy(side);
        return switch (name) {
            case "mixed" -> Strategy.of(new Mixed(side));
            case "timeDependent" -> Strategy.of(new TimeDependent(side));
            case "micro" -> Strategy.of(new Micro());
            case "logrolling" -> Strategy.of(new Mixed(side), new Logrolling());
            case "tradeoffLearning" -> Strategy.of(new Mixed(side), new TradeoffLearning());
            default -> fromOutside(Parameters.STRATEGY.word(name), side);
        };
    }

    private static Strategy fromOutside(Choice.Word word, Side side) {
        if (word instanceof StrategyPlugin plugin) {
            return DeclaredStrategy.of(plugin, side);
        }
        throw new IllegalStateException("the strategy " + word.name() + " has no class");
    }
}
