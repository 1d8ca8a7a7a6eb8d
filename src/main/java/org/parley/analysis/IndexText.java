package org.parley.analysis;

import org.parley.table.NumberText;

/** How estimates are shown to a reader: two significant digits, with the interval beside them. */
public final class IndexText {
    /** Shares of variance and correlations whose limits lie so near count as known whatever their noise. */
    static final double NARROW = 0.1;

    private IndexText() {}

    /** What stands for an index that is mostly noise. */
    public static final String UNKNOWN = "unknown";

    /** These words, or that the index is unknown: "unknown with 10 replications; about 80 would do". */
    static String known(RunNoise index, String words) {
        return known(index, words, "the means vary no more than run-to-run noise does");
    }

    /** The same, with why where noise has left nothing of it. */
    static String known(RunNoise index, String words, String why) {
        if (index.known()) {
            return words;
        }
        String with = UNKNOWN + " with " + NumberText.count(index.replications()) + " replications";
        String lost = ": " + why;
        if (Double.isNaN(index.needed())) {
            return with + lost;
        }
        String enough = NumberText.count((long) index.needed());
        return Double.isNaN(index.interval().low())
                ? with + lost + "; " + enough + " or more would do"
                : with + "; about " + enough + " would do";
    }

    /** Whether more than half of an index's uncertainty is noise: it is known only if its interval is narrow. */
    public static boolean mostlyNoise(double share) {
        return share > RunNoise.MOST;
    }

    /** The noise of an index in per cent, two digits at most: "4.6 %", "< 0.1 %", "> 99 %". */
    public static String noise(double share) {
        if (share > 0 && share < 0.001) {
            return "< 0.1 %";
        }
        return share > 0.99 && share < 1 ? "> 99 %" : NumberText.percent(share);
    }

    /** Two digits, upwards: 81 → 81, 812 → 820. */
    static double roundedUp(double number) {
        if (Double.isNaN(number)) {
            return number;
        }
        long unit = 1;
        while (number / unit > 99) {
            unit *= 10;
        }
        return Math.ceil(number / unit) * unit;
    }

    /**
     * A sensitivity index: "0.31 (0.28 … 0.35)"; "≈ 0" for a negative one whose interval holds 0, since no true index
     * is negative; "too few blocks: …" where the interval holds no index that can be true; "undefined" where the
     * outcome never varies.
     */
    public static String shown(Interval index) {
        if (Double.isNaN(index.estimate())) {
            return "undefined";
        }
        if (index.high() < 0) {
            return NumberText.TOO_FEW_BLOCKS + ": no share is below 0, and of this one the whole interval is ("
                    + NumberText.interval(index.low(), index.high()) + ")";
        }
        String value = NumberText.index(index.estimate(), index.low(), index.high());
        return index.estimate() < 0 && value.startsWith("≈") ? value : interval(index);
    }

    /** Any estimate: "0.31 (0.28 … 0.35)"; without limits the number only. */
    public static String interval(Interval interval) {
        String limits = NumberText.interval(interval.low(), interval.high());
        return NumberText.cell(interval.estimate()) + (limits.equals(NumberText.MISSING) ? "" : " (" + limits + ")");
    }
}
