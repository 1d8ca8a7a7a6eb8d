package org.parley.analysis;

import java.util.List;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** What a box asks of one factor. */
public sealed interface Limit {
    /** The factor. */
    String factor();

    /** Whether the row keeps it. */
    boolean holds(Table table, int row);

    /** The limit in words, with the name that the reader knows: {@code war cost of Ukraine between 0.12 and 0.30}. */
    String words(String name);

    /**
     * A number inside an interval, both ends included.
     *
     * @param low lower end, −∞ if open
     * @param high upper end, ∞ if open
     */
    record Between(String factor, double low, double high) implements Limit {
        @Override
        public boolean holds(Table table, int row) {
            double number = table.number(factor, row);
            return number >= low && number <= high;
        }

        @Override
        public String words(String name) {
            if (low == high) {
                return name + " " + NumberText.cell(low);
            }
            if (high == Double.POSITIVE_INFINITY) {
                return name + " at least " + NumberText.cell(low);
            }
            return low == Double.NEGATIVE_INFINITY
                    ? name + " at most " + NumberText.cell(high)
                    : name + " between " + NumberText.cell(low) + " and " + NumberText.cell(high);
        }
    }

    /**
     * One of some words.
     *
     * @param strings the words, alphabetical
     */
    record OneOf(String factor, List<String> strings) implements Limit {
        public OneOf {
            strings = List.copyOf(strings);
        }

        @Override
        public boolean holds(Table table, int row) {
            return strings.contains(table.string(factor, row));
        }

        @Override
        public String words(String name) {
            return name + " " + String.join(" or ", strings);
        }
    }
}
