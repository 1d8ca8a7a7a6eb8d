package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.RoundFixture;
import org.parley.value.Utility;
import org.parley.value.Valuation;

class LogrollingTest extends OfferRuleContract {
    @Override
    OfferRule rule() {
        return new Logrolling();
    }

    @Override
    double points(OfferRule.Choice choice, int deal) {
        if (choice.othersOffers().isEmpty()) {
            return Double.NaN;
        }
        int latest = choice.othersOffers().get(choice.othersOffers().size() - 1);
        Utility estimate = choice.estimate();
        double far = 0;
        for (int k = 0; k < choice.round().space().issues(); k++) {
            far += Math.abs(estimate.term(k, choice.round().space().option(deal, k))
                    - estimate.term(k, choice.round().space().option(latest, k)));
        }
        return -far;
    }

    /**
     * Two issues of three options (scores 1, ½, 0 for A and 0, ½, 1 for B), A's weights .8 and .2, B's .2 and .8, known
     * to A, promises hold. B has asked for everything (options 2 and 2). A wants .8: its deals are (0,0) 1, (0,1) .9
     * and (0,2) .8; for B they lie 1, .6 and .2 away from its offer. So A keeps what matters to it and gives all of
     * what matters to B.
     */
    @Test
    void itGivesWhatMattersToTheOther() {
        RoundFixture f = RoundFixture.fixed(linked().build());
        Valuation round = f.round(0, 0);
        int everything = f.space.index(new int[] {2, 2});
        int offer = new Logrolling().choose(choice(f, round, A, .8, List.of(everything)));
        assertEquals(f.space.index(new int[] {0, 2}), offer);
        int mirrored = new Logrolling().choose(choice(f, round, B, .8, List.of(0)));
        assertEquals(offer, mirrored, "the other side does the same");
    }

    static ScenarioBuilder linked() {
        return ScenarioBuilder.of("linked")
                .issue("first", 3, 0)
                .issue("second", 3, 0)
                .weights(A, .8, .2)
                .weights(B, .2, .8)
                .scores(A, 0, 1, .5, 0)
                .scores(A, 1, 1, .5, 0)
                .scores(B, 0, 0, .5, 1)
                .scores(B, 1, 0, .5, 1)
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.OPACITY, 0)
                .off(Mechanism.COMMITMENT);
    }

    /**
     * Faratin et al. 2002: the other's offer is likest to itself. Where the side may make it, or an equal one, it comes
     * back.
     */
    @Test
    void anAcceptableOfferComesBack() {
        int[] came = {0};
        everywhere((choice, offer, what) -> {
            if (!choice.othersOffers().isEmpty()
                    && choice.allows(
                            choice.othersOffers().get(choice.othersOffers().size() - 1))) {
                assertEquals(0, points(choice, offer), 0, what);
                came[0]++;
            }
        });
        org.assertj.core.api.Assertions.assertThat(came[0]).isGreaterThan(5);
    }
}
