package org.parley.sim;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.value.Preferences;

/**
 * What is drawn before a run and told of it: the values of the parameters before switches, and what each side cares
 * about. The same numbers as those of the run with that key.
 *
 * @param values of the run, before switches, as drawn or given
 * @param preferences [A, B]
 */
public record DrawnInputs(ParameterValues values, Preferences[] preferences) {
    public DrawnInputs {
        preferences = preferences.clone();
    }

    /** A copy. */
    @Override
    public Preferences[] preferences() {
        return preferences.clone();
    }

    /** The draws of a run, without the run. */
    public static DrawnInputs of(Scenario scenario, boolean fixed, RunKey key) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        Streams streams = Streams.of(key);
        Preferences[] preferences = new Preferences[2];
        for (Side side : Side.values()) {
            preferences[side.ordinal()] =
                    Preferences.of(scenario, side, values, fixed || scenario.fixedPreferences(), streams);
        }
        return new DrawnInputs(values, preferences);
    }
}
