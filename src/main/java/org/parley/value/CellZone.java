package org.parley.value;

/**
 * The zone of possible agreement of a round over cells: whether any deal has {@code V_i ≥ R_i} for both, and how many do. Bounds decide for most deals; the rest is evaluated exactly. A deal found in the
 * zone is tried first the next time.
 */
final class CellZone {
    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private int warmCell = DealSearch.NONE;
    private int warmElement;

    CellZone(CellRound r) {
        this.r = r;
        this.columns = r.columns;
    }

    /** A new run begins. */
    void forget() {
        warmCell = DealSearch.NONE;
    }

    boolean empty() {
        if (warmCell != DealSearch.NONE && contains(warmCell, warmElement)) {
            return false;
        }
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (r.upperValue[1][c] >= r.without[1] && touches(c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a deal of the cell lies in the zone. Where W^e lies above F + k for both, V rises with both utilities, and only undominated elements matter. */
    private boolean touches(int c) {
        open.open(r, 0, c);
        Undominated list = columns.undominated[open.shape];
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        int reach = list.reaching(0, r.leastUtility(0, c, r.without[0]) - constantA);
        double leastB = r.leastUtility(1, c, r.without[1]) - constantB;
        if (reach == 0 || list.bestOther(0)[reach - 1] < leastB - Undominated.MARGIN) {
            return false;
        }
        double[] sumA = list.sums(0, 0);
        double[] sumB = list.sums(0, 1);
        for (int p = 0; p < reach; p++) {
            if (sumB[p] >= leastB && maybe(constantA + sumA[p], constantB + sumB[p]) && found(c, list.elements(0)[p])) {
                return true;
            }
        }
        return !(r.without[0] > open.ownBelow() && r.without[1] > open.otherBelow()) && anyOfAll(c);
    }

    private boolean anyOfAll(int c) {
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        double[] sumA = columns.all(0, open.shape);
        double[] sumB = columns.all(1, open.shape);
        int[] elements = columns.open(open.shape);
        for (int p = 0; p < columns.openCount(open.shape); p++) {
            int e = elements[p];
            if (maybe(constantA + sumA[e], constantB + sumB[e]) && found(c, e)) {
                return true;
            }
        }
        return false;
    }

    private boolean found(int c, int e) {
        if (!contains(c, e)) {
            return false;
        }
        warmCell = c;
        warmElement = e;
        return true;
    }

    int size() {
        int count = 0;
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (r.upperValue[1][c] >= r.without[1]) {
                count += size(c);
            }
        }
        return count;
    }

    private int size(int c) {
        open.open(r, 0, c);
        Undominated list = columns.undominated[open.shape];
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        double leastA = r.leastUtility(0, c, r.without[0]) - constantA;
        double leastB = r.leastUtility(1, c, r.without[1]) - constantB;
        int reach = list.reaching(0, leastA - Undominated.MARGIN);
        if (reach == 0 || list.bestOther(0)[reach - 1] < leastB - Undominated.MARGIN) {
            return 0;
        }
        double[] sumA = columns.all(0, open.shape);
        double[] sumB = columns.all(1, open.shape);
        int[] elements = columns.open(open.shape);
        int count = 0;
        for (int p = 0; p < columns.openCount(open.shape); p++) {
            int e = elements[p];
            if (sumA[e] >= leastA && sumB[e] >= leastB) {
                double uA = constantA + sumA[e];
                double uB = constantB + sumB[e];
                if (maybe(uA, uB) && (surely(uA, uB) || contains(c, e))) {
                    count++;
                }
            }
        }
        return count;
    }

    private boolean maybe(double uA, double uB) {
        double mostA = open.upperOwn(uA, uB) - r.without[0];
        double mostB = open.upperOther(uA, uB) - r.without[1];
        return mostA >= 0
                && mostB >= 0
                && mostA >= r.bars[0].lower(uA + CellRound.SLACK)
                && mostB >= r.bars[1].lower(uB + CellRound.SLACK);
    }

    private boolean surely(double uA, double uB) {
        double leastA = open.lowerOwn(uA, uB) - r.without[0] - CellRound.SLACK;
        double leastB = open.lowerOther(uA, uB) - r.without[1] - CellRound.SLACK;
        return leastA >= r.bars[0].upper(uA - CellRound.SLACK) && leastB >= r.bars[1].upper(uB - CellRound.SLACK);
    }

    /** Whether a deal lies in the zone: exactly. */
    private boolean contains(int c, int e) {
        if (!(r.upperValue[0][c] >= r.without[0]) || !(r.upperValue[1][c] >= r.without[1])) {
            return false;
        }
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        return r.clears(0, r.exact(0, c, uA, uB), uA) && r.clears(1, r.exact(1, c, uA, uB), uB);
    }
}
