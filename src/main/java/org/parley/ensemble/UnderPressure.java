package org.parley.ensemble;

import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.NumberText;

/**
 * Tells a reader of survival under pressure what is assumed of it. Whether pressed deals break sooner (Werner
 * &amp; Yuen 2005) is not settled: with {@code pressureHazard} 0 only temptation says so, with .7 full pressure doubles
 * the hazard. The presets of pressure come in pairs for this; model §7. Test: UnderPressureTest.
 */
public final class UnderPressure {
    /** With this {@code pressureHazard} full pressure doubles the hazard: e^.7 ≈ 2. */
    private static final double BRITTLE = .7;

    private static final String KEY = Parameters.PRESSURE_HAZARD.key();
    /** The parameter's plain name, quoted. */
    public static final String NAME = '"' + PlainNames.of(Parameters.PRESSURE_HAZARD) + '"';

    private UnderPressure() {}

    /** A sentence without its full stop that begins in lower case; empty where nobody is pressed in any run. */
    public static String sentence(Scenario scenario) {
        return sentence(scenario, " (--set " + KEY + "=", ")");
    }

    /** The same of a point of a sweep, whose file holds what the command line would set. */
    public static String ofPoint(Scenario scenario) {
        return sentence(scenario, " (overrides: {" + KEY + ": ", "})");
    }

    private static String sentence(Scenario scenario, String before, String after) {
        double other = other(scenario);
        if (Double.isNaN(other)) {
            return "";
        }
        String number = NumberText.given(other);
        return "survival under pressure " + with(hazard(scenario))
                + (other == 0 ? ": pressed agreements break sooner" : ": pressure itself shortens no agreement")
                + "; hold it against the same with " + number + before + number + after;
    }

    /** What is assumed, by the name that a reader knows: {@code with "How brittle pressure makes a peace" at 0.7}. */
    public static String with(double hazard) {
        return "with " + NAME + " at " + NumberText.given(hazard);
    }

    /**
     * The other answer to whether pressed agreements break sooner: .7 for 0, 0 for all else; NaN where nobody is
     * pressed.
     */
    public static double other(Scenario scenario) {
        if (!scenario.war() || !scenario.assumptions().on(Mechanism.PRESSURE) || !pressed(scenario)) {
            return Double.NaN;
        }
        return hazard(scenario) == 0 ? BRITTLE : 0;
    }

    private static double hazard(Scenario scenario) {
        return scenario.assumptions().of(Parameters.PRESSURE_HAZARD, Side.A).value();
    }

    /** Whether both press a side and in one of the two, not in both, pressure itself shortens agreements. */
    public static boolean pair(Scenario first, Scenario second) {
        double one = other(first);
        double two = other(second);
        return !Double.isNaN(one) && !Double.isNaN(two) && one != two;
    }

    private static boolean pressed(Scenario scenario) {
        for (Side side : Side.values()) {
            Assumption pressure = scenario.assumptions().of(Parameters.PRESSURE, side);
            if (pressure.value() > 0 || pressure.distribution() != null) {
                return true;
            }
        }
        return scenario.events().stream().anyMatch(e -> Parameters.PRESSURE.equals(e.parameter()));
    }
}
