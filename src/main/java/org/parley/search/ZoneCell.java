package org.parley.search;

/**
 * A cell of a round, opened for the zone of possible agreement: whether a deal has {@code V_i ≥ R_i} for both, by
 * bounds and exactly.
 */
final class ZoneCell {
    private final CellRound r;
    private final CellColumns columns;
    final OpenCell open = new OpenCell();

    ZoneCell(CellRound r) {
        this.r = r;
        this.columns = r.columns;
    }

    /** Opens a cell. */
    void open(int c) {
        open.open(r, 0, c);
    }

    /** Whether a deal of a cell, open or not, may lie in the zone. */
    boolean promising(int c) {
        return r.upperValue[1][c] >= r.without[1] && r.closer(0, c) >= r.without[0] && r.closer(1, c) >= r.without[1];
    }

    /**
     * Whether a deal lies in the zone only if it is worth more than any deal below the fallback, to both: then V − R of
     * both rises with both utilities wherever it matters, and whatever lies above a deal of the zone lies in it.
     */
    boolean rises() {
        return r.without[0] > open.ownBelow() && r.without[1] > open.otherBelow();
    }

    /** Whether no deal of the open cell with utilities between these lies in the zone. */
    boolean nobody(double highA, double highB, double lowA, double lowB) {
        double mostA = open.mostOwn(highA, highB, lowA, lowB);
        double mostB = open.mostOther(highA, highB, lowA, lowB);
        return !(mostA >= r.without[0] + r.bars[0].lower(highA + CellRound.SLACK))
                || !(mostB >= r.without[1] + r.bars[1].lower(highB + CellRound.SLACK));
    }

    /** Whether all do. */
    boolean everybody(double highA, double highB, double lowA, double lowB) {
        double smallest = open.desire(highA, highB);
        double largest = open.desire(lowA, lowB) + CellRound.SLACK;
        double leastA = open.lowerOwn(lowA, lowA >= open.ownFallback ? largest : smallest);
        double leastB = open.lowerOther(lowB, lowB >= open.otherFallback ? largest : smallest);
        return leastA >= r.without[0] + r.bars[0].upper(lowA - CellRound.SLACK) + CellRound.SLACK
                && leastB >= r.without[1] + r.bars[1].upper(lowB - CellRound.SLACK) + CellRound.SLACK;
    }

    /** Whether a deal of the open cell with these utilities may lie in the zone. */
    boolean maybe(double uA, double uB) {
        double desire = open.desire(uA, uB);
        double mostA = open.upperOwn(uA, desire) - r.without[0];
        double mostB = open.upperOther(uB, desire) - r.without[1];
        return mostA >= 0
                && mostB >= 0
                && mostA >= r.bars[0].lower(uA + CellRound.SLACK)
                && mostB >= r.bars[1].lower(uB + CellRound.SLACK);
    }

    /** Whether it surely does. */
    boolean surely(double uA, double uB) {
        double desire = open.desire(uA, uB);
        double leastA = open.lowerOwn(uA, desire);
        double leastB = open.lowerOther(uB, desire);
        if (desire == 0) { // there A is known, and its bounds say less
            leastA = StrictMath.max(leastA, known(open.ownFallback, open.ownSurvival, uA, open.ownExtra));
            leastB = StrictMath.max(leastB, known(open.otherFallback, open.otherSurvival, uB, open.otherExtra));
        }
        leastA -= r.without[0] + CellRound.SLACK;
        leastB -= r.without[1] + CellRound.SLACK;
        return leastA >= r.bars[0].upper(uA - CellRound.SLACK) && leastB >= r.bars[1].upper(uB - CellRound.SLACK);
    }

    /** A lower bound of V without temptation. */
    private static double known(double fallback, SurvivalBracket survival, double utility, double extra) {
        return fallback + survival.untempted() * (utility - fallback) + extra - CellRound.SLACK;
    }

    /** Whether a deal of a cell, open or not, lies in the zone: exactly. */
    boolean contains(int c, int e) {
        if (!(r.upperValue[0][c] >= r.without[0]) || !(r.upperValue[1][c] >= r.without[1])) {
            return false;
        }
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        return r.clears(0, r.exact(0, c, uA, uB), uA) && r.clears(1, r.exact(1, c, uA, uB), uB);
    }
}
