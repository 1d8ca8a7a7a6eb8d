package org.parley.explain;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.value.Breakdown;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/**
 * What a deal's V is made of for a side: u, what its terms are worth while they hold; then what it loses because paper
 * may break; then red lines and carrots.
 *
 * <p>What may break: first the hazard alone, with a guarantee trusted in full and at once, {@code (A₀ − 1)(u − W^e)}.
 * To it five terms are added that work on each other: temptation (D), the window before the guarantee, trust (τ below
 * 1), the shift of power (the fallback is shifted(W^e, s) and no longer W^e), and what a break costs (b). Each is what
 * it adds on the mean over all orders ({@link Shapley}). Red lines and carrots are added last; no order changes them.
 *
 * @param parts they add up to V
 * @param spread the largest difference that the order could make to one of them, stk
 */
record DealParts(List<TermAmount> parts, double spread) {
    /** A deal of a round, seen from a side. */
    static DealParts of(Valuation round, Side side, int deal) {
        DealSpace space = round.space();
        double u = round.utility(side).of(deal);
        List<TermAmount> parts = new ArrayList<>();
        parts.add(new TermAmount(ComparisonTerm.TERMS, u));
        double spread = 0;
        if (!round.promisesHold()) {
            parts.add(new TermAmount(ComparisonTerm.BREAKS, with(round, side, deal, u, 0) - u));
            Shapley shared = Shapley.of(5, set -> with(round, side, deal, u, set));
            ComparisonTerm[] terms = {
                ComparisonTerm.TEMPTATION,
                ComparisonTerm.WINDOW,
                ComparisonTerm.TRUST,
                ComparisonTerm.POWER_SHIFT,
                ComparisonTerm.BREAKDOWN_COST
            };
            for (int t = 0; t < terms.length; t++) {
                parts.add(new TermAmount(terms[t], shared.share()[t]));
            }
            spread = shared.spread();
        }
        parts.add(new TermAmount(ComparisonTerm.RED_LINES, 0.0 - round.redLineCost(side) * space.crossed(side, deal)));
        parts.add(new TermAmount(ComparisonTerm.CARROTS, space.carrots(side, deal)));
        return new DealParts(TermAmounts.closed(parts, round.value(side, deal)), spread);
    }

    /**
     * F + A(u − F) with only some of what makes it: bit 0 temptation, 1 window, 2 trust, 3 shift of power, 4 cost of a
     * break.
     */
    private static double with(Valuation round, Side side, int deal, double u, int set) {
        double guarantee = round.space().guarantee(deal);
        double shift = round.shift(Side.A, deal);
        double desire = round.desire(
                round.utility(Side.A).of(deal), round.utility(Side.B).of(deal), shift);
        double fallback = (set & 8) != 0
                ? round.fallback(side, round.shift(side, deal)) + round.breakdownCost(side)
                : round.withoutAgreement(side);
        if ((set & 16) != 0) {
            fallback -= round.breakdownCost(side);
        }
        Breakdown breakdown =
                (set & 2) != 0 ? round.breakdown() : round.breakdown().withoutWindow();
        double weight = breakdown.survivalWeight(
                (set & 1) != 0 ? desire : 0, guarantee, (set & 4) != 0 ? round.trust(side) : 1);
        return fallback + weight * (u - fallback);
    }
}
