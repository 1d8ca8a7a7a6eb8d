package org.parley.ensemble;

import java.util.List;
import org.parley.diagnosis.DeadParameters;
import org.parley.explain.DrawnParameter;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/** The drawn numbers of a scenario that can change a run: inert ones are left out by construction. */
public final class LivingParameters {
    private LivingParameters() {}

    /** In the order of the registry; one that is dead for one party only is kept. */
    public static List<DrawnParameter> of(Scenario scenario) {
        List<DeadParameters.Dead> dead = DeadParameters.of(scenario);
        return DrawnParameter.of(scenario.assumptions()).stream()
                .filter(law -> alive(law, dead))
                .toList();
    }

    private static boolean alive(DrawnParameter law, List<DeadParameters.Dead> dead) {
        return (law.ofA() != null && alive(law, Side.A, dead)) || (law.ofB() != null && alive(law, Side.B, dead));
    }

    private static boolean alive(DrawnParameter law, Side side, List<DeadParameters.Dead> dead) {
        return dead.stream()
                .noneMatch(d -> d.name().equals(law.parameter().key()) && (d.side() == null || d.side() == side));
    }
}
