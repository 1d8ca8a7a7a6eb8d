package org.parley.value;

import java.util.Arrays;

/**
 * The bargaining set of a round without the whole table: deals that another deal beats on both values by more than the slack cannot lie on the frontier nor be the Nash or Kalai–Smorodinsky point (their
 * product and their smaller share are strictly smaller), so {@link Bargain} need only see the rest, in order of their index.
 */
final class CellBargain {
    /** A deal is left out if it is beaten by this much on both values. */
    private static final double MARGIN = 4 * CellRound.SLACK;

    private final CellRound r;
    private int[] deals = new int[256];
    private double[] a = new double[256];
    private double[] b = new double[256];
    private int n;
    /** Staircase of the values seen: falling in A, rising in B. */
    private double[] stairA = new double[64];

    private double[] stairB = new double[64];
    private int stairs;

    CellBargain(CellRound r) {
        this.r = r;
        DealCells cells = r.cells;
        long[] byPromise = new long[cells.cells];
        int alive = 0;
        for (int c = 0; c < cells.cells; c++) {
            double promise = r.upperValue[0][c] + r.upperValue[1][c];
            if (promise > Double.NEGATIVE_INFINITY) {
                byPromise[alive++] = (Double.doubleToRawLongBits(64 + promise) & ~0xFFFFFL) | c;
            }
        }
        Arrays.sort(byPromise, 0, alive);
        for (int k = alive - 1; k >= 0; k--) {
            int c = (int) (byPromise[k] & 0xFFFFF);
            if (!beaten(r.upperValue[0][c], r.upperValue[1][c])) {
                visit(c);
            }
        }
    }

    private void visit(int c) {
        int shape = r.cells.shape[c];
        double constantA = r.columns.base[0][c];
        double constantB = r.columns.base[1][c];
        double[] sumA = r.columns.sum[0][shape];
        double[] sumB = r.columns.sum[1][shape];
        int[] order = r.columns.order[0][shape];
        for (int p = 0; p < r.columns.places[shape]; p++) {
            int e = order[p];
            double uA = constantA + sumA[e];
            double uB = constantB + sumB[e];
            double upperA = r.upper(0, c, uA, uB);
            double upperB = r.upper(1, c, uA, uB);
            if (!beaten(upperA, upperB)) {
                double exactA = r.columns.exact(0, c, e);
                double exactB = r.columns.exact(1, c, e);
                add(r.columns.deal(c, e), r.exact(0, c, exactA, exactB), r.exact(1, c, exactA, exactB));
            }
        }
    }

    /** Whether a deal in hand is better on both values by the margin. */
    private boolean beaten(double upperA, double upperB) {
        int low = 0;
        int high = stairs;
        double bar = upperA + MARGIN;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stairA[middle] >= bar) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low > 0 && stairB[low - 1] >= upperB + MARGIN;
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
        int at = 0;
        while (at < stairs && stairA[at] > valueA) {
            at++;
        }
        if ((at > 0 && stairB[at - 1] >= valueB) || (at < stairs && stairA[at] == valueA && stairB[at] >= valueB)) {
            return;
        }
        int until = at;
        while (until < stairs && stairB[until] <= valueB) {
            until++;
        }
        if (stairs == stairA.length) {
            stairA = Arrays.copyOf(stairA, 2 * stairs);
            stairB = Arrays.copyOf(stairB, 2 * stairs);
        }
        System.arraycopy(stairA, until, stairA, at + 1, stairs - until);
        System.arraycopy(stairB, until, stairB, at + 1, stairs - until);
        stairs += at + 1 - until;
        stairA[at] = valueA;
        stairB[at] = valueB;
    }

    /** The set, over the deals that may matter, ascending by index. */
    Bargain bargain() {
        long[] byIndex = new long[n];
        for (int k = 0; k < n; k++) {
            byIndex[k] = ((long) deals[k] << 32) | k;
        }
        Arrays.sort(byIndex);
        double[] valueA = new double[n];
        double[] valueB = new double[n];
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        for (int k = 0; k < n; k++) {
            int from = (int) byIndex[k];
            valueA[k] = a[from];
            valueB[k] = b[from];
        }
        return Bargain.of(
                all,
                valueA,
                valueB,
                r.round.withoutAgreement(org.parley.parameter.Side.A),
                r.round.withoutAgreement(org.parley.parameter.Side.B));
    }
}
