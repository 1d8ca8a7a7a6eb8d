package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.parley.table.Table;

/**
 * One factor column as boxes and trees read it: numbers, or words as the place of each in the alphabetical list of its
 * words, so that the result does not depend on the order of rows. A missing number is refused.
 *
 * @param name the column
 * @param isNumber whether it holds numbers
 * @param values numbers, or places in {@code labels}; shared, do not write
 * @param labels the different words, alphabetical; empty for numbers
 * @param order rows by rising value, equal ones by position; shared, do not write
 */
record Predictor(String name, boolean isNumber, double[] values, List<String> labels, int[] order) {
    static List<Predictor> of(Table table, List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("no factors to look at");
        }
        List<Predictor> predictors = new ArrayList<>();
        for (String name : names) {
            predictors.add(of(table, name));
        }
        return predictors;
    }

    private static Predictor of(Table table, String name) {
        boolean isNumber = table.isNumber(name);
        List<String> labels = isNumber ? List.of() : List.copyOf(new TreeSet<>(table.strings(name)));
        double[] values = new double[table.rows()];
        if (isNumber) {
            values = table.numbers(name);
            for (int r = 0; r < values.length; r++) {
                if (Double.isNaN(values[r])) {
                    throw new IllegalArgumentException("factor " + name + " is missing in row " + (r + 1));
                }
            }
        } else {
            FirstPositions places = new FirstPositions(labels);
            for (int r = 0; r < values.length; r++) {
                values[r] = places.of(table.string(name, r));
            }
        }
        return new Predictor(name, isNumber, values, labels, new Ranking(values).order());
    }
}
