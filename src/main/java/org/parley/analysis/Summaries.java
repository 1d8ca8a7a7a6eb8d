package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parley.table.NumberList;
import org.parley.table.Table;

/**
 * What the runs of every point say, measure by measure, with the interval that is right for its kind: shares
 * {@link Wilson}, means {@link MeanInterval}, medians {@link MedianInterval}.
 *
 * <p>It reads one row for each run, with a column {@code point}. It gives one row for each point and measure, points in
 * order of appearance: {@code point, measure, kind, n, missing, estimate, low, high}. A run without the number
 * (concession asymmetry without a deal) counts as missing and never as 0; n is what the estimate rests on.
 */
public final class Summaries {
    private Summaries() {}

    /** The summaries of all points. */
    public static Table perPoint(Table runs, List<Statistic> statistics) {
        return over(runs, "point", statistics);
    }

    /** The summaries of all points that have runs. */
    public static Table perPoint(RunValues runs, List<Statistic> statistics) {
        return perPoint(runs, statistics, Interval.LEVEL);
    }

    /** The same with intervals of another level than 95 %. */
    public static Table perPoint(RunValues runs, List<Statistic> statistics, double level) {
        List<int[]> groups = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (int point = 0; point < runs.points(); point++) {
            if (runs.runs(point) > 0) {
                groups.add(new int[] {point});
                keys.add(Integer.toString(point));
            }
        }
        return over("point", true, keys, groups, runs, statistics, level);
    }

    /**
     * The same for groups of points.
     *
     * @param column names the first column of the result
     * @param isNumber whether the keys are numbers
     * @param keys of the groups
     * @param groups the points of each, in order
     */
    public static Table over(
            String column,
            boolean isNumber,
            List<String> keys,
            List<int[]> groups,
            RunValues runs,
            List<Statistic> statistics) {
        return over(column, isNumber, keys, groups, runs, statistics, Interval.LEVEL);
    }

    private static Table over(
            String column,
            boolean isNumber,
            List<String> keys,
            List<int[]> groups,
            RunValues runs,
            List<Statistic> statistics,
            double level) {
        int[] counts = new int[groups.size()];
        for (int g = 0; g < counts.length; g++) {
            for (int point : groups.get(g)) {
                counts[g] += runs.runs(point);
            }
        }
        return table(column, isNumber, keys, counts, statistics, level, (m, g) -> to -> {
            for (int point : groups.get(g)) {
                to.accept(runs.present(statistics.get(m), point));
            }
        });
    }

    /** The same for any column that tells settings apart; it names the first column of the result. */
    public static Table over(Table runs, String column, List<Statistic> statistics) {
        RowGroups groups = RowGroups.by(runs, column);
        List<double[]> values = statistics.stream().map(m -> m.values(runs)).toList();
        int[] counts = new int[groups.size()];
        for (int g = 0; g < counts.length; g++) {
            counts[g] = groups.rows(g).length;
        }
        return table(column, runs.isNumber(column), groups.keys(), counts, statistics, Interval.LEVEL, (m, g) -> {
            double[] present = RowGroups.present(values.get(m), groups.rows(g));
            return to -> to.accept(present);
        });
    }

    /**
     * One row for each group and measure; {@code presentOf} gives the numbers of a measure in a group, by their places.
     */
    private static Table table(
            String column,
            boolean isNumber,
            List<String> keys,
            int[] counts,
            List<Statistic> statistics,
            double level,
            BiFunction<Integer, Integer, NumberParts> presentOf) {
        List<String> key = new ArrayList<>();
        List<String> measure = new ArrayList<>();
        List<String> kind = new ArrayList<>();
        NumberList n = new NumberList();
        NumberList missing = new NumberList();
        NumberList estimate = new NumberList();
        NumberList low = new NumberList();
        NumberList high = new NumberList();
        for (int g = 0; g < counts.length; g++) {
            for (int m = 0; m < statistics.size(); m++) {
                NumberParts present = presentOf.apply(m, g);
                Interval interval = statistics.get(m).interval(present, level);
                long numbers = present.count();
                key.add(keys.get(g));
                measure.add(statistics.get(m).name());
                kind.add(statistics.get(m).kindText());
                n.add((double) numbers);
                missing.add((double) (counts[g] - numbers));
                estimate.add(interval.estimate());
                low.add(interval.low());
                high.add(interval.high());
            }
        }
        Table.Builder table = Table.builder();
        if (isNumber) {
            table.numbers(column, key.stream().mapToDouble(Double::parseDouble).toArray());
        } else {
            table.strings(column, key);
        }
        return table.strings("measure", measure)
                .strings("kind", kind)
                .numbers("n", n.toArray())
                .numbers("missing", missing.toArray())
                .numbers("estimate", estimate.toArray())
                .numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .build();
    }
}
