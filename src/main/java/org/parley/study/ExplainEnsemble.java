package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.parley.compare.StoredEnsemble;
import org.parley.ensemble.LivingParameters;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentZeros;
import org.parley.explain.DealCounts;
import org.parley.explain.DrawnParameter;
import org.parley.explain.EnsembleExplainer;
import org.parley.explain.Lever;
import org.parley.explain.LeverCounts;
import org.parley.explain.RunAnswer;
import org.parley.explain.SwingCounts;
import org.parley.explain.SwingExplainer;
import org.parley.parameter.Mechanism;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.value.DealSpace;

/**
 * Explains an ensemble from its result folder: every run is played again from the folder alone and asked what would
 * have had to change.
 *
 * @param stored the folder
 * @param searches of deals
 * @param threads workers; changes the speed only
 * @param reruns whether whole runs are played again with every lever at five levels
 * @param swingRuns how many of the first runs are played again with each drawn number at both ends of its range
 */
public record ExplainEnsemble(
        StoredEnsemble stored, DealSearchFactory searches, int threads, boolean reruns, int swingRuns) {
    private static final String FITS = "fits";

    /** Usual number of runs that are played again with each drawn number at both ends of its range. */
    public static final int SWING_RUNS = 100;

    /**
     * What was found.
     *
     * @param levers what would have had to change
     * @param deals which terms come nearest
     */
    public record Found(LeverCounts levers, DealCounts deals) {
        private Found(Scenario scenario) {
            this(new LeverCounts(Lever.of(scenario)), new DealCounts(DealSpace.of(scenario)));
        }

        private void add(RunAnswer answer) {
            levers.add(answer);
            deals.add(answer);
        }
    }

    /**
     * What was found of all draws, and of those that fit the record.
     *
     * @param all runs
     * @param fitting runs; null without a record
     * @param swings what each drawn number decides, of all draws
     * @param corners who stands where, of all draws
     * @param silent numbers that cannot answer since a term is off, with the figure with it on
     */
    public record Both(
            Found all,
            @Nullable Found fitting,
            SwingCounts swings,
            List<WhoStandsWhere.Answer> corners,
            List<SilentFigure> silent) {
        public Both {
            silent = List.copyOf(silent);
            corners = List.copyOf(corners);
        }
    }

    /**
     * The answers.
     *
     * @throws RefusedInput if a run does not end as the folder says
     */
    public Both explain() throws InterruptedException {
        Scenario scenario = stored.scenario();
        DealSpace space = DealSpace.of(scenario);
        List<Lever> levers = Lever.of(scenario);
        Found all = new Found(scenario);
        boolean record = scenario.history() != null
                && scenario.assumptions().on(Mechanism.RECORD)
                && stored.runs().names().contains(FITS)
                && !stored.fixed();
        Found fitting = record ? new Found(scenario) : null;
        List<Long> replications = replications();
        List<RunAnswer> differs = new ArrayList<>();
        int[] at = {0};
        Workers.each(
                threads,
                () -> new EnsembleExplainer(scenario, space, searches, stored.fixed(), levers, reruns),
                replications,
                (worker, replication) -> worker.of(new RunKey(stored.seed(), replication)),
                answer -> {
                    int row = at[0]++;
                    if (!stored.runs()
                            .string("outcome", row)
                            .equals(answer.outcome().name())) {
                        differs.add(answer);
                    }
                    all.add(answer);
                    if (fitting != null && !(stored.runs().number(FITS, row) == 0)) { // empty: it fits
                        fitting.add(answer);
                    }
                });
        if (!differs.isEmpty()) {
            throw new RefusedInput(differs.size() + " of " + replications.size() + " runs of " + stored.folder()
                    + " end otherwise today: it was computed with Parley " + stored.program()
                    + ". Maybe run it again.");
        }
        List<SilentFigure> silent = new SilentFigures(scenario, stored.seed(), stored.fixed(), searches, threads)
                .of(SilentZeros.of(scenario), replications.get(0), replications.size(), () -> false);
        return new Both(all, fitting, swings(replications), WhoStandsWhere.of(stored), silent);
    }

    private SwingCounts swings(List<Long> replications) throws InterruptedException {
        Scenario scenario = stored.scenario();
        List<DrawnParameter> distributions = stored.fixed() ? List.of() : LivingParameters.of(scenario);
        DealSpace space = DealSpace.of(scenario);
        SwingCounts swings = new SwingCounts(distributions);
        Workers.each(
                threads,
                () -> new SwingExplainer(scenario, space, searches, distributions),
                distributions.isEmpty() ? List.of() : replications.subList(0, Math.min(swingRuns, replications.size())),
                (worker, replication) -> worker.of(new RunKey(stored.seed(), replication)),
                swings::add);
        return swings;
    }

    private List<Long> replications() {
        return LongStream.range(0, stored.runs().rows())
                .map(r -> (long) stored.runs().number("replication", (int) r))
                .boxed()
                .toList();
    }
}
