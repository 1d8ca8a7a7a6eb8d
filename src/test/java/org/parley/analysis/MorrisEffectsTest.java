package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.experiment.design.Factor;
import org.parley.experiment.design.Morris;
import org.parley.table.Table;

class MorrisEffectsTest {
    private static final List<Factor> FACTORS =
            List.of(Factor.range("x0", 0, 2), Factor.range("x1", -1, 0), Factor.logRange("x2", 1, 100));

    /** Morris 1991: of a linear model every elementary effect is slope × range, so μ = that, μ* = its size and σ = 0 (here within 1e−12). */
    @Test
    void ofALinearModelSigmaIsZero() {
        Table table = effects(linear(20));
        assertThat(TestFunctions.at(table, "x0", "mu", "value")).isCloseTo(6, within(1e-12));
        assertThat(TestFunctions.at(table, "x1", "mu", "value")).isCloseTo(-5, within(1e-12));
        assertThat(TestFunctions.at(table, "x1", "muStar", "value")).isCloseTo(5, within(1e-12));
        assertThat(TestFunctions.at(table, "x2", "muStar", "value")).isCloseTo(0, within(1e-12));
        for (String factor : TestFunctions.names(3)) {
            assertThat(TestFunctions.at(table, factor, "sigma", "value")).isCloseTo(0, within(1e-12));
        }
        assertThat(table.numbers("n")).containsOnly(20);
    }

    /** The delta is a share of the factor's own scale: log₁₀ x over 1 … 100 has effect 2 everywhere. */
    @Test
    void aLogarithmIsLinearOnALogarithmicScale() {
        Table points = new Morris(FACTORS, 10, 6, 1).points().table();
        Table table = effects(TestFunctions.evaluate(points, TestFunctions.names(3), x -> StrictMath.log10(x[2])));
        assertThat(TestFunctions.at(table, "x2", "mu", "value")).isCloseTo(2, within(1e-12));
        assertThat(TestFunctions.at(table, "x2", "sigma", "value")).isCloseTo(0, within(1e-12));
    }

    /** For x₀ x₁ on the lattice 0, 1/3, 2/3, 1 the effect of x₀ is x₁: mean ½, variance 5/36 of a uniform choice among the four levels. */
    @Test
    void aProductHasSigma() {
        Table points =
                new Morris(TestFunctions.box(2, 0, 1), 2000, 4, 3).points().table();
        Table sample = TestFunctions.evaluate(points, TestFunctions.names(2), x -> x[0] * x[1]);
        Table table = MorrisEffects.of(sample, TestFunctions.names(2), List.of("y"), new Bootstrap(1, 200));
        assertThat(TestFunctions.at(table, "x0", "mu", "value")).isCloseTo(0.5, within(0.04));
        assertThat(TestFunctions.at(table, "x0", "sigma", "value")).isCloseTo(Math.sqrt(5.0 / 36), within(0.02));
        for (String index : List.of("mu", "muStar", "sigma")) {
            assertThat(TestFunctions.at(table, "x0", index, "low"))
                    .isLessThan(TestFunctions.at(table, "x0", index, "value"));
            assertThat(TestFunctions.at(table, "x0", index, "high"))
                    .isGreaterThan(TestFunctions.at(table, "x0", index, "value"));
        }
    }

    /** Effects of both signs cancel in μ and not in μ* (Campolongo et al. 2007): |2x − 1| on levels 0, 1/3, 2/3, 1, each effect ± 1 or 0. */
    @Test
    void muStarSeesWhatMuCancels() {
        Table points =
                new Morris(TestFunctions.box(1, 0, 1), 2000, 4, 3).points().table();
        Table sample = TestFunctions.evaluate(points, TestFunctions.names(1), x -> Math.abs(2 * x[0] - 1));
        Table table = MorrisEffects.of(sample, TestFunctions.names(1), List.of("y"), new Bootstrap(1, 200));
        assertThat(TestFunctions.at(table, "x0", "mu", "value")).isCloseTo(0, within(0.1));
        assertThat(TestFunctions.at(table, "x0", "muStar", "value")).isCloseTo(1, within(1e-12));
    }

    @Test
    void aSampleOfAnotherDesignIsRefused() {
        Table sample = linear(4);
        refused(sample.select(new int[] {0, 1, 2, 4, 5, 6, 7}), "block 0 lacks step 3");
        refused(sample.where("block", Set.of("0", "2", "3")), "block 1 is missing");
        refused(TestFunctions.with(sample, "y", 3, Double.NaN), "row 4: y is missing");
        refused(TestFunctions.with(sample, "delta", 2, 0.1), "delta is 0.1");
        refused(TestFunctions.with(sample, "delta", 2, -sample.number("delta", 2)), "moves against its delta");
        refused(TestFunctions.with(sample, "step", 2, 9), "step is 9; allowed 0 … 3");
        for (int f = 0; f < 3; f++) {
            refused(TestFunctions.with(sample, "x" + f, 1, 0.4567), "the sample was changed");
        }
        assertThatThrownBy(() -> MorrisEffects.of(sample, TestFunctions.names(2), List.of("y"), Bootstrap.of(1)))
                .hasMessageContaining("other factors");
        Table grid = Table.builder().numbers("x0", 1, 2).numbers("y", 1, 2).build();
        assertThatThrownBy(() -> MorrisEffects.of(grid, TestFunctions.names(1), List.of("y"), Bootstrap.of(1)))
                .hasMessageContaining("no Morris design");
    }

    private static void refused(Table sample, String message) {
        assertThatThrownBy(() -> effects(sample))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static Table effects(Table sample) {
        return MorrisEffects.of(sample, TestFunctions.names(3), List.of("y"), Bootstrap.of(1));
    }

    private static Table linear(int trajectories) {
        Table points = new Morris(FACTORS, trajectories, 4, 1).points().table();
        return TestFunctions.evaluate(points, TestFunctions.names(3), x -> 1 + 3 * x[0] - 5 * x[1]);
    }
}
