package org.parley.table;

/**
 * A number from elsewhere. It stands grey beside the numbers of the model, and nothing is fitted to it.
 *
 * @param about what it is a number of: {@link #SHARE} or {@link #STANDS}
 * @param outcome the outcome that it stands beside
 * @param year years after signing; NaN for a share
 * @param value 0 … 1
 * @param low lower limit of its 95 % interval, NaN if there is none
 * @param high upper limit
 * @param n cases, NaN if not known
 */
public record Reference(String about, String outcome, double year, double value, double low, double high, double n) {
    /** How conflicts ended. */
    public static final String SHARE = "share";

    /** How long agreements stood. */
    public static final String STANDS = "stands";

    /** "77 %", "59 %, n = 74"; its interval is drawn. */
    public String number() {
        return NumberText.percent(value) + (Double.isNaN(n) ? "" : ", n = " + NumberText.count((long) n));
    }
}
