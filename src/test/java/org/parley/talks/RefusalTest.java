package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusalTest {
    private static void assertRefusal(
            Refusal expected, double value, double rd, double without, double reservation, double aspiration) {
        assertEquals(expected, Refusal.of(value, rd, without, reservation, aspiration));
    }

    /** V − rd ≥ max(R, asp), else the first reason in order. */
    @Test
    void theTermThatRefused() {
        assertRefusal(Refusal.NONE, .5, 0, .3, .4, .5);
        assertRefusal(Refusal.NONE, .54, .04, .3, .4, .5);
        assertRefusal(Refusal.DEVALUATION, .52, .04, .3, .4, .5);
        assertRefusal(Refusal.ASPIRATION, .45, .04, .3, .4, .5);
        assertRefusal(Refusal.RATIFICATION, .35, .04, .3, .4, .5);
        assertRefusal(Refusal.RATIFICATION, .9, 0, .3, Double.POSITIVE_INFINITY, .5);
        assertRefusal(Refusal.WAR_VALUE, .25, 0, .3, .4, .5);
        assertRefusal(Refusal.NOTHING_ACCEPTABLE, .9, 0, .3, .3, Double.NaN);
    }
}
