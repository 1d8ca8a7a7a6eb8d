package org.parley.ensemble;

import java.util.List;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * A table that is made of the runs of an ensemble, one run after the other in order of replication; what it needs of a
 * run it takes at once.
 */
public interface ResultTable {
    /** Short name, also of the file and the chart. */
    String name();

    /** The columns of the table, each stated once: headers and codebook. */
    List<Column> columns();

    /** Takes a run in. */
    void add(RunResult run);

    /** The table of all runs taken in so far. */
    Table table();
}
