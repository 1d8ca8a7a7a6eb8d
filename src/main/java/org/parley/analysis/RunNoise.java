package org.parley.analysis;

import java.util.Arrays;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * An index of a design whose points are run several times: its interval over points and replications, and what part of
 * its uncertainty is run-to-run noise.
 *
 * <p>Two sources are measured apart. For the points it computes the statistic in resamples of whole blocks (or
 * trajectories, or points) with all replications. For the replications it takes {@link ReplicationError}, with t(.975,
 * R − 1). Under common random numbers all points share their replications, so no resample of points knows of what they
 * share, {@code u²}: the distances of the limits from the estimate are the roots of the sums of both squares,
 * {@code low = θ − √((θ − lowₚ)² + t² u²)} and so on (variances of crossed factors add, Owen 2007; limits from limits,
 * Zou &amp; Donner 2008). With independent random numbers each point's noise is its own, resamples of points hold it,
 * and the interval is theirs. The choice rests on the coverage experiment of {@code CoverageTest}, whose table stands
 * in docs/validation.md.
 *
 * <p>{@code noise} = s² (replications, shared or not) over the whole squared standard error, 0 … 1: the part of the
 * index's uncertainty that other replications would change and more points would not. Above one half the index is
 * unknown unless its interval is narrow all the same: at most {@code narrow} each way. {@code needed} = replications
 * with which, by s² ∝ 1/R, one of the two would hold.
 *
 * <p>An index that noise has taken altogether is {@link #lost} or {@link #orLost}: it is unknown, and says how many
 * replications it takes at least.
 *
 * @param interval estimate and 95 % limits
 * @param replications R, or 0 where runs are not known and only points were resampled
 * @param noise part of the squared standard error that comes from replications; NaN where runs are not known
 * @param needed about how many replications would make it known; NaN where it is known or cannot be told
 */
record RunNoise(Interval interval, int replications, double noise, double needed) {
    static final double MOST = 0.5;

    /** What is left of a size by a correction and lies below this share of it is rounding. */
    private static final double NOTHING = 1e-9;

    /** Points alone: runs are not known. */
    static RunNoise unknown(Interval interval) {
        return new RunNoise(interval, 0, Double.NaN, Double.NaN);
    }

    /**
     * Both sources.
     *
     * @param n how many blocks, trajectories or points are resampled
     * @param resampled the statistic in resamples of points
     * @param error what comes from replications
     * @param common whether points share their replications
     * @param narrow how far the limits may lie from the estimate for the index to count as known whatever its noise
     */
    static RunNoise of(
            double estimate, int n, double[] resampled, ReplicationError error, boolean common, double narrow) {
        return of(Bootstrap.expanded(Bootstrap.percentile(estimate, resampled), n), resampled, error, common, narrow);
    }

    /** Both sources, where the limits over points are known; {@code resampled} tells the variance alone. */
    static RunNoise of(Interval points, double[] resampled, ReplicationError error, boolean common, double narrow) {
        double known = Moments.variance(
                Arrays.stream(resampled).filter(v -> !Double.isNaN(v)).toArray());
        return of(points, known, Double.POSITIVE_INFINITY, error, common, narrow);
    }

    /**
     * Both sources, where the limits and the variance over points are known.
     *
     * @param known squared standard error over points, with what noise adds to it
     * @param still the most that would be left of it without noise
     */
    static RunNoise of(
            Interval points, double known, double still, ReplicationError error, boolean common, double narrow) {
        double estimate = points.estimate();
        double noise = error.whole();
        int replications = error.replications();
        if (Double.isNaN(points.low()) || Double.isNaN(noise)) {
            return new RunNoise(Interval.unknown(estimate), replications, Double.NaN, Double.NaN);
        }
        Interval interval = points;
        double whole = known;
        if (common) {
            double reach = error.reach();
            interval = new Interval(
                    estimate,
                    estimate - both(estimate - points.low(), reach),
                    estimate + both(points.high() - estimate, reach));
            whole = known + error.shared();
        }
        double share = whole > 0 ? Math.min(1, noise / whole) : 0;
        double half = Math.max(estimate - interval.low(), interval.high() - estimate);
        if (share <= MOST || half <= narrow) {
            return new RunNoise(interval, replications, share, Double.NaN);
        }
        double rest = Math.min(still, Math.max(0, whole - noise));
        double enough = rest;
        double allowed = (narrow / Interval.Z) * (narrow / Interval.Z) - rest;
        if (allowed > enough) {
            enough = allowed;
        }
        double needed = enough > 0 ? Math.ceil(replications * noise / enough) : Double.NaN;
        return new RunNoise(interval, replications, share, IndexText.roundedUp(Math.max(needed, replications + 1)));
    }

    /**
     * Run-to-run noise has left nothing: not even the outcome's variance between n points can be told from 0. A
     * variance may have stayed unseen that is some {@code 2/√n} of the noise in the means; {@code R √n / 2}
     * replications bring the noise down to that, and fewer cannot do.
     */
    static RunNoise lost(int replications, int n) {
        double least = Math.max(replications + 1, Math.ceil(replications * StrictMath.sqrt(n) / 2));
        return new RunNoise(Interval.unknown(Double.NaN), replications, 1, IndexText.roundedUp(least));
    }

    /** Whether the index may be shown. */
    boolean known() {
        return Double.isNaN(needed) && !(noise == 1 && Double.isNaN(interval.low()));
    }

    /** The same of the root of the number, 0 for the root of less. */
    RunNoise root() {
        Interval roots = new Interval(root(interval.estimate()), root(interval.low()), root(interval.high()));
        return new RunNoise(roots, replications, noise, needed);
    }

    /** The same of the correlation whose Fisher's z the number is. */
    RunNoise correlation() {
        Interval correlations = new Interval(
                StrictMath.tanh(interval.estimate()),
                StrictMath.tanh(interval.low()),
                StrictMath.tanh(interval.high()));
        return new RunNoise(correlations, replications, noise, needed);
    }

    /** The same with the limits cut to what the number can be. */
    RunNoise within(double least, double most) {
        Interval cut = new Interval(
                inside(interval.estimate(), least, most),
                inside(interval.low(), least, most),
                inside(interval.high(), least, most));
        return new RunNoise(cut, replications, noise, needed);
    }

    private static double inside(double number, double least, double most) {
        return Math.max(least, Math.min(most, number));
    }

    /**
     * The same with limits at least as far away as these over points and these over replications together, each seen
     * from its own estimate.
     */
    RunNoise reaching(Interval points, Interval replicated) {
        double estimate = interval.estimate();
        double low = both(estimate - points.low(), replicated.estimate() - replicated.low());
        double high = both(points.high() - estimate, replicated.high() - replicated.estimate());
        Interval wide = new Interval(
                estimate, Math.min(interval.low(), estimate - low), Math.max(interval.high(), estimate + high));
        return new RunNoise(wide, replications, noise, needed);
    }

    /**
     * The same of a mean size whose numbers have this mean: no less than the size of the mean, and with an upper limit
     * no lower than the mean's. Where it is unknown, it stays so.
     */
    RunNoise atLeast(Interval mean) {
        double estimate = Math.max(Math.abs(mean.estimate()), interval.estimate());
        double far = Math.max(Math.abs(mean.low()), Math.abs(mean.high()));
        Interval raised = new Interval(
                estimate, Math.min(interval.low(), estimate), Math.max(interval.high(), Math.max(far, estimate)));
        return new RunNoise(raised, replications, noise, needed);
    }

    /** The same with a lower limit that is no higher than this. */
    RunNoise from(double least) {
        Interval wide = new Interval(interval.estimate(), Math.min(interval.low(), least), interval.high());
        return new RunNoise(wide, replications, noise, needed);
    }

    /**
     * The same, or unknown where the correction for noise has left nothing of a size that was seen. Limits that are 0,
     * too, would tell of the correction and not of the size: there are none. Noise raises what is seen by {@code 1/√R},
     * so as many replications would do as bring it down to {@code narrow}.
     */
    RunNoise orLost(double seen, double narrow) {
        double nothing = NOTHING * seen;
        boolean tells = interval.high() > nothing;
        if (interval.estimate() > nothing || seen <= narrow || (tells && interval.high() <= narrow)) {
            return this;
        }
        double ratio = seen / narrow;
        double enough = !Double.isNaN(needed) || narrow == 0
                ? needed
                : IndexText.roundedUp(Math.ceil(replications * ratio * ratio));
        return new RunNoise(tells ? interval : Interval.unknown(Double.NaN), replications, 1, enough);
    }

    private static double root(double square) {
        return square <= 0 ? 0 : StrictMath.sqrt(square);
    }

    static double quantile(int observations) {
        return new TDistribution(null, observations - 1).inverseCumulativeProbability((1 + Interval.LEVEL) / 2);
    }

    /** How many standard errors that divide by n a limit over n observations is away: t(.975, n − 1) √(n / (n − 1)). */
    static double reach(int n) {
        return quantile(n) * StrictMath.sqrt(n / (n - 1.0));
    }

    /** Negative distances (an estimate outside the limits of a biased statistic) count as none. */
    private static double both(double points, double replications) {
        double p = Math.max(0, points);
        return StrictMath.sqrt(p * p + replications * replications);
    }
}
