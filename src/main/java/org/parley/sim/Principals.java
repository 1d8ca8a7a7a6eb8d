package org.parley.sim;

import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;
import org.parley.scenario.Scenario;
import org.parley.talks.InterimMeasures;
import org.parley.value.Belief;
import org.parley.value.Breakdown;
import org.parley.value.Front;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * Both capitals: beliefs from this week's front, and the cost of the war, {@code κ_i(t) = κ_i (1 + ϖ_i t/52) Π_m (1 − r_im)} over the measures that act (model §5, §6). Neither sees the other's
 * update.
 */
final class Principals implements Steppable {
    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final transient Calendar calendar;
    private final transient Front front;
    private final transient InterimMeasures measures;
    private final transient Belief[] beliefs = new Belief[2];
    private final double[] warCost = new double[2];
    private final double[] costSoFar = new double[2];
    private double drift;

    Principals(Scenario scenario, Clock clock, Calendar calendar, Front front, InterimMeasures measures) {
        this.clock = clock;
        this.calendar = calendar;
        this.front = front;
        this.measures = measures;
        ParameterValues initial = calendar.today();
        drift = initial.get(Parameters.FRONT_DRIFT);
        Objective objective = scenario.objective();
        for (Side side : Side.values()) {
            double optimism = initial.get(Parameters.DRIFT_OPTIMISM, side);
            boolean gains = objective != null && objective.gainer() == side;
            beliefs[side.ordinal()] = new Belief(
                    gains ? drift + optimism : drift - optimism,
                    initial.get(Parameters.DRIFT_PRIOR_WEEKS, side),
                    initial.get(Parameters.DRIFT_MEMORY_WEEKS, side),
                    initial.get(Parameters.BELIEVED_COLLAPSE, side),
                    initial.get(Parameters.COLLAPSE_PRIOR_WEEKS, side));
        }
    }

    @Override
    public void step(SimState state) {
        ParameterValues today = calendar.today();
        double change = today.get(Parameters.FRONT_DRIFT) - drift;
        drift = today.get(Parameters.FRONT_DRIFT);
        for (Side side : Side.values()) {
            int i = side.ordinal();
            if (change != 0) {
                beliefs[i].shift(change);
            }
            if (today.on(Mechanism.LEARNING)) {
                beliefs[i].learn(front.pace());
            }
            warCost[i] = warCost(side, clock.week());
            costSoFar[i] += warCost[i] / Breakdown.WEEKS_A_YEAR;
        }
    }

    /** κ_i in a week, with the relief that acts today. */
    double warCost(Side side, int inWeek) {
        ParameterValues today = calendar.today();
        return today.get(Parameters.WAR_COST, side)
                * (1 + today.get(Parameters.WAR_WEARINESS, side) * inWeek / Breakdown.WEEKS_A_YEAR)
                * measures.reliefFactor(side, clock.week());
    }

    /** κ_i(t). */
    double warCost(Side side) {
        return warCost[side.ordinal()];
    }

    /** Σ κ_i/52 up to today. */
    double costSoFar(Side side) {
        return costSoFar[side.ordinal()];
    }

    Belief belief(Side side) {
        return beliefs[side.ordinal()];
    }
}
