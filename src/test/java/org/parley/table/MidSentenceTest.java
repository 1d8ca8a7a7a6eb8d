package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;

/** Names in the middle of a sentence. */
class MidSentenceTest {
    @ParameterizedTest
    @CsvSource({
        "Pressure by the mediator, pressure by the mediator",
        "A side may walk out, a side may walk out",
        "weight of NATO, weight of NATO",
        "US backstop, US backstop",
        "A/B, A/B",
        "X, X",
        "'', ''"
    })
    void firstLetter(String name, String within) {
        assertEquals(within, MidSentence.of(name));
    }

    /** Names that somebody gave may be proper names; an article is none. */
    @ParameterizedTest
    @CsvSource({"The common market, the common market", "Territory, Territory", "Theatre, Theatre", "NATO, NATO"})
    void article(String name, String within) {
        assertEquals(within, MidSentence.given(name));
    }

    /** No name of a parameter keeps its capital, and with the capital back it is the name again. */
    @Test
    void everyParameter() {
        Parameters.all().forEach(p -> {
            String within = MidSentence.of(PlainNames.of(p));
            assertThat(within.charAt(0)).as(p.key()).isLowerCase();
            assertThat(within).isEqualToIgnoringCase(PlainNames.of(p));
        });
    }
}
