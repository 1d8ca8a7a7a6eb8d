package org.parley.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

class FrontTest {
    /** y₁ = μ + φ(μ − μ) + σ√(1−φ²)·ε = 46 + 42·√.51·1; y₂ = 46 + .7·(y₁ − 46) + 42·√.51·(−2). */
    @Test
    void twoWeeksByHand() {
        Front front = new Front(.1, 46, 1000);
        double sd = 42 * Math.sqrt(.51);
        front.move(46, 42, .7, 1);
        assertEquals(46 + sd, front.pace(), 1e-12);
        assertEquals(.1 + (46 + sd) / 1000, front.share(), 1e-12);
        front.move(46, 42, .7, -2);
        assertEquals(46 + .7 * sd - 2 * sd, front.pace(), 1e-12);
    }

    @Test
    void theLineStopsAtBothEnds() {
        Front front = new Front(.99, 500, 1000);
        front.move(500, 0, 0, 0);
        assertEquals(1, front.share(), 0);
        front.move(-3000, 0, 0, 0);
        assertEquals(0, front.share(), 0);
    }

    /** σ_y is the deviation of y, not of ε; the correlation of neighbours is φ. */
    @Test
    void paceHasItsMeanDeviationAndMemory() {
        Front front = new Front(0, 46, 1e12);
        Stream stream = Streams.of(new RunKey(2, 0)).named("war/front");
        int n = 200_000;
        double sum = 0;
        double squares = 0;
        double products = 0;
        double last = 0;
        for (int t = 0; t < n; t++) {
            front.move(46, 42, .7, stream.normal());
            double d = front.pace() - 46;
            sum += d;
            squares += d * d;
            products += d * last;
            last = d;
        }
        assertEquals(0, sum / n, .8);
        assertEquals(42, Math.sqrt(squares / n), .6);
        assertEquals(.7, products / squares, .01);
    }
}
