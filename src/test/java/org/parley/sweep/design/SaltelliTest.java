package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class SaltelliTest extends DesignContract {
    @Override
    Design design() {
        return new Saltelli(FACTORS, 16, false);
    }

    /** Saltelli et al. 2010: AB_j is A with the column j of B. */
    @Test
    void theBlockIsAThenEachColumnOfBInAThenB() {
        DesignPoints points = design().points();
        Table table = points.table();
        int d = points.names().size();
        for (int i = 0; i < points.blocks(); i++) {
            int a = i * (d + 2);
            int b = a + d + 1;
            assertThat(table.string("matrix", a)).isEqualTo("A");
            assertThat(table.string("matrix", b)).isEqualTo("B");
            for (int j = 0; j < d; j++) {
                assertThat(table.string("matrix", a + 1 + j))
                        .isEqualTo("AB:" + points.names().get(j));
                for (int f = 0; f < d; f++) {
                    String name = points.names().get(f);
                    assertThat(table.string(name, a + 1 + j)).isEqualTo(table.string(name, j == f ? b : a));
                }
            }
        }
    }

    /** Saltelli 2002: BA_j is B with the column j of A; the rows of first order stay as they were. */
    @Test
    void ofSecondOrderTheBlockHasEachColumnOfAInBToo() {
        DesignPoints points = new Saltelli(FACTORS, 16, 2, false).points();
        Table table = points.table();
        Table first = design().points().table();
        int d = points.names().size();
        assertThat(points.blockSize()).isEqualTo(2 * d + 2);
        assertThat(new Saltelli(FACTORS, 16, 2, false).size()).isEqualTo(16 * (2 * d + 2));
        for (int i = 0; i < points.blocks(); i++) {
            int a = i * (2 * d + 2);
            int b = a + 2 * d + 1;
            assertThat(table.string("matrix", a)).isEqualTo("A");
            assertThat(table.string("matrix", b)).isEqualTo("B");
            for (int j = 0; j < d; j++) {
                assertThat(table.string("matrix", a + 1 + j))
                        .isEqualTo("AB:" + points.names().get(j));
                assertThat(table.string("matrix", a + 1 + d + j))
                        .isEqualTo("BA:" + points.names().get(j));
                for (int f = 0; f < d; f++) {
                    String name = points.names().get(f);
                    assertThat(table.string(name, a + 1 + j)).isEqualTo(table.string(name, j == f ? b : a));
                    assertThat(table.string(name, a + 1 + d + j)).isEqualTo(table.string(name, j == f ? a : b));
                    assertThat(table.string(name, a + 1 + j)).isEqualTo(first.string(name, i * (d + 2) + 1 + j));
                }
            }
        }
        assertThatThrownBy(() -> new Saltelli(FACTORS, 16, 3, false)).hasMessageContaining("allowed 1 and 2");
        assertThatThrownBy(() -> new Saltelli(FACTORS.subList(0, 1), 16, 2, false))
                .hasMessageContaining("no pairs");
    }

    @Test
    void noRowOfAAndBCoincides() {
        Table table = new Saltelli(SobolTest.unit(4), 512, false).points().table();
        for (int i = 0; i < 512; i++) {
            for (int f = 0; f < 4; f++) {
                assertThat(table.number("x" + f, 6 * i)).isNotEqualTo(table.number("x" + f, 6 * i + 5));
            }
        }
    }

    /**
     * The left-out points are a multiple of N, so each factor of A and of B still has one point in each of N strata.
     */
    @Test
    void bothMatricesFillEveryStratum() {
        Table table = new Saltelli(SobolTest.unit(4), 128, false).points().table();
        for (int offset : new int[] {0, 5}) {
            for (int f = 0; f < 4; f++) {
                boolean[] seen = new boolean[128];
                for (int i = 0; i < 128; i++) {
                    int stratum = (int) (128 * table.number("x" + f, 6 * i + offset));
                    assertThat(seen[stratum]).isFalse();
                    seen[stratum] = true;
                }
            }
        }
    }

    @Test
    void doublingNKeepsTheBlocksAlreadyRun() {
        Table few = design().points().table();
        Table many = new Saltelli(FACTORS, 32, false).points().table();
        for (String name : few.names()) {
            assertThat(many.strings(name).subList(0, few.rows())).isEqualTo(few.strings(name));
        }
    }

    @Test
    void refusesWhatIsNoPowerOfTwoUnlessForced() {
        assertThatThrownBy(() -> new Saltelli(FACTORS, 48, false)).hasMessageContaining("Maybe 32 or 64?");
        assertThat(new Saltelli(FACTORS, 48, true).size()).isEqualTo(48 * 7);
    }
}
