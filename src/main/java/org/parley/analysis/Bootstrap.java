package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/**
 * Percentile intervals by resampling whole observations with replacement (Efron 1979): the quantiles .025 and .975 of
 * the statistic over the resamples.
 *
 * <p>Resample r of a purpose draws from the stream {@code bootstrap/<purpose>} of (seed, r), so a result depends on the
 * seed, the purpose and the data and on nothing else. Resamples in which the statistic is undefined are left out; where
 * that is more than half of them, there are no limits, nor for fewer than two observations. The statistic gets n row
 * numbers, repeated as drawn; the estimate is its value for the rows 0 … n − 1. Limit: a mean over many resamples has
 * nearly the interval of {@link MeanInterval}.
 *
 * @param seed same seed, same interval
 * @param resamples how many, ≥ 100
 */
public record Bootstrap(long seed, int resamples) {
    private static final int DEFAULT_RESAMPLES = 1000;

    public Bootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("resamples " + resamples + "; allowed 100 or more");
        }
    }

    /** One thousand resamples. */
    public static Bootstrap of(long seed) {
        return new Bootstrap(seed, DEFAULT_RESAMPLES);
    }

    /** Several numbers computed from the same rows. */
    @FunctionalInterface
    public interface Statistics {
        /** The numbers, always as many. */
        double[] of(int[] rows);
    }

    /** The interval of one number. */
    public Interval interval(String purpose, int n, ToDoubleFunction<int[]> statistic) {
        return intervals(purpose, n, rows -> new double[] {statistic.applyAsDouble(rows)})
                .get(0);
    }

    /** The intervals of several numbers over the same resamples. */
    public List<Interval> intervals(String purpose, int n, Statistics statistics) {
        double[] estimates = statistics.of(all(n));
        if (n < 2) {
            return Arrays.stream(estimates).mapToObj(Interval::unknown).toList();
        }
        double[][] values = values(purpose, n, statistics);
        List<Interval> intervals = new ArrayList<>(estimates.length);
        for (int s = 0; s < estimates.length; s++) {
            intervals.add(percentile(estimates[s], values[s]));
        }
        return intervals;
    }

    /** values[statistic][resample]: what each number is in each resample. */
    double[][] values(String purpose, int n, Statistics statistics) {
        int[] rows = new int[n];
        double[][] values = new double[0][];
        for (int r = 0; r < resamples; r++) {
            draw(purpose, r, rows);
            double[] drawn = statistics.of(rows);
            if (r == 0) {
                values = new double[drawn.length][resamples];
            }
            for (int s = 0; s < drawn.length; s++) {
                values[s][r] = drawn[s];
            }
        }
        return values;
    }

    /** The rows 0 … n − 1. */
    static int[] all(int n) {
        int[] rows = new int[n];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
        }
        return rows;
    }

    /** Fills the rows of one resample. */
    void draw(String purpose, int resample, int[] rows) {
        Stream stream = Streams.of(new RunKey(seed, resample)).named("bootstrap/" + purpose);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = stream.below(rows.length);
        }
    }

    /**
     * Limits of n observations as far away as Student's t would have them: percentiles of few are too near, by
     * {@code t(.975, n − 1) / z √(n / (n − 1))} for a mean (Hesterberg 2015, §4.3). One observation has none.
     */
    public static Interval expanded(Interval percentiles, int n) {
        if (n < 2) {
            return Interval.unknown(percentiles.estimate());
        }
        double by = RunNoise.reach(n) / Interval.Z;
        double estimate = percentiles.estimate();
        return new Interval(
                estimate,
                estimate - by * (estimate - percentiles.low()),
                estimate + by * (percentiles.high() - estimate));
    }

    /** The percentile interval of the values that a statistic took. */
    static Interval percentile(double estimate, double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (Double.isNaN(estimate) || 2 * sorted.length < values.length) {
            return Interval.unknown(estimate);
        }
        double tail = (1 - Interval.LEVEL) / 2;
        return new Interval(estimate, Quantile.of(sorted, tail), Quantile.of(sorted, 1 - tail));
    }

    /**
     * The percentile interval, widened to hold the same interval moved as far as the median of the resamples lies from
     * the estimate: rows drawn twice scatter ranks, which brings strong correlations nearer to 0, so resamples may lie
     * below a truth that they should hold.
     */
    static Interval widened(double estimate, double[] values) {
        Interval interval = percentile(estimate, values);
        if (Double.isNaN(interval.low())) {
            return interval;
        }
        double[] sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double by = estimate - Quantile.of(sorted, 0.5);
        return new Interval(
                estimate,
                Math.min(interval.low(), interval.low() + by),
                Math.max(interval.high(), interval.high() + by));
    }
}
