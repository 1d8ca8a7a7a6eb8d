package org.parley.sweep;

import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * Computes one run of a scenario. Shared by workers; a worker asks for its own with {@link #forWorker}, whose search
 * keeps its memory from run to run.
 */
@FunctionalInterface
interface Runner {
    RunResult run(Scenario scenario, RunKey key);

    /** One that only a single thread uses: the same runs. */
    default Runner forWorker() {
        return this;
    }

    /** The simulator; deals are found once for all points, since no factor changes them. */
    static Runner of(SweepSpec spec) {
        DealSpace space = DealSpace.of(spec.scenario());
        return new Simulated(spec.fixed(), spec.detail(), space, DealSearches.of(spec.scenario()));
    }

    /** Runs of the simulator. */
    record Simulated(boolean fixed, Detail detail, DealSpace space, DealSearchFactory searches) implements Runner {
        @Override
        public RunResult run(Scenario scenario, RunKey key) {
            return new Simulator(scenario, space, searches).run(scenario.assumptions(), fixed, key, detail);
        }

        @Override
        public Runner forWorker() {
            return new Simulated(fixed, detail, space, searches.forWorker());
        }
    }
}
