package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.table.Table;

/**
 * Which settings are not dominated, and how sure that is. A setting is dominated if another is at least as good in the
 * mean of every criterion and better in one (Pareto); equal settings both stay. There is no weighted single score.
 *
 * <p>It reads one row for each run, with {@code point} and {@code replication}. Whole replications are resampled, the
 * same ones for every point, so that common random numbers stay common. It gives one row for each point in order of
 * appearance: {@code point}, for each criterion o its mean {@code o} and interval {@code o.low, o.high} (bootstrap; of
 * shares {@link ShareInterval}, which has a width where all runs are alike) and {@code o.n} (runs that have it),
 * {@code n} (runs), {@code nonDominated} (0/1 by the means) and {@code frequency} (share of the resamples in which it
 * was not dominated; a setting far from being dominated has 1, one that ties with others some share between). A run
 * without a criterion's number is left out of that mean, and one run alone has no interval and no frequency; a point
 * for which none has it is not compared: 0, and it dominates nobody.
 *
 * <p>The best of many settings look better than they are: evaluate them again on fresh seeds. Limit: one criterion
 * leaves the best settings only.
 */
public final class NonDominatedSettings {
    private NonDominatedSettings() {}

    /** The table of all points. */
    public static Table of(Table runs, List<Criterion> criteria, Bootstrap bootstrap) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("no criteria to compare by");
        }
        RowGroups points = RowGroups.by(runs, "point");
        RowGroups replications = RowGroups.by(runs, "replication");
        double[][][] values = values(runs, criteria, points, replications);
        int[] once = new int[replications.size()];
        Arrays.fill(once, 1);
        double[][] means = means(values, once);
        double[][][] resampled = new double[criteria.size()][points.size()][bootstrap.resamples()];
        double[] kept = new double[points.size()];
        int[] rows = new int[replications.size()];
        for (int r = 0; r < bootstrap.resamples(); r++) {
            bootstrap.draw("nonDominated", r, rows);
            int[] counts = new int[rows.length];
            for (int row : rows) {
                counts[row]++;
            }
            double[][] drawn = means(values, counts);
            boolean[] frontier = frontier(drawn, criteria);
            for (int p = 0; p < points.size(); p++) {
                kept[p] += frontier[p] ? 1 : 0;
                for (int o = 0; o < criteria.size(); o++) {
                    resampled[o][p][r] = drawn[p][o];
                }
            }
        }
        return table(runs, criteria, points, values, means, resampled, kept, bootstrap.resamples());
    }

    private static Table table(
            Table runs,
            List<Criterion> criteria,
            RowGroups points,
            double[][][] values,
            double[][] means,
            double[][][] resampled,
            double[] kept,
            int resamples) {
        boolean[] frontier = frontier(means, criteria);
        Table.Builder table = Table.builder();
        if (runs.isNumber("point")) {
            table.numbers(
                    "point",
                    points.keys().stream().mapToDouble(Double::parseDouble).toArray());
        } else {
            table.strings("point", points.keys());
        }
        for (int o = 0; o < criteria.size(); o++) {
            double[] mean = new double[points.size()];
            double[] low = new double[points.size()];
            double[] high = new double[points.size()];
            double[] have = new double[points.size()];
            for (int p = 0; p < mean.length; p++) {
                have[p] = present(values[p][o]).length;
                Interval interval = criteria.get(o).share()
                        ? ShareInterval.ofMean(present(values[p][o]))
                        : points.rows(p).length < 2
                                ? Interval.unknown(means[p][o])
                                : Bootstrap.percentile(means[p][o], resampled[o][p]);
                mean[p] = interval.estimate();
                low[p] = interval.low();
                high[p] = interval.high();
            }
            String name = criteria.get(o).column();
            table.numbers(name, mean)
                    .numbers(name + ".low", low)
                    .numbers(name + ".high", high)
                    .numbers(name + ".n", have);
        }
        double[] n = new double[points.size()];
        double[] nonDominated = new double[points.size()];
        double[] frequency = new double[points.size()];
        for (int p = 0; p < n.length; p++) {
            n[p] = points.rows(p).length;
            nonDominated[p] = frontier[p] ? 1 : 0;
            frequency[p] = n[p] < 2 ? Double.NaN : kept[p] / resamples;
        }
        return table.numbers("n", n)
                .numbers("nonDominated", nonDominated)
                .numbers("frequency", frequency)
                .build();
    }

    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** values[point][criterion][replication], NaN where there is none. */
    private static double[][][] values(Table runs, List<Criterion> criteria, RowGroups points, RowGroups replications) {
        double[][][] values = new double[points.size()][criteria.size()][replications.size()];
        for (double[][] point : values) {
            for (double[] criterion : point) {
                Arrays.fill(criterion, Double.NaN);
            }
        }
        int[] replication = new int[runs.rows()];
        for (int k = 0; k < replications.size(); k++) {
            for (int row : replications.rows(k)) {
                replication[row] = k;
            }
        }
        List<double[]> columns = new ArrayList<>();
        criteria.forEach(criterion -> columns.add(runs.numbers(criterion.column())));
        for (int p = 0; p < points.size(); p++) {
            boolean[] seen = new boolean[replications.size()];
            for (int row : points.rows(p)) {
                if (seen[replication[row]]) {
                    throw new IllegalArgumentException("point " + points.keys().get(p) + " holds replication "
                            + runs.string("replication", row) + " twice");
                }
                seen[replication[row]] = true;
                for (int o = 0; o < columns.size(); o++) {
                    values[p][o][replication[row]] = columns.get(o)[row];
                }
            }
        }
        return values;
    }

    /**
     * means[point][criterion] with replications counted so often; settings with the same numbers tie in whatever order
     * they stand.
     */
    private static double[][] means(double[][][] values, int[] counts) {
        double[][] means = new double[values.length][];
        for (int p = 0; p < values.length; p++) {
            means[p] = new double[values[p].length];
            for (int o = 0; o < means[p].length; o++) {
                ExactSum sum = new ExactSum();
                long n = 0;
                for (int r = 0; r < counts.length; r++) {
                    if (counts[r] > 0 && !Double.isNaN(values[p][o][r])) {
                        sum.add(counts[r] * values[p][o][r]);
                        n += counts[r];
                    }
                }
                means[p][o] = n == 0 ? Double.NaN : sum.value() / n;
            }
        }
        return means;
    }

    /** Which points no other dominates; points with a NaN are out. */
    static boolean[] frontier(double[][] means, List<Criterion> criteria) {
        boolean[] frontier = new boolean[means.length];
        List<Integer> members = new ArrayList<>();
        for (int p = 0; p < means.length; p++) {
            int point = p;
            boolean known = Arrays.stream(means[p]).noneMatch(Double::isNaN);
            if (known && members.stream().noneMatch(m -> dominates(means[m], means[point], criteria))) {
                members.removeIf(m -> dominates(means[point], means[m], criteria));
                members.add(point);
            }
        }
        members.forEach(m -> frontier[m] = true);
        return frontier;
    }

    private static boolean dominates(double[] one, double[] other, List<Criterion> criteria) {
        boolean better = false;
        for (int o = 0; o < one.length; o++) {
            if (criteria.get(o).better(other[o], one[o])) {
                return false;
            }
            better |= criteria.get(o).better(one[o], other[o]);
        }
        return better;
    }
}
