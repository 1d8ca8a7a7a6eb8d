package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * What changes between two settings that were run on common random numbers: run i of one is compared with run i of the
 * other, so most of the run-to-run noise cancels.
 *
 * <p>It gives one row for each measure:
 * {@code measure, kind, first, second, difference, low, high, n, missing, unmatched} with difference = second − first.
 * Intervals: shares {@link PairedShare}; means t on the differences, of numbers in 0 … 1 cut off at ∓1; medians
 * (difference of the two medians) bootstrap over pairs. Pairs in which either run lacks the number count as missing.
 * Which runs changed outcome: {@link Transitions}. Limit: a setting compared with itself has difference 0.
 */
public final class PairedComparison {
    private PairedComparison() {}

    /** Compares two tables of runs, matched by the key columns (usually {@code replication}). */
    public static Table of(
            Table first, Table second, List<String> keys, List<Statistic> statistics, Bootstrap bootstrap) {
        Pairs pairs = Pairs.match(first, second, keys);
        return of(
                statistics,
                statistic -> present(statistic.values(first), statistic.values(second), pairs),
                pairs.first().length,
                pairs.unmatched(),
                bootstrap);
    }

    /**
     * Compares runs that are paired already.
     *
     * @param present the numbers of a measure, of the pairs that have both
     * @param pairs how many pairs there are
     * @param alone runs without a partner
     */
    public static Table of(
            List<Statistic> statistics,
            Function<Statistic, PairedParts> present,
            long pairs,
            long alone,
            Bootstrap bootstrap) {
        List<String> names = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        NumberList one = new NumberList();
        NumberList two = new NumberList();
        NumberList difference = new NumberList();
        NumberList low = new NumberList();
        NumberList high = new NumberList();
        NumberList n = new NumberList();
        NumberList missing = new NumberList();
        NumberList unmatched = new NumberList();
        for (Statistic statistic : statistics) {
            PairedParts both = present.apply(statistic);
            Interval interval = difference(statistic, both, bootstrap);
            long numbers = both.first().count();
            names.add(statistic.name());
            kinds.add(statistic.kindText());
            one.add(statistic.interval(both.first()).estimate());
            two.add(statistic.interval(both.second()).estimate());
            difference.add(interval.estimate());
            low.add(interval.low());
            high.add(interval.high());
            n.add((double) numbers);
            missing.add((double) (pairs - numbers));
            unmatched.add((double) alone);
        }
        return Table.builder()
                .strings("measure", names)
                .strings("kind", kinds)
                .numbers("first", one.toArray())
                .numbers("second", two.toArray())
                .numbers("difference", difference.toArray())
                .numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .numbers("n", n.toArray())
                .numbers("missing", missing.toArray())
                .numbers("unmatched", unmatched.toArray())
                .build();
    }

    private static PairedParts present(double[] first, double[] second, Pairs pairs) {
        NumberList one = new NumberList();
        NumberList two = new NumberList();
        for (int i = 0; i < pairs.first().length; i++) {
            double a = first[pairs.first()[i]];
            double b = second[pairs.second()[i]];
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                one.add(a);
                two.add(b);
            }
        }
        double[] ones = one.toArray();
        double[] twos = two.toArray();
        return to -> to.accept(ones, twos);
    }

    private static Interval difference(Statistic statistic, PairedParts pairs, Bootstrap bootstrap) {
        return switch (statistic.kind()) {
            case SHARE -> {
                long[] counts = new long[4];
                pairs.each((first, second) -> {
                    for (int i = 0; i < first.length; i++) {
                        counts[(second[i] == 1 ? 0 : 2) + (first[i] == 1 ? 0 : 1)]++;
                    }
                });
                yield counts[0] + counts[1] + counts[2] + counts[3] == 0
                        ? Interval.unknown(Double.NaN)
                        : PairedShare.difference(counts[0], counts[1], counts[2], counts[3]);
            }
            case MEAN -> mean(pairs);
            case MEAN_OF_SHARES -> inside(mean(pairs));
            case MEDIAN -> medians(statistic, all(pairs.first()), all(pairs.second()), bootstrap);
        };
    }

    private static Interval mean(PairedParts pairs) {
        PartMoments moments = PartMoments.of(pairs.differences());
        return MeanInterval.of(moments.n(), moments.mean(), moments.variance());
    }

    private static Interval medians(Statistic statistic, double[] first, double[] second, Bootstrap bootstrap) {
        return first.length == 0
                ? Interval.unknown(Double.NaN)
                : bootstrap.interval(
                        "paired/" + statistic.name(), first.length, rows -> median(second, rows) - median(first, rows));
    }

    private static double[] all(NumberParts parts) {
        NumberList all = new NumberList();
        parts.each(part -> {
            for (double number : part) {
                all.add(number);
            }
        });
        return all.toArray();
    }

    /** No difference of two numbers in 0 … 1 lies beyond ∓1. */
    private static Interval inside(Interval interval) {
        return Double.isNaN(interval.low())
                ? interval
                : new Interval(interval.estimate(), Math.max(-1, interval.low()), Math.min(1, interval.high()));
    }

    private static double median(double[] values, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = values[rows[i]];
        }
        Arrays.sort(picked);
        return Quantile.of(picked, 0.5);
    }
}
