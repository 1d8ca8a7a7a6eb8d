package org.parley.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class FromTableTest extends DesignContract {
    @Override
    Design design() {
        return new FromTable(FACTORS, new LatinHypercube(FACTORS, 9, 1).points().table());
    }

    @Test
    void rowsKeepTheirOrder() {
        assertThat(design().points().table().texts("warCost.A"))
                .isEqualTo(new LatinHypercube(FACTORS, 9, 1).points().table().texts("warCost.A"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        List<Factor> factors =
                List.of(Factor.range("warCost.A", 0, 1), Factor.categories("mediatorStyle", "steady", "responsive"));
        Table rows = Table.builder()
                .numbers("warCost.A", 0.5, 1.5, Double.NaN)
                .texts("mediatorStile", "steady", "steady", "steady")
                .build();
        assertThatThrownBy(() -> new FromTable(factors, rows))
                .hasMessageContaining("column mediatorStile is no factor")
                .hasMessageContaining("Maybe \"mediatorStyle\"?")
                .hasMessageContaining("row 2: warCost.A is 1.5; allowed 0 … 1")
                .hasMessageContaining("row 3: warCost.A is missing")
                .hasMessageContaining("no column for the factor mediatorStyle");
    }

    @Test
    void anEmptyTableIsRefused() {
        List<Factor> factors = List.of(Factor.range("x", 0, 1));
        Table empty = Table.builder().numbers("x").build();
        assertThatThrownBy(() -> new FromTable(factors, empty)).hasMessageContaining("no rows");
    }

    /** As somebody reads them: row by row; a word that is no number is shown; an id is nobody's factor. */
    @Test
    void problemsStandInTheOrderOfRows() {
        List<Factor> factors = List.of(Factor.range("x", 0, 1), Factor.range("y", 0, 1));
        Table rows = org.parley.table.Csv.read("id,x,y\nfirst,.5,7\nsecond,NaN,.5\nthird,8,.5\n");
        assertThatThrownBy(() -> new FromTable(factors, rows))
                .hasMessage(
                        "row 1: y is 7; allowed 0 … 1\nrow 2: x is NaN; allowed 0 … 1\nrow 3: x is 8; allowed 0 … 1");
    }
}
