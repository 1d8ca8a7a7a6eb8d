package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.RunColumn;
import org.parley.sim.RunResult;
import org.parley.table.Table;

/**
 * The cells of some columns of a block's runs, from the runs themselves or from their rows. Equal words are one text.
 */
final class PickedCells {
    private final List<RunColumn> columns;
    private final double[][] numbers;
    private final List<List<String>> texts = new ArrayList<>();
    private final Map<String, String> once = new HashMap<>();
    private int size;

    /** Begins with no run, and room for so many. */
    PickedCells(List<RunColumn> columns, int runs) {
        this.columns = columns;
        this.numbers = new double[columns.size()][];
        for (int c = 0; c < numbers.length; c++) {
            boolean isText = isText(c);
            numbers[c] = new double[isText ? 0 : runs];
            texts.add(isText ? new ArrayList<>(runs) : List.of());
        }
    }

    private boolean isText(int column) {
        return columns.get(column).kind() == RunColumn.Kind.TEXT;
    }

    /** Adds a run that was computed. */
    void add(RunResult run) {
        for (int c = 0; c < numbers.length; c++) {
            RunColumn column = columns.get(c);
            if (isText(c)) {
                word(c, column.cell(run));
            } else {
                numbers[c][size] = column.number(run) + 0.0; // a zero has no sign in a row
            }
        }
        size++;
    }

    /** Adds a run by its cells, of which those from one place on are of these columns. */
    void add(String[] row, int from) {
        for (int c = 0; c < numbers.length; c++) {
            String cell = row[from + c];
            if (isText(c)) {
                word(c, cell);
            } else {
                numbers[c][size] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            }
        }
        size++;
    }

    private void word(int column, String word) {
        texts.get(column).add(once.computeIfAbsent(word, w -> w));
    }

    /** Number of runs so far. */
    int size() {
        return size;
    }

    /** The cells as a table, a row a run. */
    Table table() {
        Table.Builder table = Table.builder();
        for (int c = 0; c < numbers.length; c++) {
            if (isText(c)) {
                table.strings(columns.get(c).name(), texts.get(c));
            } else {
                table.numbers(columns.get(c).name(), Arrays.copyOf(numbers[c], size));
            }
        }
        return table.build();
    }
}
