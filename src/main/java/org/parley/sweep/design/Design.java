package org.parley.sweep.design;

import java.util.List;

/**
 * A rule that chooses points. The runner asks for {@link #points()} and never which design it was; the analysis reads
 * the table and never the design. The same design gives the same table on every machine. To add one: a record that
 * implements this interface, one name in {@code permits}, one test that extends {@code DesignContract}.
 */
public sealed interface Design permits Grid, LatinHypercube, Sobol, Morris, Saltelli, FromTable {
    /** What varies. */
    List<Factor> factors();

    /** How many points there will be, without making them. */
    int size();

    /** How many points this design needs at least to be worth analysing, and why, in one sentence. */
    String minimum();

    /** The points in running order: every prefix of whole blocks is a usable smaller sweep. */
    DesignPoints points();
}
