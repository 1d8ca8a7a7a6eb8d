package org.parley.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.parley.analysis.Interval;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.table.Table;

/**
 * Which combinations of outcomes are possible at all within the ranges of a sweep's factors, by {@link PatternSearch}?
 * A setting's outcomes are those of its replications 1 … R, the same random numbers for all. The example of every cell
 * is then run on replications R + 1 … 2R, which no choice has seen, and the table says whether it lies in the cell
 * again: of many settings whose outcomes are noisy some come by a cell by luck.
 */
public final class PossibleSearch {
    private final SweepSpec spec;
    private final List<OutcomeCells> asked;
    private final Runner runner;
    private final List<RunColumn> columns;

    /**
     * What was found.
     *
     * @param cells a row a cell that was hit: its number and borders, {@code hits, generation}, the factors of its
     *     example, the example's outcomes as found and on fresh runs with intervals and n, {@code again}
     * @param map a row a cell, hit or not: its borders and {@code hits}
     * @param tried settings
     * @param outside of them with an outcome beyond the cells
     * @param without of them that lack an outcome (no deal in any run)
     * @param runs in all
     */
    public record Found(Table cells, Table map, int tried, int outside, int without, long runs) {
        /** How many of the examples lie in their cell on fresh runs, too. */
        public long again() {
            return IntStream.range(0, cells.rows())
                    .filter(r -> cells.number("again", r) == 1)
                    .count();
        }
    }

    /** An outcome of a setting and how many runs have it. */
    private record Measured(Interval interval, int n) {}

    /** A search over all factors of a sweep. */
    public PossibleSearch(SweepSpec spec, List<OutcomeCells> asked) {
        this.spec = spec;
        this.asked = List.copyOf(asked);
        this.runner = Runner.of(spec);
        this.columns = spec.columns().stream()
                .filter(column ->
                        asked.stream().anyMatch(a -> a.outcome().columns().contains(column.name())))
                .toList();
    }

    /** Searches with so many settings a generation; tells generation and cells so far. */
    public Found search(int size, int generations, int workers, BiConsumer<Integer, Integer> progress)
            throws InterruptedException {
        ExecutorService pool = DaemonPool.of(workers, "possible");
        try {
            PatternSearch search = new PatternSearch(
                    spec.factors().size(),
                    asked.stream().map(OutcomeCells::axis).toList(),
                    spec.seed());
            search.search(
                    size,
                    generations,
                    settings -> run(settings, 1, pool).stream()
                            .map(PossibleSearch::estimates)
                            .toList(),
                    generation -> progress.accept(generation, search.cells().size()));
            List<PatternSearch.Cell> cells = new ArrayList<>(search.cells());
            cells.sort(Comparator.comparing(PatternSearch.Cell::place, PossibleSearch::compared));
            List<double[]> examples =
                    cells.stream().map(PatternSearch.Cell::example).toList();
            List<Measured[]> fresh = run(examples, spec.replications() + 1, pool);
            long runs = (long) (search.tried() + cells.size()) * spec.replications();
            return new Found(
                    table(cells, fresh), map(search), search.tried(), search.outside(), search.without(), runs);
        } finally {
            pool.shutdownNow();
        }
    }

    private static int compared(List<Integer> one, List<Integer> other) {
        for (int a = 0; a < one.size(); a++) {
            int by = Integer.compare(one.get(a), other.get(a));
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    private static double[] estimates(Measured[] outcomes) {
        double[] estimates = new double[outcomes.length];
        for (int a = 0; a < estimates.length; a++) {
            estimates[a] = outcomes[a].interval().estimate();
        }
        return estimates;
    }

    /** For each setting each outcome with its interval. */
    private List<Measured[]> run(List<double[]> settings, int first, ExecutorService pool) throws InterruptedException {
        DesignPoints points = new DesignPoints(spec.factors(), settings(settings), 1);
        List<Future<Measured[]>> open = new ArrayList<>();
        for (int p = 0; p < settings.size(); p++) {
            Scenario scenario = spec.at(points, p);
            open.add(pool.submit(() -> outcomes(scenario, first)));
        }
        List<Measured[]> all = new ArrayList<>();
        for (Future<Measured[]> one : open) {
            try {
                all.add(one.get());
            } catch (ExecutionException failed) {
                throw new IllegalStateException("a run of the search failed: " + failed.getCause(), failed.getCause());
            }
        }
        return all;
    }

    private Measured[] outcomes(Scenario scenario, int first) {
        Runner own = runner.forWorker();
        List<RunResult> results = new ArrayList<>();
        for (int r = first; r < first + spec.replications(); r++) {
            results.add(own.run(scenario, new RunKey(spec.seed(), r)));
        }
        Table runs = RunColumns.table(columns, results);
        Measured[] outcomes = new Measured[asked.size()];
        for (int a = 0; a < outcomes.length; a++) {
            Statistic outcome = asked.get(a).outcome();
            double[] present = java.util.Arrays.stream(outcome.values(runs))
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            outcomes[a] = new Measured(
                    present.length == 0 ? Interval.unknown(Double.NaN) : outcome.interval(present), present.length);
        }
        return outcomes;
    }

    private Table settings(List<double[]> settings) {
        Table.Builder table = Table.builder()
                .numbers(
                        "point",
                        IntStream.range(0, settings.size()).asDoubleStream().toArray());
        factors(table, settings);
        return table.build();
    }

    private void factors(Table.Builder table, List<double[]> settings) {
        for (int f = 0; f < spec.factors().size(); f++) {
            int at = f;
            Factor factor = spec.factors().get(f);
            if (factor.isNumber()) {
                table.numbers(
                        factor.name(),
                        settings.stream().mapToDouble(s -> factor.number(s[at])).toArray());
            } else {
                table.strings(
                        factor.name(),
                        settings.stream().map(s -> factor.text(s[at])).toList());
            }
        }
    }

    private Table table(List<PatternSearch.Cell> cells, List<Measured[]> fresh) {
        int n = cells.size();
        Table.Builder table = Table.builder()
                .numbers("cell", IntStream.range(0, n).asDoubleStream().toArray());
        for (int a = 0; a < asked.size(); a++) {
            int at = a;
            CellAxis axis = asked.get(a).axis();
            String name = asked.get(a).outcome().name();
            table.numbers(
                    name + ".from",
                    cells.stream()
                            .mapToDouble(c -> axis.from(c.place().get(at)))
                            .toArray());
            table.numbers(
                    name + ".to",
                    cells.stream().mapToDouble(c -> axis.to(c.place().get(at))).toArray());
        }
        table.numbers(
                "hits", cells.stream().mapToDouble(PatternSearch.Cell::hits).toArray());
        table.numbers(
                "generation",
                cells.stream().mapToDouble(PatternSearch.Cell::generation).toArray());
        factors(table, cells.stream().map(PatternSearch.Cell::example).toList());
        double[] again = new double[n];
        java.util.Arrays.fill(again, 1);
        for (int a = 0; a < asked.size(); a++) {
            int at = a;
            CellAxis axis = asked.get(a).axis();
            String name = asked.get(a).outcome().name();
            table.numbers(name, cells.stream().mapToDouble(c -> c.outcome()[at]).toArray());
            table.numbers(
                    name + ".fresh",
                    fresh.stream().mapToDouble(f -> f[at].interval().estimate()).toArray());
            table.numbers(
                    name + ".low",
                    fresh.stream().mapToDouble(f -> f[at].interval().low()).toArray());
            table.numbers(
                    name + ".high",
                    fresh.stream().mapToDouble(f -> f[at].interval().high()).toArray());
            table.numbers(
                    name + ".n", fresh.stream().mapToDouble(f -> f[at].n()).toArray());
            for (int c = 0; c < n; c++) {
                if (axis.of(fresh.get(c)[at].interval().estimate())
                        != cells.get(c).place().get(at)) {
                    again[c] = 0;
                }
            }
        }
        return table.numbers("again", again).build();
    }

    /** Every cell with its hits. */
    private Table map(PatternSearch search) {
        int all = asked.stream().mapToInt(a -> a.axis().count()).reduce(1, (a, b) -> a * b);
        double[][] borders = new double[2 * asked.size()][all];
        double[] hits = new double[all];
        for (int c = 0; c < all; c++) {
            int rest = c;
            List<Integer> place = new ArrayList<>();
            for (int a = asked.size() - 1; a >= 0; a--) {
                CellAxis axis = asked.get(a).axis();
                place.add(0, rest % axis.count());
                rest /= axis.count();
                borders[2 * a][c] = axis.from(place.get(0));
                borders[2 * a + 1][c] = axis.to(place.get(0));
            }
            for (PatternSearch.Cell cell : search.cells()) {
                if (cell.place().equals(place)) {
                    hits[c] = cell.hits();
                }
            }
        }
        Table.Builder table = Table.builder();
        for (int a = 0; a < asked.size(); a++) {
            String name = asked.get(a).outcome().name();
            table.numbers(name + ".from", borders[2 * a]).numbers(name + ".to", borders[2 * a + 1]);
        }
        return table.numbers("hits", hits).build();
    }
}
