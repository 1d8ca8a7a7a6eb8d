package org.parley.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.scenario.ScenarioBuilder;

/** The rest of a list holds every element that may be struck once, by falling utility of a side, with its sums. */
class RestListTest {
    @Test
    void holdsEveryElementOnceInOrder() {
        for (long seed = 1; seed <= 100; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.bare(seed).build(), seed);
            check(f, seed % 3 == 0, "seed " + seed);
        }
    }

    @Test
    void isTheWholeListOnlyIfThatIsShort() {
        ScenarioBuilder builder = ScenarioBuilder.of("long");
        for (int k = 0; k < 4; k++) {
            builder.issue("i" + k, 10, 0);
        }
        RoundFixture f = RoundFixture.drawn(builder.build(), 1);
        CellColumns columns = new CellColumns(DealCells.of(f.scenario, f.space));
        assertThat(columns.rest[0].size).isEqualTo(100);
        check(f, false, "long");
    }

    private static void check(RoundFixture f, boolean fixed, String what) {
        DealCells cells = DealCells.of(f.scenario, f.space);
        CellColumns columns = new CellColumns(cells);
        int[] allowed = f.open();
        if (fixed) {
            allowed[allowed.length - 1] = 0;
        }
        columns.fill(f.draw, f.open());
        columns.rest[0].size(0, columns); // what was built for other options does not matter
        columns.fill(f.draw, allowed);
        for (int s = 0; s < cells.shapes.length; s++) {
            for (int side = 0; side < 2; side++) {
                check(columns, s, side, what);
            }
        }
    }

    private static void check(CellColumns columns, int s, int side, String what) {
        DealCells.Shape shape = columns.cells.shapes[s];
        RestList rest = columns.rest[s];
        int from = columns.restFrom[s];
        int n = rest.size(side, columns);
        BitSet met = new BitSet();
        double before = Double.POSITIVE_INFINITY;
        for (int p = 0; p < n; p++) {
            int element = rest.elements(side)[p];
            met.set(element);
            for (int q = 0; q < CellColumns.QUANTITIES; q++) {
                double sum = 0;
                for (int k = shape.issues.length - 1; k >= from; k--) {
                    int option = shape.options[element * shape.issues.length + k];
                    sum += columns.term(q, shape.issues[k], option);
                }
                assertThat(rest.sums(side)[q][p]).as(what).isEqualTo(sum);
            }
            assertThat(rest.sums(side)[side][p]).as(what).isLessThanOrEqualTo(before);
            before = rest.sums(side)[side][p];
        }
        assertThat(met.cardinality()).as(what).isEqualTo(n);
        int expected = 1;
        for (int k = from; k < shape.issues.length; k++) {
            expected *= columns.allowed(shape.issues[k]) < 0 ? shape.choices[k].length : 1;
        }
        boolean none = false;
        for (int k = from; k < shape.issues.length; k++) {
            none |= columns.allowed(shape.issues[k]) >= 0
                    && java.util.Arrays.stream(shape.choices[k]).noneMatch(o -> o == 0);
        }
        assertThat(n).as(what).isEqualTo(none ? 0 : expected);
    }
}
