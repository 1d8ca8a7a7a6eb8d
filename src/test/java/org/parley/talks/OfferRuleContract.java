package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.search.RoundFixture;
import org.parley.value.Valuation;

/**
 * What holds for every rule that looks for the deal with the most points, by a plain reading of all deals. Seeds are
 * printed.
 */
abstract class OfferRuleContract {
    private static final int CONFLICTS = 150;

    abstract OfferRule rule();

    /** The points of a deal, written down a second time; NaN where the rule falls back to the highest estimate. */
    abstract double points(OfferRule.Choice choice, int deal);

    interface Check {
        void of(OfferRule.Choice choice, int offer, String what);
    }

    /** Tries random conflicts, rounds and offers of the other's. */
    final void everywhere(Check check) {
        for (long seed = 1; seed <= CONFLICTS; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            f.moveTo(random.nextDouble());
            Valuation round = f.round(random.nextDouble(.7), random.nextDouble(.7));
            for (Side side : Side.values()) {
                double largest = f.search(round).largestValue(side);
                if (Double.isNaN(largest)) {
                    continue;
                }
                double without = round.withoutAgreement(side);
                double aspiration = Math.min(largest, without + random.nextDouble() * (largest - without));
                OfferRule.Choice choice = choice(f, round, side, aspiration, deals(random, f.space.size()));
                check.of(choice, rule().choose(choice), "seed " + seed + " " + side);
            }
        }
    }

    /** What a side offered before does not change which deal has the most points; it is only looked at first. */
    @Test
    void ownOffersOfBeforeChangeNothing() {
        int[] asked = {0};
        everywhere((choice, offer, what) -> {
            for (int own = 0; own < choice.round().space().size(); own += 7) {
                OfferRule.Choice again = new OfferRule.Choice(
                        choice.side(),
                        choice.aspiration(),
                        choice.round(),
                        choice.estimate(),
                        choice.search(),
                        List.of(own),
                        choice.othersOffers(),
                        choice.stream());
                assertThat(rule().choose(again))
                        .as(what + " after own offer " + own)
                        .isEqualTo(offer);
                asked[0]++;
            }
        });
        assertThat(asked[0]).isGreaterThan(100);
    }

    static OfferRule.Choice choice(
            RoundFixture f, Valuation round, Side side, double aspiration, List<Integer> othersOffers) {
        return new OfferRule.Choice(
                side,
                aspiration,
                round,
                f.draw.estimate(side.other()),
                f.search(round),
                List.of(),
                othersOffers,
                Streams.of(new RunKey(1, 0)).named("strategy/test"));
    }

    private static List<Integer> deals(SplittableRandom random, int size) {
        List<Integer> deals = new ArrayList<>();
        for (int n = random.nextInt(6); n > 0; n--) {
            deals.add(deals.isEmpty() || random.nextInt(3) > 0 ? random.nextInt(size) : deals.get(deals.size() - 1));
        }
        return deals;
    }

    @Test
    void theOfferIsAllowedAndNoOtherHasMorePoints() {
        int[] asked = {0};
        everywhere((choice, offer, what) -> {
            assertThat(choice.allows(offer)).as(what).isTrue();
            double points = points(choice, offer);
            if (Double.isNaN(points)) {
                assertThat(offer).as(what).isEqualTo(OfferRule.HIGHEST_ESTIMATE.choose(choice));
                return;
            }
            asked[0]++;
            double own = choice.round().value(choice.side(), offer);
            for (int x = 0; x < choice.round().space().size(); x++) {
                if (choice.allows(x)) {
                    double others = points(choice, x);
                    assertThat(others).as(what + " deal " + x).isLessThanOrEqualTo(points + 1e-12);
                    if (others == points) {
                        double value = choice.round().value(choice.side(), x);
                        assertThat(value < own || (value == own && x >= offer))
                                .as(what + " deal " + x + " ties with " + offer)
                                .isTrue();
                    }
                }
            }
        });
        assertThat(asked[0]).isGreaterThan(100);
    }
}
