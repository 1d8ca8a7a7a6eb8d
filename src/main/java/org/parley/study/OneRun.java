package org.parley.study;

import java.util.List;
import java.util.Map;
import org.parley.ensemble.TraceTables;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * One run of an ensemble, played with its trace.
 *
 * @param scenario what was simulated
 * @param fixed whether nothing was drawn
 * @param run the run
 */
public record OneRun(Scenario scenario, boolean fixed, Simulator.Traced run) {
    /**
     * Plays it: with {@code fixed} default values and mean preferences, otherwise those that are drawn for this key.
     */
    public static OneRun of(Scenario scenario, boolean fixed, RunKey key, DealSearchCheck check) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        Simulator simulator = new Simulator(scenario, DealSpace.of(scenario), check.searches(scenario));
        return new OneRun(scenario, fixed, simulator.trace(values, fixed || scenario.fixedPreferences(), key));
    }

    /** The values of the run before switches, as drawn or given. */
    public ParameterValues values() {
        return run.result().values();
    }

    /** The run told, and where it is asked for the weeks of the record before it as this draw plays them. */
    public List<TraceStory.Part> story(boolean withBefore) {
        return new TraceStory(scenario, run, fixed).parts(withBefore);
    }

    /** Its tables by name; a chart of the same name shows each. */
    public Map<String, TraceTables.Named> tables() {
        return TraceTables.of(scenario, run.trace());
    }
}
