package org.parley.charts;

import org.parley.table.ChartContext;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** Phrases that several charts have in common. */
final class ChartPhrases {
    private ChartPhrases() {}

    /** "141 · 28 % (24 … 32 %)": count, share and its interval. */
    static String share(double count, double share, double low, double high) {
        return NumberText.count((long) count) + " · " + NumberText.percent(share) + " ("
                + NumberText.percentInterval(low, high) + ")";
    }

    /** "0.45 (0.31 … 0.58)". */
    static String value(double value, double low, double high) {
        return Double.isNaN(low)
                ? NumberText.two(value)
                : NumberText.two(value) + " (" + NumberText.interval(low, high) + ")";
    }

    /** "32 % (23 … 42 %)", on one line. */
    static String percent(double share, double low, double high) {
        return oneLine(NumberText.percent(share) + " (" + NumberText.percentInterval(low, high) + ")");
    }

    /** "23 … 42 %", on one line. */
    static String percentInterval(double low, double high) {
        return oneLine(NumberText.percentInterval(low, high));
    }

    /** A text that no line breaks. */
    static String oneLine(String text) {
        return text.replace(' ', '\u00a0');
    }

    /** "n = 500 runs", "n = 1 run". */
    static String runs(long n) {
        return n(n, "run", "runs");
    }

    /**
     * What a number below 0 on an axis from worst to best means, as a last sentence; empty where none of these columns
     * has one.
     */
    static String belowZero(Table table, ChartContext context, String... columns) {
        for (String column : columns) {
            for (double value : Columns.numbers(table, column)) {
                if (value < 0) {
                    return " Below 0: worse than the worst terms, since crossed red lines"
                            + (context.war() ? ", broken promises or the cost of war" : "") + " come on top.";
                }
            }
        }
        return "";
    }

    static String n(long n, String one, String many) {
        return "n = " + NumberText.count(n) + " " + (n == 1 ? one : many);
    }
}
