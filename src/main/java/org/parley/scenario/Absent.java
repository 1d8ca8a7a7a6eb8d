package org.parley.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a record can say did not happen before {@code asOf} (model §11a). */
public enum Absent {
    /** No deal was struck and no framework signed. */
    AGREEMENT,
    /** No ceasefire was agreed. */
    FREEZE,
    /** Neither side collapsed. */
    COLLAPSE;

    /** The word of the file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Absent::word).toList();
    }

    /** The one of this word, which is one of {@link #words}. */
    public static Absent of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
