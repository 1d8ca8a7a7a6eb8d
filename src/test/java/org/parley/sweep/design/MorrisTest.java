package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class MorrisTest extends DesignContract {
    @Override
    Design design() {
        return new Morris(FACTORS, 12, 4, 3);
    }

    /** Morris 1991: Δ = p / (2 (p − 1)), for p = 4 two thirds. */
    @Test
    void stepLength() {
        assertThat(new Morris(FACTORS, 2, 4, 0).delta()).isCloseTo(2.0 / 3, within(1e-15));
    }

    @Test
    void everyStepChangesOneFactorByDeltaAndEveryFactorOnce() {
        Table table = new Morris(SobolTest.unit(5), 30, 6, 1).points().table();
        for (int t = 0; t < 30; t++) {
            LinkedHashSet<String> changed = new LinkedHashSet<>();
            assertThat(table.string("changed", 6 * t)).isEmpty();
            assertThat(table.number("delta", 6 * t)).isNaN();
            for (int s = 1; s <= 5; s++) {
                int row = 6 * t + s;
                String name = table.string("changed", row);
                changed.add(name);
                for (int f = 0; f < 5; f++) {
                    double move = table.number("x" + f, row) - table.number("x" + f, row - 1);
                    assertThat(move).isCloseTo(name.equals("x" + f) ? table.number("delta", row) : 0, within(1e-15));
                }
            }
            assertThat(changed).hasSize(5);
        }
    }

    /**
     * With this Δ each of the p levels is visited about as often: 400 trajectories × 2 visits a factor, 4 levels, 200 ±
     * 60 (over 5 σ).
     */
    @Test
    void levelsAreVisitedAboutEquallyOften() {
        Table table = new Morris(SobolTest.unit(1), 400, 4, 5).points().table();
        int[] visits = new int[4];
        for (double u : table.numbers("x0")) {
            visits[(int) Math.round(3 * u)]++;
        }
        for (int count : visits) {
            assertThat(count).isBetween(140, 260);
        }
    }

    @Test
    void fewerTrajectoriesAreAPrefix() {
        Table few = new Morris(FACTORS, 4, 4, 3).points().table();
        Table many = design().points().table();
        for (String name : few.names()) {
            assertThat(many.strings(name).subList(0, few.rows())).isEqualTo(few.strings(name));
        }
    }

    @Test
    void everyStepReallyChangesACategory() {
        Table table = design().points().table();
        for (int r = 1; r < table.rows(); r++) {
            String name = table.string("changed", r);
            if (!name.isEmpty()) {
                assertThat(table.string(name, r)).isNotEqualTo(table.string(name, r - 1));
            }
        }
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> new Morris(FACTORS, 10, 5, 0))
                .hasMessageContaining("even")
                .hasMessageContaining("Maybe 6?");
        assertThatThrownBy(() -> new Morris(FACTORS, 1, 4, 0)).hasMessageContaining("2 or more");
        List<Factor> many = List.of(Factor.categories("x", "a", "b", "c", "d", "e"));
        assertThatThrownBy(() -> new Morris(many, 10, 4, 0)).hasMessageContaining("Maybe 6 levels?");
        assertThatThrownBy(() -> new Morris(List.of(Factor.levels("x", 1)), 10, 4, 0))
                .hasMessageContaining("one value only");
    }
}
