package org.parley.ensemble;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;

class SharePhrasesTest {
    @Test
    void sharesAreSaidOfAHundred() {
        assertEquals("between 43 and 56 of 100", SharePhrases.between(.4264, .5637));
        assertEquals("about 12 of 100", SharePhrases.between(.1201, .1199));
        assertEquals("at most 2 of 100", SharePhrases.between(.0004, .021));
        assertEquals("at most 3 of 100", SharePhrases.between(0, .03));
        assertEquals("fewer than 1 of 100", SharePhrases.between(.0004, .003));
        assertEquals("0 of 100", SharePhrases.between(0, 0));
        assertEquals("between 0 and 100 of 100", SharePhrases.between(-.1, 1.2), "cut off at the ends");
    }

    @Test
    void aDifferenceIsSaidOnlyWhereItsIntervalLeavesOutZero() {
        assertEquals("12 more of 100 (between 6 and 18 more)", SharePhrases.difference(new Interval(.12, .06, .18)));
        assertEquals(
                "12 fewer of 100 (between 6 and 18 fewer)", SharePhrases.difference(new Interval(-.12, -.18, -.06)));
        assertEquals(
                "no difference that these runs can tell (between 2 fewer and 4 more of 100)",
                SharePhrases.difference(new Interval(.01, -.02, .04)));
        assertEquals(
                "no difference that these runs can tell (between 3 fewer and 0 of 100)",
                SharePhrases.difference(new Interval(-.01, -.03, .004)));
        assertEquals("no difference in any run", SharePhrases.difference(new Interval(0, 0, 0)));
        assertEquals("too few runs to say", SharePhrases.difference(Interval.unknown(.2)));
    }
}
