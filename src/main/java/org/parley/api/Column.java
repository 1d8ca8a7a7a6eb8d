package org.parley.api;

/**
 * What a column of a table holds.
 *
 * @param name the header
 * @param unit its unit; "–" for none, "text" for words
 * @param range the values that can occur; "…" for any number
 * @param grade of the assumption that it holds, or empty
 * @param meaning in one line
 * @since 0.1.0
 */
public record Column(String name, String unit, String range, String grade, String meaning) {
    /** Whether its cells are words. */
    public boolean isText() {
        return unit.equals("text");
    }
}
