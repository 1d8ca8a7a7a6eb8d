package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.value.Breakdown;

/**
 * The bounds hold for every hazard that the registry allows, clamped or not, and are close where nothing is clamped. A
 * failure prints its seed.
 */
class SurvivalBracketTest {
    private static Breakdown random(SplittableRandom random) {
        boolean wild = random.nextBoolean();
        return new Breakdown(
                random.nextDouble(wild ? 5 : .3) / 52,
                random.nextInt(4) == 0 ? 0 : random.nextDouble(wild ? 10 : 4),
                random.nextDouble(-1, wild ? 3 : .1),
                1 + random.nextDouble(wild ? 9 : 4),
                random.nextInt(3) * 8,
                52 * random.nextInt(4) * 10,
                random.nextDouble(wild ? 5 : 3),
                StrictMath.exp(StrictMath.log(wild ? .5 + .499 * random.nextDouble() : .9) / 52));
    }

    @Test
    void theWeightLiesBetweenItsBounds() {
        for (long seed = 1; seed <= 3000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double guarantee = random.nextInt(5) / 4.0;
            double trust = random.nextDouble();
            Breakdown breakdown = random(random);
            SurvivalBracket bracket = new SurvivalBracket(guarantee);
            bracket.serve(breakdown, trust);
            for (int n = 0; n < 30; n++) {
                double desire = n == 0 ? 0 : random.nextDouble(n < 15 ? 1 : 4);
                double exact = breakdown.survivalWeight(desire, guarantee, trust);
                assertThat(exact)
                        .as("seed " + seed + " D " + desire)
                        .isBetween(bracket.lower(desire), bracket.upper(desire));
                assertThat(bracket.lower(desire)).as("seed " + seed).isPositive();
            }
        }
    }

    /**
     * The bend of A is at most 2 γ_D², so with knots 1/48 apart the bounds of a γ_D of 2.5 lie within 3·2.5²/(8·48²) =
     * .00102 of each other.
     */
    @Test
    void theBoundsAreCloseWhereNothingIsClamped() {
        Breakdown breakdown = new Breakdown(.12 / 52, 2.5, 0, 3, 8, 780, 2, .998);
        SurvivalBracket bracket = new SurvivalBracket(.7);
        bracket.serve(breakdown, .55);
        for (double desire = 0; desire < 1; desire += .01) {
            assertThat(bracket.upper(desire) - bracket.lower(desire)).isLessThan(.00103);
        }
    }

    /** No D beyond what {@code reaching} says reaches the weight, wherever its steps begin; and it is not far off. */
    @Test
    void theLargestTemptationThatReachesAWeightIsBounded() {
        int bounded = 0;
        for (long seed = 1; seed <= 2000; seed++) {
            SplittableRandom random = new SplittableRandom(-seed);
            double guarantee = random.nextInt(5) / 4.0;
            double trust = random.nextDouble();
            Breakdown breakdown = random(random);
            SurvivalBracket bracket = new SurvivalBracket(guarantee);
            bracket.serve(breakdown, trust);
            double highest = random.nextDouble(2);
            double asked = random.nextDouble(2);
            double weight = breakdown.survivalWeight(asked, guarantee, trust) + random.nextDouble(-.01, .01);
            double most = bracket.reaching(weight, random.nextDouble(3), highest);
            for (double desire = 0; desire <= highest; desire += .004) {
                if (desire > most) {
                    assertThat(bracket.upper(desire))
                            .as("seed " + seed + " D " + desire)
                            .isLessThan(weight);
                    bounded++;
                }
            }
            if (most > .05 && most < highest) {
                assertThat(bracket.upper(most - .05)).as("seed " + seed).isGreaterThanOrEqualTo(weight);
            }
        }
        assertThat(bounded).isGreaterThan(10_000);
    }

    @Test
    void itsSteepnessIsNeverExceeded() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double guarantee = random.nextInt(5) / 4.0;
            Breakdown breakdown = random(random);
            SurvivalBracket bracket = new SurvivalBracket(guarantee);
            bracket.serve(breakdown, .5);
            for (int n = 0; n < 20; n++) {
                double desire = random.nextDouble(1.5);
                double step = 1e-4;
                double here = breakdown.survivalWeight(desire, guarantee, .5);
                double there = breakdown.survivalWeight(desire + step, guarantee, .5);
                double slope = StrictMath.log(here / there) / step;
                assertThat(bracket.steepness(desire + step))
                        .as("seed " + seed + " D " + desire)
                        .isGreaterThanOrEqualTo(slope - 1e-6);
            }
        }
    }

    @Test
    void aLastingPromiseWeighsOne() {
        SurvivalBracket lasting = SurvivalBracket.lasting();
        assertThat(lasting.upper(0)).isEqualTo(1);
        assertThat(lasting.lower(0)).isCloseTo(1, within(0.0));
        assertThat(lasting.untempted()).isEqualTo(1);
        assertThat(lasting.steepness(0)).isZero();
    }
}
