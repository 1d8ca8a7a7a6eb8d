package org.parley.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

/** By hand: which term or obstacle changed most is told only where the pairs tell it from the next. */
class ComparisonInShortTest {
    /** Rows of difference, low, high, each from a share of .2, over 200 pairs. */
    private static Table table(double[]... rows) {
        List<String> words = new ArrayList<>();
        double[][] columns = new double[6][rows.length];
        for (int r = 0; r < rows.length; r++) {
            words.add("row " + r);
            double[] row = {200, .2, .2 + rows[r][0], rows[r][0], rows[r][1], rows[r][2]};
            for (int c = 0; c < row.length; c++) {
                columns[c][r] = row[c];
            }
        }
        return Table.builder()
                .strings("words", words)
                .numbers("n", columns[0])
                .numbers("first", columns[1])
                .numbers("second", columns[2])
                .numbers("difference", columns[3])
                .numbers("low", columns[4])
                .numbers("high", columns[5])
                .build();
    }

    @Test
    void oneThatIsToldFromTheOthers() {
        assertEquals(
                "Terms, changed most of 3: \"row 1\", from 20 to 60 of 100: 40 more of 100 (between 30 and 50 more); n = 200 pairs.",
                ComparisonInShort.most(
                        table(new double[] {.1, .02, .18}, new double[] {.4, .3, .5}, new double[] {.05, -.02, .12}),
                        "Terms"));
    }

    @Test
    void thoseThatAreNotToldApartAreNamedTogether() {
        assertEquals(
                "Terms, changed most of 2, in no order that these runs could tell: \"row 1\", from 20 to 40 of 100: 20 more of 100 (between 10 and 30 more); n = 200 pairs; \"row 0\", from 20 to 35 of 100: 15 more of 100 (between 5 and 25 more); n = 200 pairs.",
                ComparisonInShort.most(table(new double[] {.15, .05, .25}, new double[] {.2, .1, .3}), "Terms"));
    }

    @Test
    void manyThatAreNotToldApartAreCounted_andNothingIsSaidOfChance() {
        double[] same = {.2, .1, .3};
        assertEquals(
                "Terms: 4 of 4 shares changed; which one most cannot be told (n = 200 pairs).",
                ComparisonInShort.most(table(same, same, same, same), "Terms"));
        assertEquals(
                "Terms: none of 1 shares changed by more than these runs can tell (n = 200 pairs).",
                ComparisonInShort.most(table(new double[] {.02, -.03, .07}), "Terms"));
    }
}
