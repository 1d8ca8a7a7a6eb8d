package org.parley.analysis;

/**
 * One thing that a policy is judged by: the mean of a column over the runs, and which way is wanted.
 *
 * @param column in the runs; for a share a column of 0 and 1
 * @param more whether more of it is wanted (otherwise less)
 */
public record Objective(String column, boolean more) {
    /** More is wanted. */
    public static Objective more(String column) {
        return new Objective(column, true);
    }

    /** Less is wanted. */
    public static Objective less(String column) {
        return new Objective(column, false);
    }

    /** Whether one mean is better than another. */
    boolean better(double one, double other) {
        return more ? one > other : one < other;
    }
}
