package org.parley.scenario;

/**
 * Where a number or statement comes from.
 *
 * @param grade F sourced fact, D derived from public data, L literature, P placeholder; or empty
 * @param source ids of sources of the file, separated by a comma and a space; or empty
 * @param note a remark; or empty
 * @param quote the words of the source, verbatim; or empty
 */
public record Cite(String grade, String source, String note, String quote) {
    /** Nothing is said. */
    public static final Cite NONE = new Cite("", "", "");

    /** A cite without a quotation. */
    public Cite(String grade, String source, String note) {
        this(grade, source, note, "");
    }

    /** Whether this is a placeholder: a judgement to be swept and never shown as a finding. */
    public boolean placeholder() {
        return grade.equals("P");
    }
}
