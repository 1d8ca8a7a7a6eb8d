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

    /** The quantities compared; elements fall in the first. */
    private final int[] quantities;

    private int size;
    /** Elements in the order of the first quantity and of the second [order][place]. */
    private final int[][] element = {new int[0], new int[0]};
    /** Their sums in that order [order][quantity][place]. */
    private final double[][][] sum = new double[2][CellColumns.QUANTITIES][0];
    /** Whether the second order stands. */
    private boolean ordered;
    /** Largest sum of the last quantity up to a place in the first order. */
    private double[] bestEstimate = new double[0];
    /** Largest sum of the other of the first two quantities up to a place in an order [order]. */
    private final double[][] bestOther = {new double[0], new double[0]};

    private boolean estimatesRanked;
    private final boolean[] othersRanked = new boolean[2];

    private int[] heads = new int[8];
    private double[] next = new double[8];
    private int[] place = new int[0];
    private final PairStairs ahead = new PairStairs();

    /** Room for a list in these quantities: two to four of them. */
    NonDominatedElements(int... quantities) {
        this.quantities = quantities;
        room(0, ROOM);
    }

    /** How many there are; 0 if none may be struck. */
    int size() {
        return size;
    }

    /** Elements by falling sum of the first or the second quantity. */
    int[] elements(int quantity) {
        return element[order(quantity)];
    }

    /** Sums of a quantity in that order. */
    double[] sums(int ofOrder, int quantity) {
        return sum[order(ofOrder)][quantity];
    }

    /** Largest sum of the last quantity, in lists for offers the other's estimate, up to a place in the first order. */
    double[] bestEstimate() {
        if (!estimatesRanked) {
            estimatesRanked = true;
            bestEstimate = prefix(sum[0][quantities[quantities.length - 1]], bestEstimate);
        }
        return bestEstimate;
    }

    /** Largest sum of the second quantity up to a place in the first order. */
    double[] bestOther() {
        return bestOther(quantities[0]);
    }

    /** Largest sum of the second quantity up to a place in the order of the first, or the other way round. */
    double[] bestOther(int quantity) {
        int order = order(quantity);
        if (!othersRanked[order]) {
            othersRanked[order] = true;
            bestOther[order] = prefix(sum[order][quantities[1 - order]], bestOther[order]);
        }
        return bestOther[order];
    }

    /** How many, by falling sum of the first or the second quantity, reach at least this one. */
    int reaching(int quantity, double least) {
        double[] own = sums(quantity, quantity);
        int at = 0;
        int n = size;
        while (n > 1) { // no branch depends on a number: it would be guessed wrongly
            int half = n >>> 1;
            at += own[at + half - 1] >= least ? half : 0;
            n -= half;
        }
        return n == 1 && own[at] >= least ? at + 1 : at;
    }

    /** Becomes the list over no issue: one element. */
    void one() {
        begin();
        element[0][0] = 0;
        for (int q : quantities) {
            sum[0][q][0] = 0;
        }
        size = 1;
    }

    private void begin() {
        size = 0;
        ordered = false;
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
            next[c] = may ? rest.sum[0][quantities[0]][0] + ofIssue[0][choices[c]] : Double.NEGATIVE_INFINITY;
        }
        switch (quantities.length) {
            case 2 -> mergeTwo(rest, tail, ofIssue);
            case 3 -> mergeThree(rest, tail, ofIssue);
            default -> mergeFour(rest, tail, ofIssue);
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

    /** In two utilities the largest other one of those ahead tells what is dominated. */
    private void mergeTwo(NonDominatedElements rest, DealCells.Tail tail, double[][] terms) {
        int[] choices = tail.choices();
        double[] rest0 = rest.sum[0][quantities[0]];
        double[] rest1 = rest.sum[0][quantities[1]];
        int n = rest.size;
        int passed = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int from = first(choices.length); from >= 0; from = first(choices.length)) {
            int at = heads[from];
            double sum0 = next[from];
            double term = terms[1][choices[from]];
            double[] sums0 = sum[0][quantities[0]];
            double[] sums1 = sum[0][quantities[1]];
            for (; passed < size && sums0[passed] >= sum0 + MARGIN; passed++) {
                best = sums1[passed] > best ? sums1[passed] : best;
            }
            if (best < rest1[at] + term + MARGIN) {
                keep(rest, at, from, tail, terms);
            }
            do {
                at++;
            } while (at < n && best >= rest1[at] + term + MARGIN);
            heads[from] = at;
            next[from] = at < n ? rest0[at] + terms[0][choices[from]] : Double.NEGATIVE_INFINITY;
        }
    }

    /** In three, a staircase of the two others does. */
    private void mergeThree(NonDominatedElements rest, DealCells.Tail tail, double[][] terms) {
        int[] choices = tail.choices();
        double[] rest0 = rest.sum[0][quantities[0]];
        double[] rest1 = rest.sum[0][quantities[1]];
        double[] rest2 = rest.sum[0][quantities[2]];
        int n = rest.size;
        int passed = 0;
        ahead.clear();
        for (int from = first(choices.length); from >= 0; from = first(choices.length)) {
            int at = heads[from];
            double sum0 = next[from];
            double term1 = terms[1][choices[from]] + MARGIN;
            double term2 = terms[2][choices[from]] + MARGIN;
            double[] sums0 = sum[0][quantities[0]];
            double[] sums1 = sum[0][quantities[1]];
            double[] sums2 = sum[0][quantities[2]];
            for (; passed < size && sums0[passed] >= sum0 + MARGIN; passed++) {
                ahead.put(sums1[passed], sums2[passed]);
            }
            if (!ahead.reach(rest1[at] + term1, rest2[at] + term2)) {
                keep(rest, at, from, tail, terms);
            }
            do {
                at++;
            } while (at < n && ahead.reach(rest1[at] + term1, rest2[at] + term2));
            heads[from] = at;
            next[from] = at < n ? rest0[at] + terms[0][choices[from]] : Double.NEGATIVE_INFINITY;
        }
    }

    /**
     * In four, those ahead are asked from the nearest on, as long as any further ahead reaches the second utility; what
     * dominated the one before is tried on all that follow it.
     */
    private void mergeFour(NonDominatedElements rest, DealCells.Tail tail, double[][] terms) {
        int[] choices = tail.choices();
        double[] rest0 = rest.sum[0][quantities[0]];
        double[] rest1 = rest.sum[0][quantities[1]];
        double[] rest2 = rest.sum[0][quantities[2]];
        double[] rest3 = rest.sum[0][quantities[3]];
        int n = rest.size;
        int passed = 0;
        int by = -1;
        othersRanked[0] = true;
        for (int from = first(choices.length); from >= 0; from = first(choices.length)) {
            int at = heads[from];
            double sum0 = next[from];
            double term1 = terms[1][choices[from]] + MARGIN;
            double term2 = terms[2][choices[from]] + MARGIN;
            double term3 = terms[3][choices[from]] + MARGIN;
            double[] sums0 = sum[0][quantities[0]];
            double[] sums1 = sum[0][quantities[1]];
            double[] sums2 = sum[0][quantities[2]];
            double[] sums3 = sum[0][quantities[3]];
            double[] best1 = bestOther[0];
            while (passed < size && sums0[passed] >= sum0 + MARGIN) {
                passed++;
            }
            double least1 = rest1[at] + term1;
            double least2 = rest2[at] + term2;
            double least3 = rest3[at] + term3;
            int k = passed - 1;
            while (k >= 0 && best1[k] >= least1 && !(sums1[k] >= least1 && sums2[k] >= least2 && sums3[k] >= least3)) {
                k--;
            }
            if (k >= 0 && best1[k] >= least1) {
                by = k;
            } else {
                keep(rest, at, from, tail, terms);
                rankLast();
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
            next[from] = at < n ? rest0[at] + terms[0][choices[from]] : Double.NEGATIVE_INFINITY;
        }
    }

    /** Ranks the element that was kept last among those before it by the second quantity. */
    private void rankLast() {
        double[] sums1 = sum[0][quantities[1]];
        if (bestOther[0].length < size) {
            bestOther[0] = Arrays.copyOf(bestOther[0], sums1.length);
        }
        double value = sums1[size - 1];
        double before = size == 1 ? value : bestOther[0][size - 2];
        bestOther[0][size - 1] = value > before ? value : before;
    }

    private void keep(NonDominatedElements rest, int at, int choice, DealCells.Tail tail, double[][] terms) {
        room(0, size + 1);
        element[0][size] = choice * tail.restSize() + rest.element[0][at];
        int option = tail.choices()[choice];
        for (int d = 0; d < quantities.length; d++) {
            sum[0][quantities[d]][size] = rest.sum[0][quantities[d]][at] + terms[d][option];
        }
        size++;
    }

    private void room(int order, int n) {
        if (element[order].length < n) {
            int length = StrictMath.max(ROOM, 2 * n);
            element[order] = Arrays.copyOf(element[order], length);
            for (int q : quantities) {
                sum[order][q] = Arrays.copyOf(sum[order][q], length);
            }
        }
    }

    /**
     * Which order falls in a quantity; the second is made when first asked for: upside down, put right by insertion.
     */
    private int order(int quantity) {
        if (quantity == quantities[0]) {
            return 0;
        }
        if (!ordered) {
            ordered = true;
            room(1, size);
            if (place.length < size) {
                place = new int[element[1].length];
            }
            double[] second = sum[0][quantity];
            for (int n = 0; n < size; n++) {
                int from = size - 1 - n;
                int at = n;
                while (at > 0 && second[place[at - 1]] < second[from]) {
                    place[at] = place[at - 1];
                    at--;
                }
                place[at] = from;
            }
            for (int n = 0; n < size; n++) {
                element[1][n] = element[0][place[n]];
                for (int q : quantities) {
                    sum[1][q][n] = sum[0][q][place[n]];
                }
            }
        }
        return 1;
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
