package org.parley.sweep.design;

import java.util.List;

/**
 * A rule that chooses points. The runner asks for {@link #points()} and never which design it was; the analysis reads
 * the table and never the design. The same design gives the same table on every machine. To add one: a record that
 * implements this interface, a line in {@link Designs}, a test that extends {@code DesignContract}.
 */
public interface Design {
    /** What varies. */
    List<Factor> factors();

    /** How many points there will be, without making them. */
    int size();

    /** How many points this design needs at least to be worth analysing, and why, in one sentence. */
    String minimum();

    /** What kind of sample its points are. */
    DesignSample sample();

    /** The N that should be a power of two; 0 if there is none. */
    default int meantAsPowerOfTwo() {
        return 0;
    }

    /** The same design of so many times the points; only where the sample is a spread. */
    default Design times(int times) {
        throw new UnsupportedOperationException("a design of " + size() + " points has no larger one");
    }

    /** The points in running order: every prefix of whole blocks is a usable smaller sweep. */
    DesignPoints points();
}
