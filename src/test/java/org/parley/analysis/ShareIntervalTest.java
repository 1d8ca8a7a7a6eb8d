package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class ShareIntervalTest {
    /**
     * All alike: Wilson's for as many runs as shares. 0 of 5: upper limit z²/(5 + z²) = .4344825 (Newcombe 1998, method
     * 3).
     */
    @Test
    void sharesThatAreAlikeCountAsOneRunEach() {
        Interval none = ShareInterval.ofMean(new double[5]);
        assertEquals(0, none.low(), 0);
        assertEquals(3.841458820694124 / (5 + 3.841458820694124), none.high(), 1e-12);
        Interval fifth = ShareInterval.ofMean(new double[] {.2, .2, .2, .2, .2});
        Interval wilson = Wilson.of(1, 5);
        assertEquals(wilson.low(), fifth.low(), 1e-12);
        assertEquals(wilson.high(), fifth.high(), 1e-12);
    }

    /** The last bit of a share is no spread: .4 written in two ways gives the limits of .4 five times. */
    @Test
    void roundingIsNoSpread() {
        Interval alike = ShareInterval.ofMean(new double[] {.4, .4, .4, .4, .4});
        Interval dust = ShareInterval.ofMean(new double[] {.4, .4, Math.nextDown(.4), .4, .4});
        assertEquals(alike.low(), dust.low(), 1e-12);
        assertEquals(alike.high(), dust.high(), 1e-12);
    }

    /**
     * By hand: .3, .5, .7 have mean .5, s² = .04, t(.975, 2) = 4.302653; n* = .25·3/.04·(1.959964/4.302653)² =
     * 3.890671.
     */
    @Test
    void threeSharesByHand() {
        Interval three = ShareInterval.ofMean(new double[] {.3, .5, .7});
        double half = 1.959964 * Math.sqrt(3.841459 + 3.890671) / (2 * (3.890671 + 3.841459));
        assertEquals(.5 - half, three.low(), 1e-5);
        assertEquals(.5 + half, three.high(), 1e-5);
    }

    /** Two hundred shares around one half: Student's limits within .001. */
    @Test
    void manySharesGiveNearlyTheMeansInterval() {
        SplittableRandom random = new SplittableRandom(5);
        double[] shares = random.doubles(200, .3, .7).toArray();
        assertEquals(MeanInterval.of(shares).low(), ShareInterval.ofMean(shares).low(), 1e-3);
        assertEquals(
                MeanInterval.of(shares).high(), ShareInterval.ofMean(shares).high(), 1e-3);
    }

    /** Every leaf of trees over shares, many of them 0 or 1: inside [0, 1], never empty. The seed is printed. */
    @Test
    void leavesOfTreesStayInsideAndAreNeverEmpty() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 10 + random.nextInt(60);
            double[] x = random.doubles(n).toArray();
            int runs = 1 + random.nextInt(20);
            double[] share = Arrays.stream(x)
                    .map(at -> at < .5 ? 0 : (double) random.nextInt(runs + 1) / runs)
                    .toArray();
            Table table =
                    Table.builder().numbers("x", x).numbers("share", share).build();
            Table tree = Cart.table(Cart.of(table, List.of("x"), "share", Cart.Settings.usual(n)));
            for (int r = 0; r < tree.rows(); r++) {
                assertThat(tree.number("low", r)).as("seed " + seed).isBetween(0.0, 1.0);
                assertThat(tree.number("high", r)).as("seed " + seed).isBetween(0.0, 1.0);
                assertThat(tree.number("high", r)).as("seed " + seed).isGreaterThan(tree.number("low", r));
            }
        }
    }
}
