package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanInterval;
import org.parley.analysis.ShareInterval;
import org.parley.analysis.Statistic;
import org.parley.analysis.Wilson;

/**
 * Counts complete blocks as they come in: runs, failures, seconds, the first outcome. The time left is the runs left
 * times the mean seconds a run over blocks, with the t interval of that mean, divided by the workers.
 *
 * <p>The estimate is the mean of the first outcome over all runs so far. Where points share random numbers, runs of one
 * replication are one observation (a cluster), as in {@link ByReplication}: with sums s_r of n_r runs and m their
 * ratio, {@code var = R/(R−1) Σ(s_r − m n_r)² / (Σ n_r)²} (Cochran 1977, §6.3), t interval with R − 1 degrees; for a
 * share {@link ShareInterval} with that spread, so that what never happened in R replications has an upper limit.
 * Otherwise the interval is Wilson's or t.
 */
final class Tally {
    private final Statistic outcome;
    private final boolean common;
    private final int workers;
    private final long total;
    private final long startedNanos;
    private final List<Double> secondsPerRun = new ArrayList<>();
    private long earlierRuns;
    private long earlierFailures;
    private long runs;
    private long failures;
    private long n;
    private double mean;
    private double squares;
    private double[] sums = new double[16];
    private int[] counts = new int[16];

    Tally(Statistic outcome, boolean common, int workers, long total) {
        this.outcome = outcome;
        this.common = common;
        this.workers = workers;
        this.total = total;
        this.startedNanos = System.nanoTime();
    }

    /** A block that an earlier session has completed. */
    synchronized void earlier(long blockRuns, long blockFailures) {
        earlierRuns += blockRuns;
        earlierFailures += blockFailures;
    }

    /** A block of this session, with the number of each run that was computed and its replication. */
    synchronized void block(int blockRuns, int blockFailures, double seconds, double[] values, int[] replications) {
        runs += blockRuns;
        failures += blockFailures;
        secondsPerRun.add(seconds / blockRuns);
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (!Double.isNaN(value)) {
                n++;
                int replication = replications[i];
                if (replication >= sums.length) {
                    sums = Arrays.copyOf(sums, Math.max(replication + 1, 2 * sums.length));
                    counts = Arrays.copyOf(counts, sums.length);
                }
                sums[replication] += value;
                counts[replication]++;
                double off = value - mean;
                mean += off / n;
                squares += off * (value - mean);
            }
        }
    }

    synchronized long failures() {
        return earlierFailures + failures;
    }

    synchronized long runs() {
        return earlierRuns + runs;
    }

    synchronized SweepProgress now() {
        double seconds = (System.nanoTime() - startedNanos) * 1e-9;
        long left = total - earlierRuns - runs;
        double low = Double.NaN;
        double high = Double.NaN;
        if (!secondsPerRun.isEmpty()) {
            double[] each = secondsPerRun.stream().mapToDouble(s -> s).toArray();
            Interval one = MeanInterval.of(each);
            double middle = one.estimate();
            double least = Double.isNaN(one.low()) ? middle / 2 : Math.max(one.low(), middle / 2);
            double most = Double.isNaN(one.high()) ? 2 * middle : one.high();
            low = left * least / workers;
            high = left * most / workers;
        }
        return new SweepProgress(
                earlierRuns + runs,
                total,
                earlierFailures + failures,
                runs == 0 ? Double.NaN : runs / seconds,
                low,
                high,
                outcome.name(),
                estimate(),
                n);
    }

    private Interval estimate() {
        if (n == 0) {
            return Interval.unknown(Double.NaN);
        }
        if (common) {
            return clustered();
        }
        return switch (outcome.kind()) {
            case SHARE -> Wilson.of(Math.round(mean * n), n);
            case MEAN_OF_SHARES -> ShareInterval.of(mean, squares / (n - 1), n);
            case MEAN, MEDIAN -> MeanInterval.of(n, mean, squares / (n - 1));
        };
    }

    private Interval clustered() {
        long clusters = 0;
        double off = 0;
        for (int r = 0; r < sums.length; r++) {
            if (counts[r] > 0) {
                clusters++;
                double rest = sums[r] - mean * counts[r];
                off += rest * rest;
            }
        }
        if (clusters < 2) {
            return Interval.unknown(mean);
        }
        double runsPerCluster = (double) n / clusters;
        double variance = off / (clusters - 1) / (runsPerCluster * runsPerCluster);
        return switch (outcome.kind()) {
            case SHARE, MEAN_OF_SHARES -> ShareInterval.of(mean, variance, clusters);
            case MEAN, MEDIAN -> MeanInterval.of(clusters, mean, variance);
        };
    }
}
