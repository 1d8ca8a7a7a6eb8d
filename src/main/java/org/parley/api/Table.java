package org.parley.api;

import java.util.List;
import org.parley.table.Csv;

/**
 * A table: named columns, each all numbers or all words, in a fixed order.
 *
 * @since 0.1.0
 */
public final class Table {
    private final org.parley.table.Table table;

    Table(org.parley.table.Table table) {
        this.table = table;
    }

    /** Names of the columns in order. */
    public List<String> names() {
        return table.names();
    }

    /** Number of rows, ≥ 0. */
    public int rows() {
        return table.rows();
    }

    /**
     * Whether a column holds numbers.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public boolean isNumber(String column) {
        return table.isNumber(column);
    }

    /**
     * A number; NaN where there is none.
     *
     * @param row from 0 to {@link #rows} − 1
     * @throws IllegalArgumentException if there is no such column, or it holds words
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double number(String column, int row) {
        return table.number(column, row);
    }

    /**
     * A cell as files have it: every digit of a number, empty where there is none.
     *
     * @param row from 0 to {@link #rows} − 1
     * @throws IllegalArgumentException if there is no such column
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String string(String column, int row) {
        return table.string(column, row);
    }

    /**
     * The numbers of a column, a copy.
     *
     * @throws IllegalArgumentException if there is no such column, or it holds words
     */
    public double[] numbers(String column) {
        return table.numbers(column);
    }

    /**
     * The cells of a column as files have them.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public List<String> strings(String column) {
        return table.strings(column);
    }

    /** The table as comma-separated values (RFC 4180), with a header, as result folders hold it. */
    public String csv() {
        return Csv.text(table);
    }

    /** The same as {@link #csv}. */
    @Override
    public String toString() {
        return csv();
    }
}
