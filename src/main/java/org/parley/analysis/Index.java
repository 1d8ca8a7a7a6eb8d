package org.parley.analysis;

/** How a sensitivity index is shown to a reader: a negative one whose interval holds 0 is "≈ 0", since no true index is negative. */
public final class Index {
    private Index() {}

    /** Two significant digits with the interval; "≈ 0" for noise around 0; "undefined" where the outcome never varies. */
    public static String shown(Interval index) {
        if (Double.isNaN(index.estimate())) {
            return "undefined";
        }
        if (index.estimate() < 0 && index.holds(0)) {
            return "≈ 0";
        }
        return Words.interval(index);
    }
}
