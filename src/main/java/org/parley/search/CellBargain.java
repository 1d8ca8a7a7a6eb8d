package org.parley.search;

import java.util.Arrays;
import org.parley.parameter.Side;

/**
 * The bargaining set of a round without the whole table: deals that another deal beats on both values by more than the
 * slack cannot lie on the frontier nor be the Nash or Kalai–Smorodinsky point (their product and their smaller share
 * are strictly smaller), so {@link Bargain} need only see the rest, in order of their index.
 *
 * <p>What beats what is read from a staircase in steps of V_A, so that a deal costs a comparison. Cells and deals come
 * with a cheap bound first (A of the cell) and a close one if that does not decide.
 */
final class CellBargain implements ElementTree.Visitor {
    /** A deal is left out if it is beaten by this much on both values. */
    private static final double MARGIN = 4 * CellRound.SLACK;

    private static final int STEPS_PER_UNIT = 256;
    private static final double LOWEST = -2;
    private static final int STEPS = 4 * STEPS_PER_UNIT;

    private final CellRound r;
    private final CellColumns columns;
    private final OpenCell open = new OpenCell();
    private final ElementTree tree;
    private final long[] byPromise;
    private int[] deals = new int[256];
    private double[] a = new double[256];
    private double[] b = new double[256];
    private int n;
    /** Largest V_B of a deal in hand with V_A at least that of the step. */
    private final double[] stair = new double[STEPS];

    private double weightOfA;
    private double weightOfB;

    CellBargain(CellRound r) {
        this.r = r;
        this.columns = r.columns;
        this.tree = new ElementTree(columns, 0, 0, 1);
        byPromise = new long[r.cells.cells];
    }

    /** The set, over the deals that may matter, ascending by index. */
    Bargain bargain() {
        n = 0;
        Arrays.fill(stair, Double.NEGATIVE_INFINITY);
        int alive = 0;
        for (int c = 0; c < byPromise.length; c++) {
            double promise = r.upperValue[0][c] + r.upperValue[1][c];
            if (promise > Double.NEGATIVE_INFINITY) {
                byPromise[alive++] = (Double.doubleToRawLongBits(64 + promise) & ~0xFFFFFL) | c;
            }
        }
        Arrays.sort(byPromise, 0, alive);
        for (int k = alive - 1; k >= 0; k--) {
            int c = (int) (byPromise[k] & 0xFFFFF);
            if (!beaten(r.upperValue[0][c], r.upperValue[1][c]) && !beaten(r.closer(0, c), r.closer(1, c))) {
                visit(c);
            }
        }
        return unbeaten();
    }

    private void visit(int c) {
        open.open(r, 0, c);
        double desire = open.desire(columns.most[0][c], columns.most[1][c]);
        weightOfA = open.ownSurvival.upper(desire);
        weightOfB = open.otherSurvival.upper(desire);
        if (rises(0, c) && rises(1, c)) {
            NonDominatedElements list = columns.values.of(open.shape);
            double[] sumA = list.sums(0, 0);
            double[] sumB = list.sums(0, 1);
            for (int p = 0; p < list.size(); p++) {
                consider(c, list.elements(0)[p], columns.base[0][c] + sumA[p], columns.base[1][c] + sumB[p]);
            }
        } else {
            tree.walk(c, this);
        }
    }

    @Override
    public boolean worth(double[] high, double[] low) {
        return !beaten(
                open.mostOwn(high[0], high[1], low[0], low[1]), open.mostOther(high[0], high[1], low[0], low[1]));
    }

    @Override
    public void rest(double[] at, RestList rest, int allowed, int firstElement) {
        double[] sumA = rest.sums(0)[0];
        double[] sumB = rest.sums(0)[1];
        for (int p = 0; p < allowed; p++) {
            consider(open.cell, firstElement + rest.elements(0)[p], at[0] + sumA[p], at[1] + sumB[p]);
        }
    }

    /**
     * Whether V_i rises with both utilities wherever it matters: u_i lies above F_i in the whole cell, or what lies
     * below is beaten. Then only undominated elements matter.
     */
    private boolean rises(int i, int c) {
        double smallest = columns.base[i][c] + columns.smallest[i][open.shape];
        return smallest > (i == 0 ? open.ownFallback : open.otherFallback) + CellRound.SLACK
                || (i == 0
                        ? beaten(open.ownBelow(), r.upperValue[1][c])
                        : beaten(r.upperValue[0][c], open.otherBelow()));
    }

    private void consider(int c, int e, double uA, double uB) {
        double aboveA = uA - open.ownFallback;
        double aboveB = uB - open.otherFallback;
        double mostA = open.ownFallback + (aboveA > 0 ? weightOfA * aboveA : 0) + open.ownExtra + CellRound.SLACK;
        double mostB = open.otherFallback + (aboveB > 0 ? weightOfB * aboveB : 0) + open.otherExtra + CellRound.SLACK;
        if (beaten(mostA, mostB)) {
            return;
        }
        double desire = open.desire(uA, uB);
        if (!beaten(open.upperOwn(uA, desire), open.upperOther(uB, desire))) {
            double exactA = columns.exact(0, c, e);
            double exactB = columns.exact(1, c, e);
            add(columns.deal(c, e), r.exact(0, c, exactA, exactB), r.exact(1, c, exactA, exactB));
        }
    }

    /** The step at or below a value; the lowest stands for all below it too. */
    private static int step(double value) {
        int at = (int) ((value - LOWEST) * STEPS_PER_UNIT);
        return at < 0 ? 0 : at < STEPS ? at : STEPS - 1;
    }

    /** Whether a deal in hand is better on both values by the margin. */
    private boolean beaten(double upperA, double upperB) {
        if (!(upperA > LOWEST)) {
            return stair[0] >= upperB + MARGIN && upperA < LOWEST - MARGIN;
        }
        int above = step(upperA + MARGIN) + 1;
        return above < STEPS && stair[above] >= upperB + MARGIN;
    }

    private void add(int deal, double valueA, double valueB) {
        if (n == deals.length) {
            deals = Arrays.copyOf(deals, 2 * n);
            a = Arrays.copyOf(a, 2 * n);
            b = Arrays.copyOf(b, 2 * n);
        }
        deals[n] = deal;
        a[n] = valueA;
        b[n++] = valueB;
        if (valueA >= LOWEST) {
            for (int s = step(valueA); s >= 0 && stair[s] < valueB; s--) {
                stair[s] = valueB;
            }
        }
    }

    private Bargain unbeaten() {
        int left = 0;
        for (int k = 0; k < n; k++) {
            if (!beaten(a[k], b[k])) {
                deals[left] = deals[k];
                a[left] = a[k];
                b[left++] = b[k];
            }
        }
        long[] byIndex = new long[left];
        for (int k = 0; k < left; k++) {
            byIndex[k] = ((long) deals[k] << 32) | k;
        }
        Arrays.sort(byIndex);
        double[] valueA = new double[left];
        double[] valueB = new double[left];
        boolean[] all = new boolean[left];
        Arrays.fill(all, true);
        for (int k = 0; k < left; k++) {
            int from = (int) byIndex[k];
            valueA[k] = a[from];
            valueB[k] = b[from];
        }
        return Bargain.of(all, valueA, valueB, r.round.withoutAgreement(Side.A), r.round.withoutAgreement(Side.B));
    }
}
