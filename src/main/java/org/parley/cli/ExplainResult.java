package org.parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.parley.experiment.compare.StoredEnsemble;
import org.parley.explain.DealCounts;
import org.parley.explain.EnsembleExplainer;
import org.parley.explain.Lever;
import org.parley.explain.LeverCounts;
import org.parley.explain.RunAnswer;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.SearchFactory;
import org.parley.value.DealSpace;

/**
 * Explains an ensemble from its result folder: every run is played again from the folder alone and asked what would have had to change.
 *
 * @param stored the folder
 * @param searches of deals
 * @param threads workers; changes the speed only
 * @param reruns whether whole runs are played again with every lever at five levels
 */
record ExplainResult(StoredEnsemble stored, SearchFactory searches, int threads, boolean reruns) {
    /**
     * What was found.
     *
     * @param levers what would have had to change
     * @param deals which terms come nearest
     */
    record Found(LeverCounts levers, DealCounts deals) {}

    /**
     * The answers.
     *
     * @throws Refused if a run does not end as the folder says
     */
    Found explain() throws InterruptedException {
        Scenario scenario = stored.scenario();
        DealSpace space = DealSpace.of(scenario);
        List<Lever> levers = Lever.of(scenario);
        LeverCounts leverCounts = new LeverCounts(levers);
        DealCounts dealCounts = new DealCounts(space);
        List<Long> replications = replications();
        List<RunAnswer> differs = new ArrayList<>();
        int[] at = {0};
        Workers.each(
                threads,
                () -> new EnsembleExplainer(scenario, space, searches, stored.fixed(), levers, reruns),
                replications,
                (worker, replication) -> worker.of(new RunKey(stored.seed(), replication)),
                answer -> {
                    if (!stored.runs().text("outcome", at[0]++).equals(answer.outcome().name())) {
                        differs.add(answer);
                    }
                    leverCounts.add(answer);
                    dealCounts.add(answer);
                });
        if (!differs.isEmpty()) {
            throw new Refused(differs.size() + " of " + replications.size() + " runs of " + stored.folder()
                    + " end otherwise today: it was computed with Parley " + stored.program()
                    + ". Maybe run it again.");
        }
        return new Found(leverCounts, dealCounts);
    }

    private List<Long> replications() {
        return LongStream.range(0, stored.runs().rows())
                .map(r -> (long) stored.runs().number("replication", (int) r))
                .boxed()
                .toList();
    }
}
