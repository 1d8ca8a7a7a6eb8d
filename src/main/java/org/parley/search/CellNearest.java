package org.parley.search;

import org.parley.parameter.Side;

/**
 * The deal that comes nearest to being signed, argmax of {@code min_i (V_i − R_i)}, over cells. The last answer is
 * tried first, then the most promising cell; a cell, a branch or a deal is left out if a bound of its worse gain lies
 * below what is in hand.
 */
final class CellNearest implements ElementTree.Visitor {
    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private final ElementTree tree;
    private final double[] bound;
    private int warmCell = DealSearch.NONE;
    private int warmElement;
    private int nearest;
    private double best;

    CellNearest(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.tree = new ElementTree(columns, 0, 0, 1);
        this.bound = new double[r.cells.cells];
    }

    /** A new run begins. */
    void forget() {
        warmCell = DealSearch.NONE;
    }

    /** The deal, {@link DealSearch#NONE} if none could be brought home by both. */
    int nearest() {
        nearest = DealSearch.NONE;
        best = Double.NEGATIVE_INFINITY;
        int first = 0;
        for (int c = 0; c < bound.length; c++) {
            bound[c] = StrictMath.min(gain(0, c), gain(1, c));
            first = bound[c] > bound[first] ? c : first;
        }
        if (warmCell != DealSearch.NONE && bound[warmCell] > best) {
            consider(warmCell, warmElement);
        }
        visit(first);
        for (int c = 0; c < bound.length; c++) {
            if (c != first) {
                visit(c);
            }
        }
        return nearest;
    }

    /** A bound of V_i − R_i over a cell. */
    private double gain(int i, int c) {
        return r.upperValue[i][c]
                - r.without[i]
                - r.bars[i].lower(columns.most[i][c] + CellRound.SLACK)
                + CellRound.SLACK;
    }

    private void visit(int c) {
        if (matters(bound[c])
                && matters(r.closer(0, c) - r.without[0] + CellRound.SLACK)
                && matters(r.closer(1, c) - r.without[1] + CellRound.SLACK)) {
            open.open(r, 0, c);
            tree.walk(c, this);
        }
    }

    private boolean matters(double upper) {
        return upper >= best && upper > Double.NEGATIVE_INFINITY;
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        return matters(0, open.mostOwn(high[0], high[1], low[0], low[1]), high[0])
                && matters(1, open.mostOther(high[0], high[1], low[0], low[1]), high[1]);
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[] sumA = rest.sums(0)[0];
        double[] sumB = rest.sums(0)[1];
        for (int p = 0; p < allowed; p++) {
            double uA = at[0] + sumA[p];
            double uB = at[1] + sumB[p];
            double desire = open.desire(uA, uB);
            if (matters(0, open.upperOwn(uA, desire), uA) && matters(1, open.upperOther(uB, desire), uB)) {
                consider(open.cell, firstElement + rest.elements(0)[p]);
            }
        }
    }

    private boolean matters(int i, double most, double utility) {
        return matters(most - r.without[i] - r.bars[i].lower(utility + CellRound.SLACK) + CellRound.SLACK);
    }

    /** Takes a deal if it is nearer, or as near and of a lower index: exactly. */
    private void consider(int c, int e) {
        double uA = columns.exact(0, c, e);
        double uB = columns.exact(1, c, e);
        double a = r.exact(0, c, uA, uB) - r.round.reservation(Side.A, uA);
        double b = r.exact(1, c, uA, uB) - r.round.reservation(Side.B, uB);
        double less = StrictMath.min(a, b);
        int deal = columns.deal(c, e);
        if (less > best || (less == best && nearest != DealSearch.NONE && deal < nearest)) {
            best = less;
            nearest = deal;
            warmCell = c;
            warmElement = e;
        }
    }
}
