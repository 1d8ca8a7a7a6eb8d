package org.parley.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BeliefTest {
    /** A gap of 20 after 26 weeks of a front that tells the truth: 20·52/(52+26); k̂ = .0015·104/(104+52). */
    @Test
    void t16_learning() {
        Belief belief = new Belief(46 + 20, 52, 1000, .0015, 104);
        for (int week = 0; week < 26; week++) {
            belief.learn(46);
        }
        assertEquals(13.33333, belief.pace() - 46, 1e-5);
        assertEquals(78, belief.weeks(), 0);
        for (int week = 26; week < 52; week++) {
            belief.learn(46);
        }
        assertEquals(.0010, belief.collapseHazard(), 1e-12);
        assertEquals(.0015 * 104 / 157, belief.collapseHazardNextWeek(), 1e-15);
    }

    /** With full memory every week weighs 1/(n_max + 1). */
    @Test
    void memoryIsBounded() {
        Belief belief = new Belief(0, 2, 3, 0, 1);
        belief.learn(3);
        assertEquals(1, belief.pace(), 1e-15);
        assertEquals(3, belief.weeks(), 0);
        belief.learn(5);
        assertEquals(2, belief.pace(), 1e-15);
        assertEquals(3, belief.weeks(), 0);
        Belief more = new Belief(0, 9, 3, 0, 1);
        more.learn(10);
        assertEquals(1, more.pace(), 1e-15, "the first week uses n₀");
        assertEquals(3, more.weeks(), 0);
    }

    @Test
    void facilitationTakesAwayOverOptimismOnly() {
        Belief high = new Belief(0, 1, 1, .0009, 104);
        high.correct(.25, .0003);
        assertEquals(.0009 - .25 * .0006, high.collapseHazard(), 1e-15);
        high.learn(0);
        assertEquals((.0009 - .25 * .0006) * 104 / 105, high.collapseHazard(), 1e-15, "it scales a, b stays");
        Belief low = new Belief(0, 1, 1, .0002, 104);
        low.correct(.25, .0003);
        assertEquals(.0002, low.collapseHazard(), 1e-18);
        Belief all = new Belief(0, 1, 1, .0009, 104);
        all.correct(1, .0003);
        assertEquals(.0003, all.collapseHazard(), 1e-15);
    }

    /** Where nothing is taken away nothing changes, not even the last bit: a / b · b is not always a. */
    @Test
    void aCorrectionOfNothingLeavesEveryBit() {
        Belief belief = new Belief(0, 1, 1, .0009, 104);
        double a = .0009 * 104;
        int rounded = 0;
        for (int week = 0; week < 200; week++) {
            double now = belief.collapseHazard();
            double next = belief.collapseHazardNextWeek();
            rounded += a / (104 + week) * (104 + week) != a ? 1 : 0;
            belief.correct(0, .0001);
            belief.correct(.5, now);
            belief.correct(.5, 2 * now);
            assertEquals(now, belief.collapseHazard(), 0, "week " + week);
            assertEquals(next, belief.collapseHazardNextWeek(), 0, "week " + week);
            belief.learn(0);
        }
        assertTrue(rounded > 5, "there is rounding that could be seen");
    }

    @Test
    void aKnownEventMovesTheBelief() {
        Belief belief = new Belief(46, 10, 100, 0, 1);
        belief.shift(12);
        assertEquals(58, belief.pace(), 0);
        assertEquals(10, belief.weeks(), 0);
    }
}
