package org.parley.analysis;

import java.util.List;
import org.parley.table.Table;

/** Whether two cells of a column are the same, numbers by value and strings by letter. */
@FunctionalInterface
interface ValueEquality {
    boolean equal(int row, int other);

    static ValueEquality of(Table table, String column) {
        if (table.isNumber(column)) {
            double[] numbers = table.numbers(column);
            return (row, other) -> numbers[row] == numbers[other];
        }
        List<String> strings = table.strings(column);
        return (row, other) -> strings.get(row).equals(strings.get(other));
    }
}
