package org.parley.search;

import java.util.Arrays;

/**
 * The elements of a list that no other element dominates by {@link #MARGIN} in all of the utilities that a question
 * depends on: the staircase of the issues that a cell leaves open. Built issue by issue from the last one on: what is
 * dominated stays so whatever option is put in front, so the elements left out are never enumerated and a million deals
 * cost little more than a thousand.
 *
 * <p>In a cell, where both V lie above their fallbacks, a dominated element is worth strictly less than the one that
 * dominates it to everybody whom the question concerns, in truth, in the other's estimate or in the mediator's reading;
 * each question says when it may therefore look at these elements only. The margin is far enough above
 * {@link org.parley.number.Rounding#STEP} that a step of it shows in every V after rounding: A ≥ 1 − δ ≥ 2e-5, so V
 * moves by 2e-9, and where {@link CellOffers} lets V̂ rise as slowly as a tenth of that, by 2e-10.
 */
final class NonDominatedElements {
    static final double MARGIN = 1e-4;

    private static final int ROOM = 16;

    /** The quantities compared; elements fall in the first, a side's true utility. */
    private final int[] quantities;

    private final int side;
    private int size;
    /** Elements by falling utility of a side [side][place]. */
    private final int[][] element = {new int[0], new int[0]};
    /** Their sums in that order [side][quantity][place]. */
    private final double[][][] sum = new double[2][CellColumns.QUANTITIES][0];
    /** Whether the order of a side stands. */
    private final boolean[] ordered = new boolean[2];
    /** Largest sum of the last quantity up to a place in the first order. */
    private double[] bestEstimate = new double[0];
    /** Largest true utility of the other up to a place in the order of a side [side]. */
    private final double[][] bestOther = {new double[0], new double[0]};

    private boolean estimatesRanked;
    private final boolean[] othersRanked = new boolean[2];

    private int[] heads = new int[8];
    private double[] next = new double[8];
    private int[] place = new int[0];

    /** Room for a list in these quantities: two to four of them, the first a side's true utility. */
    NonDominatedElements(int... quantities) {
        this.quantities = quantities;
        side = quantities[0];
        room(side, ROOM);
    }

    /** How many there are; 0 if none may be struck. */
    int size() {
        return size;
    }

    /** Elements by falling utility of a side. */
    int[] elements(int ofSide) {
        order(ofSide);
        return element[ofSide];
    }

    /** Sums of a quantity in that order. */
    double[] sums(int ofSide, int quantity) {
        order(ofSide);
        return sum[ofSide][quantity];
    }

    /** Largest estimate of the other's utility up to a place in the first order. */
    double[] bestEstimate() {
        if (!estimatesRanked) {
            estimatesRanked = true;
            bestEstimate = prefix(sum[side][quantities[quantities.length - 1]], bestEstimate);
        }
        return bestEstimate;
    }

    /** Largest true utility of the other up to a place in the first order. */
    double[] bestOther() {
        return bestOther(side);
    }

    /** Largest true utility of the other up to a place in the order of a side. */
    double[] bestOther(int ofSide) {
        if (!othersRanked[ofSide]) {
            othersRanked[ofSide] = true;
            bestOther[ofSide] = prefix(sums(ofSide, 1 - ofSide), bestOther[ofSide]);
        }
        return bestOther[ofSide];
    }

    /** How many, in falling order of a side's utility, reach at least this sum. */
    int reaching(int ofSide, double least) {
        double[] own = sums(ofSide, ofSide);
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

    /** Becomes the list over no issue: one element. */
    void one() {
        begin();
        element[side][0] = 0;
        for (int q : quantities) {
            sum[side][q][0] = 0;
        }
        size = 1;
    }

    private void begin() {
        size = 0;
        ordered[side] = true;
        ordered[1 - side] = false;
        estimatesRanked = false;
        othersRanked[0] = false;
        othersRanked[1] = false;
    }

    /**
     * Becomes the list of an end: the list of the end behind it with each option of its issue in front, merged by
     * falling utility, without what is dominated.
     *
     * @param terms w_k ṽ_k(o) [quantity][issue][option]
     * @param only the one option that its issue may take, −1 = any
     */
    void extend(NonDominatedElements rest, DealCells.Tail tail, double[][][] terms, int only) {
        begin();
        int[] choices = tail.choices();
        double[][] ofIssue = new double[quantities.length][];
        for (int d = 0; d < ofIssue.length; d++) {
            ofIssue[d] = terms[quantities[d]][tail.issue()];
        }
        if (heads.length < choices.length) {
            heads = new int[choices.length];
            next = new double[choices.length];
        }
        for (int c = 0; c < choices.length; c++) {
            boolean may = rest.size > 0 && (only < 0 || choices[c] == only);
            heads[c] = 0;
            next[c] = may ? rest.sum[side][side][0] + ofIssue[0][choices[c]] : Double.NEGATIVE_INFINITY;
        }
        if (quantities.length == 2) {
            mergeTwo(rest, tail, ofIssue);
        } else {
            mergeMore(rest, tail, ofIssue);
        }
    }

    /** The choice whose next element comes first, −1 if none is left. */
    private int first(int choices) {
        int from = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < choices; c++) {
            if (next[c] > highest) {
                highest = next[c];
                from = c;
            }
        }
        return from;
    }

    /** In two utilities the largest other one so far tells what is dominated. */
    private void mergeTwo(NonDominatedElements rest, DealCells.Tail tail, double[][] terms) {
        int[] choices = tail.choices();
        double[] restOwn = rest.sum[side][side];
        double[] restOther = rest.sum[side][quantities[1]];
        int n = rest.size;
        int ahead = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int from = first(choices.length); from >= 0; from = first(choices.length)) {
            int at = heads[from];
            int option = choices[from];
            double own = next[from];
            double term = terms[1][option];
            double other = restOther[at] + term;
            double[] ownSums = sum[side][side];
            double[] otherSums = sum[side][quantities[1]];
            for (; ahead < size && ownSums[ahead] >= own + MARGIN; ahead++) {
                best = otherSums[ahead] > best ? otherSums[ahead] : best;
            }
            if (best < other + MARGIN) {
                room(side, size + 1);
                element[side][size] = from * tail.restSize() + rest.element[side][at];
                sum[side][side][size] = own;
                sum[side][quantities[1]][size++] = other;
            }
            do {
                at++;
            } while (at < n && best >= restOther[at] + term + MARGIN);
            heads[from] = at;
            next[from] = at < n ? restOwn[at] + terms[0][option] : Double.NEGATIVE_INFINITY;
        }
    }

    /** In more, each element before is asked; what dominated the one before is tried first, and on all that follow. */
    private void mergeMore(NonDominatedElements rest, DealCells.Tail tail, double[][] terms) {
        int last = quantities.length - 1;
        int[] choices = tail.choices();
        double[] restOwn = rest.sum[side][side];
        double[] rest1 = rest.sum[side][quantities[1]];
        double[] rest2 = rest.sum[side][quantities[2]];
        double[] rest3 = rest.sum[side][quantities[last]];
        int n = rest.size;
        int ahead = 0;
        int by = -1;
        for (int from = first(choices.length); from >= 0; from = first(choices.length)) {
            int at = heads[from];
            int option = choices[from];
            double own = next[from];
            double term1 = terms[1][option] + MARGIN;
            double term2 = terms[2][option] + MARGIN;
            double term3 = terms[last][option] + MARGIN;
            double[] ownSums = sum[side][side];
            double[] sums1 = sum[side][quantities[1]];
            double[] sums2 = sum[side][quantities[2]];
            double[] sums3 = sum[side][quantities[last]];
            while (ahead < size && ownSums[ahead] >= own + MARGIN) {
                ahead++;
            }
            double least1 = rest1[at] + term1;
            double least2 = rest2[at] + term2;
            double least3 = rest3[at] + term3;
            int k = ahead - 1;
            while (k >= 0 && !(sums1[k] >= least1 && sums2[k] >= least2 && sums3[k] >= least3)) {
                k--;
            }
            if (k >= 0) {
                by = k;
            } else {
                room(side, size + 1);
                element[side][size] = from * tail.restSize() + rest.element[side][at];
                for (int d = 0; d < quantities.length; d++) {
                    sum[side][quantities[d]][size] = rest.sum[side][quantities[d]][at] + terms[d][option];
                }
                size++;
            }
            at++;
            if (by >= 0) {
                while (at < n
                        && sums1[by] >= rest1[at] + term1
                        && sums2[by] >= rest2[at] + term2
                        && sums3[by] >= rest3[at] + term3) {
                    at++;
                }
            }
            heads[from] = at;
            next[from] = at < n ? restOwn[at] + terms[0][option] : Double.NEGATIVE_INFINITY;
        }
    }

    private void room(int ofSide, int n) {
        if (element[ofSide].length < n) {
            int length = StrictMath.max(ROOM, 2 * n);
            element[ofSide] = Arrays.copyOf(element[ofSide], length);
            for (int q : quantities) {
                sum[ofSide][q] = Arrays.copyOf(sum[ofSide][q], length);
            }
        }
    }

    /** The same elements by falling utility of the other side: upside down, put right by insertion. */
    private void order(int ofSide) {
        if (ordered[ofSide]) {
            return;
        }
        ordered[ofSide] = true;
        room(ofSide, size);
        if (place.length < size) {
            place = new int[element[ofSide].length];
        }
        double[] own = sum[side][ofSide];
        for (int n = 0; n < size; n++) {
            int from = size - 1 - n;
            double value = own[from];
            int at = n;
            while (at > 0 && own[place[at - 1]] < value) {
                place[at] = place[at - 1];
                at--;
            }
            place[at] = from;
        }
        for (int n = 0; n < size; n++) {
            element[ofSide][n] = element[side][place[n]];
        }
        for (int q : quantities) {
            double[] from = sum[side][q];
            double[] to = sum[ofSide][q];
            for (int n = 0; n < size; n++) {
                to[n] = from[place[n]];
            }
        }
    }

    /** The largest of the values up to each place, in the room that there is if it suffices. */
    private double[] prefix(double[] values, double[] room) {
        double[] highest = room.length < size ? new double[values.length] : room;
        double high = Double.NEGATIVE_INFINITY;
        for (int n = 0; n < size; n++) {
            high = values[n] > high ? values[n] : high;
            highest[n] = high;
        }
        return highest;
    }
}
