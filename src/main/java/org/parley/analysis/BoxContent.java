package org.parley.analysis;

/**
 * How much of a table a box holds, in the three measures of Bryant &amp; Lempert (2010).
 *
 * @param n rows in the box
 * @param rows rows of the table
 * @param cases rows of interest in the box (a sum of shares where rows are means)
 * @param allCases rows of interest of the table
 * @param counted whether cases are counted rows and not sums of shares
 */
public record BoxContent(int n, int rows, double cases, double allCases, boolean counted) {
    /** Share of all rows that lie in the box (mass, support). */
    public double mass() {
        return (double) n / rows;
    }

    /** Share of the rows in the box that are of interest; NaN for an empty box. */
    public double density() {
        return cases / n;
    }

    /** Share of the rows of interest that lie in the box; NaN where there are none. */
    public double coverage() {
        return cases / allCases;
    }

    /** The density with its Wilson interval where the rows were counted; without limits where they are means. */
    public Interval densityInterval() {
        return counted ? Wilson.of((long) cases, n) : Interval.unknown(density());
    }
}
