package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConcessionCurveTest {
    @Test
    void t08_polynomial() {
        assertEquals(.325, new ConcessionCurve(.1, .5).conceded(.5), 1e-6);
        assertEquals(.55, new ConcessionCurve(.1, 1).conceded(.5), 1e-6);
        assertEquals(.7363961, new ConcessionCurve(.1, 2).conceded(.5), 1e-6);
    }

    /** Without an opening concession two equal curves on a unit pie meet where α = ½: t/T = (½)^β. */
    @Test
    void t08b_meetingTime() {
        assertEquals(.5, new ConcessionCurve(0, .5).conceded(.7071068), 1e-6);
        assertEquals(.5, new ConcessionCurve(0, 1).conceded(.5), 1e-6);
        assertEquals(.5, new ConcessionCurve(0, 2).conceded(.25), 1e-6);
    }

    /** M20: what is conceded never falls with time. */
    @Test
    void m20_neverFalls() {
        for (double opening : new double[] {0, .1, .9}) {
            for (double exponent : new double[] {.05, .63, 1, 5}) {
                ConcessionCurve c = new ConcessionCurve(opening, exponent);
                double before = c.conceded(0);
                for (int k = 1; k <= 1000; k++) {
                    double now = c.conceded(k / 1000.0);
                    assertThat(now)
                            .as("opening %s, exponent %s, %d ‰", opening, exponent, k)
                            .isGreaterThanOrEqualTo(before);
                    before = now;
                }
            }
        }
    }

    @Test
    void ends() {
        ConcessionCurve c = new ConcessionCurve(.1, .63);
        assertEquals(.1, c.conceded(0), 0);
        assertEquals(1, c.conceded(1), 0);
        assertEquals(.3, c.aspiration(.3, .8, 1), 1e-15);
        assertEquals(.3 + .5 * .9, c.aspiration(.3, .8, 0), 1e-15);
    }

    /** W^e + (Vmax − W^e) may be rounded above Vmax; then no deal would clear it and the side would fall silent. */
    @Test
    void neverAboveTheBestDeal() {
        ConcessionCurve c = new ConcessionCurve(0, 1);
        SplittableRandom random = new SplittableRandom(3);
        int rounded = 0;
        for (int n = 0; n < 2000; n++) {
            double without = random.nextDouble(-.5, .5);
            double largest = random.nextDouble(.5, 1);
            rounded += without + (largest - without) > largest ? 1 : 0;
            assertThat(c.aspiration(without, largest, 0)).isLessThanOrEqualTo(largest);
        }
        assertThat(rounded).as("the case occurs").isPositive();
    }
}
