package org.parley.sim;

import org.parley.parameter.Side;
import org.parley.scenario.DealPackage;
import org.parley.scenario.History;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Scenario;
import org.parley.value.DealSpace;
import org.parley.value.Draw;

/**
 * What struck terms take from either side of the plan that it published itself: the third baseline of concession,
 * beside the openings ({@link StruckTerms#asymmetry}) and today ({@link FromToday}).
 *
 * <p>{@code ℓ_i = Σ_k w_ik max(0, v_ik(p_ik) − v_ik(x_k))} over the issues on which its plan p_i speaks and that are
 * settled; worths v of {@link OptionWorth} at the z of the round in which the terms were struck, on both sides of the
 * difference: who planned today's line and gives up the line of the start gives up z of the way. Index
 * {@code (ℓ_A − ℓ_B)/(ℓ_A + ℓ_B)}, −1 … 1, above 0: side A gives up more of its plan; NaN for 0/0 and where a side has
 * no plan in the record. Limit: terms that are A's plan on all issues: ℓ_A = 0. Test: FromOwnPlansTest.
 *
 * @param losses [A, B], share of a side's distance from worst to best settlement, 0 … 1, NaN without a plan
 */
public record FromOwnPlans(double[] losses) {
    public FromOwnPlans {
        losses = losses.clone();
    }

    /** A copy. */
    @Override
    public double[] losses() {
        return losses.clone();
    }

    static FromOwnPlans of(Draw draw, int deal, boolean[] settled, double z) {
        Scenario scenario = draw.scenario();
        History history = scenario.history();
        double[] losses = {Double.NaN, Double.NaN};
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            int plan = history == null ? History.NONE : history.ownPlan(side);
            if (plan != History.NONE) {
                losses[i] = loss(
                        new OptionWorth(draw, side, z), scenario.packages().get(plan), draw.space(), deal, settled);
            }
        }
        return new FromOwnPlans(losses);
    }

    /** Whether both parties of a scenario have a plan of their own in its record. */
    public static boolean known(Scenario scenario) {
        History history = scenario.history();
        return history != null && history.ownPlan(Side.A) != History.NONE && history.ownPlan(Side.B) != History.NONE;
    }

    private static double loss(OptionWorth worth, DealPackage plan, DealSpace space, int deal, boolean[] settled) {
        double loss = 0;
        for (PackageTerm term : plan.cells()) {
            int k = term.issue();
            if (settled[k]) {
                loss += Math.max(0, -worth.gain(k, term.option(), space.option(deal, k)));
            }
        }
        return loss;
    }

    /** Which side gives up more of its own plan. */
    public double asymmetry() {
        double sum = losses[0] + losses[1];
        return sum == 0 ? Double.NaN : (losses[0] - losses[1]) / sum;
    }
}
