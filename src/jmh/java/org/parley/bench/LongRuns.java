package org.parley.bench;

import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * Runs of a scenario as it stands that hold all rounds of their calendar: the first ones of the ensemble that do. What
 * ends early would make any search look fast.
 */
final class LongRuns {
    private static final int KEPT = 16;

    private final Scenario scenario;
    private final Simulator simulator;
    private final long[] replications = new long[KEPT];
    private int next;

    LongRuns(Scenario scenario, DealSearchFactory searches, int rounds) {
        this.scenario = scenario;
        DealSpace space = DealSpace.of(scenario);
        Simulator scout =
                new Simulator(scenario, space, DealSearches.of(scenario).forWorker());
        int kept = 0;
        for (long replication = 1; kept < KEPT; replication++) {
            if (play(scout, replication).rounds() == rounds) {
                replications[kept++] = replication;
            }
            if (replication > 100_000) {
                throw new IllegalStateException("hardly any run of " + scenario.id() + " holds " + rounds + " rounds");
            }
        }
        simulator = new Simulator(scenario, space, searches.forWorker());
    }

    private org.parley.sim.RunResult play(Simulator with, long replication) {
        return with.run(scenario.assumptions(), false, new RunKey(1, replication), Detail.RESULT);
    }

    /** The next of them, again from the first after the last. */
    org.parley.sim.RunResult next() {
        next = (next + 1) % KEPT;
        return play(simulator, replications[next]);
    }
}
