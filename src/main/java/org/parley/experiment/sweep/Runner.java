package org.parley.experiment.sweep;

import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.SearchFactory;
import org.parley.sim.Searches;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/** Computes one run of a scenario. Shared by workers. */
@FunctionalInterface
interface Runner {
    RunResult run(Scenario scenario, RunKey key);

    /** The simulator; deals are found once for all points, since no factor changes them. */
    static Runner of(SweepSpec spec) {
        DealSpace space = DealSpace.of(spec.scenario());
        SearchFactory searches = Searches.of(spec.scenario());
        return (scenario, key) ->
                new Simulator(scenario, space, searches).run(scenario.assumptions(), spec.fixed(), key, Detail.RESULT);
    }
}
