package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    /** What Java's own reader of numbers takes beyond decimals, and what people write. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "-",
                "e5",
                "1d",
                "1f",
                "1D",
                ".5f",
                "0x1p3",
                "0x10",
                "NaN",
                "Infinity",
                "-Infinity",
                "inf",
                "1_000",
                "1 000",
                "1,5",
                "−1",
                "50 %",
                "1e",
                "1e+",
                "--1",
                "1.2.3",
                "١",
                "1/2",
                "+-1"
            })
    void noDecimals(String text) {
        assertThat(Decimal.parse(text)).as(text).isNull();
        assertThat(Decimal.whole(text)).as(text).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2,2", "-.15,-0.15", "+3.,3", "1.5e-3,0.0015", "1E3,1000", "' .5 ',0.5", "1e400,Infinity", "007,7"})
    void decimals(String text, double number) {
        assertThat(Decimal.parse(text)).isEqualTo(number);
    }

    @Test
    void zeroHasNoSign() {
        assertThat(Double.doubleToRawLongBits(Decimal.parse("-0"))).isZero();
    }

    /** 2⁶³ − 1 is a whole number that no double holds; above it there is none. */
    @Test
    void wholeNumbers() {
        assertThat(Decimal.whole("9223372036854775807")).isEqualTo(Long.MAX_VALUE);
        assertThat(Decimal.whole("9223372036854775808")).isNull();
        assertThat(Decimal.whole("1e3")).isEqualTo(1000L);
        assertThat(Decimal.whole("12.0")).isEqualTo(12L);
        assertThat(Decimal.whole("1.5")).isNull();
        assertThat(Decimal.whole("1e999999999")).isNull();
        assertThat(Decimal.whole("1e9999999999")).isNull();
    }

    /** One thousand as the program itself prints it (1,000) and as half of Europe writes it (1.000) is not one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,000 | true | 1000",
                "1.000 | true | 1000",
                "-12.500 | true | -12500",
                "−12.500 | true | -12500",
                "2,500,000 | true | 2500000",
                "2.500.000 | true | 2500000",
                "2,500.000 | false | ''",
                "1 000 | false | 1000",
                "12.0 | false | ''",
                "1.00 | false | ''",
                "0.500 | false | ''",
                "1000.000 | false | ''",
                "1,5 | false | ''"
            })
    void thousandsAreNoDecimals(String text, boolean thousands, String meant) {
        assertThat(Decimal.hasThousands(text)).isEqualTo(thousands);
        assertThat(Decimal.meantWhole(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "72 % | 0.72",
                "72% | 0.72",
                "0,5 | 0.5",
                "−3 | -3",
                "1_000 | 1000",
                "1 000 | 1000",
                "12’000,5 | 12000.5",
                "1d | ''",
                "twelve | ''",
                ".5 | ''",
                "1,000,000 | ''",
                "40 weeks | 40",
                "0,5 stk | 0.5",
                "1 year | ''", // of a key in weeks it is not 1
                "2 yrs | ''"
            })
    void whatWasMeant(String text, String meant) {
        assertThat(Decimal.meant(text)).isEqualTo(meant);
    }
}
