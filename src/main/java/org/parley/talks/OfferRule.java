package org.parley.talks;

import java.util.List;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.search.DealSearch;
import org.parley.value.DealSpace;
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
     * What a delegation knows when it chooses its offer: its own values, its guess at the other's utility, the offers
     * so far. The other's true values cannot be had from it. A deal is its index in {@link #space}.
     */
    final class Choice {
        private final Side side;
        private final double aspiration;
        private final Valuation round;
        private final Utility estimate;
        private final DealSearch search;
        private final List<Integer> ownOffers;
        private final List<Integer> othersOffers;
        private final Stream stream;

        /**
         * What a delegation knows.
         *
         * @param side who offers
         * @param aspiration the least V that the offer must be worth to it
         * @param round what deals are worth in this round
         * @param estimate what it takes the other's utility to be
         * @param search opened with this round
         * @param ownOffers deals that it has offered in this run, oldest first
         * @param othersOffers deals that the other has offered, oldest first
         * @param stream draws of its own, for rules that need chance
         */
        Choice(
                Side side,
                double aspiration,
                Valuation round,
                Utility estimate,
                DealSearch search,
                List<Integer> ownOffers,
                List<Integer> othersOffers,
                Stream stream) {
            this.side = side;
            this.aspiration = aspiration;
            this.round = round;
            this.estimate = estimate;
            this.search = search;
            this.ownOffers = ownOffers;
            this.othersOffers = othersOffers;
            this.stream = stream;
        }

        /** Who offers. */
        public Side side() {
            return side;
        }

        /** The least V that the offer must be worth to it. */
        public double aspiration() {
            return aspiration;
        }

        /** Issues, options and deals; deals are numbered from 0. */
        public DealSpace space() {
            return round.space();
        }

        /** What it takes the other's utility to be. */
        public Utility estimate() {
            return estimate;
        }

        /** Deals that it has offered in this run, oldest first. */
        public List<Integer> ownOffers() {
            return ownOffers;
        }

        /** Deals that the other has offered, oldest first. */
        public List<Integer> othersOffers() {
            return othersOffers;
        }

        /** Draws of its own, for rules that need chance. */
        public Stream stream() {
            return stream;
        }

        /**
         * Own V of a deal in this round.
         *
         * @throws IllegalArgumentException if there is no such deal
         */
        public double value(int deal) {
            return round.value(side, there(deal));
        }

        /**
         * Own R of a deal in this round; ∞ if it cannot be brought home.
         *
         * @throws IllegalArgumentException if there is no such deal
         */
        public double reservation(int deal) {
            return round.reservation(side, there(deal));
        }

        /** Own W^e: what no agreement is worth in this round. */
        public double withoutAgreement() {
            return round.withoutAgreement(side);
        }

        /**
         * Whether a deal may be struck at all: no hard red line excludes it, and it has what the experts settled.
         *
         * @throws IllegalArgumentException if there is no such deal
         */
        public boolean feasible(int deal) {
            return round.feasible(there(deal));
        }

        /** Whether the side may offer a deal: there is such a deal, feasible, it would sign, worth the aspiration. */
        public boolean allows(int deal) {
            return isThere(deal) && round.feasible(deal) && allows(deal, round.value(side, deal));
        }

        /** Whether the side may offer a feasible deal that is worth this to it. */
        boolean allows(int deal, double value) {
            return value >= aspiration
                    && value >= round.withoutAgreement(side)
                    && value >= round.reservation(side, deal);
        }

        /** What deals are worth in this round, to both; for the rules of the program. */
        Valuation round() {
            return round;
        }

        /** The search of this round; for the rules of the program. */
        DealSearch search() {
            return search;
        }

        boolean isThere(int deal) {
            return deal >= 0 && deal < round.space().size();
        }

        /** The numbers of deals, in words. */
        String deals() {
            return "0 … " + (round.space().size() - 1);
        }

        private int there(int deal) {
            if (!isThere(deal)) {
                throw new IllegalArgumentException("there is no deal " + deal + "; allowed " + deals());
            }
            return deal;
        }
    }
}
