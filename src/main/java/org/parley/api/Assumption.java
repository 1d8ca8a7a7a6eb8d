package org.parley.api;

/**
 * What a scenario assumes of a parameter.
 *
 * @param key its name in files, settings and tables
 * @param side "A" or "B" of a parameter that each party has, otherwise empty
 * @param value where it is not drawn, and of the reference case
 * @param low least value that is drawn; the value where it is not drawn
 * @param high most
 * @param unit its unit; "–" for none
 * @param grade F fact, D derived, L literature, P placeholder, with the qualification of the registry
 * @param source ids of its sources, or empty
 * @param meaning in one line
 * @since 0.1.0
 */
public record Assumption(
        String key,
        String side,
        double value,
        double low,
        double high,
        String unit,
        String grade,
        String source,
        String meaning) {
    /** Whether each run draws it anew. */
    public boolean drawn() {
        return low < high;
    }
}
