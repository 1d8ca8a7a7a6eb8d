package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ExactSumTest {
    /**
     * Cancelling sums that plain addition loses; the values follow by hand: 1 + 2⁻⁵³ is half-way, and the last part
     * decides.
     */
    @Test
    void whatPlainAdditionLoses() {
        assertThat(ExactSum.of(new double[] {1e16, 1, -1e16})).isEqualTo(1);
        assertThat(ExactSum.of(new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1}))
                .isEqualTo(1);
        assertThat(ExactSum.of(new double[] {1, 0x1p-53})).isEqualTo(1);
        assertThat(ExactSum.of(new double[] {1, 0x1p-53, 0x1p-110})).isEqualTo(1 + 0x1p-52);
        assertThat(ExactSum.of(new double[] {-1, -0x1p-53, -0x1p-110})).isEqualTo(-1 - 0x1p-52);
        assertThat(ExactSum.of(new double[] {1 + 0x1p-52, 0x1p-53, -0x1p-110})).isEqualTo(1 + 0x1p-52);
        assertThat(ExactSum.of(new double[0])).isEqualTo(0);
        assertThat(ExactSum.of(new double[] {1, Double.NaN})).isNaN();
        assertThat(ExactSum.of(new double[] {1, Double.NEGATIVE_INFINITY})).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    /**
     * 20,000 sums of 1 … 60 numbers over 40 binary orders of magnitude, of both signs: equal to the sum of their exact
     * decimal values, rounded. The seed is printed.
     */
    @Test
    void theSumIsTheExactOneRoundedOnce() {
        for (long seed = 0; seed < 20_000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] values = new double[1 + random.nextInt(60)];
            BigDecimal exact = BigDecimal.ZERO;
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.scalb(2 * random.nextDouble() - 1, random.nextInt(40) - 20);
                exact = exact.add(new BigDecimal(values[i]));
            }
            assertThat(ExactSum.of(values)).as("seed " + seed).isEqualTo(exact.doubleValue());
        }
    }
}
