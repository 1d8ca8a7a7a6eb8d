package org.parley.experiment;

/**
 * What a column of a result file holds: a row of the codebook.
 *
 * @param name the header
 * @param unit its unit; "–" for a number without one, {@link #TEXT} for words
 * @param range the values that can occur; "…" alone: any number
 * @param meaning in one line
 */
public record Column(String name, String unit, String range, String meaning) {
    /** The unit of a column of words. */
    public static final String TEXT = "text";

    /** The range of a share. */
    public static final String SHARE = "0 … 1";

    /** Whether its numbers are shares or other numbers that never leave 0 … 1: a mean of them has the interval of a share. */
    public boolean isShare() {
        return range.equals(SHARE) && !unit.equals(TEXT);
    }

    /** What a cell is, in the words of a data package: string, number. */
    public String type() {
        return unit.equals(TEXT) ? "string" : "number";
    }

    static Column text(String name, String range, String meaning) {
        return new Column(name, TEXT, range, meaning);
    }

    static Column count(String name, String meaning) {
        return new Column(name, "–", "0 …", meaning);
    }

    static Column share(String name, String meaning) {
        return new Column(name, "–", SHARE, meaning);
    }

    static Column number(String name, String unit, String meaning) {
        return new Column(name, unit, "…", meaning);
    }
}
