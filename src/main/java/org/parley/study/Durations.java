package org.parley.study;

import org.parley.table.NumberText;

/** How long something takes, in words. */
public final class Durations {
    private Durations() {}

    /** Seconds with two digits, from 10 s on whole ones, then minutes and hours: {@code 2 min 5 s}. */
    public static String text(double seconds) {
        if (seconds < 10) {
            return NumberText.two(Math.max(seconds, .01)) + " s";
        }
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        return whole < 3600
                ? whole / 60 + " min " + whole % 60 + " s"
                : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /** From the one to the other, in words; once where both are the same. */
    public static String range(double low, double high) {
        String from = text(low);
        String to = text(high);
        return from.equals(to) ? from : from + " to " + to;
    }
}
