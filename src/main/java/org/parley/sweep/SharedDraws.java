package org.parley.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.ensemble.DrawnColumn;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DrawnInputs;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.table.Csv;

/**
 * The drawn numbers that are the same at every point of a sweep, since runs of one replication share their random
 * numbers. They stand once for each replication in {@code draws.csv} ({@code replication}, then one column each) and
 * not in every run; {@code replication} joins both.
 *
 * <p>A number that a factor changes, such as a parameter whose distribution comes from a preset, or the other weights
 * where one is a factor, is not shared and stays in the runs. Whether a factor changes a number is asked of points that
 * hold every word and the ends of every range; {@link #check} holds each replication of a block against what stands in
 * the table. No number is shared where points have random numbers of their own, and where there is one point.
 */
final class SharedDraws {
    /** The column that joins the tables. */
    static final String KEY = "replication";

    private final SweepSpec spec;
    private final Scenario scenario;
    private final List<DrawnColumn> columns;

    private SharedDraws(SweepSpec spec, Scenario scenario, List<DrawnColumn> columns) {
        this.spec = spec;
        this.scenario = scenario;
        this.columns = columns;
    }

    /** Those of a sweep. */
    static SharedDraws of(SweepSpec spec, DesignPoints points) {
        Scenario first = spec.at(points, 0);
        if (!spec.common() || points.size() == 1) {
            return new SharedDraws(spec, first, List.of());
        }
        List<Scenario> others =
                probes(points).stream().map(point -> spec.at(points, point)).toList();
        return new SharedDraws(
                spec,
                first,
                spec.drawn().stream()
                        .filter(column ->
                                others.stream().allMatch(other -> column.alike().test(first, other)))
                        .toList());
    }

    /** For every factor points with each of its words, or with its least and its largest number. */
    private static Set<Integer> probes(DesignPoints points) {
        Set<Integer> probes = new LinkedHashSet<>();
        for (Factor factor : points.factors()) {
            if (factor.isNumber()) {
                double[] values = points.table().numbers(factor.name());
                int least = 0;
                int most = 0;
                for (int p = 1; p < values.length; p++) {
                    least = values[p] < values[least] ? p : least;
                    most = values[p] > values[most] ? p : most;
                }
                probes.add(least);
                probes.add(most);
            } else {
                List<String> words = points.table().strings(factor.name());
                new LinkedHashSet<>(words).forEach(word -> probes.add(words.indexOf(word)));
            }
        }
        return probes;
    }

    /** The columns, in order; empty if nothing is shared. */
    List<DrawnColumn> columns() {
        return columns;
    }

    /** Whether a column stands here and not in the runs. */
    boolean holds(String name) {
        return columns.stream().anyMatch(column -> column.name().equals(name));
    }

    /** What was drawn for a replication. */
    DrawnInputs draws(int replication) {
        return DrawnInputs.of(scenario, spec.fixed(), new RunKey(spec.seed(), replication));
    }

    /** The cells of a replication, without its number. */
    String cells(int replication) {
        DrawnInputs draws = draws(replication);
        StringBuilder cells = new StringBuilder();
        for (DrawnColumn column : columns) {
            cells.append(cells.isEmpty() ? "" : ",").append(column.cell(draws));
        }
        return cells.toString();
    }

    /** Rows of the table, from one replication to another, the last one included. */
    String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int r = from; r <= to; r++) {
            rows.append(r).append(',').append(cells(r)).append('\n');
        }
        return rows.toString();
    }

    /** The header of the table. */
    String header() {
        StringBuilder header = new StringBuilder(KEY);
        for (DrawnColumn column : columns) {
            Csv.cell(header.append(','), column.name());
        }
        return header.append('\n').toString();
    }

    /**
     * Holds a run against the table.
     *
     * @throws IllegalStateException if a number differs: then the run would be told with a number that it did not have
     */
    void check(DrawnInputs there, RunResult run) {
        DrawnInputs here = run.draws();
        for (DrawnColumn column : columns) {
            double in = column.value().applyAsDouble(here);
            double shared = column.value().applyAsDouble(there);
            if (Double.compare(in, shared) != 0) {
                throw new NotShared(column.name() + " is " + in + " in a run of replication "
                        + run.key().replication() + " and " + shared
                        + " at the first point, though no factor should change it");
            }
        }
    }

    /** A number differs between points that was taken to be the same: no failure of the run, but of this program. */
    static final class NotShared extends Error {
        private static final long serialVersionUID = 1L;

        NotShared(String message) {
            super(message);
        }
    }
}
