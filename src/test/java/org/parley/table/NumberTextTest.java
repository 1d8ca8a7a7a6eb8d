package org.parley.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts were written down by hand from the rule in {@link NumberText}, not printed by it. */
class NumberTextTest {
    /**
     * Rounding by digits is that of {@link BigDecimal#round} half to even, for 20,000 random doubles, halves among
     * them.
     */
    @Test
    void roundsAsBigDecimalDoes() {
        MathContext two = new MathContext(2, RoundingMode.HALF_EVEN);
        SplittableRandom random = new SplittableRandom(99);
        for (int i = 0; i < 20_000; i++) {
            double number = i % 2 == 0
                    ? random.nextInt(1, 4000) / 8.0
                    : random.nextDouble() * StrictMath.pow(10, random.nextInt(-6, 12));
            BigDecimal exact = new BigDecimal(number);
            BigDecimal rounded = exact.round(two);
            BigDecimal expected = rounded.setScale(rounded.scale() + 2 - rounded.precision(), RoundingMode.UNNECESSARY);
            assertEquals(expected, NumberText.twoDigits(exact), number + " of seed 99");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.4567 | 0.46",
                "0.5 | 0.50",
                "5 | 5.0",
                "12 | 12",
                "99.7 | 100",
                "1234 | '1,200'",
                "-0.0344 | −0.034",
                "0.00012 | 0.00012",
                "0.000031 | 0.000031",
                "-0.00000834 | −0.0000083",
                "0.000001 | 0.0000010",
                "5.6e-17 | ≈ 0",
                "-5.6e-17 | ≈ 0",
                "0.0999 | 0.10",
                "0 | 0",
                "-0.0 | 0",
                "NaN | –",
                "Infinity | ∞",
                "-Infinity | −∞",
                "12345678901 | '12,000,000,000'",
                "3e30 | 'over 1,000,000,000,000,000'",
                "-1e15 | 'below −1,000,000,000,000,000'",
            })
    void two(double number, String shown) {
        assertEquals(shown, NumberText.two(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 %",
                "1 | 100 %",
                ".123 | 12 %",
                ".0456 | 4.6 %",
                ".00123 | 0.12 %",
                ".5 | 50 %",
                ".9967 | 99.67 %",
                ".985 | 98 %",
                ".00000123 | 0.00012 %",
                "1e-9 | ≈ 0 %",
                ".999999999 | ≈ 100 %",
                "NaN | –",
                "-.034 | −3.4 %",
                "1.5 | 150 %",
            })
    void percent(double share, String shown) {
        assertEquals(shown, NumberText.percent(share));
    }

    @Test
    void counts_keepEveryDigit() {
        assertEquals("20,736", NumberText.count(20_736));
        assertEquals("999", NumberText.count(999));
        assertEquals("1,000,000", NumberText.count(1_000_000));
        assertEquals("−1,234", NumberText.count(-1_234));
    }

    @Test
    void intervals() {
        assertEquals("0.12 … 0.34", NumberText.interval(.1203, .3441));
        assertEquals("12 … 34 %", NumberText.percentInterval(.1203, .3441));
        assertEquals("–", NumberText.interval(Double.NaN, 1));
        assertEquals("–", NumberText.percentInterval(0, Double.NaN));
    }

    @Test
    void aNegativeIndexWhoseIntervalHoldsZero_isAboutZero() {
        assertEquals("≈ 0", NumberText.index(-.01, -.05, .03));
        assertEquals("too few blocks", NumberText.index(-.01, -.05, -.001));
        assertEquals("0.010", NumberText.index(.01, -.05, .03));
    }

    @Test
    void cells() {
        assertEquals("12,345", NumberText.cell(12_345));
        assertEquals("0.12", NumberText.cell(.1234));
    }

    /** Numbers held against each other have as many decimals as their difference needs; by hand. */
    @Test
    void apart_showsTheDifference() {
        assertEquals(List.of("0.210", "0.207"), NumberText.apart(.2100, .2067));
        assertEquals(List.of("0.56", "0.67"), NumberText.apart(.56, .67));
        assertEquals(List.of("0.21", "0.21"), NumberText.apart(.21, .21));
        assertEquals(List.of("−0.0120", "−0.0123"), NumberText.apart(-.0120, -.0123));
        assertEquals(List.of("0.99998", "0.99996"), NumberText.apart(.99998, .99996));
        assertEquals(List.of("0.30", "∞"), NumberText.apart(.3, Double.POSITIVE_INFINITY));
        assertEquals(List.of("0.30", "–"), NumberText.apart(.3, Double.NaN));
    }

    /** What somebody set has no zeros at its end. */
    @Test
    void set_hasNoZerosAtTheEnd() {
        assertEquals("0.1", NumberText.set(.1));
        assertEquals("0.5", NumberText.set(.5));
        assertEquals("17", NumberText.set(17));
        assertEquals("0", NumberText.set(0));
        assertEquals("1,200", NumberText.set(1200));
        assertEquals("0.00074", NumberText.set(.00074099));
        assertEquals("−93", NumberText.set(-93));
    }

    /** What was given has all of its digits and no power of ten. */
    @ParameterizedTest
    @CsvSource({"2e-5, 0.00002", ".1, 0.1", "20, 20", "1234.5, 1234.5", "-3.25e-7, -0.000000325", "2.5e7, 25000000"})
    void given(double number, String shown) {
        assertEquals(shown, NumberText.given(number));
    }
}
