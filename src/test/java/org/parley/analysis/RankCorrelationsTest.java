package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
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

    /**
     * Without ties ρ = 1 − 6 Σd² / (n (n² − 1)); ranks 1 2 3 4 5 against 2 1 4 3 5: Σd² = 4, ρ = .8. With ties: R,
     * cor(c(1,2,2,3), c(1,3,2,4), method = "spearman") = .9486833.
     */
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

    /**
     * For two independent normal columns with true ρ_s = 6/π asin(r/2) (Pearson 1907), r = .5: .4826; n = 2000,
     * interval about ± .036.
     */
    @Test
    void theIntervalHoldsTheTrueValueOfANormalPair() {
        double[] x = IntervalsTest.normal(2000, 1);
        double[] e = IntervalsTest.normal(2000, 2);
        double[] y = new double[2000];
        for (int i = 0; i < y.length; i++) {
            y[i] = 0.5 * x[i] + Math.sqrt(0.75) * e[i];
        }
        Table table = Table.builder().numbers("x", x).numbers("y", y).build();
        RankSample sample = RankSample.of(table, List.of("x"), "y");
        Interval found = correlation(sample, Bootstrap.of(3));
        assertThat(found.low()).isLessThan(0.4826).isGreaterThan(0.40);
        assertThat(found.high()).isGreaterThan(0.4826).isLessThan(0.56);
        assertThat(sample.rows()).hasSize(2000);
        assertThat(correlation(sample, Bootstrap.of(3))).isEqualTo(found);
    }

    /**
     * Ranks of 3u₀ + 2u₁ + 2u₀u₁ are blurred more where it is flat, and no one factor corrects them all: with noise of
     * every run's own the limits hold those of the averaged runs, 2.5 to 97.5 in 100 resamples of points, for every
     * factor; where no run has noise both corrections are 1 and the limits are the same but for t in place of z, 2 in
     * 100 at 100 points.
     */
    @Test
    void limitsHoldThoseWithoutCorrection() {
        int n = 100;
        Stream stream = Streams.of(new RunKey(11, 0)).named("points");
        double[][] points = new double[n][3];
        for (double[] point : points) {
            Arrays.setAll(point, k -> stream.uniform());
        }
        double[][] noisy = NoisyFunction.interaction().runs(points, 5, false, stream);
        double[][] still = new double[n][5];
        for (int p = 0; p < n; p++) {
            Arrays.fill(still[p], NoisyFunction.interaction().mean(points[p]));
        }
        Bootstrap bootstrap = new Bootstrap(2, 200);
        for (double[][] runs : List.of(noisy, still)) {
            Table.Builder table = Table.builder()
                    .numbers("y", Arrays.stream(runs).mapToDouble(Moments::mean).toArray());
            for (int f = 0; f < 3; f++) {
                int factor = f;
                table.numbers(
                        "x" + f,
                        Arrays.stream(points).mapToDouble(x -> x[factor]).toArray());
            }
            RankSample sample = RankSample.of(table.build(), TestFunctions.names(3), "y");
            List<RunNoise> with = RankIndices.both(sample, List.of(), "y", PointRuns.of("y", runs, false), bootstrap);
            List<RunNoise> without = RankCorrelations.correlations(sample, "y", bootstrap);
            for (int f = 0; f < 3; f++) {
                Interval wide = with.get(f).interval();
                Interval plain = without.get(f).interval();
                assertThat(wide.low()).as("x" + f).isLessThanOrEqualTo(plain.low());
                assertThat(wide.high()).as("x" + f).isGreaterThanOrEqualTo(plain.high());
                if (runs == still) {
                    assertThat(wide.width()).as("x" + f).isCloseTo(plain.width(), within(.03 * plain.width()));
                }
            }
        }
    }

    @Test
    void rowsWithoutTheOutcomeAreLeftOut() {
        Table table = Table.builder()
                .numbers("x", 1, 2, 3, 4, 5, 6)
                .numbers("y", 2, 1, Double.NaN, 4, 3, 5)
                .build();
        RankSample sample = RankSample.of(table, List.of("x"), "y");
        assertThat(correlation(sample, Bootstrap.of(1)).estimate()).isCloseTo(0.8, within(1e-15));
        assertThat(sample.rows()).containsExactly(0, 1, 3, 4, 5);
    }

    @Test
    void whatHasNoRankIsRefused() {
        Table words = Table.builder()
                .strings("s", "a", "b", "c")
                .numbers("y", 1, 2, 3)
                .build();
        assertThatThrownBy(() -> RankSample.of(words, List.of("s"), "y")).hasMessageContaining("holds words");
        Table hole = Table.builder()
                .numbers("x", 1, Double.NaN, 2)
                .numbers("y", 1, 2, 3)
                .build();
        assertThatThrownBy(() -> RankSample.of(hole, List.of("x"), "y")).hasMessageContaining("x is missing in row 2");
    }

    private static double rho(double[] x, double[] y) {
        Table table = Table.builder().numbers("x", x).numbers("y", y).build();
        return correlation(RankSample.of(table, List.of("x"), "y"), new Bootstrap(1, 100))
                .estimate();
    }

    private static Interval correlation(RankSample sample, Bootstrap bootstrap) {
        return RankCorrelations.correlations(sample, "y", bootstrap).get(0).interval();
    }

    /**
     * Spearman's ρ of 40 rows where y = 1 in the upper half but for one exchanged pair: limits are
     * tanh(atanh(ρ) ∓ 1.959964 √(1.06 / 37)), computed here from ρ alone.
     */
    @Test
    void limitsOfRunsAreFishersWithFiellersVariance() {
        double[] x = new double[40];
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) {
            x[i] = i;
            y[i] = i >= 20 ^ (i == 5 || i == 25) ? 1 : 0;
        }
        Table runs = Table.builder().numbers("x", x).numbers("y", y).build();
        Table found = RankCorrelations.ofRuns(runs, List.of("x"), "y");
        double rho = found.number("rho", 0);
        assertThat(rho).isCloseTo(rho(x, y), within(1e-15));
        double z = 0.5 * Math.log((1 + rho) / (1 - rho));
        double away = 1.959963984540054 * Math.sqrt(1.06 / 37);
        assertThat(found.number("low", 0)).isCloseTo(Math.tanh(z - away), within(1e-12));
        assertThat(found.number("high", 0)).isCloseTo(Math.tanh(z + away), within(1e-12));
    }

    /** One agreement among ten, or nine among a hundred, has a coefficient and no limits; ten among a hundred have. */
    @Test
    void tooFewOfEitherEndingHaveNoLimits() {
        assertThat(limits(10, 1)).isNaN();
        assertThat(limits(100, 9)).isNaN();
        assertThat(limits(100, 91)).isNaN();
        assertThat(limits(29, 14)).isNaN();
        assertThat(limits(100, 10)).isFinite();
        assertThat(limits(100, 90)).isFinite();
    }

    private static double limits(int runs, int agreed) {
        double[] x = IntervalsTest.normal(runs, 1);
        double[] y = new double[runs];
        Arrays.fill(y, 0, agreed, 1);
        Table table = Table.builder().numbers("x", x).numbers("y", y).build();
        Table found = RankCorrelations.ofRuns(table, List.of("x"), "y");
        assertThat(found.number("rho", 0)).isFinite();
        return found.number("low", 0);
    }

    /**
     * How often limits of runs hold the true coefficient, of x even in 0 … 1 and an agreement with the chance 1 / (1 +
     * exp(−a − b (x − ½))): 1,000 samples a cell, seeds 1 to 1,000; three standard errors of 95 % are 2 points, so 93 %
     * at least. The truth is that of a sample of 200,000. Every interval holds its estimate. A strong relation is held
     * more often: Fisher's z is wide for ranks of two values.
     */
    @Test
    void limitsOfRunsHoldTheTruth() {
        double[][] cells = {{40, 0, 0}, {40, 0, 3}, {100, -2, 3}, {100, 0, 8}, {300, -2, 0}, {300, -2, 8}};
        for (double[] cell : cells) {
            int n = (int) cell[0];
            double[][] large = sample(200_000, cell[1], cell[2], 0);
            double truth = rho(large[0], large[1]);
            int told = 0;
            int held = 0;
            for (int seed = 1; seed <= 1000; seed++) {
                double[][] xy = sample(n, cell[1], cell[2], seed);
                Table runs =
                        Table.builder().numbers("x", xy[0]).numbers("y", xy[1]).build();
                Table found = RankCorrelations.ofRuns(runs, List.of("x"), "y");
                double low = found.number("low", 0);
                if (Double.isNaN(low)) {
                    continue;
                }
                told++;
                held += low <= truth && truth <= found.number("high", 0) ? 1 : 0;
                assertThat(found.number("rho", 0)).as("seed " + seed).isBetween(low, found.number("high", 0));
            }
            assertThat(told).as(Arrays.toString(cell)).isGreaterThan(400);
            assertThat((double) held / told).as(Arrays.toString(cell)).isGreaterThan(.93);
        }
    }

    private static double[][] sample(int n, double a, double b, long seed) {
        Stream stream = Streams.of(new RunKey(7, seed)).named("rank");
        double[][] xy = new double[2][n];
        for (int i = 0; i < n; i++) {
            xy[0][i] = stream.uniform();
            xy[1][i] = stream.uniform() < 1 / (1 + Math.exp(-a - b * (xy[0][i] - 0.5))) ? 1 : 0;
        }
        return xy;
    }
}
