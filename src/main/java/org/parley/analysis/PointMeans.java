package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.parley.table.Table;

/**
 * Joins points and runs into one row for each point, as Sobol, Morris, PRIM and the tree need it: all columns of the
 * points, then for every measure m its value over the replications ({@code m}), how many runs that rests on
 * ({@code m.n}) and their standard deviation ({@code m.sd}; missing for one run).
 *
 * <p>An analysis of such means speaks about the average outcome at a point. What is left of the run-to-run noise is
 * sd²/n; {@link PointRuns} keeps the single runs, from which indices tell it apart. A point without runs has NaN and n
 * = 0, so an analysis that needs it refuses the sample.
 */
public final class PointMeans {
    private PointMeans() {}

    /** One row for each point, in the order of the points, whose numbers stand in a column of their table. */
    public static Table of(Table points, RunValues runs, List<Statistic> statistics) {
        double[] point = points.numbers("point");
        return joined(points, statistics, (m, row) -> runs.present(statistics.get(m), (int) point[row]));
    }

    /** One row for each point, in the order of the points. */
    public static Table of(Table points, Table runs, List<Statistic> statistics) {
        RowGroups groups = RowGroups.by(runs, "point");
        List<String> keys = points.strings("point");
        List<int[]> rows = new ArrayList<>(keys.size());
        FirstPositions places = new FirstPositions(groups.keys());
        for (String key : keys) {
            int group = places.of(key);
            rows.add(group < 0 ? new int[0] : groups.rows(group));
        }
        FirstPositions known = new FirstPositions(keys);
        if (known.size() < keys.size()) {
            throw new IllegalArgumentException("the table of points holds a point twice");
        }
        for (String key : groups.keys()) {
            if (known.of(key) < 0) {
                throw new IllegalArgumentException(
                        "runs of point " + key + ", which is not among the " + keys.size() + " points of this design");
            }
        }
        List<double[]> values = statistics.stream().map(m -> m.values(runs)).toList();
        return joined(points, statistics, (m, row) -> RowGroups.present(values.get(m), rows.get(row)));
    }

    private static Table joined(
            Table points, List<Statistic> statistics, BiFunction<Integer, Integer, double[]> presentOf) {
        Table.Builder joined = Table.builder();
        for (String name : points.names()) {
            if (points.isNumber(name)) {
                joined.numbers(name, points.numbers(name));
            } else {
                joined.strings(name, points.strings(name));
            }
        }
        for (int m = 0; m < statistics.size(); m++) {
            Statistic statistic = statistics.get(m);
            double[] estimate = new double[points.rows()];
            double[] n = new double[points.rows()];
            double[] sd = new double[points.rows()];
            for (int p = 0; p < n.length; p++) {
                double[] present = presentOf.apply(m, p);
                n[p] = present.length;
                estimate[p] = statistic.kind() == Statistic.Kind.MEDIAN
                        ? MedianInterval.of(present).estimate()
                        : Moments.mean(present);
                sd[p] = StrictMath.sqrt(Moments.variance(present));
            }
            joined.numbers(statistic.name(), estimate)
                    .numbers(statistic.name() + ".n", n)
                    .numbers(statistic.name() + ".sd", sd);
        }
        return joined.build();
    }
}
