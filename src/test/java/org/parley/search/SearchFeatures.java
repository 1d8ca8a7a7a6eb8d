package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.value.DealSpace;
import org.parley.value.Valuation;

/**
 * Counts in how many rounds each feature was met that a fast search could get wrong, so that a test can tell that it
 * met them.
 */
final class SearchFeatures {
    /** What was met, and how often it must be in 10,000 conflicts. */
    enum Feature {
        TIED_OFFER(200),
        TIED_TEXT(100),
        ZERO_WEIGHT(1000),
        LOSS_AVERSION(1000),
        SOFT_LINE(1000),
        HARD_LINE(1000),
        CARROT(1000),
        TEMPTED(1000),
        NOBODY_TEMPTED(1000),
        BELOW_FALLBACK(1000),
        NO_GUARANTEE(1000),
        FULL_GUARANTEE(1000),
        LASTING_PROMISE(200),
        CLIPPED_SHIFT(200),
        POLLS(1000),
        NOT_RATIFIABLE(200),
        PRESSURE(1000),
        FIXED_OPTION(1000),
        ONE_ISSUE(1000),
        MOVED_FRONT(1000),
        EMPTY_ZONE(1000),
        OPEN_ZONE(1000),
        ZONE_OPENED_BY_RELAXING(500),
        NO_ACCEPTABLE_DEAL(200),
        NO_NEAREST_DEAL(200),
        NO_OFFER(200),
        NO_TEXT(1000),
        TEXT(1000),
        TEXT_AFTER_A_REJECTION(1000);

        private final int least;

        Feature(int least) {
            this.least = least;
        }
    }

    private final Map<Feature, Integer> counts = new EnumMap<>(Feature.class);

    void met(Feature feature) {
        counts.merge(feature, 1, Integer::sum);
    }

    void met(Feature feature, boolean really) {
        if (really) {
            met(feature);
        }
    }

    /** Every feature was met often enough. */
    void check() {
        for (Feature feature : Feature.values()) {
            assertThat(counts.getOrDefault(feature, 0))
                    .as("rounds with " + feature + " (all: " + counts + ")")
                    .isGreaterThanOrEqualTo(feature.least);
        }
    }

    /** What the conflict, the draw and the round bring with them. */
    void look(RoundFixture f, Valuation round) {
        DealSpace space = f.space;
        boolean zeroWeight = false;
        boolean moved = f.scenario.objective() != null && f.front() > 0;
        for (Side side : Side.values()) {
            for (double w : f.draw.preferences(side).weights()) {
                zeroWeight |= w == 0;
            }
        }
        boolean soft = false;
        boolean hard = false;
        boolean carrot = false;
        boolean tempted = false;
        boolean calm = false;
        boolean below = false;
        boolean none = false;
        boolean full = false;
        boolean clipped = false;
        boolean unratifiable = false;
        for (int x = 0; x < space.size(); x++) {
            double shift = round.shift(Side.A, x);
            double uA = round.utility(Side.A).of(x);
            double uB = round.utility(Side.B).of(x);
            for (Side side : Side.values()) {
                double u = side == Side.A ? uA : uB;
                soft |= space.crossed(side, x) > 0 && round.redLineCost(side) > 0;
                carrot |= space.carrots(side, x) > 0;
                below |= u < round.fallback(side, side == Side.A ? shift : -shift);
                unratifiable |= round.reservation(side, u) == Double.POSITIVE_INFINITY;
            }
            hard |= round.hardLines() && space.hard(x);
            double desire = round.desire(uA, uB, shift);
            tempted |= desire > 0;
            calm |= desire == 0;
            none |= space.guarantee(x) == 0;
            full |= space.guarantee(x) == 1;
            clipped |= Math.abs(shift) == 1;
        }
        met(Feature.ZERO_WEIGHT, zeroWeight);
        met(
                Feature.LOSS_AVERSION,
                f.values.get(Parameters.LOSS_AVERSION, Side.A) > 1
                        && f.values.get(Parameters.LOSS_AVERSION, Side.B) > 1);
        met(Feature.SOFT_LINE, soft);
        met(Feature.HARD_LINE, hard);
        met(Feature.CARROT, carrot);
        met(Feature.TEMPTED, tempted && !round.promisesHold());
        met(Feature.NOBODY_TEMPTED, calm);
        met(Feature.BELOW_FALLBACK, below && !round.promisesHold());
        met(Feature.NO_GUARANTEE, none);
        met(Feature.FULL_GUARANTEE, full);
        met(Feature.LASTING_PROMISE, round.promisesHold());
        met(Feature.CLIPPED_SHIFT, clipped);
        met(
                Feature.POLLS,
                f.values.on(Mechanism.RATIFICATION)
                        && (round.ratification(Side.A).constrained()
                                || round.ratification(Side.B).constrained()));
        met(Feature.NOT_RATIFIABLE, unratifiable);
        met(
                Feature.PRESSURE,
                round.withoutAgreement(Side.A) < round.warValue(Side.A)
                        || round.withoutAgreement(Side.B) < round.warValue(Side.B));
        boolean fixed = false;
        for (int option : round.fixedOptions()) {
            fixed |= option >= 0;
        }
        met(Feature.FIXED_OPTION, fixed);
        met(Feature.ONE_ISSUE, space.issues() == 1);
        met(Feature.MOVED_FRONT, moved);
    }
}
