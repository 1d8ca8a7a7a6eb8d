package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a result is written without. The numbers are the same; pictures and page can be added later, for they are made
 * of the tables. The manifest says it under {@value #KEY}.
 *
 * @param figures whether the pictures (PNG, SVG) are left out
 * @param report whether the page is left out
 */
public record LeftOut(boolean figures, boolean report) {
    /** In manifests. */
    public static final String KEY = "leftOut";

    /** A whole result. */
    public static final LeftOut NOTHING = new LeftOut(false, false);

    /** Tables only. */
    public static final LeftOut ALL = new LeftOut(true, true);

    private static final String FIGURES = "figures";
    private static final String REPORT = "report";

    /** What a manifest says; null: nothing was. */
    static LeftOut of(@Nullable List<String> words) {
        return words == null ? NOTHING : new LeftOut(words.contains(FIGURES), words.contains(REPORT));
    }

    /** The same for a manifest. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        if (figures) {
            words.add(FIGURES);
        }
        if (report) {
            words.add(REPORT);
        }
        return words;
    }

    /** Whether there is nothing to draw. */
    public boolean all() {
        return figures && report;
    }
}
