package org.parley.analysis;

/** What share of the variance of means over replications between points is not run-to-run noise. */
@FunctionalInterface
interface Reliability {
    /**
     * Over these points, repeated or not.
     *
     * @param points rows among 0 … size − 1
     * @return 0 … 1; NaN where noise is all there is
     */
    double of(int[] points, int size);

    /** The share of these numbers: by ranks where points share their random numbers, else by covariances. */
    static Reliability of(RunMatrix values, boolean common) {
        return common ? new RankReliability(values) : new MeanReliability(values);
    }
}
