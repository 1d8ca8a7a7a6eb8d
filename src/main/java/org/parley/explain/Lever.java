package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.ParameterValues;
import org.parley.scenario.Scenario;

/**
 * A lever and the levels at which it is asked about.
 *
 * @param dial the lever, at its value in the scenario
 * @param levels from the low to the high end of its range, ascending, the scenario's own value among them; shared, do
 *     not write
 */
public record Lever(Dial dial, double[] levels) {
    public Lever {
        levels = levels.clone();
    }

    /** A copy. */
    @Override
    public double[] levels() {
        return levels.clone();
    }

    /** Steps from end to end. */
    static final int STEPS = 10;

    /** Every lever that a scenario calls thinkable. */
    public static List<Lever> of(Scenario scenario) {
        ParameterValues values = scenario.assumptions().fixed();
        return Dial.of(values, scenario.assumptions(), scenario.thinkable()).stream()
                .filter(Dial::lever)
                .map(dial -> new Lever(dial, levels(dial)))
                .toList();
    }

    private static double[] levels(Dial dial) {
        List<Double> levels = new ArrayList<>();
        for (int k = 0; k <= STEPS; k++) {
            double s = (double) k / STEPS;
            levels.add(dial.accepted(
                    dial.range().low() + s * (dial.range().high() - dial.range().low())));
        }
        levels.add(dial.value());
        return levels.stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
    }

    /** The place of the scenario's own value among the levels. */
    public int own() {
        return java.util.Arrays.binarySearch(levels, dial.value());
    }
}
