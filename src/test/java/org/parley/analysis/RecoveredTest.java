package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Limits of differences and ratios from the limits of each. */
class RecoveredTest {
    /**
     * Newcombe 1998, Interval estimation for the difference between independent proportions, Table II, method 10: 56/70
     * − 48/80 is .2000 (.0524, .3339), 9/10 − 3/10 is .6000 (.1705, .8090).
     */
    @Test
    void differences_newcombe1998() {
        Interval one = Recovered.difference(Wilson.of(56, 70), Wilson.of(48, 80), 0);
        assertEquals(.0524, one.low(), 5e-5);
        assertEquals(.3339, one.high(), 5e-5);
        Interval two = Recovered.difference(Wilson.of(9, 10), Wilson.of(3, 10), 0);
        assertEquals(.1705, two.low(), 5e-5);
        assertEquals(.8090, two.high(), 5e-5);
    }

    /** The limits r of a ratio solve what defines them: the difference θ1 − r θ2 has 0 as its limit on that side. */
    @Test
    void ratios_solveTheirEquation() {
        for (long seed = 1; seed <= 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Interval first = Wilson.of(1 + random.nextInt(60), 60 + random.nextInt(40));
            Interval second = Wilson.of(1 + random.nextInt(60), 60 + random.nextInt(40));
            Interval ratio = Recovered.ratio(first, second);
            assertEquals(
                    0,
                    Recovered.difference(first, scaled(second, ratio.low()), 0).low(),
                    1e-9,
                    "seed " + seed);
            if (Double.isFinite(ratio.high())) {
                assertEquals(
                        0,
                        Recovered.difference(first, scaled(second, ratio.high()), 0)
                                .high(),
                        1e-9,
                        "seed " + seed);
            }
        }
    }

    private static Interval scaled(Interval i, double by) {
        return new Interval(by * i.estimate(), by * i.low(), by * i.high());
    }

    /** None of 20 to 10 of 20: 0, with an upper limit; 10 to none: no ratio; what is known exactly has no width. */
    @Test
    void ratios_atTheEdges() {
        Interval none = Recovered.ratio(Wilson.of(0, 20), Wilson.of(10, 20));
        assertEquals(0, none.estimate(), 0);
        assertEquals(0, none.low(), 0);
        assertThat(none.high()).isBetween(.2, 1.);
        assertThat(Recovered.ratio(Wilson.of(10, 20), Wilson.of(0, 20)).estimate())
                .isNaN();
        Interval exact = new Interval(1, 1, 1);
        assertEquals(exact, Recovered.ratio(exact, exact));
    }

    /** What moves together differs by less: with correlation 1 and equal widths, by nothing. */
    @Test
    void correlationNarrows() {
        Interval a = new Interval(.5, .4, .6);
        Interval b = new Interval(.3, .2, .4);
        assertEquals(0, Recovered.difference(a, b, 1).width(), 1e-12);
        assertThat(Recovered.difference(a, b, .5).width())
                .isLessThan(Recovered.difference(a, b, 0).width());
    }
}
