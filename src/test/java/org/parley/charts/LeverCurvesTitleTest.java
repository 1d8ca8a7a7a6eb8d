package org.parley.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

/**
 * The title of the curves of levers, read off made-up tables by hand: of ten runs without a deal four have one to sign
 * as it is. A lever that does as much as another is not named alone, so that exchanged parties have the same title.
 */
class LeverCurvesTitleTest {
    /** Two levers, each at 0 (as it is) and at 1. */
    private static Table levers(String first, int atOne, String second, int other) {
        return Table.builder()
                .strings("lever", List.of("a", "a", "b", "b"))
                .strings("words", List.of(first, first, second, second))
                .numbers("level", 0, 1, 0, 1)
                .numbers("own", 1, 0, 1, 0)
                .numbers("count", 4, atOne, 4, other)
                .numbers("n", 10, 10, 10, 10)
                .numbers("share", .4, atOne / 10.0, .4, other / 10.0)
                .numbers("low", .2, .2, .2, .2)
                .numbers("high", .9, .9, .9, .9)
                .build();
    }

    private static String title(Table table) {
        return new LeverCurvesChart().draw(table, SampleTables.SETTING).title().replace('\u00a0', ' ');
    }

    @Test
    void theLeverOfTheLargestRise() {
        String said =
                "Second, moved alone, leaves a deal to sign in up to 80 % (20 … 90 %) of the runs that ended without a deal; as it is, in 40 % (20 … 90 %)";
        assertEquals(said, title(levers("First", 7, "Second", 8)));
        assertEquals(said, title(levers("Second", 8, "First", 7)));
    }

    @Test
    void twoThatDoAsMuchAreBothNamed() {
        assertEquals(
                "First and second, each moved alone, leave a deal to sign in up to 70 % (20 … 90 %) of the runs that ended without a deal; as it is, in 40 % (20 … 90 %)",
                title(levers("First", 7, "Second", 7)));
    }
}
