package org.parley.search;

import java.util.Arrays;

/**
 * One side's offers of a round at all aspirations between a floor and a ceiling: the steps on which what a deal is
 * taken to be worth to the other, V̂_j, grows as the own value V_i falls. Values of a round do not change while it
 * lasts, and an exchange only moves the aspiration; so the offer at an aspiration is the last step that still reaches
 * it.
 *
 * <p>A deal x is no step if a deal y is available wherever x is, V_i(y) ≥ V_i(x) or both at the ceiling or above, and
 * comes before it in the order of model §9.2: higher V̂_j, then higher V_i, then lower index. What is not beaten in
 * this way by another is a step, and the order in which deals are put in does not matter.
 */
final class Stairs {
    private double[] value = new double[8];
    private double[] estimate = new double[8];
    private int[] deal = new int[8];
    private long[] place = new long[8];
    private int size;
    private double ceiling = Double.NaN;
    private double floor = Double.NaN;

    /** Begins a round: nothing is known. */
    void clear() {
        size = 0;
        ceiling = Double.NaN;
        floor = Double.NaN;
    }

    /** Whether a ceiling was set since the round began. */
    boolean begun() {
        return !Double.isNaN(ceiling);
    }

    /** The highest aspiration whose offer is known, NaN if none is. */
    double ceiling() {
        return ceiling;
    }

    /** The lowest aspiration whose offer is known. */
    double floor() {
        return floor;
    }

    /** From now on offers up to this aspiration matter. */
    void setCeiling(double highest) {
        ceiling = highest;
    }

    /** From now on offers are known down to this aspiration. */
    void setFloor(double lowest) {
        floor = lowest;
    }

    /** How many steps, by falling own value, reach an aspiration. */
    private int reaching(double aspiration) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value[middle] >= aspiration) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place in hand at an aspiration between floor and ceiling: of the offer's step, −1 if there is none. */
    int step(double aspiration) {
        return reaching(aspiration) - 1;
    }

    /** The deal of a step. */
    int deal(int step) {
        return deal[step];
    }

    /** Where the deal of a step was found, as it was put in. */
    long place(int step) {
        return place[step];
    }

    /** A deal of this own value or less is no step if V̂_j lies below this. */
    double bar(double ownValue) {
        int before = reaching(ownValue < ceiling ? ownValue : ceiling);
        return before == 0 ? Double.NEGATIVE_INFINITY : estimate[before - 1];
    }

    /** Whether the deal found at a place is a step already. */
    boolean holds(long at) {
        for (int k = 0; k < size; k++) {
            if (place[k] == at) {
                return true;
            }
        }
        return false;
    }

    /** Whether a deal of these values would be a step. */
    boolean admits(double v, double e, int index) {
        int before = reaching(v < ceiling ? v : ceiling);
        return before == 0 || !comesFirst(before - 1, v, e, index);
    }

    private boolean comesFirst(int step, double v, double e, int index) {
        return estimate[step] > e
                || (estimate[step] == e && (value[step] > v || (value[step] == v && deal[step] <= index)));
    }

    /** Puts in a deal that is admitted; steps that it beats are none any more. */
    void put(double v, double e, int index, long at) {
        int from = 0;
        while (v < ceiling && from < size && value[from] > v) {
            from++;
        }
        int to = from;
        while (to < size && !comesFirst(to, v, e, index)) {
            to++;
        }
        if (size == value.length) {
            value = Arrays.copyOf(value, 2 * size);
            estimate = Arrays.copyOf(estimate, 2 * size);
            deal = Arrays.copyOf(deal, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
        }
        int rest = size - to;
        System.arraycopy(value, to, value, from + 1, rest);
        System.arraycopy(estimate, to, estimate, from + 1, rest);
        System.arraycopy(deal, to, deal, from + 1, rest);
        System.arraycopy(place, to, place, from + 1, rest);
        value[from] = v;
        estimate[from] = e;
        deal[from] = index;
        place[from] = at;
        size = from + 1 + rest;
    }
}
