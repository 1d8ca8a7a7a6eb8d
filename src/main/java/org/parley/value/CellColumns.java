package org.parley.value;

import java.util.Arrays;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;

/**
 * The six utilities of a run (true, estimated, read by the mediator; of A and of B) over cells and lists: a deal's utility is its cell's constant plus its element's sum, up to rounding. These
 * sums only decide what can be left out; whatever is left in is evaluated exactly, in file order.
 *
 * <p>For a threshold on one's own utility, each list is sorted by it, with the largest value of the other's estimate (and of the other's true utility) among the elements so far.
 */
final class CellColumns {
    /** Quantities: true utility of A, B; estimate of A, B; mediator's reading of A, B. */
    static final int QUANTITIES = 6;

    static final int ESTIMATE = 2;
    static final int READING = 4;

    private static final int INDEX_BITS = 20;
    private static final double OFFSET = 32;

    final DealCells cells;
    private final Utility[] utilities = new Utility[QUANTITIES];
    private int[] allowed = new int[0];
    /** Cells that can be struck at all: their fixed options are allowed. */
    final boolean[] alive;
    /** Constants [quantity][cell] at today's front. */
    final double[][] base;

    private final double[][] baseWithoutFront;
    /** Sums [quantity][shape][element]. */
    final double[][][] sum;
    /** Largest and smallest sum [quantity][shape]. */
    final double[][] largest;

    final double[][] smallest;
    /** Elements by falling own utility [side][shape][place]. */
    final int[][][] order;
    /** Own utility in that order, rounded down by less than 1e-8 [side][shape][place]. */
    final double[][][] sorted;
    /** Largest estimate of the other's utility up to a place [side][shape][place]. */
    final double[][][] bestEstimate;
    /** Largest true utility of the other up to a place [side][shape][place]. */
    final double[][][] bestOther;

    /** How many elements of a list may be struck [shape]. */
    final int[] places;

    private final double[] front = new double[QUANTITIES];
    private int frontIssue;
    private int fromOption;
    private long[] keys = new long[0];

    /** Room for the columns of a scenario; {@link #fill} comes next. */
    CellColumns(DealCells cells) {
        this.cells = cells;
        int shapes = cells.shapes.length;
        alive = new boolean[cells.cells];
        base = new double[QUANTITIES][cells.cells];
        baseWithoutFront = new double[QUANTITIES][cells.atFront.length];
        sum = new double[QUANTITIES][shapes][];
        largest = new double[QUANTITIES][shapes];
        smallest = new double[QUANTITIES][shapes];
        order = new int[2][shapes][];
        sorted = new double[2][shapes][];
        bestEstimate = new double[2][shapes][];
        bestOther = new double[2][shapes][];
        places = new int[shapes];
        for (int s = 0; s < shapes; s++) {
            int n = cells.shapes[s].size;
            for (int q = 0; q < QUANTITIES; q++) {
                sum[q][s] = new double[n];
            }
            for (int i = 0; i < 2; i++) {
                order[i][s] = new int[n];
                sorted[i][s] = new double[n];
                bestEstimate[i][s] = new double[n];
                bestOther[i][s] = new double[n];
            }
        }
    }

    /** The columns of a run in which these options are fixed [issue], −1 = open. */
    void fill(Draw draw, int[] fixedOption) {
        allowed = fixedOption.clone();
        Objective objective = draw.scenario().objective();
        frontIssue = objective == null ? -1 : objective.issue();
        fromOption = objective == null
                ? -1
                : draw.scenario().issues().get(frontIssue).statusQuo();
        for (int i = 0; i < 2; i++) {
            utilities[i] = draw.utility(Side.of(i));
            utilities[ESTIMATE + i] = draw.estimate(Side.of(i));
            utilities[READING + i] = draw.reading(Side.of(i));
        }
        for (int s = 0; s < places.length; s++) {
            list(s);
        }
        constants();
    }

    /** Whether these are the columns for this set of fixed options. */
    boolean serves(int[] fixedOption) {
        return Arrays.equals(allowed, fixedOption);
    }

    /** Whether an element keeps to the fixed options. */
    private boolean open(DealCells.Shape shape, int element) {
        for (int p = 0; p < shape.issues.length; p++) {
            int only = allowed[shape.issues[p]];
            if (only >= 0 && shape.options[element * shape.issues.length + p] != only) {
                return false;
            }
        }
        return true;
    }

    private boolean anyFixed(DealCells.Shape shape) {
        for (int issue : shape.issues) {
            if (allowed[issue] >= 0) {
                return true;
            }
        }
        return false;
    }

    private void list(int s) {
        DealCells.Shape shape = cells.shapes[s];
        for (int q = 0; q < QUANTITIES; q++) {
            addUp(shape, utilities[q].terms(), sum[q][s]);
        }
        boolean all = !anyFixed(shape);
        int n = 0;
        for (int e = 0; e < shape.size; e++) {
            if (all || open(shape, e)) {
                order[0][s][n++] = e;
            }
        }
        places[s] = n;
        for (int q = 0; q < QUANTITIES; q++) {
            double[] sums = sum[q][s];
            double high = Double.NEGATIVE_INFINITY;
            double low = Double.POSITIVE_INFINITY;
            for (int p = 0; p < n; p++) {
                double value = sums[order[0][s][p]];
                high = value > high ? value : high;
                low = value < low ? value : low;
            }
            largest[q][s] = high;
            smallest[q][s] = low;
        }
        System.arraycopy(order[0][s], 0, order[1][s], 0, n);
        sort(0, s, n);
        sort(1, s, n);
    }

    /** Sums of an element over the issues of the list, built up issue by issue. */
    private static void addUp(DealCells.Shape shape, double[][] terms, double[] sums) {
        sums[0] = 0;
        int filled = 1;
        for (int p = 0; p < shape.issues.length; p++) {
            double[] term = terms[shape.issues[p]];
            int[] choices = shape.choices[p];
            for (int e = filled - 1; e >= 0; e--) {
                double before = sums[e];
                for (int c = choices.length - 1; c >= 0; c--) {
                    sums[e * choices.length + c] = before + term[choices[c]];
                }
            }
            filled *= choices.length;
        }
    }

    private void sort(int side, int s, int n) {
        double[] own = sum[side][s];
        double[] otherEstimate = sum[ESTIMATE + 1 - side][s];
        double[] other = sum[1 - side][s];
        int[] by = order[side][s];
        long mask = (1L << INDEX_BITS) - 1;
        if (keys.length < n) {
            keys = new long[n];
        }
        for (int p = 0; p < n; p++) {
            keys[p] = (Double.doubleToRawLongBits(OFFSET + own[by[p]]) & ~mask) | by[p];
        }
        Arrays.sort(keys, 0, n);
        double highEstimate = Double.NEGATIVE_INFINITY;
        double highTruth = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < n; place++) {
            long key = keys[n - 1 - place];
            int e = (int) (key & mask);
            by[place] = e;
            sorted[side][s][place] = Double.longBitsToDouble(key & ~mask) - OFFSET;
            highEstimate = otherEstimate[e] > highEstimate ? otherEstimate[e] : highEstimate;
            highTruth = other[e] > highTruth ? other[e] : highTruth;
            bestEstimate[side][s][place] = highEstimate;
            bestOther[side][s][place] = highTruth;
        }
    }

    private void constants() {
        int n = cells.space.issues();
        for (int c = 0; c < cells.cells; c++) {
            boolean may = places[cells.shape[c]] > 0;
            for (int k = 0; k < n && may; k++) {
                int o = cells.option[c * n + k];
                may = o < 0 || allowed[k] < 0 || allowed[k] == o;
            }
            alive[c] = may;
        }
        for (int q = 0; q < QUANTITIES; q++) {
            double[][] terms = utilities[q].terms();
            double[] to = base[q];
            for (int c = 0; c < cells.cells; c++) {
                double constant = 0;
                for (int k = 0; k < n; k++) {
                    int o = cells.option[c * n + k];
                    if (o >= 0 && !(k == frontIssue && o == fromOption)) {
                        constant += terms[k][o];
                    }
                }
                to[c] = constant;
            }
            for (int a = 0; a < cells.atFront.length; a++) {
                baseWithoutFront[q][a] = to[cells.atFront[a]];
            }
            front[q] = Double.NaN;
        }
        moveFront();
    }

    /** Follows the utilities to today's front. */
    void moveFront() {
        if (frontIssue < 0) {
            return;
        }
        for (int q = 0; q < QUANTITIES; q++) {
            double term = utilities[q].term(frontIssue, fromOption);
            if (term != front[q]) {
                front[q] = term;
                double[] to = base[q];
                double[] without = baseWithoutFront[q];
                for (int a = 0; a < without.length; a++) {
                    to[cells.atFront[a]] = without[a] + term;
                }
            }
        }
    }

    /** The exact utility of a deal, added in file order. */
    double exact(int quantity, int cell, int element) {
        double[][] terms = utilities[quantity].terms();
        DealCells.Shape shape = cells.shapes[cells.shape[cell]];
        int n = terms.length;
        int at = cell * n;
        int p = element * shape.issues.length;
        double total = 0;
        for (int k = 0; k < n; k++) {
            int o = cells.option[at + k];
            total += terms[k][o >= 0 ? o : shape.options[p++]];
        }
        return total;
    }

    /** The deal's index. */
    int deal(int cell, int element) {
        return cells.base[cell] + cells.shapes[cells.shape[cell]].offset[element];
    }

    /** How many elements, in falling order of a side's utility, reach at least this sum; never too few. */
    int reaching(int side, int shape, double least) {
        double[] values = sorted[side][shape];
        double bar = least - 1e-8;
        int low = 0;
        int high = places[shape];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= bar) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
