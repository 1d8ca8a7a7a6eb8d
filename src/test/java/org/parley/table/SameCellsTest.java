package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameCellsTest {
    private static final Table TABLE = Table.builder()
            .strings("name", "a", "b")
            .numbers("x", 1.5, Double.NaN)
            .build();

    @Test
    void sameCells() {
        assertThat(TABLE.sameCells(Table.builder()
                        .strings("name", "a", "b")
                        .numbers("x", 1.5, Double.NaN)
                        .build()))
                .isTrue();
    }

    /** Tables are the same if their files are: a column of texts may hold what another holds as numbers, −0 is 0. */
    @Test
    void asTheyAreWritten() {
        assertThat(TABLE.sameCells(Table.builder()
                        .strings("name", "a", "b")
                        .strings("x", "1.5", "")
                        .build()))
                .isTrue();
        assertThat(Table.builder()
                        .numbers("x", 0.)
                        .build()
                        .sameCells(Table.builder().numbers("x", -0.).build()))
                .isTrue();
    }

    /** Another number, name, order, number of rows. */
    @Test
    void otherCells() {
        Table[] others = {
            Table.builder().strings("name", "a", "b").numbers("x", 1.5, 2).build(),
            Table.builder()
                    .strings("name", "a", "c")
                    .numbers("x", 1.5, Double.NaN)
                    .build(),
            Table.builder()
                    .strings("name", "a", "b")
                    .numbers("y", 1.5, Double.NaN)
                    .build(),
            Table.builder()
                    .numbers("x", 1.5, Double.NaN)
                    .strings("name", "a", "b")
                    .build(),
            Table.builder().strings("name", "a").numbers("x", 1.5).build(),
            Table.builder().strings("name", "a", "b").build()
        };
        for (Table other : others) {
            assertThat(TABLE.sameCells(other)).isFalse();
            assertThat(other.sameCells(TABLE)).isFalse();
        }
    }
}
