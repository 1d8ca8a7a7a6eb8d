package org.parley.study.points;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line that was read.
 *
 * @param number of the line, from 1; the header of CSV is one, and so are empty lines
 * @param cells by their names, as they came; empty where the line cannot be taken apart
 * @param point what could be read of it; null where the line cannot be taken apart
 * @param problem in a sentence, or empty
 */
record PointLine(
        long number, Map<String, PointCell> cells, @Nullable Point point, String problem) {
    static PointLine wrong(long number, Map<String, PointCell> cells, String problem) {
        return new PointLine(number, cells, null, problem);
    }
}
