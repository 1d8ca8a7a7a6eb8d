package org.parley.sweep.design;

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
        assertThat(design().points().table().strings("warCost.A"))
                .isEqualTo(new LatinHypercube(FACTORS, 9, 1).points().table().strings("warCost.A"));
    }

    @Test
    void allProblemsAreToldAtOnce() {
        List<Factor> factors =
                List.of(Factor.range("warCost.A", 0, 1), Factor.categories("mediatorStyle", "steady", "responsive"));
        Table rows = Table.builder()
                .numbers("warCost.A", 0.5, 1.5, Double.NaN)
                .strings("mediatorStile", "steady", "steady", "steady")
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
        Table rows = org.parley.table.Csv.read(
                "id,x,y\nfirst,.5,7\nsecond,NaN,.5\nthird,8,.5\nfourth,.5,\"0,5\"\nfifth,1d,1\n");
        assertThatThrownBy(() -> new FromTable(factors, rows)).hasMessage("""
                        row 1: y is 7; allowed 0 … 1
                        row 2: x is NaN; allowed 0 … 1; a decimal number such as 0.15 or 1.5e-3 is wanted
                        row 3: x is 8; allowed 0 … 1
                        row 4: y is 0,5; allowed 0 … 1; a comma stands where a point is wanted. Maybe 0.5?
                        row 5: x is 1d; allowed 0 … 1; a decimal number such as 0.15 or 1.5e-3 is wanted""");
    }

    /** The names that somebody gave to points come through as they were written, 007 included. */
    @Test
    void namesOfPointsAreKept() {
        List<Factor> factors = List.of(Factor.range("x", 0, 1));
        String written = "point,id,x\n0,007,0.5\n1,1.0,0.25\n2,b,0\n";
        Table rows = org.parley.table.Csv.read(written, java.util.Set.of(FromTable.ID));

        Table points = new FromTable(factors, rows).points().table();

        assertThat(org.parley.table.Csv.text(points)).isEqualTo(written);
    }
}
