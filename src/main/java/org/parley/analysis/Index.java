package org.parley.analysis;

import org.parley.table.Show;

/** How estimates are shown to a reader: two significant digits, with the interval beside them. */
public final class Index {
    private Index() {}

    /**
     * A sensitivity index: "0.31 (0.28 … 0.35)"; "≈ 0" for a negative one whose interval holds 0, since no true index is negative; "undefined"
     * where the outcome never varies.
     */
    public static String shown(Interval index) {
        if (Double.isNaN(index.estimate())) {
            return "undefined";
        }
        String value = Show.index(index.estimate(), index.low(), index.high());
        return value.startsWith("≈") ? value : interval(index);
    }

    /** Any estimate: "0.31 (0.28 … 0.35)"; without limits the number only. */
    public static String interval(Interval interval) {
        String limits = Show.interval(interval.low(), interval.high());
        return Show.cell(interval.estimate()) + (limits.equals(Show.MISSING) ? "" : " (" + limits + ")");
    }
}
