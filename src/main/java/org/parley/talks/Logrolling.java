package org.parley.talks;

import org.parley.value.DealSpace;
import org.parley.value.Utility;

/**
 * Trades issues off instead of giving in: of all deals worth its aspiration it offers the one most like the other's
 * latest offer, {@code argmax −Σ_k |t_k(x_k) − t_k(y_k)|}, y that offer and t_k(o) what the option seems to be worth to
 * the other (its estimated weight times score, stk). So an issue that seems to matter more to the other weighs more in
 * the likeness.
 *
 * <p>Before the other has offered anything: {@link OfferRule#HIGHEST_ESTIMATE}. Source: Faratin, Sierra &amp; Jennings
 * 2002 (trade-off by similarity), whose iso-value set is here the deals at or above the aspiration, since values are
 * not continuous. Limit: an offer of the other's that the side may make itself comes back. Test:
 * {@code LogrollingTest}.
 */
final class Logrolling implements OfferRule {
    @Override
    public int choose(Choice choice) {
        if (choice.othersOffers().isEmpty()) {
            return HIGHEST_ESTIMATE.choose(choice);
        }
        int latest = choice.othersOffers().get(choice.othersOffers().size() - 1);
        return AdditiveOffer.best(likeness(choice.estimate(), choice.round().space(), latest), choice);
    }

    /** Minus the distance of every option to that of a deal, in what seems to be the other's utility. */
    private static double[][] likeness(Utility estimate, DealSpace space, int deal) {
        double[][] points = new double[space.issues()][];
        for (int k = 0; k < points.length; k++) {
            points[k] = new double[space.options(k)];
            double there = estimate.term(k, space.option(deal, k));
            for (int o = 0; o < points[k].length; o++) {
                points[k][o] = -StrictMath.abs(estimate.term(k, o) - there);
            }
        }
        return points;
    }
}
