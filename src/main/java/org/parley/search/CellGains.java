package org.parley.search;

import org.parley.parameter.Side;

/**
 * Where a deal lies in the zone ({@link ZoneShare}) over cells: the largest V_A − R_A, the largest V_B − R_B and the
 * largest stretch over the zone, in one walk. Cells and branches are left out whose bounds show that they lie outside
 * the zone or change none of the three; the rest is evaluated exactly. Maxima do not depend on the order of the walk.
 */
final class CellGains implements ElementTree.Visitor {
    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private final ElementTree tree;
    private double gainA;
    private double gainB;
    private double mostA;
    private double mostB;
    private double stretch;

    CellGains(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.tree = new ElementTree(columns, 0, 0, 1);
    }

    /** The place of a deal of the zone with these gains. */
    ZoneShare share(double ofA, double ofB) {
        gainA = ofA;
        gainB = ofB;
        mostA = ofA;
        mostB = ofB;
        stretch = 1;
        for (int n = 0; n < r.promisingCells[0]; n++) {
            int c = r.promising[0][n];
            if (matters(r.upperValue[0][c] - r.without[0], r.upperValue[1][c] - r.without[1])
                    && matters(r.closer(0, c) - r.without[0], r.closer(1, c) - r.without[1])) {
                open.open(r, 0, c);
                tree.walk(c, this);
            }
        }
        return ZoneShare.of(gainA, gainB, mostA, mostB, stretch);
    }

    /** Whether a deal of the zone with gains up to these could change one of the three. */
    private boolean matters(double upperA, double upperB) {
        return upperA >= 0
                && upperB >= 0
                && (upperA > mostA || upperB > mostB || ZoneShare.stretch(gainA, gainB, upperA, upperB) > stretch);
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        double upperA = open.mostOwn(high[0], high[1], low[0], low[1]) - r.without[0];
        double upperB = open.mostOther(high[0], high[1], low[0], low[1]) - r.without[1];
        return matters(upperA, upperB)
                && matters(
                        upperA - r.bars[0].lower(high[0] + CellRound.SLACK) + CellRound.SLACK,
                        upperB - r.bars[1].lower(high[1] + CellRound.SLACK) + CellRound.SLACK);
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[] sumA = rest.sums(0)[0];
        double[] sumB = rest.sums(0)[1];
        for (int p = 0; p < allowed; p++) {
            consider(firstElement + rest.elements(0)[p], at[0] + sumA[p], at[1] + sumB[p]);
        }
    }

    private void consider(int e, double sumA, double sumB) {
        double desire = open.desire(sumA, sumB);
        double upperA = open.upperOwn(sumA, desire) - r.without[0];
        double upperB = open.upperOther(sumB, desire) - r.without[1];
        if (!matters(upperA, upperB)
                || !matters(
                        upperA - r.bars[0].lower(sumA + CellRound.SLACK) + CellRound.SLACK,
                        upperB - r.bars[1].lower(sumB + CellRound.SLACK) + CellRound.SLACK)) {
            return;
        }
        double uA = columns.exact(0, open.cell, e);
        double uB = columns.exact(1, open.cell, e);
        double a = r.exact(0, open.cell, uA, uB) - r.round.reservation(Side.A, uA);
        double b = r.exact(1, open.cell, uA, uB) - r.round.reservation(Side.B, uB);
        if (a >= 0 && b >= 0) {
            mostA = a > mostA ? a : mostA;
            mostB = b > mostB ? b : mostB;
            double other = ZoneShare.stretch(gainA, gainB, a, b);
            stretch = other > stretch ? other : stretch;
        }
    }
}
