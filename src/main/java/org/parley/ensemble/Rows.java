package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.table.Table;

/** Collects the rows of a table whose columns are named beforehand. A column has the type of its first cell. */
final class Rows {
    private final List<Column> columns;
    private final List<Object[]> rows = new ArrayList<>();

    Rows(List<Column> columns) {
        this.columns = columns;
    }

    /** What n of a table is whose runs are all, or those that fit the record. */
    static final String COUNTED =
            "runs that are counted: all; of a scenario with a record those whose draws fit it, and all in the table whose name ends in "
                    + EnsembleTables.ALL;

    /** A row: texts and numbers in the order of the columns. An interval fills three cells: estimate, low, high. */
    void add(Object... cells) {
        List<Object> row = new ArrayList<>(columns.size());
        for (Object cell : cells) {
            if (cell instanceof Interval interval) {
                row.add(interval.estimate());
                row.add(interval.low());
                row.add(interval.high());
            } else {
                row.add(cell instanceof Number number ? (Object) number.doubleValue() : cell.toString());
            }
        }
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells in a table of " + columns.size());
        }
        rows.add(row.toArray());
    }

    Table table() {
        Table.Builder table = Table.builder();
        for (int c = 0; c < columns.size(); c++) {
            int at = c;
            String name = columns.get(c).name();
            if (columns.get(c).unit().equals(Column.TEXT)) {
                table.strings(name, rows.stream().map(row -> (String) row[at]).toList());
            } else {
                table.numbers(
                        name, rows.stream().mapToDouble(row -> (Double) row[at]).toArray());
            }
        }
        return table.build();
    }
}
