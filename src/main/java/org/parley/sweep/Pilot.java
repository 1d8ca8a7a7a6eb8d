package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.NoisePlan;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.random.RunKey;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.table.Table;

/**
 * The first points of a sweep with a few replications each, to tell how many replications it needs: the first
 * {@value #BLOCKS} blocks of Saltelli's design, {@value #TRAJECTORIES} trajectories of Morris', {@value #POINTS} points
 * of others (fewer if the sweep has fewer). The pilot plays runs of the sweep itself. {@value #FEWEST}
 * replications at least and {@value #MOST} at most are played, and no further one once the time is over.
 *
 * @param statistic what it speaks about: the first outcome
 * @param runs how many runs it took
 * @param noise what was found; for grids and tables of a point's mean, for the other designs of their indices
 */
public record Pilot(Statistic statistic, int runs, NoisePlan noise) {
    private static final int BLOCKS = 16;
    private static final int TRAJECTORIES = 10;
    private static final int POINTS = 64;
    private static final int FEWEST = 6;
    private static final int MOST = 20;

    /** Runs it. */
    public static Pilot of(SweepSpec spec, double seconds) {
        DesignPoints points = spec.design().points();
        int blocks = points.size() / points.blockSize();
        int used = Math.min(
                blocks,
                switch (spec.design().sample()) {
                    case MATRICES -> BLOCKS;
                    case TRAJECTORIES -> TRAJECTORIES;
                    case CHOSEN, SPREAD -> POINTS;
                });
        Table sample = points.table()
                .select(IntStream.range(0, used * points.blockSize()).toArray());
        Statistic statistic = spec.outcomes().get(0);
        Table runs = runs(spec, points, sample.rows(), statistic, seconds);
        return new Pilot(statistic, runs.rows(), noise(spec, points, sample, runs, blocks));
    }

    private static NoisePlan noise(SweepSpec spec, DesignPoints points, Table sample, Table runs, int blocks) {
        Statistic statistic = spec.outcomes().get(0);
        boolean common = spec.common();
        List<String> numbers = points.factors().stream()
                .filter(Factor::isNumber)
                .map(Factor::name)
                .toList();
        return switch (spec.design().sample()) {
            case MATRICES -> NoisePlan.sobol(sample, points.names(), statistic, runs, common, blocks);
            case TRAJECTORIES -> NoisePlan.morris(sample, points.names(), statistic, runs, common, blocks);
            case SPREAD ->
                numbers.isEmpty()
                        ? NoisePlan.point(sample, statistic, runs)
                        : NoisePlan.rank(sample, numbers, statistic, runs, common, blocks);
            case CHOSEN -> NoisePlan.point(sample, statistic, runs);
        };
    }

    /** {@code point, replication} and what the measure needs; a run that fails is left out. */
    private static Table runs(SweepSpec spec, DesignPoints points, int size, Statistic statistic, double seconds) {
        Runner runner = Runner.of(spec).forWorker();
        List<RunColumn> needed = spec.columns().stream()
                .filter(c -> c.name().equals(statistic.column()))
                .toList();
        List<RunResult> results = new ArrayList<>();
        List<Double> point = new ArrayList<>();
        List<Double> replication = new ArrayList<>();
        long until = System.nanoTime() + (long) (seconds * 1e9);
        int last = Math.min(MOST, Math.max(FEWEST, spec.replications()));
        for (int r = 1; r <= last && (r <= FEWEST || System.nanoTime() < until); r++) {
            for (int p = 0; p < size; p++) {
                RunKey key = spec.key(p, r);
                RunResult result = result(runner, spec, points, p, key);
                if (result != null) {
                    results.add(result);
                    point.add((double) p);
                    replication.add((double) r);
                }
            }
        }
        Table column = RunColumns.table(needed, results);
        Table.Builder runs = Table.builder()
                .numbers("point", point.stream().mapToDouble(p -> p).toArray())
                .numbers("replication", replication.stream().mapToDouble(r -> r).toArray());
        String name = statistic.column();
        return (column.isNumber(name)
                        ? runs.numbers(name, column.numbers(name))
                        : runs.strings(name, column.strings(name)))
                .build();
    }

    /** One run, or null where it fails: the sweep itself lists it in failures.csv. */
    private static @Nullable RunResult result(
            Runner runner, SweepSpec spec, DesignPoints points, int point, RunKey key) {
        try {
            return runner.run(spec.at(points, point), key);
        } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
            return null;
        }
    }
}
