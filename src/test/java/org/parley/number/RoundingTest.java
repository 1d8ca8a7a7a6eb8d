package org.parley.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What is compared: decimal sums come out as the decimal number they are (exactly, against BigDecimal), nothing moves
 * by more than half a step, order is kept.
 */
class RoundingTest {
    @Test
    void decimalsAreKept() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 20_000; n++) {
            double sum = 0;
            BigDecimal exact = BigDecimal.ZERO;
            int terms = 1 + random.nextInt(12);
            for (int k = 0; k < terms; k++) {
                BigDecimal term = BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(11));
                if (term.abs().compareTo(BigDecimal.TEN) < 0) {
                    exact = exact.add(term);
                    sum += term.doubleValue();
                }
            }
            assertEquals(exact.doubleValue(), Rounding.of(sum), 0, "case " + n);
        }
        assertEquals(.3, Rounding.of(.1 + .2), 0);
    }

    @Test
    void monotoneAndNear() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 20_000; n++) {
            double x = random.nextDouble(-3, 3);
            double y = x + random.nextDouble(1e-9);
            assertEquals(x, Rounding.of(x), Rounding.STEP / 2 + 1e-15, "case " + n);
            assertEquals(true, Rounding.of(x) <= Rounding.of(y), "case " + n);
            assertEquals(-Rounding.of(x), Rounding.of(-x), 0, "case " + n);
        }
    }

    @Test
    void endsOfTheScale() {
        assertEquals(Double.POSITIVE_INFINITY, Rounding.of(Double.POSITIVE_INFINITY), 0);
        assertEquals(Double.NEGATIVE_INFINITY, Rounding.of(Double.NEGATIVE_INFINITY), 0);
        assertEquals(Double.NaN, Rounding.of(Double.NaN));
        assertEquals(0, Double.doubleToRawLongBits(Rounding.of(-1e-20)), "never −0: equal numbers are printed alike");
    }
}
