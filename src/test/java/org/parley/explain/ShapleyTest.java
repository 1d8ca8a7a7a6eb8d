package org.parley.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Shares by hand. */
class ShapleyTest {
    /**
     * The glove game (Shapley 1953's usual example): one left glove, two right ones, a pair is worth 1. The left one
     * gets 2/3, each right one 1/6.
     */
    @Test
    void gloves() {
        Shapley s = Shapley.of(3, set -> (set & 1) != 0 && (set & 6) != 0 ? 1 : 0);
        assertEquals(2.0 / 3, s.share()[0], 1e-15);
        assertEquals(1.0 / 6, s.share()[1], 1e-15);
        assertEquals(1.0 / 6, s.share()[2], 1e-15);
        assertEquals(1, s.spread(), 0);
    }

    /** Terms that only add up keep what they add, whatever the order. */
    @Test
    void sums() {
        double[] adds = {.5, -.25, 2};
        Shapley s = Shapley.of(3, set -> {
            double sum = 7;
            for (int t = 0; t < 3; t++) {
                sum += (set >> t & 1) * adds[t];
            }
            return sum;
        });
        for (int t = 0; t < 3; t++) {
            assertEquals(adds[t], s.share()[t], 1e-15);
        }
        assertEquals(0, s.spread(), 1e-15);
    }

    /** A term that changes nothing but the last bits of a sum gets 0 and not 5.6e−17. */
    @Test
    void roundingIsNoShare() {
        Shapley s = Shapley.of(2, set -> (set & 1) * .3 + ((set & 2) == 0 ? 0 : Math.ulp(.3)));
        assertEquals(.3, s.share()[0], 1e-15);
        assertEquals(0, s.share()[1], 0);
    }
}
