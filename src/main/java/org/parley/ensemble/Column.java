package org.parley.ensemble;

/**
 * What a column of a result file holds: a row of the codebook.
 *
 * @param name the header
 * @param type {@value #STRING}, {@value #NUMBER} or {@value #INTEGER}, as a data package (frictionless) says it
 * @param role what it is for
 * @param unit its unit; "–" for a number without one, {@link #TEXT} for words
 * @param range the values that can occur; "…" alone: any number
 * @param grade of the assumption that it holds; empty: it holds none, and the codebook says how firm a number of its
 *     role is
 * @param source of that grade, or empty
 * @param meaning in one line
 */
public record Column(
        String name,
        String type,
        ColumnRole role,
        String unit,
        String range,
        String grade,
        String source,
        String meaning) {
    /** The unit of a column of words. */
    public static final String TEXT = "text";

    /** The range of a share. */
    public static final String SHARE = "0 … 1";

    /** The type of words, as data packages call it. */
    public static final String STRING = "string";
    /** The type of numbers. */
    public static final String NUMBER = "number";
    /** The type of whole numbers. */
    public static final String INTEGER = "integer";

    /** A column of a table of results, with the type and role that its name has in all of them. */
    public Column(String name, String unit, String range, String meaning) {
        this(name, unit.equals(TEXT), unit, range, meaning);
    }

    private Column(String name, boolean isText, String unit, String range, String meaning) {
        this(
                name,
                isText ? STRING : ColumnRole.isWhole(name, range) ? INTEGER : NUMBER,
                ColumnRole.of(name, isText),
                unit,
                range,
                "",
                "",
                meaning);
    }

    /**
     * Whether its numbers are shares or other numbers that never leave 0 … 1: a mean of them has the interval of a
     * share.
     */
    public boolean isShare() {
        return range.equals(SHARE) && !unit.equals(TEXT);
    }

    /** What no number of it is below, by its range; −∞ if that does not say. */
    public double least() {
        return end(0, Double.NEGATIVE_INFINITY);
    }

    /** What no number of it is above, by its range; +∞ if that does not say. */
    public double most() {
        return end(1, Double.POSITIVE_INFINITY);
    }

    private double end(int which, double open) {
        String[] ends = range.split("…", -1);
        String end = ends.length == 2 ? ends[which].strip().replace('−', '-') : "";
        return end.matches("-?[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(end) : open;
    }

    /** The same in another role. */
    public Column in(ColumnRole other) {
        return new Column(name, type, other, unit, range, grade, source, meaning);
    }

    /** The same with whole numbers only. */
    public Column whole() {
        return new Column(name, INTEGER, role, unit, range, grade, source, meaning);
    }

    /** The same as an assumption of this grade and source. */
    public Column graded(String itsGrade, String itsSource) {
        return new Column(name, type, role, unit, range, itsGrade, itsSource, meaning);
    }

    /** The same where nobody asked for it: all its cells are empty. */
    public Column notAskedFor() {
        String why = "; empty: not asked for, no outcome of the sweep needs it";
        return new Column(name, type, role, unit, range, grade, source, meaning + why);
    }

    static Column string(String name, String range, String meaning) {
        return new Column(name, TEXT, range, meaning);
    }

    static Column count(String name, String meaning) {
        return new Column(name, "–", "0 …", meaning).whole();
    }

    static Column share(String name, String meaning) {
        return new Column(name, "–", SHARE, meaning);
    }

    static Column number(String name, String unit, String meaning) {
        return new Column(name, unit, "…", meaning);
    }
}
