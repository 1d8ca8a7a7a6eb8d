package org.parley.study.points;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A point: what is laid over the scenario.
 *
 * @param preset that acts first, or empty
 * @param settings by their keys, in the order of the line
 * @param seed of its runs; null: that of all
 */
record Point(
        String preset,
        Map<String, String> settings,
        @Nullable Long seed) {}
