package org.parley.ensemble;

import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
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

    private UnderPressure() {}

    /** A sentence without its full stop that begins in lower case; empty where nobody is pressed in any run. */
    public static String sentence(Scenario scenario) {
        if (!scenario.war() || !scenario.assumptions().on(Mechanism.PRESSURE) || !pressed(scenario)) {
            return "";
        }
        Assumption hazard = scenario.assumptions().of(Parameters.PRESSURE_HAZARD, Side.A);
        return hazard.value() == 0
                ? "survival under pressure with pressureHazard 0: pressure itself shortens no agreement; hold it against the same with 0.7"
                : "survival under pressure with pressureHazard " + NumberText.given(hazard.value())
                        + ": pressed agreements break sooner; hold it against the same with 0";
    }

    /**
     * The other answer to whether pressed agreements break sooner: .7 for 0, 0 for all else; NaN where nobody is
     * pressed.
     */
    public static double other(Scenario scenario) {
        return sentence(scenario).isEmpty()
                ? Double.NaN
                : scenario.assumptions().of(Parameters.PRESSURE_HAZARD, Side.A).value() == 0 ? BRITTLE : 0;
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
