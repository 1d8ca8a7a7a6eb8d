package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "0.1234, 0.12",
        "0.3, 0.30",
        "-0.0567, −0.057",
        "52, 52",
        "520, 520",
        "12.34, 12",
        "1234, 1200",
        "0.00001, 0.000010",
        "1e9, 1.0E+9"
    })
    void twoSignificantDigits(double number, String text) {
        assertThat(Words.two(number)).isEqualTo(text);
    }

    @Test
    void whatIsNoNumberIsSaid() {
        assertThat(Words.two(Double.NaN)).isEqualTo("unknown");
        assertThat(Words.two(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
        assertThat(Words.interval(Interval.unknown(0.5))).isEqualTo("0.50");
    }
}
