package org.parley.search;

import java.util.Arrays;

/**
 * Deals that may be one side's offer in a round: of each an upper bound of its own value V_i and of what it is taken to
 * be worth to the other, V̂_j, until it is settled; then the two values themselves. The offer at an aspiration is the
 * first in the order of model §9.2 among those whose V_i reaches it: higher V̂_j, then higher V_i, then lower index.
 * What is not settled comes before what is where their V̂_j is the same, so that once the first is settled it is the
 * offer. It stays the first up to its own V_i, however many are settled after it, until others are added; so one that
 * was found is found again by halving.
 */
final class Prospects {
    private double[] value = new double[16];
    private double[] estimate = new double[16];
    private int[] deal = new int[16];
    private long[] place = new long[16];
    private int size;
    /** Settled ones that were the first, by falling V_i, and the least aspiration at which each was [rank]. */
    private int[] found = new int[16];

    private double[] foundFrom = new double[16];
    private int founds;
    private int last;

    /** Begins a round: there are none. */
    void clear() {
        size = 0;
        founds = 0;
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
        founds = 0;
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
        if (last < founds && foundFrom[last] <= aspiration && value[found[last]] >= aspiration) {
            return found[last];
        }
        return search(aspiration);
    }

    private int search(double aspiration) {
        int low = 0;
        int high = founds;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value[found[middle]] >= aspiration) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low > 0 && foundFrom[low - 1] <= aspiration) {
            last = low - 1;
            return found[low - 1];
        }
        int first = firstOfAll(aspiration);
        if (first >= 0 && settled(first)) {
            find(first, aspiration, low);
        }
        return first;
    }

    private int firstOfAll(double aspiration) {
        int first = -1;
        for (int k = 0; k < size; k++) {
            if (value[k] >= aspiration && (first < 0 || comesBefore(k, first))) {
                first = k;
            }
        }
        return first;
    }

    /** Notes that one is the first at an aspiration; so many that were found before it lie above. */
    private void find(int k, double aspiration, int above) {
        if (above > 0 && found[above - 1] == k) {
            foundFrom[above - 1] = aspiration;
            return;
        }
        if (founds == found.length) {
            found = Arrays.copyOf(found, 2 * founds);
            foundFrom = Arrays.copyOf(foundFrom, 2 * founds);
        }
        System.arraycopy(found, above, found, above + 1, founds - above);
        System.arraycopy(foundFrom, above, foundFrom, above + 1, founds - above);
        found[above] = k;
        foundFrom[above] = aspiration;
        founds++;
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
