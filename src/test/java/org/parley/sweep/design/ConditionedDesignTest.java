package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

/** Points that keep conditions, by kind of design; a Sobol one is held to the contract of all designs. */
class ConditionedDesignTest extends DesignContract {
    private static final List<Factor> TWO = List.of(Factor.range("a", 0, 1), Factor.range("b", 0, 1));

    @Override
    Design design() {
        return of(new Sobol(FACTORS, 32, false), "deadline <= 15 and warCost.A < .25");
    }

    private static Design of(Design base, String where) {
        return ConditionedDesign.of(base, FactorCondition.parse(where, base.factors()));
    }

    /** On 5 × 5 levels 0, .25 … 1 the sum is at most 1 in 5 + 4 + 3 + 2 + 1 cells. */
    @Test
    void aGridLeavesOutWhatBreaksIt() {
        Design grid = of(new Grid(TWO, 5), "a + b <= 1");
        assertThat(grid.size()).isEqualTo(15);
        Table table = grid.points().table();
        for (int r = 0; r < 15; r++) {
            assertThat(table.number("a", r) + table.number("b", r)).isLessThanOrEqualTo(1);
            assertThat(table.number("point", r)).isEqualTo(r);
        }
        assertThat(grid.minimum()).endsWith("Of its 25 points 10 break the condition and are left out.");
        assertThat(grid.sample()).isEqualTo(DesignSample.CHOSEN);
        assertThatThrownBy(() -> of(new Grid(TWO, 5), "a > 1")).hasMessage("where: none of the 25 points keeps it");
    }

    /** n points of a larger design of the same kind, in its order; half of the square keeps a + b ≤ 1. */
    @Test
    void aSpreadTakesTheFirstPointsThatKeepIt() {
        for (Design base : List.of(new Sobol(TWO, 64, false), new LatinHypercube(TWO, 60, 3))) {
            Design half = of(base, "a + b <= 1");
            assertThat(half.size()).isEqualTo(base.size());
            Table larger = base.times(4).points().table();
            Table taken = half.points().table();
            int row = 0;
            for (int r = 0; r < half.size(); r++) {
                assertThat(taken.number("a", r) + taken.number("b", r)).isLessThanOrEqualTo(1);
                if (base instanceof Sobol) { // every larger Sobol design begins with the smaller one
                    while (larger.number("a", row) + larger.number("b", row) > 1) {
                        row++;
                    }
                    assertThat(taken.number("a", r)).isEqualTo(larger.number("a", row++));
                }
            }
            assertThat(half.minimum()).contains("keep the condition; these are run.");
            // uniform on the triangle: correlation −1/2
            double rho = LargestCorrelation.of(half.points()).orElseThrow().rho();
            assertThat(rho).isBetween(-.65, -.3);
        }
        assertThat(of(new Sobol(TWO, 64, false), "a <= 1").points().table().strings("b"))
                .as("a condition that all points keep changes nothing")
                .isEqualTo(new Sobol(TWO, 64, false).points().table().strings("b"));
        assertThatThrownBy(() -> of(new LatinHypercube(TWO, 60, 3), "a + b <= .001"))
                .hasMessage("where: fewer than one point in 1024 keeps it. Maybe narrower ranges of the factors?");
    }

    @Test
    void aTableIsRefusedWithItsRows() {
        Table rows = Table.builder()
                .numbers("a", .1, .5, .9)
                .numbers("b", .2, .6, .3)
                .build();
        assertThat(of(new FromTable(TWO, rows), "a + b <= 1.2").size()).isEqualTo(3);
        assertThatThrownBy(() -> of(new FromTable(TWO, rows), "a + b <= 1.1")).hasMessage("where: row 3 breaks it");
        assertThatThrownBy(() -> of(new FromTable(TWO, rows), "a + b <= 1")).hasMessage("where: 2 rows break it: 2, 3");
    }

    @Test
    void indicesNeedIndependentFactors() {
        for (Design base : List.of(new Saltelli(TWO, 8, false), new Morris(TWO, 4, 4, 1))) {
            assertThatThrownBy(() -> of(base, "a + b <= 1"))
                    .hasMessageContaining("factors that vary independently")
                    .hasMessageContaining("Maybe latinHypercube or sobol?");
        }
    }
}
