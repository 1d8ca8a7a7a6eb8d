package org.parley.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days by the calendar: February has 28 days in 2026 and 29 in 2024; a year without a month is 365 days long. */
class DayTextTest {
    @ParameterizedTest
    @CsvSource({
        "2026-02-17, 2026-02-17, 2026-02-17",
        "2026-02, 2026-02-01, 2026-02-28",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026, 2026-01-01, 2026-12-31",
        "2026-02-30, , ",
        "2026-13, , ",
        "2026-00, , ",
        "2026-2-1, , ",
        "soon, , "
    })
    void firstAndLastDay(String text, String first, String last) {
        assertThat(String.valueOf(DayText.first(text))).isEqualTo(String.valueOf(first));
        assertThat(String.valueOf(DayText.last(text))).isEqualTo(String.valueOf(last));
    }

    @ParameterizedTest
    @CsvSource({
        "02.03.2026, Maybe 2026-03-02?",
        "2.3.2026, Maybe 2026-03-02?",
        "2. 3. 2026, Maybe 2026-03-02?",
        "2026/03/02, Maybe 2026-03-02?",
        "2026-3-2, Maybe 2026-03-02?",
        "30.02.2026, ''",
        "03/02/2026, ''",
        "2026-02-30, ''",
        "February, ''"
    })
    void anotherSpelling(String text, String maybe) {
        assertThat(DayText.maybe(text)).isEqualTo(maybe);
    }
}
