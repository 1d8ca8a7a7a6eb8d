package org.parley.charts;

import org.parley.plot.Picture;
import org.parley.table.ChartContext;
import org.parley.table.Table;

/**
 * Turns one table into one picture. Its class comment lists the columns it reads; a table that lacks one is refused by
 * name. A table without rows gives a picture that says in words why there is nothing to see.
 *
 * <p>To add one: one class here, one line in {@link Charts}. Its table is one that is there already ({@link #table}) or
 * a new one of its name; if nobody makes that, the program says so in place of leaving the chart out.
 */
public interface Chart {
    /** The name of the chart and of its files. */
    String name();

    /** The name of the table that it reads: one of its own, unless it shows the table of another chart once more. */
    default String table() {
        return name();
    }

    /** Whether every result of its kind has the table; a chart that says so and finds none stops the drawing. */
    default boolean always() {
        return true;
    }

    /** Which runs it shows, so that the footer names the same as the subtitle. */
    default RunsShown shows() {
        return RunsShown.OF_THE_RESULT;
    }

    /** The picture of the table. */
    Picture draw(Table table, ChartContext context);

    /** How to read the picture, in words, with what it must not be taken for. */
    String caption(Table table, ChartContext context);
}
