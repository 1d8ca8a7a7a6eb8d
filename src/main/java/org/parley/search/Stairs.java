package org.parley.search;

import java.util.Arrays;

/**
 * What one side can certainly offer in a round at every aspiration between a floor and a ceiling: the steps on which
 * what a deal is taken to be worth to the other, V̂_j, grows as the own value V_i falls. Both are lower bounds. A deal
 * x is never an offer if a step is certainly there whenever x is, V_i(step) ≥ V_i(x) or both at the ceiling or above,
 * and certainly worth more to the other.
 */
final class Stairs {
    private double[] value = new double[8];
    private double[] estimate = new double[8];
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
        int n = 0;
        while (n < size && value[n] >= aspiration) {
            n++;
        }
        return n;
    }

    /** A deal of at most this own value is no offer if its V̂_j lies below this. */
    double bar(double ownValue) {
        int before = reaching(ownValue < ceiling ? ownValue : ceiling);
        return before == 0 ? Double.NEGATIVE_INFINITY : estimate[before - 1];
    }

    /** Something with at least these values is there; steps that it makes useless are none any more. */
    void put(double v, double e) {
        if (bar(v) >= e) {
            return;
        }
        int from = 0;
        while (v < ceiling && from < size && value[from] > v) {
            from++;
        }
        int to = from;
        while (to < size && estimate[to] <= e) {
            to++;
        }
        if (size == value.length) {
            value = Arrays.copyOf(value, 2 * size);
            estimate = Arrays.copyOf(estimate, 2 * size);
        }
        int rest = size - to;
        System.arraycopy(value, to, value, from + 1, rest);
        System.arraycopy(estimate, to, estimate, from + 1, rest);
        value[from] = v;
        estimate[from] = e;
        size = from + 1 + rest;
    }
}
