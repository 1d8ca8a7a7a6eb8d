package org.parley.study.points;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import org.parley.analysis.Interval;
import org.parley.analysis.RunningMoments;
import org.parley.analysis.Statistic;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.MeasuredColumns;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.table.Table;
import org.parley.value.DealSpace;

/**
 * Evaluates points of a scenario: replications 1 … n of a seed at each, and what a few outcomes come to. The runs of a
 * point are shared out among all workers, and the next points follow where workers have nothing left to do, so that one
 * point alone is as fast as many. Numbers are taken together in order of replication: they are those of {@code run},
 * to the last bit, for any number of workers.
 *
 * <p>What no setting changes (deals, their cells) is made once for all points. Of a run only the numbers of the
 * outcomes are kept, until its point is done.
 */
public final class PointEvaluator implements AutoCloseable {
    /** Runs that a worker takes at once. */
    private static final int BLOCK = 10;
    /** Blocks a worker that are under way at least, where points are enough. */
    private static final int BLOCKS_AHEAD = 4;

    private final List<Statistic> outcomes;
    private final List<RunColumn> columns;
    private final Detail detail;
    private final int replications;
    private final int threads;
    private final DealSpace space;
    private final BlockingQueue<DealSearchFactory> idle = new LinkedBlockingQueue<>();
    private final ExecutorService workers;
    private volatile boolean closed;

    /**
     * An evaluator.
     *
     * @param scenario that points are laid over
     * @param outcomes what is asked of the runs; all of {@code SweepOutcome}'s names
     * @param replications runs a point, ≥ 1
     * @param threads workers, ≥ 1; changes the speed only
     */
    public PointEvaluator(Scenario scenario, List<Statistic> outcomes, int replications, int threads) {
        this.outcomes = List.copyOf(outcomes);
        this.replications = replications;
        this.threads = threads;
        this.space = DealSpace.of(scenario);
        Set<String> needed = new LinkedHashSet<>();
        outcomes.forEach(outcome -> needed.addAll(outcome.columns()));
        this.detail = MeasuredColumns.of(needed);
        this.columns = RunColumns.of(scenario, false).stream()
                .filter(column -> needed.contains(column.name()))
                .toList();
        DealSearchFactory searches = DealSearches.of(scenario);
        for (int i = 0; i < threads; i++) {
            idle.add(searches.forWorker());
        }
        this.workers = Executors.newFixedThreadPool(threads, PointEvaluator::worker);
    }

    /**
     * What an outcome came to at a point.
     *
     * @param name of the outcome
     * @param mean mean or share with its 95 % interval
     * @param n runs that have the number
     */
    public record Estimated(String name, Interval mean, long n) {}

    /** A point that is being evaluated. */
    public final class Pending {
        private final double[][] values = new double[outcomes.size()][replications];
        private final List<Future<?>> blocks = new ArrayList<>();

        private Pending() {}

        /**
         * Waits until its runs are done.
         *
         * @return the outcomes in their order
         * @throws Ensemble.RunFailed if a run cannot be computed: the first of them
         */
        public List<Estimated> get() throws InterruptedException {
            for (Future<?> block : blocks) {
                try {
                    block.get();
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof Ensemble.RunFailed run) {
                        throw run;
                    }
                    throw new IllegalStateException(failed.getCause());
                }
            }
            List<Estimated> all = new ArrayList<>(values.length);
            for (int o = 0; o < values.length; o++) {
                all.add(estimated(outcomes.get(o), values[o]));
            }
            return all;
        }
    }

    private static Estimated estimated(Statistic outcome, double[] values) {
        RunningMoments moments = new RunningMoments();
        for (double value : values) {
            moments.add(value);
        }
        Interval mean = switch (outcome.kind()) {
            case SHARE -> moments.share();
            case MEAN -> moments.mean();
            case MEAN_OF_SHARES -> moments.meanOfShares();
            case MEDIAN ->
                throw new IllegalArgumentException(outcome.name() + " is a median; a mean or share is wanted");
        };
        return new Estimated(outcome.name(), mean, moments.n());
    }

    /** Points that must be under way, or wait to be handed on, for no worker to be idle. */
    public int ahead() {
        int blocks = (replications + BLOCK - 1) / BLOCK;
        return 1 + (BLOCKS_AHEAD * threads + blocks - 1) / blocks;
    }

    /**
     * Begins with a point.
     *
     * @param at the scenario with the point laid over it
     * @param fixed whether nothing is drawn before a run
     * @param seed of its runs
     */
    public Pending begin(Scenario at, boolean fixed, long seed) {
        Pending pending = new Pending();
        for (int from = 0; from < replications; from += BLOCK) {
            int first = from;
            int behind = Math.min(from + BLOCK, replications);
            pending.blocks.add(workers.submit(() -> {
                block(at, fixed, seed, first, behind, pending.values);
                return null;
            }));
        }
        return pending;
    }

    private void block(Scenario at, boolean fixed, long seed, int from, int to, double[][] values)
            throws InterruptedException {
        DealSearchFactory searches = idle.take();
        try {
            Simulator simulator = new Simulator(at, space, searches);
            List<RunResult> runs = new ArrayList<>(to - from);
            for (int r = from; r < to; r++) {
                if (closed) {
                    throw new InterruptedException();
                }
                runs.add(run(simulator, at, fixed, new RunKey(seed, 1L + r)));
            }
            Table table = RunColumns.table(columns, runs);
            for (int o = 0; o < values.length; o++) {
                double[] ofBlock = outcomes.get(o).values(table);
                System.arraycopy(ofBlock, 0, values[o], from, ofBlock.length);
            }
        } finally {
            idle.add(searches);
        }
    }

    private RunResult run(Simulator simulator, Scenario at, boolean fixed, RunKey key) {
        try {
            return simulator.run(at.assumptions(), fixed, key, detail);
        } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
            throw new Ensemble.RunFailed(key, wrong);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "evaluate");
        thread.setDaemon(true);
        return thread;
    }

    /** Ends the workers; what is under way is thrown away. */
    @Override
    public void close() {
        closed = true;
        workers.shutdownNow();
    }
}
