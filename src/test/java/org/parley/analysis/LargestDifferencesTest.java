package org.parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

/** By hand: which rows no interval tells from the first. */
class LargestDifferencesTest {
    private static Table table(double[]... rows) {
        double[][] columns = new double[3][rows.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < 3; c++) {
                columns[c][r] = rows[r][c];
            }
        }
        return Table.builder()
                .numbers("difference", columns[0])
                .numbers("low", columns[1])
                .numbers("high", columns[2])
                .build();
    }

    /**
     * The first may be as small as .14: differences of −.33 and .14 are as large, .13 is not. One of .2 whose interval
     * holds 0 may be none, but it is not told from the first either: without it the others would be told as larger.
     */
    @Test
    void allThatReachTheFirstOnesInterval_whateverTheirSign() {
        Table table = table(
                new double[] {.40, .14, .60},
                new double[] {-.33, -.55, -.10},
                new double[] {.33, .10, .55},
                new double[] {.27, .05, .50},
                new double[] {.20, -.01, .40},
                new double[] {.14, .01, .30},
                new double[] {.13, .01, .30});
        assertEquals(List.of(0, 1, 2, 3, 4, 5), LargestDifferences.of(table));
        assertEquals(.10, LargestDifferences.near(table, 1));
        assertEquals(.55, LargestDifferences.far(table, 1));
        assertEquals(0, LargestDifferences.near(table, 4));
    }

    /**
     * Camp David, 200 runs, 10 played again: next year's weight alone, −.40 (−.68 … −.03), beside −.40 (−.68 … .002).
     */
    @Test
    void oneIsNotLeftAloneByAnIntervalThatTouches0() {
        Table table = table(new double[] {-.40, -.68, -.03}, new double[] {-.40, -.68, .002});
        assertEquals(List.of(0, 1), LargestDifferences.of(table));
    }

    @Test
    void noneWhereTooManyAreAsLarge() {
        double[][] rows = new double[LargestDifferences.MOST + 1][];
        java.util.Arrays.fill(rows, new double[] {.4, .1, .6});
        assertEquals(List.of(), LargestDifferences.of(table(rows)));
        assertEquals(
                LargestDifferences.MOST + 1,
                LargestDifferences.alike(table(rows)).size());
        assertEquals(
                LargestDifferences.MOST,
                LargestDifferences.of(table(java.util.Arrays.copyOf(rows, LargestDifferences.MOST)))
                        .size());
    }

    @Test
    void noneWhereTheFirstMayBeChance() {
        assertEquals(List.of(), LargestDifferences.of(table()));
        assertEquals(List.of(), LargestDifferences.alike(table(new double[] {.2, -.045, .45})));
        assertEquals(
                List.of(), LargestDifferences.of(table(new double[] {.2, -.045, .45}, new double[] {.1, .01, .3})));
    }
}
