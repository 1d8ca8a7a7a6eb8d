package org.parley.seat;

import java.util.Arrays;
import org.parley.parameter.Side;
import org.parley.search.Bargain;
import org.parley.value.Valuation;

/**
 * All deals of a round in the plane of what they are worth to A and to B: how many fall into each of
 * {@value #CELLS} × {@value #CELLS} equal cells between the smallest and the largest value, and the frontier, the deals
 * beside which none is better for one side without being worse for the other ({@link Bargain#frontier}).
 *
 * @param lowA smallest V_A of a deal that can be struck, stk
 * @param highA largest
 * @param lowB smallest V_B
 * @param highB largest
 * @param counts deals that can be struck [cell along A][cell along B]
 * @param both of those the deals that both capitals would sign; likewise
 * @param frontier deals, by rising V_A
 */
public record DealPicture(
        double lowA, double highA, double lowB, double highB, int[][] counts, int[][] both, int[] frontier) {
    public DealPicture {
        counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        both = Arrays.stream(both).map(int[]::clone).toArray(int[][]::new);
        frontier = frontier.clone();
    }

    /** A copy. */
    @Override
    public int[][] counts() {
        return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    }

    /** A copy. */
    @Override
    public int[][] both() {
        return Arrays.stream(both).map(int[]::clone).toArray(int[][]::new);
    }

    /** A copy. */
    @Override
    public int[] frontier() {
        return frontier.clone();
    }

    /** Cells along each side. */
    public static final int CELLS = 40;

    static DealPicture of(Valuation round) {
        int n = round.space().size();
        double[] a = new double[n];
        double[] b = new double[n];
        boolean[] feasible = new boolean[n];
        double[] low = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] high = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int x = 0; x < n; x++) {
            a[x] = round.value(Side.A, x);
            b[x] = round.value(Side.B, x);
            feasible[x] = round.feasible(x);
            if (feasible[x]) {
                low[0] = Math.min(low[0], a[x]);
                high[0] = Math.max(high[0], a[x]);
                low[1] = Math.min(low[1], b[x]);
                high[1] = Math.max(high[1], b[x]);
            }
        }
        int[][] counts = new int[CELLS][CELLS];
        int[][] both = new int[CELLS][CELLS];
        for (int x = 0; x < n; x++) {
            if (feasible[x]) {
                int i = cell(a[x], low[0], high[0]);
                int j = cell(b[x], low[1], high[1]);
                counts[i][j]++;
                both[i][j] += round.acceptable(Side.A, x) && round.acceptable(Side.B, x) ? 1 : 0;
            }
        }
        keepCandidates(feasible, a, b, low[0], high[0]);
        int[] frontier = java.util.Arrays.stream(Bargain.frontier(feasible, a, b))
                .boxed()
                .sorted((x, y) -> Double.compare(a[x], a[y]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new DealPicture(low[0], high[0], low[1], high[1], counts, both, frontier);
    }

    /** Takes out what a deal in a column further right leaves behind: so a million deals need not be sorted. */
    private static void keepCandidates(boolean[] admitted, double[] a, double[] b, double lowA, double highA) {
        double[] beyond = new double[CELLS + 1]; // most V_B in the columns from here on
        java.util.Arrays.fill(beyond, Double.NEGATIVE_INFINITY);
        for (int x = 0; x < a.length; x++) {
            if (admitted[x]) {
                int column = cell(a[x], lowA, highA);
                beyond[column] = Math.max(beyond[column], b[x]);
            }
        }
        for (int column = CELLS - 1; column >= 0; column--) {
            beyond[column] = Math.max(beyond[column], beyond[column + 1]);
        }
        for (int x = 0; x < a.length; x++) {
            admitted[x] = admitted[x] && b[x] >= beyond[cell(a[x], lowA, highA) + 1];
        }
    }

    private static int cell(double value, double low, double high) {
        return high > low ? Math.min(CELLS - 1, (int) (CELLS * (value - low) / (high - low))) : 0;
    }
}
