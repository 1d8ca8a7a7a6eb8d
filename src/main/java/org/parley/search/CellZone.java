package org.parley.search;

/**
 * The zone of possible agreement of a round over cells: whether any deal has {@code V_i ≥ R_i} for both. Bounds decide
 * for most deals; the rest is evaluated exactly. A deal that was found in the zone is tried first the next time.
 */
final class CellZone implements ElementTree.Visitor {
    private final CellRound r;
    private final CellColumns columns;
    private final ZoneCell zone;
    private final OpenCell open;
    private int warmCell = DealSearch.NONE;
    private int warmElement;

    private final ElementTree tree;
    private boolean any;
    /** What the utilities of a deal of the open cell must reach. */
    private double leastA;

    private double leastB;

    CellZone(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.zone = new ZoneCell(r);
        this.open = zone.open;
        this.tree = new ElementTree(columns, 0, 0, 1);
    }

    /** A new run begins. */
    void forget() {
        warmCell = DealSearch.NONE;
    }

    boolean empty() {
        if (warmCell != DealSearch.NONE && zone.contains(warmCell, warmElement)) {
            return false;
        }
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (zone.promising(c) && touches(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a deal of the cell lies in the zone. Where W^e lies above F + k for both, V rises with both utilities,
     * and only undominated elements matter.
     */
    private boolean touches(int c) {
        zone.open(c);
        NonDominatedElements list = columns.values.of(open.shape);
        double constantA = columns.base[0][c];
        double constantB = columns.base[1][c];
        leastA = r.leastUtility(0, c, r.without[0]);
        leastB = r.leastUtility(1, c, r.without[1]);
        int reach = list.reaching(0, leastA - constantA);
        if (reach == 0 || list.bestOther()[reach - 1] < leastB - constantB - NonDominatedElements.MARGIN) {
            return false;
        }
        double[] sumA = list.sums(0, 0);
        double[] sumB = list.sums(0, 1);
        for (int p = 0; p < reach; p++) {
            if (sumB[p] >= leastB - constantB
                    && zone.maybe(constantA + sumA[p], constantB + sumB[p])
                    && found(c, list.elements(0)[p])) {
                return true;
            }
        }
        return !(r.without[0] > open.ownBelow() && r.without[1] > open.otherBelow()) && anyOfAll(c);
    }

    private boolean anyOfAll(int c) {
        any = false;
        tree.walk(c, this);
        return any;
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        return !any
                && high[0] >= leastA
                && high[1] >= leastB
                && open.mostOwn(high[0], high[1], low[0], low[1]) >= r.without[0]
                && open.mostOther(high[0], high[1], low[0], low[1]) >= r.without[1];
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[] sumA = rest.sums(0)[0];
        double[] sumB = rest.sums(0)[1];
        for (int p = 0; p < allowed && !any && sumA[p] >= leastA - at[0]; p++) {
            any = sumB[p] >= leastB - at[1]
                    && zone.maybe(at[0] + sumA[p], at[1] + sumB[p])
                    && found(open.cell, firstElement + rest.elements(0)[p]);
        }
    }

    private boolean found(int c, int e) {
        if (!zone.contains(c, e)) {
            return false;
        }
        warmCell = c;
        warmElement = e;
        return true;
    }
}
