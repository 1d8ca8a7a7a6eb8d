package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.experiment.design.LatinHypercube;
import org.parley.table.Table;

class RankCorrelationsTest {
    @Test
    void tiesShareTheMeanOfTheirRanks() {
        assertThat(new Ranking(new double[] {30, 10, 20, 10, 10}).ranks()).containsExactly(5, 2, 4, 2, 2);
        assertThat(new Ranking(new double[] {0.0, -0.0}).ranks()).containsExactly(1.5, 1.5);
    }

    @Test
    void aResampleIsRankedAsIfItStoodThere() {
        double[] values = {3, 1, 2, 1};
        double[] ranks = new double[4];
        new Ranking(values).ranks(new int[] {2, 1, 0, 1}, ranks);
        assertThat(ranks[0]).isEqualTo(3.5);
        assertThat(ranks[1]).isEqualTo(1.5);
        assertThat(ranks[3]).isEqualTo(1.5);
    }

    /** Without ties ρ = 1 − 6 Σd² / (n (n² − 1)); ranks 1 2 3 4 5 against 2 1 4 3 5: Σd² = 4, ρ = .8. With ties: R, cor(c(1,2,2,3), c(1,3,2,4), method = "spearman") = .9486833. */
    @Test
    void knownValues() {
        assertThat(rho(new double[] {1, 2, 3, 4, 5}, new double[] {2, 1, 4, 3, 5}))
                .isCloseTo(0.8, within(1e-15));
        assertThat(rho(new double[] {1, 2, 2, 3}, new double[] {1, 3, 2, 4})).isCloseTo(0.9486833, within(1e-7));
    }

    @Test
    void aRisingFunctionGivesOneAFallingOneMinusOneAConstantNothing() {
        double[] x = IntervalsTest.normal(50, 1);
        double[] up = new double[50];
        double[] down = new double[50];
        for (int i = 0; i < 50; i++) {
            up[i] = StrictMath.exp(x[i]);
            down[i] = -x[i] * x[i] * x[i];
        }
        assertThat(rho(x, up)).isEqualTo(1);
        assertThat(rho(x, down)).isEqualTo(-1);
        assertThat(rho(x, new double[50])).isNaN();
        assertThat(rho(new double[50], x)).isNaN();
    }

    /** For two independent normal columns with true ρ_s = 6/π asin(r/2) (Pearson 1907), r = .5: .4826; n = 2000, interval about ± .036. */
    @Test
    void theIntervalHoldsTheTrueValueOfANormalPair() {
        double[] x = IntervalsTest.normal(2000, 1);
        double[] e = IntervalsTest.normal(2000, 2);
        double[] y = new double[2000];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.5 * x[i] + Math.sqrt(0.75) * e[i];
        }
        Table table = Table.builder().numbers("x", x).numbers("y", y).build();
        Table result = RankCorrelations.of(table, List.of("x"), List.of("y"), Bootstrap.of(3));
        assertThat(result.number("low", 0)).isLessThan(0.4826).isGreaterThan(0.40);
        assertThat(result.number("high", 0)).isGreaterThan(0.4826).isLessThan(0.56);
        assertThat(result.number("n", 0)).isEqualTo(2000);
        Table again = RankCorrelations.of(table, List.of("x"), List.of("y"), Bootstrap.of(3));
        assertThat(again.texts("low")).isEqualTo(result.texts("low"));
    }

    @Test
    void rowsWithoutTheOutcomeAreLeftOut() {
        Table table = Table.builder()
                .numbers("x", 1, 2, 3, 4, 5, 6)
                .numbers("y", 2, 1, Double.NaN, 4, 3, 5)
                .build();
        Table result = RankCorrelations.of(table, List.of("x"), List.of("y"), Bootstrap.of(1));
        assertThat(result.number("rho", 0)).isCloseTo(0.8, within(1e-15));
        assertThat(result.number("n", 0)).isEqualTo(5);
    }

    /** y = x₀ + x₁ with x₁ tied to x₀: the plain correlation credits x₂ (a copy of x₀ with noise), the partial one does not. */
    @Test
    void partialCorrelationTakesTheOthersOut() {
        double[] x0 = IntervalsTest.normal(1000, 1);
        double[] e = IntervalsTest.normal(1000, 2);
        double[] noise = IntervalsTest.normal(1000, 3);
        double[] x1 = new double[1000];
        double[] y = new double[1000];
        for (int i = 0; i < 1000; i++) {
            x1[i] = x0[i] + e[i];
            y[i] = x0[i] + 0.5 * noise[i];
        }
        Table table = Table.builder()
                .numbers("x0", x0)
                .numbers("x1", x1)
                .numbers("y", y)
                .build();
        Table plain = RankCorrelations.of(table, List.of("x0", "x1"), List.of("y"), new Bootstrap(1, 100));
        Table partial = PartialRankCorrelations.of(table, List.of("x0", "x1"), List.of("y"));
        assertThat(plain.number("rho", 1)).isGreaterThan(0.5);
        assertThat(partial.number("rho", 1)).isBetween(-0.12, 0.12);
        assertThat(partial.number("rho", 0)).isGreaterThan(0.7);
        assertThat(partial.number("low", 1)).isLessThan(0.12);
        assertThat(partial.number("high", 1)).isGreaterThan(-0.12);
    }

    /** With one other factor: (r_xy − r_xz r_yz) / √((1 − r_xz²)(1 − r_yz²)), the textbook formula on rank correlations. */
    @Test
    void partialCorrelationOfTwoFactorsIsTheTextbookFormula() {
        Table points =
                new LatinHypercube(TestFunctions.box(2, 0, 1), 200, 4).points().table();
        Table sample = TestFunctions.evaluate(points, TestFunctions.names(2), x -> x[0] * x[0] + 2 * x[1]);
        double xy = rho(sample.numbers("x0"), sample.numbers("y"));
        double zy = rho(sample.numbers("x1"), sample.numbers("y"));
        double xz = rho(sample.numbers("x0"), sample.numbers("x1"));
        double expected = (xy - xz * zy) / Math.sqrt((1 - xz * xz) * (1 - zy * zy));
        Table partial = PartialRankCorrelations.of(sample, TestFunctions.names(2), List.of("y"));
        assertThat(partial.number("rho", 0)).isCloseTo(expected, within(1e-12));
        Table alone = PartialRankCorrelations.of(sample, TestFunctions.names(1), List.of("y"));
        assertThat(alone.number("rho", 0)).isCloseTo(xy, within(1e-12));
    }

    @Test
    void whatHasNoRankIsRefused() {
        Table words =
                Table.builder().texts("s", "a", "b", "c").numbers("y", 1, 2, 3).build();
        assertThatThrownBy(() -> RankCorrelations.of(words, List.of("s"), List.of("y"), Bootstrap.of(1)))
                .hasMessageContaining("holds words");
        Table hole = Table.builder()
                .numbers("x", 1, Double.NaN, 2)
                .numbers("y", 1, 2, 3)
                .build();
        assertThatThrownBy(() -> RankCorrelations.of(hole, List.of("x"), List.of("y"), Bootstrap.of(1)))
                .hasMessageContaining("x is missing in row 2");
        Table copies = Table.builder()
                .numbers("x", 1, 2, 3, 4)
                .numbers("z", 2, 4, 6, 8)
                .numbers("y", 1, 3, 2, 4)
                .build();
        assertThatThrownBy(() -> PartialRankCorrelations.of(copies, List.of("x", "z"), List.of("y")))
                .hasMessageContaining("depend on each other");
        Table still = Table.builder()
                .numbers("x", 1, 1, 1, 1)
                .numbers("y", 1, 3, 2, 4)
                .build();
        assertThatThrownBy(() -> PartialRankCorrelations.of(still, List.of("x"), List.of("y")))
                .hasMessageContaining("never varies");
    }

    private static double rho(double[] x, double[] y) {
        Table table = Table.builder().numbers("x", x).numbers("y", y).build();
        return RankCorrelations.of(table, List.of("x"), List.of("y"), new Bootstrap(1, 100))
                .number("rho", 0);
    }
}
