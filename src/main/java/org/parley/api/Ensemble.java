package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.FirstRound;
import org.parley.ensemble.OutcomeTable;
import org.parley.ensemble.ResultTables;
import org.parley.ensemble.RunColumn;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.study.DealSearchCheck;
import org.parley.study.EnsembleJob;
import org.parley.study.Listener;

/**
 * Many runs of a scenario with one seed: replications {@code first … first + runs − 1}. Each draws what is uncertain
 * anew. The numbers are the same for any number of threads, and memory does not grow with the number of runs.
 *
 * @since 0.1.0
 */
public final class Ensemble {
    private static final int MOST_RUNS = 10_000_000;

    private final Scenario scenario;
    private final org.parley.ensemble.Ensemble.Plan plan;
    private final @Nullable Progress progress;
    private final Cancellation cancellation;

    private Ensemble(
            Scenario scenario,
            org.parley.ensemble.Ensemble.Plan plan,
            @Nullable Progress progress,
            Cancellation cancellation) {
        this.scenario = scenario;
        this.plan = plan;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    static Ensemble of(Scenario scenario, long seed, int runs) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException("runs is " + runs + "; allowed 1 … " + MOST_RUNS + ".");
        }
        int workers = Runtime.getRuntime().availableProcessors();
        return new Ensemble(
                scenario,
                new org.parley.ensemble.Ensemble.Plan(
                        scenario.resolved(), scenario.isFixed(), seed, 1, runs, workers, Detail.PATHS),
                null,
                new Cancellation());
    }

    /**
     * The same with other replications.
     *
     * @param number of the first, ≥ 1; otherwise it is 1
     */
    public Ensemble first(long number) {
        Calls.atLeast(1, number, "first");
        return new Ensemble(scenario, plan(number, plan.threads()), progress, cancellation);
    }

    /**
     * The same on so many workers; the numbers stay.
     *
     * @param number ≥ 1; otherwise it is that of the processors
     */
    public Ensemble threads(int number) {
        Calls.atLeast(1, number, "threads");
        return new Ensemble(scenario, plan(plan.first(), number), progress, cancellation);
    }

    private org.parley.ensemble.Ensemble.Plan plan(long first, int threads) {
        return new org.parley.ensemble.Ensemble.Plan(
                plan.scenario(), plan.fixed(), plan.seed(), first, plan.runs(), threads, plan.detail());
    }

    /** The same, telling how far it is after every block of runs. */
    public Ensemble telling(Progress listener) {
        Objects.requireNonNull(listener, "listener");
        return new Ensemble(scenario, plan, listener, cancellation);
    }

    /** The same, to be stopped by this. */
    public Ensemble cancelledBy(Cancellation by) {
        Objects.requireNonNull(by, "by");
        return new Ensemble(scenario, plan, progress, by);
    }

    /**
     * Runs.
     *
     * @return the result; if it was cancelled, that of the first runs, as {@link EnsembleResult#complete} says
     * @throws RunFailedException if a run cannot be computed
     * @throws CancelledException if it was cancelled before the first runs were there, or the thread was interrupted
     */
    public EnsembleResult run() {
        return run(run -> {});
    }

    /**
     * Runs, and hands on each run in order of replication, on the calling thread, as soon as all earlier ones are
     * there.
     *
     * @param each may cancel, and may throw, which ends the call
     * @throws RunFailedException if a run cannot be computed
     * @throws CancelledException if it was cancelled before the first runs were there, or the thread was interrupted
     */
    public EnsembleResult run(Consumer<Run> each) {
        Objects.requireNonNull(each, "each");
        if (cancellation.isCancelled()) {
            throw new CancelledException();
        }
        org.parley.scenario.Scenario resolved = scenario.resolved();
        DealSearchFactory searches = DealSearches.of(resolved);
        FirstRound mean = Calls.of(() -> FirstRound.mean(resolved, searches));
        Diagnosis diagnosis = Diagnosis.of(resolved, mean);
        Map<String, RunColumn> columns = Run.columns(resolved, scenario.isFixed());
        ResultTables tables = new ResultTables(plan, List.copyOf(columns.values()), mean);
        org.parley.ensemble.Ensemble ensemble = new org.parley.ensemble.Ensemble(plan, searches);
        Runnable stop = ensemble::cancel;
        cancellation.begin(stop);
        try {
            Calls.of(() -> ensemble.run(
                    run -> {
                        tables.add(run);
                        each.accept(new Run(resolved, columns, run));
                    },
                    done -> {
                        if (progress != null) {
                            progress.done(done, plan.runs());
                        }
                    }));
        } finally {
            cancellation.end(stop);
        }
        if (tables.outcomes().runs() == 0) {
            throw new CancelledException();
        }
        return EnsembleResult.of(
                plan,
                tables,
                diagnosis.zone(),
                diagnosis.warnings().stream().map(Diagnosis.Warning::text).toList());
    }

    /**
     * Runs into a folder as {@code parley run --out} does, byte for byte but for the circumstances in its manifest;
     * charts and page are in it where the class path has what draws them (parley.jar), not with parley-core alone.
     *
     * @param folder new or empty
     * @throws FolderException if it holds something or cannot be written
     * @throws RunFailedException if a run cannot be computed
     * @throws CancelledException if it was cancelled or the thread interrupted; then nothing is left behind
     */
    public EnsembleResult into(Path folder) {
        Objects.requireNonNull(folder, "folder");
        EnsembleJob.Command command = new EnsembleJob.Command(Scenario.ASKED, scenario.words(), scenario.sources());
        List<String> warnings = new java.util.ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void warning(String text) {
                warnings.add(text);
            }

            @Override
            public void progress(long done, OutcomeTable soFar) {
                if (progress != null) {
                    progress.done(done, plan.runs());
                }
            }
        };
        EnsembleJob job = new EnsembleJob(
                plan,
                new DealSearchCheck(false),
                command,
                new EnsembleJob.Surroundings(listener, cancellation.interrupts(), Renderers.found()));
        EnsembleJob.Done done =
                Calls.of(() -> Optional.ofNullable(job.into(folder))).orElseThrow(CancelledException::new);
        return EnsembleResult.of(plan, done, warnings);
    }
}
