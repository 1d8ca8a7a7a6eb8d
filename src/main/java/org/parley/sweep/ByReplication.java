package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.ShareInterval;
import org.parley.analysis.Statistic;
import org.parley.analysis.Wilson;

/**
 * The interval of a mean over runs of several settings that share their random numbers: runs of one replication are no
 * independent observations, so whole replications are resampled (cluster bootstrap; Davison &amp; Hinkley 1997, §3.8).
 * Treating each run as new would make intervals too narrow by up to the square root of the number of settings.
 * Percentiles of few replications are too near, so limits are expanded to where Student's t would have them
 * ({@link Bootstrap#expanded}); those of a share stay inside 0 … 1. A measure of agreements rests on the replications
 * that have one: their number says how far, and of one alone there are no limits. Limit: one setting gives about
 * the usual interval of a mean. Tests: {@code ByReplicationTest}; of how often they hold the truth
 * {@code TreeIntervalsTest}.
 *
 * <p>Where all replications say the same, resampling gives a width of 0. A share (or a mean of numbers in 0 … 1) then
 * has the {@link ShareInterval} of so many replications. A difference d of two of them was seen in every replication;
 * of none in R, Wilson's upper limit h is what other replications may make up, and each lies in ∓1:
 * {@code d − h(1 + d) … d + h(1 − d)}.
 */
final class ByReplication {
    /** Limits this near to each other are one number and rounding. */
    private static final double ALIKE = 1e-9;

    private final double[] sums;
    private final double[] counts;
    private final boolean[] there;
    private final List<Integer> order = new ArrayList<>();

    /** Begins with so many replications. */
    ByReplication(int replications) {
        this.sums = new double[replications];
        this.counts = new double[replications];
        this.there = new boolean[replications];
    }

    /** Adds the runs of a setting [replication − 1]; one without the number (NaN) counts for nothing. */
    void add(boolean[] runs, double[] values) {
        add(runs, values, 1);
    }

    /** The same where each of the setting's runs counts so much. */
    void add(boolean[] runs, double[] values, double weight) {
        for (int r = 0; r < runs.length; r++) {
            if (runs[r]) {
                if (!there[r]) {
                    there[r] = true;
                    order.add(r);
                }
                if (!Double.isNaN(values[r])) {
                    sums[r] += weight * values[r];
                    counts[r] += weight;
                }
            }
        }
    }

    /** The interval of a measure: of a share, or of a mean. */
    Interval of(Statistic statistic, String purpose, Bootstrap bootstrap) {
        return of(statistic, interval(purpose, bootstrap));
    }

    private Interval of(Statistic statistic, Interval interval) {
        return isShare(statistic) ? share(interval) : statistic.cut(interval);
    }

    private static boolean isShare(Statistic statistic) {
        return statistic.kind() == Statistic.Kind.SHARE || statistic.kind() == Statistic.Kind.MEAN_OF_SHARES;
    }

    /**
     * The intervals of several measures of the same runs, all from the same resamples: drawing them costs more than
     * summing up.
     */
    static List<Interval> of(
            List<Statistic> statistics, List<ByReplication> measures, String purpose, Bootstrap bootstrap) {
        for (ByReplication measure : measures) {
            if (!measure.order.equals(measures.get(0).order)) {
                throw new IllegalArgumentException("measures of other runs");
            }
        }
        int resampled = measures.get(0).order.size();
        List<ClusterMeans> means =
                measures.stream().map(ByReplication::clusterMeans).toList();
        double[] times = new double[resampled];
        List<Interval> intervals = bootstrap.intervals(purpose, resampled, rows -> {
            Arrays.fill(times, 0);
            for (int row : rows) {
                times[row]++;
            }
            return ClusterMeans.of(means, times);
        });
        List<Interval> shown = new ArrayList<>();
        for (int m = 0; m < measures.size(); m++) {
            ByReplication measure = measures.get(m);
            Interval interval = Bootstrap.expanded(intervals.get(m), measure.clusters());
            shown.add(measure.of(statistics.get(m), interval));
        }
        return shown;
    }

    private ClusterMeans clusterMeans() {
        return new ClusterMeans(
                order.stream().mapToDouble(r -> sums[r]).toArray(),
                order.stream().mapToDouble(r -> counts[r]).toArray());
    }

    /** The interval of a share, with a width where all replications say the same. */
    private Interval share(Interval interval) {
        return interval.width() < ALIKE ? ShareInterval.of(interval.estimate(), 0, clusters()) : interval.within(0, 1);
    }

    /** The interval of a share: of values in 0 … 1. */
    Interval share(String purpose, Bootstrap bootstrap) {
        return share(interval(purpose, bootstrap));
    }

    /** The interval of a mean of differences. */
    Interval difference(Statistic statistic, String purpose, Bootstrap bootstrap) {
        Interval interval = interval(purpose, bootstrap);
        if (!isShare(statistic)) {
            return interval;
        }
        if (!(interval.width() < ALIKE)) {
            return interval.within(-1, 1);
        }
        double most = Wilson.of(0, clusters()).high();
        double d = interval.estimate();
        return new Interval(d, d - most * (1 + d), d + most * (1 - d));
    }

    /** Replications with a number. */
    private int clusters() {
        return (int) Arrays.stream(counts).filter(count -> count > 0).count();
    }

    Interval interval(String purpose, Bootstrap bootstrap) {
        ClusterMeans means = clusterMeans();
        return Bootstrap.expanded(bootstrap.interval(purpose, order.size(), means::of), clusters());
    }
}
