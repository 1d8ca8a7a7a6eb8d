package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Places by hand, with ties, and how often the interval holds the middle where nothing was learned. */
class MeanPlaceTest {
    /**
     * 3 and 5 among 1, 3, 4: 3 lies above one and level with one (1.5 of 3), 5 above all, so A = ¾; among all five the
     * mean places are (1 + 1)/5 and 4.5/5, their mean .65 = ½ + (3/5)(¾ − ½).
     */
    @Test
    void byHand() {
        Interval place = MeanPlace.of(new double[] {3, 5}, new double[] {1, 3, 4});
        assertEquals(.65, place.estimate(), 1e-12);
        // S₁₀ = ((½ − ¾)² + (1 − ¾)²) / 1 = 1/8; the others lie at 1, ¾, ½ from above: S₀₁ = (1/16 + 0 + 1/16)/2 = 1/16
        double runs = .75 * .25 / (.125 / 2 + .0625 / 3);
        Interval area = Wilson.ofEffective(.75, runs);
        assertEquals(.5 + .6 * (area.low() - .5), place.low(), 1e-12);
        assertEquals(.5 + .6 * (area.high() - .5), place.high(), 1e-12);
    }

    /** 52.5 % zeros of all and as many of those that fit: the median is 0 of both, and nothing was learned. */
    @Test
    void aLumpMovesNothing() {
        double[] some = new double[40];
        double[] others = new double[160];
        Arrays.fill(some, 21, 40, 1);
        Arrays.fill(others, 84, 160, 1);
        Interval place = MeanPlace.of(some, others);
        assertEquals(.5, place.estimate(), 1e-12);
        assertTrue(place.low() < .5 && place.high() > .5, place.toString());
    }

    @Test
    void limits() {
        assertEquals(.5, MeanPlace.of(new double[] {1, 2}, new double[0]).estimate());
        Interval apart = MeanPlace.of(new double[] {8, 9}, new double[] {1, 2});
        assertEquals(.75, apart.estimate(), 1e-12);
        assertThat(apart.low()).isLessThan(.75);
        assertThat(MeanPlace.of(new double[] {8}, new double[] {1, 2}).low()).isNaN();
    }

    /** Nothing learned, half of the draws a lump: the interval leaves out the middle in at most 7 of 100 samples. */
    @Test
    void holdsTheMiddleWhereNothingWasLearned() {
        SplittableRandom random = new SplittableRandom(42);
        int missed = 0;
        for (int sample = 0; sample < 2000; sample++) {
            double[] some = lumpy(random, 60);
            double[] others = lumpy(random, 140);
            Interval place = MeanPlace.of(some, others);
            missed += place.low() > .5 || place.high() < .5 ? 1 : 0;
        }
        assertThat(missed).as("of 2,000 samples, seed 42").isBetween(60, 140);
    }

    private static double[] lumpy(SplittableRandom random, int n) {
        return random.doubles(n).map(x -> Math.max(0, x - .5)).toArray();
    }
}
