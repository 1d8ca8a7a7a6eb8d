package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The number writer against Jackson's, which is the published implementation of the same paper, and against cases by
 * hand.
 */
class ShortestDecimalTest {
    private static final long SEED = 20261128L;

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "2.0E-3, 0.002",
        "0.001, 0.001",
        "9.999E-4, 9.999E-4",
        "-1234567.5, -1234567.5",
        "12345678.5, 1.23456785E7",
        "1E23, 1.0E23",
        "2E23, 2.0E23",
        "2.2250738585072014E-308, 2.2250738585072014E-308",
        "9.5367431640625E-7, 9.5367431640625E-7",
        "1.7976931348623157E308, 1.7976931348623157E308",
        "4.9E-324, 4.9E-324",
        "9.9E-324, 9.9E-324",
        "1.5E-323, 1.5E-323",
    })
    void casesByHand(double number, String text) {
        assertThat(ShortestDecimal.of(number)).isEqualTo(text);
    }

    @Test
    void everyPowerOfTwoAndItsNeighbours() {
        for (int exponent = -1074; exponent <= 1023; exponent++) {
            double power = Math.scalb(1.0, exponent);
            same(power);
            same(Math.nextUp(power));
            same(Math.nextDown(power));
            same(-power);
        }
    }

    @Test
    void everyPowerOfTenAndItsNeighbours() {
        for (int exponent = -323; exponent <= 308; exponent++) {
            for (int digit = 1; digit < 10; digit++) {
                double number = Double.parseDouble(digit + "E" + exponent);
                if (Double.isFinite(number)) {
                    same(number);
                    same(Math.nextUp(number));
                    same(Math.nextDown(number));
                }
            }
        }
    }

    @Test
    void randomBits() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1_000_000; i++) {
            same(Double.longBitsToDouble(random.nextLong()));
        }
    }

    @Test
    void subnormals() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < 100_000; i++) {
            same(Double.longBitsToDouble(random.nextLong(1L << (1 + i % 52))));
        }
        for (long bits = 1; bits < 1000; bits++) {
            same(Double.longBitsToDouble(bits));
        }
    }

    /** What results hold: shares, weeks, costs, and sums of them. */
    @Test
    void numbersAsResultsHoldThem() {
        SplittableRandom random = new SplittableRandom(SEED + 2);
        for (int i = 0; i < 1_000_000; i++) {
            double unit = random.nextDouble();
            same(unit);
            same(unit * 1000);
            same(-unit / 1000);
            same(Math.rint(unit * 1e6) / 1e4);
            same(random.nextInt(1000) / (double) (1 + random.nextInt(1000)));
        }
    }

    private static void same(double number) {
        if (number == 0 || !Double.isFinite(number)) {
            return;
        }
        String expected = NumberOutput.toString(number, true);
        String written = ShortestDecimal.of(number);
        if (!expected.equals(written)) { // a message only when there is one: millions are compared
            assertThat(written)
                    .as("bits %x (seed %d)", Double.doubleToRawLongBits(number), SEED)
                    .isEqualTo(expected);
        }
    }
}
