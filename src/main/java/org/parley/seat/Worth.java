package org.parley.seat;

import org.parley.parameter.Side;
import org.parley.talks.Situation;
import org.parley.value.Draw;
import org.parley.value.Ratification;
import org.parley.value.Valuation;

/**
 * What a package is worth to a side in the latest round, as that side knows it, or as the mediator reads it.
 *
 * @param deal the package
 * @param feasible whether it can be struck at all
 * @param kept what it would be worth if it were kept for ever, u less red lines and with carrots, stk; NaN where the
 *     mediator reads it
 * @param value V, stk; by the mediator's reading with its estimates of both utilities in place of the true ones
 * @param withoutAgreement W^e, what fighting on is worth under today's pressure, stk
 * @param reservation R, stk; above any value if it has no chance at home
 * @param vote whether there is a vote at home
 * @param pass P, probability that it passes that vote; 1 without one
 * @param crossed red lines of the side that it crosses at a price
 */
public record Worth(
        int deal,
        boolean feasible,
        double kept,
        double value,
        double withoutAgreement,
        double reservation,
        boolean vote,
        double pass,
        int crossed) {

    /** To the side itself. */
    static Worth of(Situation now, Side side, int deal) {
        Valuation round = now.values();
        Ratification home = round.ratification(side);
        int crossed = round.space().crossed(side, deal);
        double utility = round.utility(side).of(deal);
        return new Worth(
                deal,
                round.feasible(deal),
                utility - round.redLineCost(side) * crossed + round.space().carrots(side, deal),
                round.value(side, deal),
                round.withoutAgreement(side),
                round.reservation(side, deal),
                home.constrained(),
                home.passProbability(utility),
                crossed);
    }

    /** To a side, as the mediator reads it: V̂ of model §9.3, all else true. */
    static Worth read(Situation now, Draw draw, Side side, int deal) {
        Worth worth = of(now, side, deal);
        double read = now.values()
                .value(
                        side,
                        deal,
                        draw.reading(Side.A).of(deal),
                        draw.reading(Side.B).of(deal));
        return new Worth(
                deal,
                worth.feasible,
                Double.NaN,
                read,
                worth.withoutAgreement,
                worth.reservation,
                worth.vote,
                worth.pass,
                worth.crossed);
    }

    /** Whether it is worth at least what fighting on is. */
    public boolean aboveFightingOn() {
        return value >= withoutAgreement;
    }

    /** Whether the capital would sign it: V ≥ R. */
    public boolean capitalWouldSign() {
        return value >= reservation;
    }
}
