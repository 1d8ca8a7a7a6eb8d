package org.parley.search;

/**
 * One side's {@code max V_i over feasible deals with V_i ≥ R_i} over cells. The last answer is tried first: a bound
 * below it rules a cell or a deal out.
 *
 * <p>Where the value to reach lies above F + k, V_i rises with both utilities, and only undominated elements matter.
 */
final class CellLargest implements ElementTree.Visitor {
    private final CellRound r;
    private final CellColumns columns;
    private final int side;
    private final OpenCell open = new OpenCell();
    private int warmCell = DealSearch.NONE;
    private int warmElement;
    private double largest;
    private final ElementTree tree;
    /** Bounds of V of the elements of a list [place]. */
    private double[] bound = new double[0];
    /** What an element of the tree must reach: in V and in utility. */
    private double wanted;

    private double leastOwn;

    CellLargest(CellRound r, int side) {
        this.r = r;
        this.columns = r.columns;
        this.side = side;
        this.tree = new ElementTree(columns, side, side, 1 - side);
    }

    /** A new run begins. */
    void forget() {
        warmCell = DealSearch.NONE;
    }

    /** The value; NaN if no deal clears. */
    double value() {
        largest = Double.NaN;
        double bar = r.without[side];
        double[] upper = r.upperValue[side];
        if (warmCell == DealSearch.NONE) {
            int best = mostPromising();
            bar = best == DealSearch.NONE ? bar : visit(best, bar);
        } else if (upper[warmCell] >= bar && consider(warmCell, warmElement)) {
            bar = largest;
        }
        int[] promising = r.promising[side];
        for (int n = 0; n < r.promisingCells[side]; n++) {
            int c = promising[n];
            if (upper[c] >= bar && r.closer(side, c) >= bar) {
                bar = visit(c, bar);
            }
        }
        return largest;
    }

    /** The cell of the highest bound, NONE if no cell is worth W^e. */
    private int mostPromising() {
        int best = DealSearch.NONE;
        double high = Double.NEGATIVE_INFINITY;
        double[] upper = r.upperValue[side];
        int[] promising = r.promising[side];
        for (int n = 0; n < r.promisingCells[side]; n++) {
            if (upper[promising[n]] > high) {
                high = upper[promising[n]];
                best = promising[n];
            }
        }
        return best;
    }

    private double visit(int c, double bar) {
        open.open(r, side, c);
        double least = r.leastUtility(side, c, bar);
        return bar > open.ownBelow() ? undominated(c, bar, least) : all(c, bar, least);
    }

    /**
     * The other's utility decides how long a promise lasts: the largest of those whose own utility suffices must let
     * the cell reach the bar, before any of its deals is looked at.
     */
    private double undominated(int c, double bar, double least) {
        NonDominatedElements list = columns.values.of(open.shape);
        double ownConstant = columns.base[side][c];
        double otherConstant = columns.base[1 - side][c];
        int reach = list.reaching(side, least - ownConstant);
        double mostOwn = columns.most[side][c];
        if (reach == 0 || upper(mostOwn, otherConstant + list.bestOther(side)[reach - 1]) < bar) {
            return bar;
        }
        double[] own = list.sums(side, side);
        double[] other = list.sums(side, 1 - side);
        if (bound.length < reach) {
            bound = new double[own.length];
        }
        int best = 0;
        for (int p = 0; p < reach; p++) {
            bound[p] = upper(ownConstant + own[p], otherConstant + other[p]);
            best = bound[p] > bound[best] ? p : best;
        }
        int[] elements = list.elements(side);
        double most = consider(c, elements[best], bound[best], bar);
        for (int p = 0; p < reach; p++) {
            most = consider(c, elements[p], bound[p], most);
        }
        return most;
    }

    private double all(int c, double bar, double least) {
        wanted = bar;
        leastOwn = least;
        tree.walk(c, this);
        return wanted;
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        return high[0] >= leastOwn && open.mostOwn(high[0], high[1], low[0], low[1]) >= wanted;
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[] own = rest.sums(side)[side];
        double[] other = rest.sums(side)[1 - side];
        double least = leastOwn - at[0];
        for (int p = 0; p < allowed && own[p] >= least; p++) {
            wanted = consider(
                    open.cell, firstElement + rest.elements(side)[p], upper(at[0] + own[p], at[1] + other[p]), wanted);
        }
    }

    private double upper(double own, double other) {
        return open.upperOwn(own, open.desire(own, other));
    }

    /** Considers a deal if its bound reaches the bar and it is not the one in hand; the bar from now on. */
    private double consider(int c, int e, double most, double bar) {
        return most >= bar && !(c == warmCell && e == warmElement) && consider(c, e) ? largest : bar;
    }

    /** Takes a deal's value if it clears and is larger: exactly. */
    private boolean consider(int c, int e) {
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        double v = r.exact(side, c, uA, uB);
        if (v <= largest || !r.clears(side, v, side == 0 ? uA : uB)) {
            return false;
        }
        largest = v;
        warmCell = c;
        warmElement = e;
        return true;
    }
}
