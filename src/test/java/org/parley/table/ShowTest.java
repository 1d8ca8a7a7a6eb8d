package org.parley.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts were written down by hand from the rule in {@link Show}, not printed by it. */
class ShowTest {
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
                "0.000031 | 3.1e−5",
                "0.0999 | 0.10",
                "0 | 0",
                "-0.0 | 0",
                "NaN | –",
                "Infinity | ∞",
                "-Infinity | −∞",
                "12345678901 | 1.2e10",
            })
    void two(double number, String shown) {
        assertEquals(shown, Show.two(number));
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
                "NaN | –",
                "-.034 | −3.4 %",
                "1.5 | 150 %",
            })
    void percent(double share, String shown) {
        assertEquals(shown, Show.percent(share));
    }

    @Test
    void counts_keepEveryDigit() {
        assertEquals("20,736", Show.count(20_736));
        assertEquals("999", Show.count(999));
        assertEquals("1,000,000", Show.count(1_000_000));
        assertEquals("−1,234", Show.count(-1_234));
    }

    @Test
    void intervals() {
        assertEquals("0.12 … 0.34", Show.interval(.1203, .3441));
        assertEquals("12 … 34 %", Show.percentInterval(.1203, .3441));
        assertEquals("–", Show.interval(Double.NaN, 1));
        assertEquals("–", Show.percentInterval(0, Double.NaN));
    }

    @Test
    void aNegativeIndexWhoseIntervalHoldsZero_isAboutZero() {
        assertEquals("≈ 0", Show.index(-.01, -.05, .03));
        assertEquals("−0.010", Show.index(-.01, -.05, -.001));
        assertEquals("0.010", Show.index(.01, -.05, .03));
    }

    @Test
    void cells() {
        assertEquals("12,345", Show.cell(12_345));
        assertEquals("0.12", Show.cell(.1234));
    }
}
