package org.parley.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.value.WarValue;

/** The simulator's own formulas give the numbers T13, T14, T16, T17, T18 of the model's page. */
class ModelNumbersTest {
    private static final List<ModelNumbers.Row> ROWS = ModelNumbers.rows();

    @Test
    void everyNumberHolds() {
        for (ModelNumbers.Row row : ROWS) {
            assertTrue(row.holds(), row::toString);
        }
    }

    @Test
    void everyNumberOfThePageIsThere() {
        assertThat(ROWS)
                .extracting(ModelNumbers.Row::id)
                .containsExactly("T13", "T13b", "T13c", "T14", "T14b", "T16", "T16", "T17", "T18", "T18", "T18", "T18");
        assertThat(ROWS)
                .extracting(ModelNumbers.Row::expected)
                .containsExactly(
                        0.5713469, 0.5550495, 0.5550643, 0.4501502, 0.4983116, 13.33333, .0010, 0.0428571, .5208333,
                        .2708333, .1458333, .0625);
    }

    @Test
    void aWrongNumberWouldBeSeen() {
        assertFalse(new ModelNumbers.Row("T13", "", "", WarValue.class, .5, .5 + 2e-6, 1e-6).holds());
        assertFalse(new ModelNumbers.Row("T13", "", "", WarValue.class, .5, Double.NaN, 1e-6).holds());
    }
}
