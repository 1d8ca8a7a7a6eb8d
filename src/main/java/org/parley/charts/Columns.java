package org.parley.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.table.Table;

/** Reads the columns of a chart, and checks them before it draws. A table without rows may have columns of any type. */
final class Columns {
    private final String chart;
    private final Map<String, Boolean> numeric = new LinkedHashMap<>();

    private Columns(String chart) {
        this.chart = chart;
    }

    static Columns of(String chart) {
        return new Columns(chart);
    }

    Columns strings(String... names) {
        for (String name : names) {
            numeric.put(name, false);
        }
        return this;
    }

    Columns numbers(String... names) {
        for (String name : names) {
            numeric.put(name, true);
        }
        return this;
    }

    /** The table itself if it has all columns; columns of numbers that are empty everywhere count as numbers. */
    Table check(Table table) {
        List<String> faults = new ArrayList<>();
        numeric.forEach((name, number) -> {
            if (!table.has(name)) {
                faults.add("no column " + name);
            } else if (number && !table.isNumber(name) && !blank(table, name)) {
                faults.add("column " + name + " holds texts, not numbers");
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("chart " + chart + ": " + String.join("; ", faults) + "; the table has "
                    + String.join(", ", table.names()));
        }
        return table;
    }

    private static boolean blank(Table table, String name) {
        return table.strings(name).stream().allMatch(String::isEmpty);
    }

    /** A number, NaN where the column is empty. */
    static double number(Table table, String name, int row) {
        return table.isNumber(name) ? table.number(name, row) : Double.NaN;
    }

    /** A column of numbers, NaN where it is empty. */
    static double[] numbers(Table table, String name) {
        if (table.isNumber(name)) {
            return table.numbers(name);
        }
        double[] missing = new double[table.rows()];
        java.util.Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** The largest number of a column of counts, 0 if there is none. */
    static long largest(Table table, String name) {
        double largest = 0;
        for (double value : numbers(table, name)) {
            if (value > largest) {
                largest = value;
            }
        }
        return (long) largest;
    }

    /** The different texts of a column in the order of their first appearance. */
    static List<String> different(Table table, String name) {
        return table.strings(name).stream().distinct().toList();
    }

    /** The rows in which the text of a column is this. */
    static Table where(Table table, String name, String text) {
        return table.where(name, java.util.Set.of(text));
    }
}
