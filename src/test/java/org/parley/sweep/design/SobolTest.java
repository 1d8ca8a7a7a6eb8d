package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class SobolTest extends DesignContract {
    /** Joe & Kuo, new-joe-kuo-6.21201 with their program sobol.cc, N = 10, D = 3: exact. */
    private static final double[][] JOE_KUO = {
        {0, 0, 0},
        {0.5, 0.5, 0.5},
        {0.75, 0.25, 0.25},
        {0.25, 0.75, 0.75},
        {0.375, 0.375, 0.625},
        {0.875, 0.875, 0.125},
        {0.625, 0.125, 0.875},
        {0.125, 0.625, 0.375},
        {0.1875, 0.3125, 0.9375},
        {0.6875, 0.8125, 0.4375}
    };

    @Override
    Design design() {
        return new Sobol(FACTORS, 64, false);
    }

    @Test
    void firstPointsOfJoeAndKuo() {
        Table table = new Sobol(unit(3), 16, false).points().table();
        for (int r = 0; r < JOE_KUO.length; r++) {
            for (int f = 0; f < 3; f++) {
                assertThat(table.number("x" + f, r))
                        .as("point " + r + ", dimension " + f)
                        .isEqualTo(JOE_KUO[r][f]);
            }
        }
    }

    @Test
    void fewerPointsAreAPrefixOfMore() {
        Table few = new Sobol(FACTORS, 16, false).points().table();
        Table many = new Sobol(FACTORS, 64, false).points().table();
        for (String name : few.names()) {
            assertThat(many.strings(name).subList(0, 16)).isEqualTo(few.strings(name));
        }
    }

    @Test
    void aPowerOfTwoFillsEveryStratumOfEveryFactor() {
        Table table = new Sobol(unit(20), 64, false).points().table();
        for (int f = 0; f < 20; f++) {
            boolean[] seen = new boolean[64];
            for (double u : table.numbers("x" + f)) {
                int stratum = (int) (64 * u);
                assertThat(seen[stratum]).isFalse();
                seen[stratum] = true;
            }
        }
    }

    @Test
    void refusesWhatIsNoPowerOfTwoUnlessForced() {
        assertThatThrownBy(() -> new Sobol(FACTORS, 100, false))
                .hasMessageContaining("N of the Sobol design is 100")
                .hasMessageContaining("Maybe 64 or 128?");
        assertThat(new Sobol(FACTORS, 100, true).points().size()).isEqualTo(100);
    }

    @Test
    void refusesMoreDimensionsThanThereAreDirectionNumbers() {
        assertThatThrownBy(() -> new Sobol(unit(1001), 2, false).points()).hasMessageContaining("allowed 1 … 1000");
    }

    static List<Factor> unit(int dimensions) {
        return java.util.stream.IntStream.range(0, dimensions)
                .mapToObj(f -> Factor.range("x" + f, 0, 1))
                .toList();
    }
}
