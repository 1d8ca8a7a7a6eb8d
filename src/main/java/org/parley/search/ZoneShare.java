package org.parley.search;

/**
 * Where a deal lies in the zone of possible agreement of its round. A side gains {@code g_i = V_i − R_i} by it;
 * over the deals of the zone (feasible, {@code g ≥ 0} for both)
 * <pre>  share_i = g_i / max g_i         efficiency = 1 / max_x min_i g_i(x)/g_i </pre>
 * so 0 is a side's own reservation value and 1 the most that any deal both would sign gains it. Efficiency is how far
 * towards the zone's frontier the deal lies, in its own direction: 1 if no deal of the zone gains both sides more
 * (Debreu 1951; Farrell 1957). Model §10. Limits: a deal of the zone lies in [0, 1]²; exchanging the sides exchanges
 * the shares and leaves the efficiency.
 *
 * @param a share of side A, 0–1
 * @param b share of side B, 0–1
 * @param efficiency 0–1
 * <p>NaN: a share if no deal of the zone gains that side anything; the efficiency if the deal gains neither side
 * anything; all three if the deal does not lie in the zone or is no whole deal.
 */
public record ZoneShare(double a, double b, double efficiency) {
    /** Not in the zone, or no whole deal. */
    public static final ZoneShare NONE = new ZoneShare(Double.NaN, Double.NaN, Double.NaN);

    /**
     * Of a deal of the zone with these gains, where these are the most, and {@code stretch} is the largest min_i
     * g_i(x)/g_i over the zone.
     */
    static ZoneShare of(double gainA, double gainB, double mostA, double mostB, double stretch) {
        return new ZoneShare(
                mostA > 0 ? gainA / mostA : Double.NaN,
                mostB > 0 ? gainB / mostB : Double.NaN,
                gainA > 0 || gainB > 0 ? 1 / stretch : Double.NaN);
    }

    /**
     * How many times these gains another deal gives at least, side by side; a side that gains nothing here does not
     * count.
     */
    static double stretch(double gainA, double gainB, double otherA, double otherB) {
        double ofA = gainA > 0 ? otherA / gainA : Double.POSITIVE_INFINITY;
        double ofB = gainB > 0 ? otherB / gainB : Double.POSITIVE_INFINITY;
        return ofA < ofB ? ofA : ofB;
    }

    /** The share of side A at the zone's frontier in the direction of the deal, 0–1. */
    public double frontierA() {
        return StrictMath.min(1, a / efficiency);
    }

    /** The share of side B there. */
    public double frontierB() {
        return StrictMath.min(1, b / efficiency);
    }
}
