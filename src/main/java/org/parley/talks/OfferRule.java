package org.parley.talks;

import java.util.List;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.search.DealSearch;
import org.parley.value.Utility;
import org.parley.value.Valuation;

/**
 * Which deal a delegation offers, once it knows how much to ask for. One object for each side and run; it may remember.
 *
 * <p>To add one: a class here, used by a line in {@link Strategies}; a test that extends the role's contract test.
 */
@FunctionalInterface
public interface OfferRule {
    /** The offer of the model's own strategies: what seems to be worth most to the other (model §9.2). */
    OfferRule HIGHEST_ESTIMATE = choice -> choice.search().offer(choice.side(), choice.aspiration());

    /**
     * A feasible deal that the side would sign and that is worth its aspiration to it. There is one: the aspiration
     * never exceeds the largest acceptable value.
     */
    int choose(Choice choice);

    /**
     * What a delegation knows when it chooses its offer. It never sees the other's true values.
     *
     * @param side who offers
     * @param aspiration the least V that the offer must be worth to it
     * @param round what deals are worth in this round; the delegation may ask for its own side only
     * @param estimate what it takes the other's utility to be
     * @param search opened with this round
     * @param ownOffers deals that it has offered in this run, oldest first
     * @param othersOffers deals that the other has offered, oldest first
     * @param stream draws of its own, for rules that need chance
     */
    record Choice(
            Side side,
            double aspiration,
            Valuation round,
            Utility estimate,
            DealSearch search,
            List<Integer> ownOffers,
            List<Integer> othersOffers,
            Stream stream) {

        /** Whether the side may offer a deal: feasible, it would sign, and worth the aspiration. */
        public boolean allows(int deal) {
            return round.feasible(deal) && allows(deal, round.value(side, deal));
        }

        /** Whether the side may offer a feasible deal that is worth this to it. */
        boolean allows(int deal, double value) {
            return value >= aspiration
                    && value >= round.withoutAgreement(side)
                    && value >= round.reservation(side, deal);
        }
    }
}
