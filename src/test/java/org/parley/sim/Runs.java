package org.parley.sim;

import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.LiteralSearch;
import org.parley.value.DealSpace;

/** Shorthand for runs of small conflicts with the plain search. */
public final class Runs {
    private Runs() {}

    public static Simulator simulator(Scenario s) {
        return new Simulator(s, DealSpace.of(s), LiteralSearch::new);
    }

    /** Values of a run of an ensemble. */
    public static ParameterValues drawn(Scenario s, long seed) {
        return Simulator.values(s, s.assumptions(), false, new RunKey(seed, 0));
    }

    /** A traced run with these values; preferences as the scenario says. */
    public static Simulator.Traced trace(Scenario s, ParameterValues values, long seed) {
        return simulator(s).trace(values, s.fixedPreferences(), new RunKey(seed, 0));
    }

    /** A traced run of an ensemble. */
    public static Simulator.Traced trace(Scenario s, long seed) {
        return trace(s, drawn(s, seed), seed);
    }

    /** A traced run with the values as they stand. */
    public static Simulator.Traced fixed(Scenario s, long seed) {
        return trace(s, s.assumptions().fixed(), seed);
    }

    /**
     * A traced run with the values as they stand and mean preferences, held against the record: not what
     * {@code --fixed} does, which asks nothing.
     */
    public static Simulator.Traced fixedWithRecord(Scenario s, long seed) {
        return simulator(s).trace(s.assumptions().fixed(), true, new RunKey(seed, 0));
    }
}
