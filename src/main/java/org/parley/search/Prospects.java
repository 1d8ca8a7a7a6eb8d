package org.parley.search;

import java.util.Arrays;

/**
 * Deals that may be one side's offer in a round: of each an upper bound of its own value V_i and of what it is taken to
 * be worth to the other, V̂_j, until it is settled; then the two values themselves. The offer at an aspiration is the
 * first in the order of model §9.2 among those whose V_i reaches it: higher V̂_j, then higher V_i, then lower index.
 * What is not settled comes before what is where their V̂_j is the same, so that once the first is settled it is the
 * offer.
 */
final class Prospects {
    private double[] value = new double[16];
    private double[] estimate = new double[16];
    private int[] deal = new int[16];
    private long[] place = new long[16];
    private int size;

    /** Begins a round: there are none. */
    void clear() {
        size = 0;
    }

    /** Whether the deal found at a place is one. */
    boolean holds(long at) {
        for (int k = 0; k < size; k++) {
            if (place[k] == at) {
                return true;
            }
        }
        return false;
    }

    /** Adds the deal found at a place, with upper bounds; its number here. */
    int add(long at, double mostOwn, double mostOther) {
        if (size == value.length) {
            value = Arrays.copyOf(value, 2 * size);
            estimate = Arrays.copyOf(estimate, 2 * size);
            deal = Arrays.copyOf(deal, 2 * size);
            place = Arrays.copyOf(place, 2 * size);
        }
        value[size] = mostOwn;
        estimate[size] = mostOther;
        deal[size] = DealSearch.NONE;
        place[size] = at;
        return size++;
    }

    /** Replaces bounds by values. */
    void settle(int k, double v, double e, int index) {
        value[k] = v;
        estimate[k] = e;
        deal[k] = index;
    }

    /** Nobody would sign this one: it is never an offer. */
    void drop(int k) {
        value[k] = Double.NEGATIVE_INFINITY;
    }

    /** The first of those whose V_i may reach an aspiration, −1 if there is none. */
    int first(double aspiration) {
        int first = -1;
        for (int k = 0; k < size; k++) {
            if (value[k] >= aspiration && (first < 0 || comesBefore(k, first))) {
                first = k;
            }
        }
        return first;
    }

    private boolean comesBefore(int k, int other) {
        if (estimate[k] != estimate[other]) {
            return estimate[k] > estimate[other];
        }
        if (settled(k) != settled(other)) {
            return settled(other);
        }
        return value[k] > value[other] || (value[k] == value[other] && deal[k] < deal[other]);
    }

    /** Whether its values are known. */
    boolean settled(int k) {
        return deal[k] != DealSearch.NONE;
    }

    /** Its index among all deals, once it is settled. */
    int deal(int k) {
        return deal[k];
    }

    /** Where it was found. */
    long place(int k) {
        return place[k];
    }
}
