package org.parley.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parley.table.Table;

/**
 * The numbers of single runs behind a table of points: what is needed to tell how far an index would move with other
 * replications.
 *
 * <p>In: points and runs, joined by {@code point}; a run's {@code replication} names it within its point.
 * {@code values[row][replication]} has the mean of the runs of its point that have the number. Where some lack it (n of
 * R), the mean is a ratio; each run then stands as its linear part
 * {@code m + (R / n) (y − m) √(n (R − 1) / ((n − 1) R))}, a run without the number as m: the mean is m, and the mean
 * square over R (R − 1) is the variance of m, s²/n. An outcome that some point has in fewer than two runs, one
 * summarised as a median, and any outcome of fewer than {@value #FEWEST} replications has no values here, and its
 * indices tell of points only. Test: {@code PointRunsTest}.
 */
public final class PointRuns {
    /** So few replications leave one pair of different ones when one is left out. */
    static final int FEWEST = 3;

    private static final PointRuns NONE = new PointRuns(new LinkedHashMap<>(), false);

    /** By outcome; from a store they are read anew each time, a point at a time. */
    private final Map<String, RunMatrix> values;

    private final boolean common;

    private PointRuns(Map<String, RunMatrix> values, boolean common) {
        this.values = values;
        this.common = common;
    }

    /** No runs are known, as for outside data of one row for each point. */
    public static PointRuns none() {
        return NONE;
    }

    /**
     * The runs of these points.
     *
     * @param points one row for each point, in any order
     * @param runs one row for each run, with its replication; runs of other points are left out
     * @param common whether replication i has the same random numbers at every point
     */
    public static PointRuns of(Table points, Table runs, List<Statistic> statistics, boolean common) {
        FirstPositions rows = new FirstPositions(points.strings("point"));
        List<String> replications = List.copyOf(new TreeSet<>(runs.strings("replication")));
        FirstPositions places = new FirstPositions(replications);
        int[] row = new int[runs.rows()];
        int[] place = new int[runs.rows()];
        for (int r = 0; r < row.length; r++) {
            row[r] = rows.of(runs.string("point", r));
            place[r] = places.of(runs.string("replication", r));
        }
        Map<String, RunMatrix> values = new LinkedHashMap<>();
        for (Statistic statistic : statistics) {
            if (statistic.kind() == Statistic.Kind.MEDIAN || replications.size() < FEWEST) {
                continue;
            }
            double[][] numbers = new double[points.rows()][replications.size()];
            for (double[] of : numbers) {
                Arrays.fill(of, Double.NaN);
            }
            double[] column = statistic.values(runs);
            for (int r = 0; r < row.length; r++) {
                if (row[r] >= 0) {
                    numbers[row[r]][place[r]] = column[r];
                }
            }
            boolean enough = true;
            for (double[] of : numbers) {
                enough &= linear(of);
            }
            if (enough) {
                values.put(statistic.name(), RunMatrix.of(numbers));
            }
        }
        return new PointRuns(values, common);
    }

    /** The same, with the runs a point at a time; the points' numbers stand in a column of their table. */
    public static PointRuns of(Table points, RunValues runs, List<Statistic> statistics, boolean common) {
        double[] numbers = points.numbers("point");
        boolean[] seen = new boolean[runs.replications()];
        for (int point = 0; point < runs.points(); point++) {
            boolean[] there = runs.there(point);
            for (int r = 0; r < seen.length; r++) {
                seen[r] |= there[r];
            }
        }
        // in the order of their strings, as the table of runs has it: halves of replications stay the same
        int[] kept = IntStream.range(0, seen.length)
                .filter(r -> seen[r])
                .boxed()
                .sorted(Comparator.comparing(r -> Integer.toString(r + 1)))
                .mapToInt(r -> r)
                .toArray();
        Map<String, RunMatrix> values = new LinkedHashMap<>();
        for (Statistic statistic : statistics) {
            if (statistic.kind() == Statistic.Kind.MEDIAN || kept.length < FEWEST) {
                continue;
            }
            boolean enough = true;
            for (int p = 0; p < numbers.length && enough; p++) {
                enough = linear(row(runs, statistic, numbers[p], kept));
            }
            if (enough) {
                values.put(statistic.name(), new OfRuns(runs, statistic, numbers, kept));
            }
        }
        return new PointRuns(values, common);
    }

    private static double[] row(RunValues runs, Statistic statistic, double point, int[] kept) {
        double[] all = runs.of(statistic, (int) point);
        double[] row = new double[kept.length];
        for (int r = 0; r < kept.length; r++) {
            row[r] = all[kept[r]];
        }
        return row;
    }

    /** The numbers of a statistic, read anew whenever a point is asked for. */
    private record OfRuns(RunValues runs, Statistic statistic, double[] numbers, int[] kept) implements RunMatrix {
        @Override
        public int points() {
            return numbers.length;
        }

        @Override
        public int replications() {
            return kept.length;
        }

        @Override
        public double[] of(int point) {
            double[] row = row(runs, statistic, numbers[point], kept);
            linear(row);
            return row;
        }
    }

    /** Known numbers: values[row of the points][replication] of one outcome. */
    static PointRuns of(String outcome, double[][] values, boolean common) {
        Map<String, RunMatrix> one = new LinkedHashMap<>();
        one.put(outcome, RunMatrix.of(values));
        return new PointRuns(one, common);
    }

    /** Puts the linear part in place of the numbers; false if fewer than two are there. */
    private static boolean linear(double[] numbers) {
        double[] present = Arrays.stream(numbers).filter(y -> !Double.isNaN(y)).toArray();
        double n = present.length;
        double all = numbers.length;
        if (n == all) {
            return true;
        }
        if (n < 2) {
            return false;
        }
        double mean = Moments.mean(present);
        double stretch = all / n * StrictMath.sqrt(n * (all - 1) / ((n - 1) * all));
        for (int r = 0; r < numbers.length; r++) {
            numbers[r] = Double.isNaN(numbers[r]) ? mean : mean + stretch * (numbers[r] - mean);
        }
        return true;
    }

    /** Whether the runs of this outcome are known, at least three replications of them. */
    public boolean has(String outcome) {
        return values.containsKey(outcome);
    }

    /** The numbers by row of the points and replication. */
    RunMatrix of(String outcome) {
        RunMatrix of = values.get(outcome);
        if (of == null) {
            throw new IllegalArgumentException("the runs of " + outcome + " are not known");
        }
        return of;
    }

    /** Whether replication i has the same random numbers at every point. */
    boolean common() {
        return common;
    }
}
