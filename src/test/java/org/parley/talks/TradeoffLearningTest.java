package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.search.RoundFixture;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

class TradeoffLearningTest extends OfferRuleContract {
    @Override
    OfferRule rule() {
        return new TradeoffLearning();
    }

    /**
     * The share of offers with the deal's option over that of the most frequent one, by a weight found issue by issue.
     */
    @Override
    double points(OfferRule.Choice choice, int deal) {
        List<Integer> offers = choice.othersOffers();
        if (offers.size() < 2) {
            return Double.NaN;
        }
        DealSpace space = choice.round().space();
        int n = space.issues();
        double sum = 0;
        double[] weight = new double[n];
        double total = 0;
        for (int k = 0; k < n; k++) {
            weight[k] = 1.0 / n;
        }
        for (int i = 1; i < offers.size(); i++) {
            total = 1;
            for (int k = 0; k < n; k++) {
                if (space.option(offers.get(i), k) == space.option(offers.get(i - 1), k)) {
                    weight[k] += .2 / n;
                    total += .2 / n;
                }
            }
            for (int k = 0; k < n; k++) {
                weight[k] /= total;
            }
        }
        for (int k = 0; k < n; k++) {
            int issue = k;
            double most = 0;
            for (int o = 0; o < space.options(k); o++) {
                int option = o;
                most = Math.max(most, (double) offers.stream()
                        .filter(y -> space.option(y, issue) == option)
                        .count());
            }
            sum += weight[k]
                    * offers.stream()
                            .filter(y -> space.option(y, issue) == space.option(deal, issue))
                            .count()
                    / most;
        }
        return sum;
    }

    /**
     * By hand: two issues, the other holds on to option 2 of the second and moves on the first from 2 to 1. Weights ½
     * and ½, then .5 and .6 over 1.1: .4545455 and .5454545; options 1 and 2 of the first were offered once each,
     * option 2 of the second twice.
     */
    @Test
    void whatTheOtherHoldsOnToWeighsMore() {
        RoundFixture f = RoundFixture.fixed(LogrollingTest.linked().build());
        int everything = f.space.index(new int[] {2, 2});
        int less = f.space.index(new int[] {1, 2});
        double[][] points = TradeoffLearning.learnt(List.of(everything, less), f.space);
        assertArrayEquals(new double[] {0, .5 / 1.1, .5 / 1.1}, points[0], 1e-15);
        assertArrayEquals(new double[] {0, 0, .6 / 1.1}, points[1], 1e-15);

        Valuation round = f.round(0, 0);
        int offer = new TradeoffLearning().choose(choice(f, round, A, .8, List.of(everything, less)));
        assertEquals(f.space.index(new int[] {0, 2}), offer, "of (0,0), (0,1), (0,2) the last has points");
    }
}
