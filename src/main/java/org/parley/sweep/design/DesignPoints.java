package org.parley.sweep.design;

import java.util.List;
import org.parley.table.Table;

/**
 * What a design hands to the runner, and all that the runner needs to know of it: a table with one row for each point,
 * in the order in which they are to be run.
 *
 * <p>Columns: {@code point} (0, 1, 2 …), then the structure that an analysis needs (Saltelli: {@code block, matrix};
 * Morris: {@code block, step, changed, delta}; a given table: {@code id} if it has one; others none), then one column
 * for each factor. Rows of one block stand together and are only usable together; every prefix of whole blocks is a
 * usable smaller sweep.
 *
 * @param factors what varies, in the order of their columns
 * @param table the points
 * @param blockSize rows a block, 1 where every point stands alone
 */
public record DesignPoints(List<Factor> factors, Table table, int blockSize) {
    public DesignPoints {
        factors = List.copyOf(factors);
        if (blockSize < 1 || table.rows() % blockSize != 0) {
            throw new IllegalArgumentException(table.rows() + " points are no whole blocks of " + blockSize);
        }
    }

    /** Names of the factor columns. */
    public List<String> names() {
        return factors.stream().map(Factor::name).toList();
    }

    /** Number of points. */
    public int size() {
        return table.rows();
    }

    /** Number of blocks. */
    public int blocks() {
        return table.rows() / blockSize;
    }
}
