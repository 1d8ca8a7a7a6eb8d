package org.parley.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The units of the registry, in words: none is left as a symbol. */
class PlainUnitsTest {
    @Test
    void everyParameter_hasOne() {
        for (Parameter p : Parameters.all()) {
            assertThat(PlainUnits.of(p)).as(p.key()).isNotBlank().doesNotContain("stk", "/", "wk", "×", "–", "null");
        }
    }

    @Test
    void byHand() {
        assertEquals("weeks", PlainUnits.of(Parameters.DEADLINE));
        assertEquals("0 … 1", PlainUnits.of(Parameters.PRESSURE));
        assertEquals("share of the way from worst to best", PlainUnits.of(Parameters.WAR_COST));
    }
}
