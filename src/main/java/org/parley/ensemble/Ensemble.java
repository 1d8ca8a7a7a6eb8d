package org.parley.ensemble;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Assumptions;
import org.parley.parameter.BrokenPromise;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.CheckedSearch;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * Many runs of one scenario: replications {@code first … first + runs − 1} of one seed, the same for any number of
 * threads.
 *
 * <p>Runs are computed in blocks, each block by one worker with a simulator of its own, and handed on in order of
 * replication as soon as all earlier blocks are complete. Only a window of blocks exists at a time, so a million runs
 * need no more memory than a thousand. What is seen of an unfinished ensemble is always its first replications, never
 * the quick ones: shares over complete blocks are not biased towards runs that end early.
 */
public final class Ensemble implements AutoCloseable {
    /** Runs of a block. */
    static final int BLOCK = 10;

    /** Blocks per worker that are computed or wait to be handed on. */
    private static final int WINDOW = 4;

    private final Plan plan;
    private final DealSpace space;
    private final DealSearchFactory searches;
    private final BlockingQueue<Simulator> idle = new LinkedBlockingQueue<>();
    private final Deque<Future<List<RunResult>>> window = new ArrayDeque<>();
    private @Nullable ExecutorService workers;
    private int submitted;
    private volatile boolean cancelled;

    /**
     * What is to be run.
     *
     * @param scenario the conflict and its assumptions
     * @param fixed whether default values and mean preferences are used in place of draws
     * @param seed master seed
     * @param first first replication
     * @param runs how many, ≥ 1
     * @param threads workers, ≥ 1; changes the speed only
     * @param detail how much a run remembers of itself
     */
    public record Plan(Scenario scenario, boolean fixed, long seed, long first, int runs, int threads, Detail detail) {
        public Plan {
            if (runs < 1 || threads < 1) {
                throw new IllegalArgumentException(
                        runs + " runs on " + threads + " threads; allowed 1 or more of each");
            }
        }
    }

    /** A run that could not be computed: its key is in the message. */
    public static final class RunFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Of this run. */
        public RunFailed(RunKey key, Throwable cause) {
            super(
                    "replication " + key.replication() + " of seed " + key.master() + " failed: "
                            + (cause instanceof CheckedSearch.Difference || cause instanceof BrokenPromise
                                    ? cause.getMessage()
                                    : cause)
                            + ".",
                    cause);
        }
    }

    /** An ensemble with a deal search of the caller's choice. */
    public Ensemble(Plan plan, DealSearchFactory searches) {
        this.plan = plan;
        this.searches = searches;
        this.space = DealSpace.of(plan.scenario());
    }

    /** Stops soon: runs under way are finished, complete blocks are still handed on. From any thread. */
    public void cancel() {
        cancelled = true;
    }

    /**
     * Begins: the first blocks are computed while the caller does something else before {@link #run}. Whoever calls
     * this closes the ensemble.
     */
    public void begin() {
        if (workers == null) {
            int threads = threads();
            for (int i = 0; i < threads; i++) {
                idle.add(new Simulator(plan.scenario(), space, searches.forWorker()));
            }
            ExecutorService pool = Executors.newFixedThreadPool(threads, Ensemble::worker);
            workers = pool;
            submit(pool);
        }
    }

    private int threads() {
        return Math.min(plan.threads(), (plan.runs() + BLOCK - 1) / BLOCK);
    }

    /**
     * Runs, and hands on results in order of replication on the calling thread. Once only.
     *
     * @param results gets every result
     * @param blocks gets the number of results handed on so far, after every block
     * @return how many results were handed on: all, unless cancelled
     * @throws InterruptedException if the calling thread is interrupted; workers stop behind the run that they are at
     * @throws RunFailed if a run fails
     */
    public int run(Consumer<RunResult> results, Consumer<Integer> blocks) throws InterruptedException {
        try {
            begin();
            return collect(Objects.requireNonNull(workers), results, blocks);
        } finally {
            close();
        }
    }

    /** Tells all workers to stop, and does not wait for the runs that they are at. */
    @Override
    public void close() {
        cancelled = true;
        if (workers != null) {
            workers.shutdownNow();
        }
    }

    private int collect(ExecutorService pool, Consumer<RunResult> results, Consumer<Integer> blocks)
            throws InterruptedException {
        int done = 0;
        while (done < plan.runs() && !cancelled) {
            submit(pool);
            List<RunResult> block = finished(window.remove());
            block.forEach(results);
            done += block.size();
            if (!block.isEmpty()) {
                blocks.accept(done);
            }
        }
        return done;
    }

    /** Fills the window. */
    private void submit(ExecutorService pool) {
        while (submitted < plan.runs() && window.size() < WINDOW * threads()) {
            int from = submitted;
            int to = Math.min(from + BLOCK, plan.runs());
            window.add(pool.submit(() -> block(from, to)));
            submitted = to;
        }
    }

    private static List<RunResult> finished(Future<List<RunResult>> block) throws InterruptedException {
        try {
            return block.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RunFailed run) {
                throw run;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** A block of runs; empty if cancelled before its end. */
    private List<RunResult> block(int from, int to) throws InterruptedException {
        Simulator simulator = idle.take();
        try {
            List<RunResult> block = new ArrayList<>(to - from);
            for (int i = from; i < to; i++) {
                if (cancelled) {
                    return List.of();
                }
                block.add(one(simulator, new RunKey(plan.seed(), plan.first() + i)));
            }
            return block;
        } finally {
            idle.add(simulator);
        }
    }

    private RunResult one(Simulator simulator, RunKey key) {
        try {
            Assumptions assumptions = plan.scenario().assumptions();
            return simulator.run(assumptions, plan.fixed(), key, plan.detail());
        } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
            throw new RunFailed(key, wrong);
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "ensemble");
        thread.setDaemon(true);
        return thread;
    }
}
