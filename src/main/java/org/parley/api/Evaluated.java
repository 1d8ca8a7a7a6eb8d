package org.parley.api;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a point came to.
 *
 * @param point its place among the points, from 0
 * @param outcomes by their names, in the order in which they were asked for
 * @since 0.1.0
 */
public record Evaluated(int point, Map<String, Estimate> outcomes) {
    /** Keeps the order of the outcomes. */
    public Evaluated {
        outcomes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
    }

    /**
     * An outcome.
     *
     * @throws IllegalArgumentException if it was not asked for
     */
    public Estimate outcome(String name) {
        Estimate found = outcomes.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no outcome " + name + "; there are " + String.join(", ", outcomes.keySet()));
        }
        return found;
    }
}
