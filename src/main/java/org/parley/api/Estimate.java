package org.parley.api;

/**
 * A number that rests on runs, with its 95 % interval: how far it would move with other random numbers and the same
 * assumptions. The uncertainty of the assumptions is not in it.
 *
 * @param value the estimate; NaN without a run
 * @param low lower limit (shares: Wilson 1927)
 * @param high upper limit
 * @param n runs that it rests on
 * @since 0.1.0
 */
public record Estimate(double value, double low, double high, long n) {}
