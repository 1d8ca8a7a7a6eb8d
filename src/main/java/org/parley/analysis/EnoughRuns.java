package org.parley.analysis;

import java.util.Arrays;

/**
 * Whether runs are enough to say something of them in words. Sentences, titles of charts and tables that pick out what
 * is most frequent or changed most ask here, so that none of them speaks where another says "too few". Tables that list
 * all there is, and the files of a result, hold every count with n and interval, however few there are.
 *
 * <p>A share needs {@value #SHARE}: of so many runs Wilson's 95 % interval of one half reaches 17 points to each side.
 * A change from one run to its partner on the same random numbers needs {@value #CHANGE}: most of the chance cancels,
 * and its interval says how much is left. What goes with an ending (a correlation with it) needs {@value #SHARE} runs
 * and {@value #EITHER} that ended so and {@value #EITHER} that did not: events, not runs, carry it (Peduzzi et al.
 * 1996).
 */
public final class EnoughRuns {
    /** Runs below which nothing is said of shares. */
    public static final int SHARE = 30;

    /** Pairs on the same random numbers below which nothing is said of a change. */
    public static final int CHANGE = 10;

    /** Runs with the rarer of two endings below which nothing is said of what goes with them. */
    public static final int EITHER = 10;

    private EnoughRuns() {}

    /** Whether a share of so many runs may be told. */
    public static boolean forShare(long n) {
        return n >= SHARE;
    }

    /** Whether a change over so many pairs of runs may be told. */
    public static boolean forChange(long n) {
        return n >= CHANGE;
    }

    /** Whether it may be told what goes with an ending, of runs that are 1 (ended so) or 0; NaN counts for nothing. */
    public static boolean forBothEndings(double[] ended) {
        long so = Arrays.stream(ended).filter(run -> run == 1).count();
        long otherwise = Arrays.stream(ended).filter(run -> run == 0).count();
        return forShare(so + otherwise) && Math.min(so, otherwise) >= EITHER;
    }
}
