package org.parley.search;

/**
 * The elements of a list that no other element dominates by {@link #MARGIN} in all of the six utilities of
 * {@link CellColumns}: the staircase of the issues that a cell leaves open. Built issue by issue: what is dominated
 * stays so whatever option is added, so the elements left out are never enumerated and a million deals cost little more
 * than a thousand.
 *
 * <p>In a cell, where both V lie above their fallbacks, a dominated element is worth strictly less than the one that
 * dominates it to everybody, in truth, in the other's estimate and in the mediator's reading; each question says when
 * it may therefore look at these elements only. The margin is far enough above {@link org.parley.number.Rounding#STEP}
 * that a step of it shows in every V after rounding: A ≥ 1 − δ ≥ 2e-5, so V moves by 2e-9, and where {@link CellOffers}
 * lets V̂ rise as slowly as a tenth of that, by 2e-10.
 */
final class NonDominatedElements {
    static final double MARGIN = 1e-4;

    private static final int Q = CellColumns.QUANTITIES;

    private final DealCells.Shape shape;
    private int size;
    /** Elements by falling utility of the side [side][place]. */
    private final int[][] element = new int[2][16];
    /** Their sums in that order [side][quantity][place]. */
    private final double[][][] sum = new double[2][Q][16];
    /**
     * Largest sum of a quantity up to a place in that order: the other's estimate and its true utility [side][place].
     */
    private final double[][] bestEstimate = new double[2][16];

    private final double[][] bestOther = new double[2][16];

    private int[] before = new int[16];
    private double[][] beforeSum = new double[Q][16];
    private int[] heads = new int[8];
    private int[] place = new int[16];

    NonDominatedElements(DealCells.Shape shape) {
        this.shape = shape;
    }

    /** How many there are; 0 if none may be struck. */
    int size() {
        return size;
    }

    /** Elements by falling utility of a side. */
    int[] elements(int side) {
        return element[side];
    }

    /** Sums of a quantity in that order. */
    double[] sums(int side, int quantity) {
        return sum[side][quantity];
    }

    /** Largest estimate of the other's utility up to a place in that order. */
    double[] bestEstimate(int side) {
        return bestEstimate[side];
    }

    /** Largest true utility of the other up to a place in that order. */
    double[] bestOther(int side) {
        return bestOther[side];
    }

    /** How many, in falling order of a side's utility, reach at least this sum. */
    int reaching(int side, double least) {
        double[] own = sum[side][side];
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (own[middle] >= least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * Builds the staircase of a run from w_k ṽ_k [quantity][issue][option]; {@code allowed} fixes options [issue], −1 =
     * open.
     */
    void build(double[][][] terms, int[] allowed) {
        element[0][0] = 0;
        for (int q = 0; q < Q; q++) {
            sum[0][q][0] = 0;
        }
        size = 1;
        for (int p = 0; p < shape.issues.length; p++) {
            extend(terms, shape.issues[p], shape.choices[p], allowed[shape.issues[p]]);
        }
        orderForB();
        high(0);
        high(1);
    }

    /** Adds an issue: the lists of all its options, merged by falling utility of A, without what is dominated. */
    private void extend(double[][][] terms, int issue, int[] choices, int only) {
        int n = size;
        swap();
        room(n * choices.length);
        if (heads.length < choices.length) {
            heads = new int[choices.length];
        }
        double[] termsOfA = terms[0][issue];
        for (int c = 0; c < choices.length; c++) {
            heads[c] = only < 0 || choices[c] == only ? 0 : n;
        }
        size = 0;
        int last = 0;
        double[] fromA = beforeSum[0];
        while (true) {
            int from = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < choices.length; c++) {
                if (heads[c] < n) {
                    double here = fromA[heads[c]] + termsOfA[choices[c]];
                    if (here > highest) {
                        highest = here;
                        from = c;
                    }
                }
            }
            if (from < 0) {
                return;
            }
            int at = heads[from]++;
            int to = size;
            int option = choices[from];
            sum[0][0][to] = highest;
            for (int q = 1; q < Q; q++) {
                sum[0][q][to] = beforeSum[q][at] + terms[q][issue][option];
            }
            int by = dominated(to, last);
            if (by < 0) {
                element[0][to] = before[at] * choices.length + from;
                size++;
            } else {
                last = by;
            }
        }
    }

    /**
     * A place before this one whose element dominates the one at this place, −1 if there is none; what dominated the
     * one before is tried first.
     */
    private int dominated(int at, int tryFirst) {
        double[] first = sum[0][0];
        double bar = first[at] + MARGIN;
        if (tryFirst < at && first[tryFirst] >= bar && inTheRest(tryFirst, at)) {
            return tryFirst;
        }
        for (int k = 0; k < at && first[k] >= bar; k++) {
            if (inTheRest(k, at)) {
                return k;
            }
        }
        return -1;
    }

    private boolean inTheRest(int k, int at) {
        double[][] s = sum[0];
        return s[1][k] >= s[1][at] + MARGIN
                && s[2][k] >= s[2][at] + MARGIN
                && s[3][k] >= s[3][at] + MARGIN
                && s[4][k] >= s[4][at] + MARGIN
                && s[5][k] >= s[5][at] + MARGIN;
    }

    private void swap() {
        int[] elements = before;
        before = element[0];
        element[0] = elements;
        double[][] sums = beforeSum;
        beforeSum = sum[0];
        sum[0] = sums;
    }

    private void room(int n) {
        if (element[0].length < n || sum[0][0].length < n) {
            element[0] = new int[n];
            for (int q = 0; q < Q; q++) {
                sum[0][q] = new double[n];
            }
        }
    }

    /** The same elements by falling utility of B: those of A upside down, put right by insertion. */
    private void orderForB() {
        if (element[1].length < size) {
            element[1] = new int[size];
            for (int q = 0; q < Q; q++) {
                sum[1][q] = new double[size];
            }
        }
        if (place.length < size) {
            place = new int[size];
        }
        double[] ofB = sum[0][1];
        for (int n = 0; n < size; n++) {
            int from = size - 1 - n;
            double value = ofB[from];
            int at = n;
            while (at > 0 && ofB[place[at - 1]] < value) {
                place[at] = place[at - 1];
                at--;
            }
            place[at] = from;
        }
        for (int n = 0; n < size; n++) {
            element[1][n] = element[0][place[n]];
        }
        for (int q = 0; q < Q; q++) {
            double[] from = sum[0][q];
            double[] to = sum[1][q];
            for (int n = 0; n < size; n++) {
                to[n] = from[place[n]];
            }
        }
    }

    private void high(int side) {
        if (bestEstimate[side].length < size) {
            bestEstimate[side] = new double[size];
            bestOther[side] = new double[size];
        }
        prefix(sum[side][CellColumns.ESTIMATE + 1 - side], bestEstimate[side]);
        prefix(sum[side][1 - side], bestOther[side]);
    }

    private void prefix(double[] values, double[] highest) {
        double high = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < size; n++) {
            high = values[n] > high ? values[n] : high;
            highest[n] = high;
        }
    }
}
