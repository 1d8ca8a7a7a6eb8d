package org.parley.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.store.Circumstances;
import org.parley.study.PolicySearchFolder;
import org.parley.study.PossibleFolder;
import org.parley.study.SweepJob;
import org.parley.sweep.Shard;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.Factor;

/**
 * An experiment: a scenario at many points of a design, each with the same number of replications.
 *
 * @since 0.1.0
 */
public final class Sweep {
    private final SweepSpec spec;
    private final int threads;
    private final @Nullable Progress progress;
    private final Cancellation cancellation;

    private Sweep(SweepSpec spec, int threads, @Nullable Progress progress, Cancellation cancellation) {
        this.spec = spec;
        this.threads = threads;
        this.progress = progress;
        this.cancellation = cancellation;
    }

    static Sweep read(Path file) {
        return new Sweep(
                Calls.of(() -> SweepReader.read(file, false)),
                Runtime.getRuntime().availableProcessors(),
                null,
                new Cancellation());
    }

    /** The file's name. */
    public String id() {
        return spec.id();
    }

    /** The title, for readers. */
    public String title() {
        return spec.title();
    }

    /** What it asks. */
    public String question() {
        return spec.question();
    }

    /** What varies between points, by the names of files. */
    public List<String> factors() {
        return spec.factors().stream().map(Factor::name).toList();
    }

    /** A row a point, a column a factor. */
    public Table points() {
        return new Table(spec.design().points().table());
    }

    /** Runs in all: points times replications. */
    public long runs() {
        return spec.runs();
    }

    /**
     * The same on so many workers; the numbers stay.
     *
     * @param number ≥ 1; otherwise it is that of the processors
     */
    public Sweep threads(int number) {
        Calls.atLeast(1, number, "threads");
        return new Sweep(spec, number, progress, cancellation);
    }

    /** The same, telling twice a second how far it is. */
    public Sweep telling(Progress listener) {
        Objects.requireNonNull(listener, "listener");
        return new Sweep(spec, threads, listener, cancellation);
    }

    /** The same, to be stopped by this: open blocks are finished and kept. */
    public Sweep cancelledBy(Cancellation by) {
        Objects.requireNonNull(by, "by");
        return new Sweep(spec, threads, progress, by);
    }

    /**
     * What a call did.
     *
     * @param runs that are complete now
     * @param total that were asked for
     * @param failures of the complete runs: they could not be computed and stand in failures.csv
     * @since 0.1.0
     */
    public record Report(long runs, long total, long failures) {
        /** Whether all runs are there. */
        public boolean complete() {
            return runs == total;
        }
    }

    /**
     * Runs into a folder, or continues there what an earlier call began; a complete sweep is merged into
     * {@code runs.csv.gz}.
     *
     * @param folder new, empty, or that of the same sweep
     * @throws InvalidInputException if the folder holds another sweep
     * @throws FolderException if it cannot be written
     * @throws CancelledException if the thread was interrupted; complete blocks are kept
     */
    public Report into(Path folder) {
        Objects.requireNonNull(folder, "folder");
        return Calls.of(() -> {
            SweepJob job = new SweepJob(
                    spec, new SweepFolder(folder), Shard.WHOLE, threads, Circumstances.begin(Scenario.ASKED));
            SweepJob.Done done = job.run(
                    cancellation.interrupts(),
                    now -> {
                        if (progress != null) {
                            progress.done(now.runs(), now.total());
                        }
                    },
                    () -> {});
            if (done.merged() != null) {
                done.merged().close();
            }
            return new Report(
                    done.report().runs(), done.report().total(), done.report().failures());
        });
    }

    /**
     * Seeks which combinations of two or three outcomes are possible at all within the ranges of the factors (pattern
     * space exploration). First {@code size} settings spread over the factors, then generations of as many children of
     * settings whose outcomes are rare. A combination that is not found is not proved impossible. Progress is told
     * after every generation, of the runs before the last ones, which judge the examples. What stops it ends the call;
     * nothing is kept.
     *
     * @param outcomes of the sweep, with range and number of cells: {@code "agreement=0..1/10"}
     * @param size settings a generation, ≥ 1
     * @param generations after the first, ≥ 1
     * @throws IllegalArgumentException if one of the numbers is smaller
     * @throws InvalidInputException if the outcomes cannot be used
     * @throws CancelledException if it was cancelled or the thread was interrupted
     */
    public PossibleOutcomes possible(List<String> outcomes, int size, int generations) {
        Objects.requireNonNull(outcomes, "outcomes");
        Calls.atLeast(1, size, "size");
        Calls.atLeast(1, generations, "generations");
        return Calls.of(() -> {
            Circumstances circumstances = Circumstances.begin(Scenario.ASKED);
            PossibleFolder found =
                    PossibleFolder.search(spec, outcomes, size, generations, threads, told(size, generations));
            return new PossibleOutcomes(found.found(), new Searched(found.folder(), circumstances));
        });
    }

    /**
     * Searches the levers of this sweep for settings that no other one dominates. First {@code size} settings spread
     * over the levers, then generations of as many children; each is judged by the sweep's number of replications.
     * Progress is told after every generation, of the runs before the last ones, which judge what was found. What
     * stops it ends the call; nothing is kept.
     *
     * @param size settings a generation, ≥ 1
     * @param generations after the first, ≥ 1
     * @throws IllegalArgumentException if one of them is smaller
     * @throws InvalidInputException if a factor is no lever that a mediator can choose
     * @throws CancelledException if it was cancelled or the thread was interrupted
     */
    public PolicySearch search(int size, int generations) {
        Calls.atLeast(1, size, "size");
        Calls.atLeast(1, generations, "generations");
        return Calls.of(() -> {
            Circumstances circumstances = Circumstances.begin(Scenario.ASKED);
            PolicySearchFolder found =
                    PolicySearchFolder.search(spec, size, generations, threads, told(size, generations));
            return new PolicySearch(found.found(), new Searched(found.folder(), circumstances));
        });
    }

    /** What a search does after each generation: tells how many runs are done, and ends if it is cancelled. */
    private BiConsumer<Integer, Integer> told(int size, int generations) {
        long each = (long) size * spec.replications();
        return (generation, found) -> {
            if (progress != null) {
                progress.done((generation + 1) * each, (generations + 1) * each);
            }
            if (cancellation.isCancelled()) {
                throw new CancelledException();
            }
        };
    }
}
