package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parley.number.Rounding;
import org.parley.parameter.Side;

class BargainTest {
    private static final int FINE = 100_001;

    private static boolean[] all(int n) {
        boolean[] all = new boolean[n];
        Arrays.fill(all, true);
        return all;
    }

    /** u1 = x, u2 = √(1 − x) on a fine grid. */
    private static Bargain curve(double d1) {
        double[] x = IntStream.range(0, FINE).mapToDouble(i -> i / (FINE - 1.0)).toArray();
        double[] y = Arrays.stream(x).map(v -> Math.sqrt(1 - v)).toArray();
        return Bargain.of(all(FINE), x, y, d1, 0);
    }

    private static double x(int index) {
        return index / (FINE - 1.0);
    }

    @Test
    void t02_nash() {
        assertEquals(0.6666667, x(curve(0).nash()), 1e-5);
        assertEquals(0.7333333, x(curve(.2).nash()), 1e-5, "T02b, disagreement moved");
    }

    @Test
    void t02c_kalaiSmorodinsky() {
        assertEquals(0.6180340, x(curve(0).kalaiSmorodinsky()), 1e-5);
        assertEquals(0.6944272, x(curve(.2).kalaiSmorodinsky()), 1e-5, "T02d, disagreement moved");
    }

    @Test
    void theWholeCurveIsTheFrontier() {
        assertEquals(FINE, curve(0).frontier().length);
        assertEquals(FINE, curve(0).aboveDisagreement());
    }

    /** Against the definition: no other point with both ≥ and one &gt;. Coarse values make ties and equal twins. */
    @Test
    void frontierByDefinition() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = 1 + random.nextInt(60);
            double[] a = random.doubles(n).map(v -> Math.rint(v * 8) / 8).toArray();
            double[] b = random.doubles(n).map(v -> Math.rint(v * 8) / 8).toArray();
            boolean[] admitted = new boolean[n];
            for (int i = 0; i < n; i++) {
                admitted[i] = random.nextInt(5) > 0;
            }
            int[] expected = IntStream.range(0, n)
                    .filter(i -> admitted[i]
                            && IntStream.range(0, n)
                                    .noneMatch(j -> admitted[j]
                                            && a[j] >= a[i]
                                            && b[j] >= b[i]
                                            && (a[j] > a[i] || b[j] > b[i])))
                    .toArray();
            assertArrayEquals(expected, Bargain.frontier(admitted, a, b), "seed " + seed);
        }
    }

    @Test
    void lowestIndexOnTies() {
        double[] a = {0, .5, .5, 1};
        double[] b = {1, .5, .5, 0};
        Bargain set = Bargain.of(all(4), a, b, 0, 0);
        assertEquals(1, set.nash());
        assertEquals(1, set.kalaiSmorodinsky());
        assertArrayEquals(new int[] {0, 1, 2, 3}, set.frontier());
    }

    @Test
    void undefinedPoints() {
        double[] a = {.2, .3};
        double[] b = {.3, .2};
        Bargain none = Bargain.of(all(2), a, b, .5, .5);
        assertEquals(-1, none.nash());
        assertEquals(-1, none.kalaiSmorodinsky());
        assertEquals(0, none.aboveDisagreement());
        Bargain.Distances d = none.distances(.2, .3);
        assertEquals(0, d.frontier(), 0);
        assertThat(d.nash()).isNaN();
        assertThat(d.kalaiSmorodinsky()).isNaN();
        // the disagreement point itself is a deal: a Nash product of 0, but nothing to share for Kalai–Smorodinsky
        Bargain edge = Bargain.of(all(1), new double[] {.5}, new double[] {.5}, .5, .5);
        assertEquals(0, edge.nash());
        assertEquals(-1, edge.kalaiSmorodinsky());
        Bargain empty = Bargain.of(new boolean[2], a, b, 0, 0);
        assertThat(empty.distances(0, 0).frontier()).isNaN();
    }

    /**
     * Kalai–Smorodinsky shares a gain that both could have; with one of them at its disagreement value there is none to
     * share.
     */
    @Test
    void kalaiSmorodinskyNeedsAGainForBoth() {
        double[] still = {.5, .5};
        double[] moves = {.6, .9};
        assertEquals(-1, Bargain.of(all(2), still, moves, .5, .5).kalaiSmorodinsky());
        assertEquals(-1, Bargain.of(all(2), moves, still, .5, .5).kalaiSmorodinsky());
    }

    /**
     * A deal that leaves one side exactly its disagreement value is a candidate: with all shares 0 the lowest index
     * counts.
     */
    @Test
    void aDealAtTheDisagreementValueIsACandidate() {
        double[] a = {.5, 1};
        double[] b = {1, .5};
        assertEquals(0, Bargain.of(all(2), a, b, .5, .5).kalaiSmorodinsky());
        assertEquals(0, Bargain.of(all(2), b, a, .5, .5).kalaiSmorodinsky());
    }

    @Test
    void distancesAreEuclidean() {
        Bargain set = Bargain.of(all(3), new double[] {1, 0, .2}, new double[] {0, 1, .2}, 0, 0);
        Bargain.Distances d = set.distances(.3, .4);
        assertEquals(2, set.nash());
        assertEquals(Math.hypot(.1, .2), d.nash(), 1e-15);
        assertEquals(Math.hypot(.1, .2), d.frontier(), 1e-15);
        assertEquals(Math.hypot(.1, .2), d.kalaiSmorodinsky(), 1e-15);
    }

    /** The Nash point needs V ≥ d for both: two losses do not make a gain. */
    @Test
    void aProductOfTwoLossesDoesNotCount() {
        Bargain set = Bargain.of(all(2), new double[] {-5, .6}, new double[] {-5, .6}, .5, .5);
        assertEquals(1, set.nash());
    }

    /** Frontier and points of decimal domains, all ties counted, against whole numbers; the plain search's values. */
    @Test
    void decimalTiesAreCounted() {
        int tied = 0;
        for (long seed = 0; seed <= 200; seed++) {
            DecimalDomain d = seed == 0 ? DecimalDomain.foundInUse() : DecimalDomain.random(seed);
            RoundFixture f = RoundFixture.fixed(d.scenario());
            SplittableRandom random = new SplittableRandom(seed);
            long barA = d.of(Side.A, random.nextInt(d.deals())) / 2;
            long barB = d.of(Side.B, random.nextInt(d.deals())) / 2;
            Bargain set = f.search(f.round(DecimalDomain.stk(barA), DecimalDomain.stk(barB)))
                    .bargain();
            String what = "seed " + seed;
            assertArrayEquals(d.frontier(), set.frontier(), what);
            assertArrayEquals(d.nash(barA, barB), set.nashTies(), what);
            assertArrayEquals(d.kalaiSmorodinsky(barA, barB), set.kalaiSmorodinskyTies(), what);
            tied += set.nashTies().length > 1 ? 1 : 0;
        }
        assertThat(tied).isGreaterThan(10);
    }

    /**
     * Scales of points that are no powers of ten: 9 · 12 = 12 · 9 points of 14 and 13 tie, although ten decimals of stk
     * do not tell it to the last digit.
     */
    @Test
    void tiesOfPointsAreTies() {
        double[] a = {0, Rounding.of(9 / 14.), Rounding.of(12 / 14.), 1};
        double[] b = {1, Rounding.of(12 / 13.), Rounding.of(9 / 13.), 0};
        assertArrayEquals(new int[] {1, 2}, Bargain.of(all(4), a, b, 0, 0).nashTies());
        double[] closer = {0, Rounding.of(9 / 14.), Rounding.of((12 + 1e-6) / 14), 1};
        assertArrayEquals(
                new int[] {2}, Bargain.of(all(4), closer, b, 0, 0).nashTies(), "a millionth of a point is more");
    }
}
