package org.parley.sim;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;
import org.parley.value.Draw;

/**
 * What one option is worth more to a side than another of the same issue, with today's line: the drawn score v before
 * losses are enlarged, but the objective's {@code from} is worth {@code v(from) + z (v(to) − v(from))}, since a freeze
 * freezes today's line. z is the share that the gainer holds, 0 … 1. Baselines of concession measure with it
 * ({@link FromToday}, {@link FromOwnPlans}). Model §4, §10; limit z = 0: the score. Tests: FromTodayTest,
 * FromOwnPlansTest.
 */
final class OptionWorth {
    private final double[] weights;
    private final double[][] scores;
    private final @Nullable Objective objective;
    private final int from;
    private final double z;

    OptionWorth(Draw draw, Side side, double z) {
        weights = draw.preferences(side).weights();
        scores = draw.preferences(side).scores();
        objective = draw.scenario().objective();
        from = objective == null
                ? -1
                : draw.scenario().issues().get(objective.issue()).statusQuo();
        this.z = z;
    }

    /**
     * {@code w_ik (v_ik(then) − v_ik(before))}, share of a side's distance from worst to best settlement, −1 … 1; 0
     * where the two are the same option.
     */
    double gain(int issue, int before, int then) {
        return weights[issue] * (worth(issue, then) - worth(issue, before));
    }

    private double worth(int issue, int option) {
        double score = scores[issue][option];
        return objective != null && objective.issue() == issue && option == from
                ? score + z * (scores[issue][objective.to()] - score)
                : score;
    }
}
