package org.parley.explain;

import java.util.List;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/** Shorthand for explained runs. */
final class Explained {
    private Explained() {}

    /** Run of an ensemble. */
    static RunExplainer run(Scenario s, RunKey key) {
        return run(s, key, Simulator.values(s, s.assumptions(), false, key));
    }

    /** A run with these values. */
    static RunExplainer run(Scenario s, RunKey key, ParameterValues values) {
        return new RunExplainer(s, DealSpace.of(s), DealSearches.of(s), s.fixedPreferences(), key, values);
    }

    /** Its numbers. */
    static List<Dial> dials(RunExplainer run) {
        return Dial.of(run.values(), run.scenario().assumptions());
    }
}
