package org.parley.yaml;

import java.util.Comparator;

/**
 * One thing that is wrong in a file or an option, said so that it can be put right: where, what, what is allowed, and
 * maybe what was meant.
 *
 * @param file as the user named it, or the option, such as {@code --set warCost=7}
 * @param line 1-based, 0 where there is none
 * @param column 1-based, 0 where there is none
 * @param message names the value and what is allowed; one sentence
 * @param hint a near miss, such as {@code Maybe "freeze"?}; or empty
 */
public record Problem(String file, int line, int column, String message, String hint) {
    /** By place in the file. */
    static final Comparator<Problem> BY_PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    /** {@code geneva.yaml:58:5  unknown option "freez" of issue T1. Maybe "freeze"?} */
    @Override
    public String toString() {
        String where = line > 0 ? file + ":" + line + ":" + column : file;
        return where + "  " + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
