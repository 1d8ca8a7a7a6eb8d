package org.parley.random;

import org.apache.commons.math3.special.Erf;
import org.parley.number.Exponential;

/**
 * One sequence of random numbers with one purpose. It is not shared between threads.
 *
 * <p>SplitMix64 (Steele, Lea &amp; Flood 2014): the state grows by the golden ratio at each draw, and its mixed bits
 * are the draw. Test: the generator's published numbers.
 */
public final class Stream {
    private static final double ROOT_2 = StrictMath.sqrt(2);
    private static final double UNIT = 0x1.0p-53;

    private long state;

    Stream(long seed) {
        this.state = seed;
    }

    /** Uniform in the open interval (0, 1): the middle of one of 2⁵² equal cells, never 0 nor 1. */
    public double uniform() {
        state += Streams.GOLDEN;
        return ((Streams.mix(state) >>> 12) + 0.5) * (2 * UNIT);
    }

    /** Standard normal, by the inverse distribution function of one uniform (model §2). */
    public double normal() {
        return ROOT_2 * Erf.erfInv(2 * uniform() - 1);
    }

    /** Standard exponential, by the inverse distribution function of one uniform. */
    public double exponential() {
        return -Exponential.log(uniform());
    }

    /**
     * Uniform among 0 … bound − 1.
     *
     * @throws IllegalArgumentException if bound is not positive
     */
    public int below(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound + " must be positive");
        }
        return (int) (uniform() * bound);
    }
}
