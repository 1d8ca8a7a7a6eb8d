package org.parley.analysis;

import java.util.function.BiConsumer;

/**
 * Numbers of pairs of runs, none of them NaN, handed out part by part and always in the same order, as often as
 * somebody asks: of the first setting, and as many of the second.
 */
@FunctionalInterface
public interface PairedParts {
    /** Gives every part, one after the other. */
    void each(BiConsumer<double[], double[]> to);

    /** Those of the first setting. */
    default NumberParts first() {
        return to -> each((first, second) -> to.accept(first));
    }

    /** Those of the second setting. */
    default NumberParts second() {
        return to -> each((first, second) -> to.accept(second));
    }

    /** Second − first. */
    default NumberParts differences() {
        return to -> each((first, second) -> {
            double[] differences = new double[first.length];
            for (int i = 0; i < differences.length; i++) {
                differences[i] = second[i] - first[i];
            }
            to.accept(differences);
        });
    }
}
