package org.parley.talks;

import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Objective;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * What both sides' offers of the last exchange have in common, if it is worth signing: F holds the objective and every
 * issue with a guarantee and leaves at least one issue open. The rest stays at the status quo (fixed technical issues
 * at their fixed option); a deferred issue costs no red line and brings no carrot. What leaves something open breaks
 * sooner: its hazards are {@code deferralMultiplier} times those of a deal, in V and in survival. An executive act:
 * compared with W^e, no ratification. Model §9.7.
 *
 * @param deal x_F
 * @param settled whether the issue is in F [issue]
 * @param valueA V_A(x_F)
 * @param valueB V_B(x_F)
 */
public record Framework(int deal, boolean[] settled, double valueA, double valueB) {
    public Framework {
        settled = settled.clone();
    }

    /** A copy. */
    @Override
    public boolean[] settled() {
        return settled.clone();
    }

    /** What a framework reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("frameworks")
            .of(Parameters.DEFERRAL_MULTIPLIER)
            .idle(c -> !c.on(Mechanism.FRAMEWORK), "the switch framework is off")
            .idle(
                    c -> c.least(Parameters.DEADLINE) > c.most(Parameters.HORIZON),
                    "the deadline, from which a framework is considered, lies after the horizon")
            .idle(
                    c -> everyIssueIsEssential(c.scenario()),
                    "every issue is the objective or carries a guarantee, so that a framework leaves none open");

    private static boolean everyIssueIsEssential(Scenario scenario) {
        for (int k = 0; k < scenario.issues().size(); k++) {
            Objective objective = scenario.objective();
            boolean isObjective = objective != null && objective.issue() == k;
            if (!isObjective && scenario.issues().get(k).options().stream().allMatch(o -> o.guarantee() == 0)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The framework in two offers, or null if it does not qualify. What leaves something open breaks sooner, by
     * {@code multiplier} ({@link Valuation#deferred}).
     */
    public static @Nullable Framework of(
            Draw draw, Valuation round, double multiplier, int offerOfA, int offerOfB, int[] inForce, int[] fixed) {
        Scenario scenario = draw.scenario();
        DealSpace space = draw.space();
        int n = space.issues();
        boolean[] settled = new boolean[n];
        int[] options = new int[n];
        boolean open = false;
        for (int k = 0; k < n; k++) {
            int a = space.option(offerOfA, k);
            settled[k] = a == space.option(offerOfB, k);
            options[k] = settled[k] && fixed[k] < 0 ? a : inForce[k];
            if (!settled[k]) {
                open = true;
                if (essential(scenario, space, k)) {
                    return null;
                }
            }
        }
        if (!open) {
            return null;
        }
        int deal = space.index(options);
        Valuation deferred = round.deferred(multiplier);
        return new Framework(
                deal, settled, value(deferred, Side.A, deal, settled), value(deferred, Side.B, deal, settled));
    }

    private static boolean essential(Scenario scenario, DealSpace space, int issue) {
        Objective objective = scenario.objective();
        if (objective != null && objective.issue() == issue) {
            return true;
        }
        for (int o = 0; o < space.options(issue); o++) {
            if (space.guarantee(issue, o) > 0) {
                return true;
            }
        }
        return false;
    }

    private static double value(Valuation round, Side side, int deal, boolean[] settled) {
        DealSpace space = round.space();
        int crossed = 0;
        double carrots = 0;
        for (int k = 0; k < settled.length; k++) {
            if (settled[k]) {
                int option = space.option(deal, k);
                crossed += space.crossed(side, k, option);
                carrots += space.carrots(side, k, option);
            }
        }
        return round.value(
                side,
                round.utility(Side.A).of(deal),
                round.utility(Side.B).of(deal),
                round.shift(Side.A, deal),
                space.guarantee(deal),
                crossed,
                carrots);
    }
}
