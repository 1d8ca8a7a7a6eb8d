package org.parley.api;

import java.nio.file.Path;
import org.parley.compare.StoredEnsemble;
import org.parley.sim.DealSearches;
import org.parley.study.EnsembleExplanationText;
import org.parley.study.ExplainEnsemble;
import org.parley.study.ExplainFolder;
import org.parley.table.NumberText;

/**
 * Asks of the runs of a result folder what would have had to change. Every run is played again from the folder alone.
 * Each method but {@link #run} gives a new question and leaves this one as it is.
 *
 * @since 0.1.0
 */
public final class EnsembleExplainer {
    private static final int MOST_RUNS = 10_000_000;

    private final StoredEnsemble stored;
    private final int threads;
    private final boolean reruns;
    private final int swingRuns;

    private EnsembleExplainer(StoredEnsemble stored, int threads, boolean reruns, int swingRuns) {
        this.stored = stored;
        this.threads = threads;
        this.reruns = reruns;
        this.swingRuns = swingRuns;
    }

    static EnsembleExplainer of(Path folder) {
        return new EnsembleExplainer(
                Calls.of(() -> StoredEnsemble.open(folder)),
                Runtime.getRuntime().availableProcessors(),
                false,
                ExplainEnsemble.SWING_RUNS);
    }

    /**
     * The same on so many workers; the numbers stay.
     *
     * @param number ≥ 1; otherwise it is that of the processors
     */
    public EnsembleExplainer threads(int number) {
        return new EnsembleExplainer(stored, (int) Calls.atLeast(1, number, "threads"), reruns, swingRuns);
    }

    /**
     * The same, and every run without a deal is played again with each lever at five levels, to count which end in an
     * agreement; takes some ten times as long.
     */
    public EnsembleExplainer withReruns() {
        return new EnsembleExplainer(stored, threads, true, swingRuns);
    }

    /**
     * The same with so many runs played again with each drawn number at both ends of its range.
     *
     * @param runs 1 … 10,000,000; otherwise 100; of a smaller ensemble all
     */
    public EnsembleExplainer swingRuns(int runs) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "swingRuns is " + runs + "; allowed 1 … " + NumberText.count(MOST_RUNS) + ".");
        }
        return new EnsembleExplainer(stored, threads, reruns, runs);
    }

    /**
     * The answer.
     *
     * @throws InvalidInputException if a run does not end as the folder says, such as by a version of other numbers
     * @throws CancelledException if the thread was interrupted
     */
    public EnsembleExplanation run() {
        return Calls.of(() -> {
            ExplainEnsemble.Both found = new ExplainEnsemble(
                            stored, DealSearches.of(stored.scenario()), threads, reruns, swingRuns)
                    .explain();
            EnsembleExplanationText said = new EnsembleExplanationText(stored.scenario(), found, reruns);
            return new EnsembleExplanation(found, said, ExplainFolder.of(stored, found, said, reruns, swingRuns));
        });
    }
}
