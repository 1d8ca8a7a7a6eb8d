package org.parley.ensemble;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column is for; the word of the codebook is the name in small letters. */
public enum ColumnRole {
    /** Tells rows apart: replication, point, week, issue, factor, measure. */
    KEY,
    /** Set by a sweep: a factor. */
    PARAMETER,
    /** Drawn before the run. */
    DRAW,
    /** Came out of a run. */
    OUTCOME,
    /** Made of several runs: a share, mean, index, difference. */
    STATISTIC,
    /** An end of the interval of a statistic. */
    INTERVAL,
    /** How many runs, points or blocks stand behind it. */
    COUNT,
    /** Structure of a design that its analysis needs. */
    DESIGN,
    /** Words for readers that say a key or number again. */
    LABEL;

    private static final Set<String> LABELS = Set.of(
            "grade",
            "unit",
            "party",
            "issueName",
            "optionName",
            "words",
            "shown",
            "rule",
            "texts",
            "settings",
            "date",
            "message",
            "limit");
    private static final Set<String> KEYS =
            Set.of("replication", "point", "seed", "week", "exchange", "year", "box", "step", "node", "parent");
    private static final Set<String> COUNTS = Set.of("n", "count", "missing", "unmatched");
    private static final Pattern INTERVALS = Pattern.compile("(low|high)[AB]?|.*(Low|High|\\.low|\\.high)");
    private static final Set<String> WHOLE = Set.of("cases", "restricted", "depth", "deal", "block");

    /** The word of the codebook. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a column of a table of results, by the names that all these tables share. */
    static ColumnRole of(String name, boolean isText) {
        if (isText) {
            return LABELS.contains(name) ? LABEL : KEY;
        }
        if (INTERVALS.matcher(name).matches()) {
            return INTERVAL;
        }
        if (COUNTS.contains(name) || name.endsWith(".n")) {
            return COUNT;
        }
        return KEYS.contains(name) ? KEY : STATISTIC;
    }

    /** Whether a column of numbers with this name holds whole ones in every table. */
    static boolean isWhole(String name, String range) {
        ColumnRole role = of(name, false);
        return role == KEY || role == COUNT || WHOLE.contains(name) || range.equals("0, 1");
    }
}
