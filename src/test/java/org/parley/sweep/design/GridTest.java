package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class GridTest extends DesignContract {
    @Override
    Design design() {
        return new Grid(FACTORS, 4);
    }

    @Test
    void everyCombinationOnce() {
        DesignPoints points = design().points();
        assertThat(points.size()).isEqualTo(4 * 4 * 3 * 4 * 3);
        Set<String> seen = new LinkedHashSet<>();
        for (int r = 0; r < points.size(); r++) {
            StringBuilder cell = new StringBuilder();
            for (String name : points.names()) {
                cell.append(points.table().string(name, r)).append('|');
            }
            assertThat(seen.add(cell.toString())).isTrue();
        }
    }

    @Test
    void theFirstEightOfEightTimesEightHoldEveryRowAndColumnOnce() {
        Table table = new Grid(List.of(Factor.range("x", 0, 7), Factor.range("y", 0, 7)), 8)
                .points()
                .table();
        Set<String> x = new LinkedHashSet<>(table.strings("x").subList(0, 8));
        Set<String> y = new LinkedHashSet<>(table.strings("y").subList(0, 8));
        assertThat(x).hasSize(8);
        assertThat(y).hasSize(8);
    }

    /** Any factor, any prefix of at least a tenth: each level within 35 % of its even share, or 3 points. */
    @Test
    void aStoppedGridIsBalanced() {
        DesignPoints points = design().points();
        for (int n : new int[] {60, 144, 288, 432}) {
            for (String name : points.names()) {
                List<String> cells = points.table().strings(name);
                Map<String, Integer> counts = new LinkedHashMap<>();
                cells.forEach(cell -> counts.put(cell, 0));
                cells.subList(0, n).forEach(cell -> counts.merge(cell, 1, Integer::sum));
                double even = (double) n / counts.size();
                counts.forEach((cell, count) -> assertThat(Math.abs(count - even))
                        .as(name + " = " + cell + " among the first " + n)
                        .isLessThanOrEqualTo(Math.max(3, 0.35 * even)));
            }
        }
    }

    @Test
    void unevenLevelsAreAllReached() {
        Grid grid =
                new Grid(List.of(Factor.levels("x", 1, 2, 3, 4, 5, 6, 7), Factor.categories("y", "a", "b", "c")), 2);
        assertThat(new LinkedHashSet<>(grid.points().table().strings("x"))).hasSize(7);
        assertThat(grid.size()).isEqualTo(21);
    }

    @Test
    void oneCellIsAGrid() {
        assertThat(new Grid(List.of(Factor.levels("x", 5)), 2).points().table().number("x", 0))
                .isEqualTo(5);
    }

    @Test
    void refusals() {
        assertThatThrownBy(() -> new Grid(List.of(), 3)).hasMessageContaining("at least one factor");
        assertThatThrownBy(() -> new Grid(FACTORS, 1)).hasMessageContaining("allowed 2 or more");
        assertThatThrownBy(() -> new Grid(FACTORS, 2000)).hasMessageContaining("Maybe fewer levels?");
        List<Factor> twice = List.of(Factor.range("x", 0, 1), Factor.range("x", 0, 1));
        assertThatThrownBy(() -> new Grid(twice, 3)).hasMessageContaining("x stands twice");
    }
}
