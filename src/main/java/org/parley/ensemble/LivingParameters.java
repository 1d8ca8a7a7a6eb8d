package org.parley.ensemble;

import java.util.List;
import org.parley.diagnosis.DeadParameters;
import org.parley.explain.DrawnParameter;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/** The drawn numbers of a scenario that can change a run: inert ones are left out by construction. */
public final class LivingParameters {
    private LivingParameters() {}

    /** The parameters in the order of the registry; one that is dead for one party only is kept. */
    public static List<DrawnParameter> of(Scenario scenario) {
        List<DeadParameters.Dead> dead = DeadParameters.of(scenario);
        return DrawnParameter.of(scenario.assumptions()).stream()
                .filter(distribution -> alive(distribution, dead))
                .toList();
    }

    private static boolean alive(DrawnParameter distribution, List<DeadParameters.Dead> dead) {
        return (distribution.ofA() != null && alive(distribution, Side.A, dead))
                || (distribution.ofB() != null && alive(distribution, Side.B, dead));
    }

    private static boolean alive(DrawnParameter distribution, Side side, List<DeadParameters.Dead> dead) {
        return dead.stream()
                .noneMatch(
                        d -> d.name().equals(distribution.parameter().key()) && (d.side() == null || d.side() == side));
    }
}
