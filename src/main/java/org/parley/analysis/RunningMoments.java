package org.parley.analysis;

/**
 * Mean and variance of numbers that come one by one, kept as a running mean and sum of squares (Welford 1962). NaN is
 * a number that is missing; it is counted and never is 0. The last bit depends on the order, so runs come in order of
 * replication. {@link Moments} has all numbers at once and does not round on the way.
 */
public final class RunningMoments {
    private long n;
    private long missing;
    private double mean;
    private double squares;
    private double least = Double.NaN;
    private double greatest = Double.NaN;

    /** Takes a number in. */
    public void add(double number) {
        if (Double.isNaN(number)) {
            missing++;
            return;
        }
        n++;
        double off = number - mean;
        mean += off / n;
        squares += off * (number - mean);
        least = number >= least ? least : number;
        greatest = number <= greatest ? greatest : number;
    }

    /** Numbers that were there. */
    public long n() {
        return n;
    }

    /** Numbers that were missing. */
    public long missing() {
        return missing;
    }

    /** Σ(x − x̄)² / (n − 1); NaN for fewer than two. */
    public double variance() {
        return n < 2 ? Double.NaN : squares / (n - 1);
    }

    /** The least; NaN for none. */
    public double least() {
        return least;
    }

    /** The greatest; NaN for none. */
    public double greatest() {
        return greatest;
    }

    /** The mean with {@link MeanInterval}. */
    public Interval mean() {
        return MeanInterval.of(n, average(), variance());
    }

    /** The mean of numbers in 0 … 1 with {@link ShareInterval}. */
    public Interval meanOfShares() {
        return ShareInterval.of(average(), variance(), n);
    }

    /** The share of ones among zeros and ones with {@link Wilson}. */
    public Interval share() {
        return Wilson.of(Math.round(mean * n), n);
    }

    private double average() {
        return n == 0 ? Double.NaN : mean;
    }
}
