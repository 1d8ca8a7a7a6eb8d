package org.parley.talks;

import org.parley.parameter.Choice;
import org.parley.parameter.Side;

/**
 * A strategy that comes in a jar of its own (docs/plugins.md): its name, a sentence, which parameters it reads, and how
 * it negotiates. A strategy that reads a parameter it does not name stops the run.
 *
 * <p>The jar names the class in {@code META-INF/services/org.parley.talks.StrategyPlugin}. The class is public and has
 * a public constructor without arguments. One object serves all runs, on several threads at once: it keeps nothing.
 */
public interface StrategyPlugin extends Choice.Word {
    /**
     * A strategy for one side of one run; what it remembers it remembers in the objects that it returns here. Unless
     * {@link #asksTheClock}, the shares of time in a {@link View} are NaN to it.
     */
    Strategy strategy(Side side);
}
