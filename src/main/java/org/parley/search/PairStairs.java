package org.parley.search;

import java.util.Arrays;

/** Pairs of numbers of which none is larger in both than another: the first falls, the second rises. */
final class PairStairs {
    private double[] first = new double[16];
    private double[] second = new double[16];
    private int size;

    /** Starts over with no pair. */
    void clear() {
        size = 0;
    }

    /** Whether a pair reaches both. */
    boolean reach(double leastFirst, double leastSecond) {
        int at = reaching(leastFirst);
        return at > 0 && second[at - 1] >= leastSecond;
    }

    /** How many pairs reach this first number. */
    private int reaching(double least) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] >= least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Puts in a pair, unless another reaches it; those that it reaches go. */
    void put(double a, double b) {
        int at = reaching(a);
        if (at > 0 && second[at - 1] >= b) {
            return;
        }
        int to = at;
        while (to < size && second[to] <= b) {
            to++;
        }
        if (size == first.length) {
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
        }
        System.arraycopy(first, to, first, at + 1, size - to);
        System.arraycopy(second, to, second, at + 1, size - to);
        first[at] = a;
        second[at] = b;
        size += at + 1 - to;
    }
}
