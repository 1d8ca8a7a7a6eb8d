package org.parley.analysis;

/**
 * One thing that a policy is judged by: the mean of a column over the runs, and which way is wanted.
 *
 * @param column in the runs; for a share a column of 0 and 1
 * @param more whether more of it is wanted (otherwise less)
 * @param share whether its numbers lie in 0 … 1, and so the interval of their mean
 */
public record Criterion(String column, boolean more, boolean share) {
    /** More is wanted. */
    public static Criterion more(String column) {
        return new Criterion(column, true, false);
    }

    /** Less is wanted. */
    public static Criterion less(String column) {
        return new Criterion(column, false, false);
    }

    /** More is wanted of numbers that all lie in 0 … 1. */
    public static Criterion moreOfShares(String column) {
        return new Criterion(column, true, true);
    }

    /** Whether one mean is better than another. */
    boolean better(double one, double other) {
        return more ? one > other : one < other;
    }
}
