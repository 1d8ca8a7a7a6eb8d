package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class LatinHypercubeTest extends DesignContract {
    @Override
    Design design() {
        return new LatinHypercube(FACTORS, 50, 7);
    }

    /** McKay, Beckman & Conover 1979: the definition. */
    @Test
    void onePointAStratum() {
        for (long seed = 0; seed < 20; seed++) {
            int swaps = seed % 2 == 0 ? 0 : 2000;
            Table table = new LatinHypercube(SobolTest.unit(6), 37, seed, swaps)
                    .points()
                    .table();
            for (int f = 0; f < 6; f++) {
                boolean[] seen = new boolean[37];
                for (double u : table.numbers("x" + f)) {
                    int stratum = (int) (37 * u);
                    assertThat(seen[stratum])
                            .as("seed " + seed + ", factor " + f + ", stratum " + stratum)
                            .isFalse();
                    seen[stratum] = true;
                }
            }
        }
    }

    @Test
    void anotherSeedGivesOtherPoints() {
        assertThat(new LatinHypercube(FACTORS, 50, 8).points().table().strings("warCost.A"))
                .isNotEqualTo(design().points().table().strings("warCost.A"));
    }

    @Test
    void addingAFactorLeavesTheOthers() {
        Table three = new LatinHypercube(FACTORS.subList(0, 3), 50, 7).points().table();
        assertThat(design().points().table().strings("exitHazard")).isEqualTo(three.strings("exitHazard"));
    }

    @Test
    void refusesOnePoint() {
        assertThatThrownBy(() -> new LatinHypercube(List.of(Factor.range("x", 0, 1)), 1, 0))
                .hasMessageContaining("2 or more");
    }
}
