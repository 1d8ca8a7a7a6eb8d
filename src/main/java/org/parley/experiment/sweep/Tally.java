package org.parley.experiment.sweep;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanInterval;
import org.parley.analysis.Measure;
import org.parley.analysis.Wilson;

/**
 * Counts complete blocks as they come in: runs, failures, seconds, the first outcome. The time left is the runs left times the mean seconds a run over
 * blocks, with the t interval of that mean, divided by the workers. Used by one thread at a time.
 */
final class Tally {
    private final Measure outcome;
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

    Tally(Measure outcome, int workers, long total) {
        this.outcome = outcome;
        this.workers = workers;
        this.total = total;
        this.startedNanos = System.nanoTime();
    }

    /** A block that an earlier session has completed. */
    synchronized void earlier(long blockRuns, long blockFailures) {
        earlierRuns += blockRuns;
        earlierFailures += blockFailures;
    }

    /** A block of this session. */
    synchronized void block(int blockRuns, int blockFailures, double seconds, double[] values) {
        runs += blockRuns;
        failures += blockFailures;
        secondsPerRun.add(seconds / blockRuns);
        for (double value : values) {
            if (!Double.isNaN(value)) {
                n++;
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

    synchronized Progress now() {
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
        return new Progress(
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
        return outcome.kind() == Measure.Kind.SHARE
                ? Wilson.of(Math.round(mean * n), n)
                : n < 2 ? Interval.unknown(mean) : MeanInterval.of(n, mean, squares / (n - 1));
    }
}
