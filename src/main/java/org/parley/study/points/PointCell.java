package org.parley.study.points;

import org.parley.table.Decimal;
import org.parley.table.Json;
import org.parley.table.JsonLine;

/**
 * A cell of a line of points, kept as it came.
 *
 * @param kind what it is; a cell of CSV is a number if JSON would read it as one, otherwise a text
 * @param text its letters
 * @param json the same as JSON writes it
 */
record PointCell(JsonLine.Kind kind, String text, String json) {
    /** The cell of a row of CSV. */
    static PointCell ofCsv(String text) {
        if (JsonLine.isNumber(text)) {
            return new PointCell(JsonLine.Kind.NUMBER, text, text);
        }
        return text.isEmpty()
                ? new PointCell(JsonLine.Kind.NOTHING, "", "null")
                : new PointCell(JsonLine.Kind.TEXT, text, Json.quoted(text));
    }

    /** The cell of an object of JSON. */
    static PointCell ofJson(JsonLine.Value value) {
        return new PointCell(value.kind(), value.text(), value.json());
    }

    boolean isEmpty() {
        return kind == JsonLine.Kind.NOTHING || text.isBlank();
    }

    /** The whole number that it is, or null. */
    @org.jspecify.annotations.Nullable
    Long whole() {
        return kind == JsonLine.Kind.NESTED ? null : Decimal.whole(text);
    }
}
