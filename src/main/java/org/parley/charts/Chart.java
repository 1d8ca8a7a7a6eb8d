package org.parley.charts;

import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * Turns one table into one picture. Its class comment lists the columns it reads; a table that lacks one is refused by
 * name. A table without rows gives a picture that says in words why there is nothing to see.
 *
 * <p>To add one: one class here, one line in {@link Charts}.
 */
public interface Chart {
    /** The name of the chart, of its table and of its files. */
    String name();

    /** The picture of the table. */
    Picture draw(Table table, ChartContext setting);

    /** How to read the picture, in words, with what it must not be taken for. */
    String caption(Table table, ChartContext setting);
}
