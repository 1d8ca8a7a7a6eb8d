package org.parley.scenario;

import java.util.List;

/**
 * Something to settle: an ordered list of at least two options (model §3).
 *
 * @param id the word of the file
 * @param name in words
 * @param shortName for chart labels
 * @param track political or technical
 * @param statusQuo index of the option that holds without a deal; {@link #NONE} if there is no war and none is told
 * @param options in the order of the file; an option's index is its place
 * @param note a remark, or empty
 */
public record Issue(
        String id, String name, String shortName, Track track, int statusQuo, List<Option> options, String note) {
    /** No status quo. */
    public static final int NONE = -1;

    public Issue {
        options = List.copyOf(options);
    }
}
