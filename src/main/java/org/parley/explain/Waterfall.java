package org.parley.explain;

import java.util.List;
import org.parley.parameter.Side;
import org.parley.sim.RoundReplay;

/**
 * From what a deal's terms are worth to a side down to what is missing: the parts of V add up to V ({@link DealParts}),
 * the parts of R to R ({@link WarParts}, then the bar at home), to 1e-12.
 *
 * @param side whose
 * @param ofDeal parts of V
 * @param value V
 * @param against parts of R; the bar is ∞ where the deal could not be brought home
 * @param reservation R
 * @param spread the largest difference that the order of adding could make to a part, stk
 */
public record Waterfall(
        Side side, List<TermAmount> ofDeal, double value, List<TermAmount> against, double reservation, double spread) {
    /** A deal of a round, seen from a side. */
    public static Waterfall of(RoundReplay.Round round, Side side, int deal) {
        int i = side.ordinal();
        double without = round.valuation().withoutAgreement(side);
        DealParts ofDeal = DealParts.of(round.valuation(), side, deal);
        WarParts war = WarParts.of(round.fightingOn()[i], round.sticks()[i], without);
        double reservation = round.valuation().reservation(side, deal);
        List<TermAmount> against = new java.util.ArrayList<>(war.parts());
        against.add(new TermAmount(ComparisonTerm.BAR, reservation - without));
        return new Waterfall(
                side,
                List.copyOf(ofDeal.parts()),
                round.valuation().value(side, deal),
                List.copyOf(against),
                reservation,
                StrictMath.max(ofDeal.spread(), war.spread()));
    }

    /** V − R: below 0 is missing. */
    public double gain() {
        return value - reservation;
    }

    /** What a term adds to V or to R; 0 if it is not among them. */
    public double amount(ComparisonTerm term) {
        for (TermAmount part : term.ofDeal() ? ofDeal : against) {
            if (part.term() == term) {
                return part.amount();
            }
        }
        return 0;
    }
}
