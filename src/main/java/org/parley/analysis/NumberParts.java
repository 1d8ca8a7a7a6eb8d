package org.parley.analysis;

import java.util.function.Consumer;

/**
 * Numbers, none of them NaN, handed out part by part and always in the same order, as often as somebody asks: whoever
 * has them in a file never needs all of them in memory.
 */
@FunctionalInterface
public interface NumberParts {
    /** Gives every part, one after the other. */
    void each(Consumer<double[]> to);

    /** How many numbers there are. */
    default long count() {
        long[] count = {0};
        each(part -> count[0] += part.length);
        return count[0];
    }
}
