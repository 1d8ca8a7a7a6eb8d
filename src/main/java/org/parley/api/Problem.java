package org.parley.api;

/**
 * One thing that is wrong with an input.
 *
 * @param where file, name of a text, or setting, as it was given; empty if the message says it
 * @param line 1-based, 0 where there is none
 * @param column 1-based, 0 where there is none
 * @param message what is wrong and what is allowed
 * @param hint what may have been meant, such as {@code Maybe "freeze"?}; or empty
 * @since 0.1.0
 */
public record Problem(String where, int line, int column, String message, String hint) {
    /** As the command line prints it: {@code geneva.yaml:58:5  unknown option "freez" of issue T1. Maybe "freeze"?} */
    @Override
    public String toString() {
        String place = line > 0 ? where + ":" + line + ":" + column : where;
        return (place.isEmpty() ? "" : place + "  ") + message + (hint.isEmpty() ? "" : " " + hint);
    }
}
