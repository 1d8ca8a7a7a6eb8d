package org.parley.search;

import java.util.Arrays;

/**
 * All elements of the last issues of a list, dominated or not, by falling utility of a side: the part of an
 * {@link ElementTree} that is too small for boxes to pay. Lists that end alike share it. Built once a run, when first
 * needed.
 */
final class RestList {
    /** A rest of more elements than this is cut into boxes first. */
    private static final int MOST = 128;

    private static final int Q = CellColumns.QUANTITIES;

    /** Its issues, ascending, and their options: [place][choice]. */
    private final int[] issues;

    private final int[][] choices;
    /** How many elements there are, allowed or not. */
    final int size;
    /** How many are allowed [side's order]. */
    private final int[] allowed = {-1, -1};
    /** Elements by falling utility of a side [side][place], the first of their issues most significant. */
    private final int[][] element;
    /** Their sums in that order [side][quantity][place]. */
    private final double[][][] sum;

    private int[] before;
    private double[][] beforeSum;
    private final int[] heads;

    /** Room for the end of a list that begins at a place, see {@link #from}. */
    RestList(DealCells.Shape shape, int from) {
        issues = Arrays.copyOfRange(shape.issues, from, shape.issues.length);
        choices = Arrays.copyOfRange(shape.choices, from, shape.issues.length);
        int product = 1;
        int widest = 1;
        for (int[] c : choices) {
            product *= c.length;
            widest = StrictMath.max(widest, c.length);
        }
        size = product;
        element = new int[2][size];
        sum = new double[2][Q][size];
        before = new int[size];
        beforeSum = new double[Q][size];
        heads = new int[widest];
    }

    /** The place in a list at which the part begins that makes no boxes. */
    static int from(DealCells.Shape shape) {
        int place = shape.choices.length;
        int product = 1;
        while (place > 0 && product * shape.choices[place - 1].length <= MOST) {
            product *= shape.choices[--place].length;
        }
        return place;
    }

    /** A new run begins, or other options are fixed. */
    void forget() {
        allowed[0] = -1;
        allowed[1] = -1;
    }

    /** Elements by falling utility of a side; shared, do not write. */
    int[] elements(int side) {
        return element[side];
    }

    /** Sums [quantity] in that order; shared, do not write. */
    double[][] sums(int side) {
        return sum[side];
    }

    /** How many elements there are that may be struck; their order by a side's utility stands from now on. */
    int size(int side, CellColumns columns) {
        if (allowed[side] < 0) {
            build(side, columns);
        }
        return allowed[side];
    }

    private void build(int side, CellColumns columns) {
        int n = 1;
        int all = 1;
        element[side][0] = 0;
        for (int q = 0; q < Q; q++) {
            sum[side][q][0] = 0;
        }
        for (int p = issues.length - 1; p >= 0; p--) {
            n = extend(side, columns, p, n, all);
            all *= choices[p].length;
        }
        allowed[side] = n;
    }

    /** Puts an issue in front: the lists of all its options, merged by falling utility. */
    private int extend(int side, CellColumns columns, int p, int n, int all) {
        swap(side);
        int issue = issues[p];
        int[] options = choices[p];
        int only = columns.allowed(issue);
        for (int c = 0; c < options.length; c++) {
            heads[c] = only < 0 || options[c] == only ? 0 : n;
        }
        double[] own = beforeSum[side];
        for (int to = 0; ; to++) {
            int next = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < options.length; c++) {
                if (heads[c] < n) {
                    double here = own[heads[c]] + columns.term(side, issue, options[c]);
                    if (here > highest) {
                        highest = here;
                        next = c;
                    }
                }
            }
            if (next < 0) {
                return to;
            }
            int at = heads[next]++;
            element[side][to] = next * all + before[at];
            for (int q = 0; q < Q; q++) {
                sum[side][q][to] = beforeSum[q][at] + columns.term(q, issue, options[next]);
            }
        }
    }

    private void swap(int side) {
        int[] elements = before;
        before = element[side];
        element[side] = elements;
        double[][] sums = beforeSum;
        beforeSum = sum[side];
        sum[side] = sums;
    }
}
