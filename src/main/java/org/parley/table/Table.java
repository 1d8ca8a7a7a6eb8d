package org.parley.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Immutable table: columns in a fixed order, each all numbers or all strings, all of one length.
 * A missing number is NaN, a missing text the empty string.
 */
public final class Table {
    private final Map<String, Object> columns;
    private final int rows;

    private Table(Map<String, Object> columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Column names in order. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Number of rows, ≥ 0. */
    public int rows() {
        return rows;
    }

    /** Whether a column of this name exists. */
    public boolean has(String name) {
        return columns.containsKey(name);
    }

    /** Whether the column holds numbers (otherwise strings). */
    public boolean isNumber(String name) {
        return column(name) instanceof double[];
    }

    /**
     * The numbers of a column; a copy. A column without any entry, as a file holds it where no run has the number, is
     * NaN throughout.
     *
     * @throws IllegalArgumentException if there is no such column or it holds strings
     */
    public double[] numbers(String name) {
        Object column = column(name);
        if (column instanceof double[] numbers) {
            return numbers.clone();
        }
        if (empty((String[]) column)) {
            double[] unknown = new double[rows];
            Arrays.fill(unknown, Double.NaN);
            return unknown;
        }
        throw new IllegalArgumentException("column " + name + " holds texts, not numbers");
    }

    /** The strings of a column; numbers as {@link #write} does. */
    public List<String> strings(String name) {
        Object column = column(name);
        if (column instanceof double[] numbers) {
            return Arrays.stream(numbers).mapToObj(Table::write).toList();
        }
        return List.of((String[]) column);
    }

    private static boolean empty(String[] strings) {
        return Arrays.stream(strings).allMatch(String::isEmpty);
    }

    /** One number. */
    public double number(String name, int row) {
        Object column = column(name);
        if (column instanceof double[] numbers) {
            return numbers[row];
        }
        if (empty((String[]) column)) {
            return Double.NaN;
        }
        throw new IllegalArgumentException("column " + name + " holds texts, not numbers");
    }

    /** One cell as text. */
    public String string(String name, int row) {
        Object column = column(name);
        return column instanceof double[] numbers ? write(numbers[row]) : ((String[]) column)[row];
    }

    /** Whether another table has the same columns in the same order with the same cells, as they are written. */
    public boolean sameCells(Table other) {
        if (rows != other.rows || !names().equals(other.names())) {
            return false;
        }
        for (Map.Entry<String, Object> column : columns.entrySet()) {
            Object theirs = other.column(column.getKey());
            if (column.getValue() instanceof double[] left && theirs instanceof double[] right) {
                for (int r = 0; r < rows; r++) {
                    if (left[r] != right[r] && !(Double.isNaN(left[r]) && Double.isNaN(right[r]))) {
                        return false;
                    }
                }
            } else if (!strings(column.getKey()).equals(other.strings(column.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** The rows at these positions, in this order. */
    public Table select(int[] positions) {
        Map<String, Object> picked = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column instanceof double[] numbers) {
                double[] to = new double[positions.length];
                for (int r = 0; r < to.length; r++) {
                    to[r] = numbers[positions[r]];
                }
                picked.put(name, to);
            } else {
                String[] to = new String[positions.length];
                for (int r = 0; r < to.length; r++) {
                    to[r] = ((String[]) column)[positions[r]];
                }
                picked.put(name, to);
            }
        });
        return new Table(picked, positions.length);
    }

    /** The rows in which the text of a column is one of these. */
    public Table where(String name, Set<String> wanted) {
        int[] positions = new int[rows];
        int n = 0;
        for (int r = 0; r < rows; r++) {
            if (wanted.contains(string(name, r))) {
                positions[n++] = r;
            }
        }
        return select(Arrays.copyOf(positions, n));
    }

    /**
     * A number as it is written in every CSV and JSON: whole numbers without a fraction, NaN empty, otherwise the
     * shortest form that reads back as the same number ({@link ShortestDecimal}; what {@link Double#toString} gives
     * from JDK 19 on, here on every JDK).
     */
    public static String write(double number) {
        if (Double.isNaN(number)) {
            return "";
        }
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.isInfinite(number) ? Double.toString(number) : ShortestDecimal.of(number);
    }

    private Object column(String name) {
        Object column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "no column " + name + "; there are " + String.join(", ", columns.keySet()));
        }
        return column;
    }

    /** Builds a table column by column. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects columns; the order of calls is the order of columns. */
    public static final class Builder {
        private final Map<String, Object> columns = new LinkedHashMap<>();
        private int rows = -1;

        /** Adds a column of numbers. */
        public Builder numbers(String name, double... values) {
            return put(name, values.clone(), values.length);
        }

        /** Adds a column of strings. */
        public Builder strings(String name, List<String> values) {
            return put(name, values.toArray(new String[0]), values.size());
        }

        /** Adds a column of strings. */
        public Builder strings(String name, String... values) {
            return strings(name, Arrays.asList(values));
        }

        private Builder put(String name, Object values, int length) {
            if (rows >= 0 && rows != length) {
                throw new IllegalArgumentException("column " + name + " has " + length + " rows, the others " + rows);
            }
            rows = length;
            if (columns.put(name, values) != null) {
                throw new IllegalArgumentException("column " + name + " twice");
            }
            return this;
        }

        /** The table. */
        public Table build() {
            return new Table(new LinkedHashMap<>(columns), Math.max(rows, 0));
        }
    }

    /**
     * A table from rows of strings: a column in which every non-empty cell is a number becomes a column of numbers,
     * except those that are to stay as they are written.
     */
    static Table ofRows(List<String> names, List<List<String>> rows, Set<String> strings) {
        Builder builder = builder();
        for (int c = 0; c < names.size(); c++) {
            List<String> cells = new ArrayList<>(rows.size());
            for (List<String> row : rows) {
                cells.add(row.get(c));
            }
            double[] numbers = strings.contains(names.get(c)) ? new double[0] : numbersOrNull(cells);
            if (numbers.length == cells.size() && !cells.isEmpty()) {
                builder.numbers(names.get(c), numbers);
            } else {
                builder.strings(names.get(c), cells);
            }
        }
        return builder.build();
    }

    private static double[] numbersOrNull(List<String> cells) {
        double[] numbers = new double[cells.size()];
        boolean any = false;
        for (int r = 0; r < numbers.length; r++) {
            String cell = cells.get(r);
            if (cell.isEmpty()) {
                numbers[r] = Double.NaN;
                continue;
            }
            Double number = Decimal.parse(cell);
            if (number == null || !Double.isFinite(number)) {
                return new double[0]; // "NaN" is a word: what is missing is empty
            }
            numbers[r] = number;
            any = true;
        }
        return any ? numbers : new double[0];
    }
}
