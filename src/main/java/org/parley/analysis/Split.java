package org.parley.analysis;

import java.util.List;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** A question about one factor; rows that answer yes go to the left. */
public sealed interface Split {
    /** The factor. */
    String factor();

    /** Whether the row goes left. */
    boolean left(Table table, int row);

    /** The answer in words, with the name that the reader knows. */
    String words(String name, boolean left);

    /**
     * Left: at most the cut.
     *
     * @param cut half-way between two neighbouring values
     */
    record Cut(String factor, double cut) implements Split {
        @Override
        public boolean left(Table table, int row) {
            return table.number(factor, row) <= cut;
        }

        @Override
        public String words(String name, boolean left) {
            return name + (left ? " at most " : " above ") + NumberText.cell(cut);
        }
    }

    /**
     * Left: one of some words.
     *
     * @param yes the words that go left, alphabetical
     * @param no the words that go right, alphabetical; a word never seen goes right too
     */
    record Among(String factor, List<String> yes, List<String> no) implements Split {
        public Among {
            yes = List.copyOf(yes);
            no = List.copyOf(no);
        }

        @Override
        public boolean left(Table table, int row) {
            return yes.contains(table.string(factor, row));
        }

        @Override
        public String words(String name, boolean left) {
            return name + " " + String.join(" or ", left ? yes : no);
        }
    }
}
