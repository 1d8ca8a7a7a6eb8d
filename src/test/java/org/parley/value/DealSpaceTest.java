package org.parley.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;

class DealSpaceTest {
    /** Radices 3, 2, 4: options (2, 1, 3) have index (2·2 + 1)·4 + 3 = 23, the last. */
    @Test
    void indexIsTheMixedRadixNumber() {
        Scenario s = ScenarioBuilder.of("x")
                .issue("a", 3, 0)
                .issue("b", 2, 0)
                .issue("c", 4, 0)
                .build();
        DealSpace space = DealSpace.of(s);
        assertEquals(24, space.size());
        assertEquals(23, space.index(new int[] {2, 1, 3}));
        assertEquals(9, space.index(new int[] {1, 0, 1}));
        assertEquals(9 + 4, space.with(9, 1, 1));
        assertEquals(4, space.options(2));
        assertEquals(8, space.stride(0));
        for (int x = 0; x < 24; x++) {
            assertEquals(x, space.index(s.options(x)));
            assertEquals(x, s.index(s.options(x)));
            for (int k = 0; k < 3; k++) {
                assertEquals(s.options(x)[k], space.option(x, k));
            }
        }
    }

    @Test
    void shiftsGuaranteesLinesAndCarrots() {
        Scenario s = ScenarioBuilder.of("x")
                .issue("a", 3, 0)
                .issue("b", 2, 0)
                .shift(0, 1, A, .3)
                .shift(0, 1, B, .1)
                .shift(1, 1, B, .4)
                .guarantee(0, 1, .2)
                .guarantee(1, 1, .7)
                .redLine(A, 0, false, 1, 2)
                .redLine(A, 0, false, 2)
                .redLine(A, 1, true, 0)
                .redLine(B, 1, false, 1)
                .carrot(B, 0, 2, .05)
                .carrot(B, 1, 1, .03)
                .build();
        DealSpace space = DealSpace.of(s);
        int x11 = space.index(new int[] {1, 1});
        int x21 = space.index(new int[] {2, 1});
        assertEquals(.2 - .4, space.shiftTowards(A, x11), 1e-15);
        assertEquals(.4 - .2, space.shiftTowards(B, x11), 1e-15);
        assertEquals(.7, space.guarantee(x11), 0, "the largest of its options");
        assertEquals(1, space.crossed(A, x11), "one line with two options counts once");
        assertEquals(2, space.crossed(A, x21), "two lines on one option count twice");
        assertEquals(1, space.crossed(B, x21));
        assertThat(space.hard(space.index(new int[] {2, 0}))).isTrue();
        assertThat(space.hard(x21)).isFalse();
        assertEquals(0, space.crossed(A, space.index(new int[] {0, 0})), "a hard line is not a soft one");
        assertEquals(.08, space.carrots(B, x21), 1e-15);
        assertEquals(0, space.carrots(A, x21), 0);
    }

    @Test
    void sumsOverDealsAreSumsOverTheirOptions() {
        for (long seed = 1; seed <= 50; seed++) {
            Scenario s = RandomScenarios.of(seed);
            DealSpace space = DealSpace.of(s);
            assertEquals(s.deals(), space.size());
            for (int x = 0; x < space.size(); x++) {
                double shift = 0;
                double carrots = 0;
                int crossed = 0;
                double guarantee = 0;
                for (int k = 0; k < space.issues(); k++) {
                    int o = space.option(x, k);
                    shift += space.shiftTowardsA(k, o);
                    carrots += space.carrots(B, k, o);
                    crossed += space.crossed(A, k, o);
                    guarantee = Math.max(guarantee, space.guarantee(k, o));
                }
                assertEquals(shift, space.shiftTowards(A, x), 0);
                assertEquals(-shift, space.shiftTowards(B, x), 0);
                assertEquals(carrots, space.carrots(B, x), 0);
                assertEquals(crossed, space.crossed(A, x));
                assertEquals(guarantee, space.guarantee(x), 0);
            }
        }
    }
}
