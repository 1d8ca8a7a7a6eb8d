package org.parley.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WarValueTest {
    private static final double T = 1e-6;

    /** b − κ = .65 − .15 stands for f − κ; ũ = 0. */
    private static double t13(double sigma, double driftPerWeek) {
        return WarValue.of(.65, .65 + sigma, 0, driftPerWeek, .15, .0005, .001, 0, .998);
    }

    @Test
    void t13_noDrift() {
        assertEquals(0.5713469, t13(-.2, 0), T);
    }

    /**
     * The page's n → ∞: a line that never reaches the cap, here with the believed drift and a thousandfold longer way.
     */
    @Test
    void t13b_driftWithoutACap() {
        assertEquals(0.5550495, t13(-.2 * 1000, .0005 / 1000), T);
    }

    @Test
    void t13c_driftToTheCapAfter2000Weeks() {
        assertEquals(0.5550643, t13(-.2, .0005), T);
    }

    /**
     * The closed form against the sum it stands for, week by week: cost and line of the week, then collapse of one
     * side, then the next week.
     */
    @Test
    void closedFormIsTheSumOverWeeks() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double start = random.nextDouble();
            double end = random.nextDouble(-1, 1);
            double z = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
            double drift = random.nextInt(5) == 0 ? 0 : random.nextDouble(-.02, .02);
            double cost = random.nextDouble();
            double own = random.nextDouble(.01);
            double other = random.nextDouble(.01);
            double ideal = random.nextDouble(-1, 1);
            double discount = random.nextDouble(.99, .9999);
            double sum = 0;
            double alive = 1;
            double line = z;
            for (int week = 0; alive > 1e-14; week++) {
                sum += alive
                        * ((1 - discount) * (start + line * (end - start) - cost)
                                + discount * (other * 1 + own * ideal));
                alive *= discount * (1 - own - other);
                line = Math.max(0, Math.min(1, z + drift * (week + 1)));
            }
            double closed = WarValue.of(start, end, z, drift, cost, own, other, ideal, discount);
            assertEquals(sum, closed, 1e-9, "seed " + seed);
        }
    }

    @Test
    void atTheCapTheLineStays() {
        double capped = WarValue.of(.6, .2, 1, .01, .1, 0, 0, 0, .998);
        assertEquals(.2 - .1, capped, 1e-12);
        double start = WarValue.of(.6, .2, 0, -.01, .1, 0, 0, 0, .998);
        assertEquals(.6 - .1, start, 1e-12);
    }

    /** Without hazards a standing war is worth its flow less its cost. */
    @Test
    void withoutHazardsWarIsItsFlow() {
        assertEquals(.65 - .15, WarValue.of(.65, .3, 0, 0, .15, 0, 0, 0, .998), 1e-12);
        assertEquals(.475 - .15, WarValue.of(.65, .3, .5, 0, .15, 0, 0, 0, .998), 1e-12);
    }

    /** Drifts below 1e-12 a week count as none; just above it the sum is long but finite. */
    @Test
    void tinyDrifts() {
        double none = WarValue.of(.65, .3, 0, 9e-13, .15, .001, .001, 0, .998);
        double tiny = WarValue.of(.65, .3, 0, 2e-12, .15, .001, .001, 0, .998);
        assertEquals(none, tiny, 1e-9);
        assertEquals(none, WarValue.of(.65, .3, 0, 0, .15, .001, .001, 0, .998), 0);
    }
}
