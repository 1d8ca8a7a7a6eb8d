package org.parley.sweep.design;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The Sobol sequence in [0, 1)ᵈ with the direction numbers new-joe-kuo-6 (Joe &amp; Kuo 2008), in Gray-code order, from
 * a given index on; not scrambled. At most 1000 dimensions. Index 0 is the origin.
 */
final class SobolShares {
    private static final int MAX_DIMENSIONS = 1000;

    private final SobolSequenceGenerator sequence;

    SobolShares(int dimensions, int firstIndex) {
        if (dimensions > MAX_DIMENSIONS) {
            throw new IllegalArgumentException("Sobol points in " + dimensions + " dimensions; allowed 1 … "
                    + MAX_DIMENSIONS + ". Maybe a Latin hypercube or Morris?");
        }
        this.sequence = new SobolSequenceGenerator(dimensions);
        for (int i = 0; i < firstIndex; i++) {
            sequence.nextVector();
        }
    }

    double[] next() {
        return sequence.nextVector();
    }
}
