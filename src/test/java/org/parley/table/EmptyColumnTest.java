package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/**
 * A column of numbers that no run has is empty in a file: it is read as NaN, so that ensembles without a deal can be
 * compared and drawn. Found in use.
 */
class EmptyColumnTest {
    @Test
    void nothingIsNoText() {
        Table table = Csv.read("run,survival5,outcome\n1,,OPEN\n2,,OPEN\n");
        assertThat(table.numbers("survival5")).containsExactly(Double.NaN, Double.NaN);
        assertThat(table.number("survival5", 1)).isNaN();
        assertThatThrownBy(() -> table.numbers("outcome")).hasMessageContaining("holds texts");
    }
}
