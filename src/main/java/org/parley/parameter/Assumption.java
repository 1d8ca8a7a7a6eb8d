package org.parley.parameter;

import org.jspecify.annotations.Nullable;

/**
 * What is assumed about one parameter of one side.
 *
 * @param value the value with {@code --fixed}, or of a parameter that is not drawn
 * @param distribution what an ensemble draws it from, or null if it is not drawn
 * @param given whether a file or an option gave it (otherwise the registry's default)
 * @param grade F, D, L, P or the registry's words
 * @param source source ids, or empty
 * @param note why, or empty
 */
public record Assumption(
        double value, @Nullable Range distribution, boolean given, String grade, String source, String note) {}
