package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

class RankIndicesTest {
    private static final List<String> FACTORS = List.of("x0", "x1");

    /**
     * y = x₀ + 2 [word] + the same noise at every point, which moves no rank: no replication moves an index, and both
     * are those of the means, the partial one with the word held fixed.
     */
    @Test
    void noiseThatAllPointsShareMovesNothing() {
        Table points = points(60);
        double[][] runs = runs(points, 10, 0);
        Table found = indices(points, runs);
        List<RunNoise> plain = RankCorrelations.correlations(RankSample.of(points, FACTORS, "y"), "y", Bootstrap.of(1));
        Table partial = PartialRankCorrelations.of(points, FACTORS, List.of("y"), List.of("word"));
        assertThat(found.strings("index")).containsExactly("rho", "prcc", "rho", "prcc");
        for (int f = 0; f < 2; f++) {
            assertThat(found.number("value", 2 * f))
                    .isCloseTo(plain.get(f).interval().estimate(), within(1e-12));
            assertThat(found.number("value", 2 * f + 1)).isCloseTo(partial.number("prcc", f), within(1e-12));
            // by bootstrap in z here and by Fisher's z there
            assertThat(found.number("low", 2 * f + 1)).isLessThan(found.number("value", 2 * f + 1));
            assertThat(found.number("high", 2 * f + 1)).isGreaterThan(found.number("value", 2 * f + 1));
        }
        for (double noise : found.numbers("noise")) {
            assertThat(noise).isLessThan(1e-20);
        }
        assertThat(found.number("value", 1)).isGreaterThan(found.number("value", 0) + 0.2);
    }

    /**
     * The slope of y in x₁ is 0 on average and another in each replication: few replications leave the index of x₁
     * unknown; with a hundred times as many its interval is less than half as wide.
     */
    @Test
    void aSlopeOfTheReplicationsIsNoise() {
        Table points = points(60);
        Table few = indices(points, runs(points, 5, 0.4));
        assertThat(few.number("noise", 3)).isGreaterThan(0.5);
        assertThat(few.string("shown", 3)).startsWith("unknown with 5 replications");
        double width = few.number("high", 3) - few.number("low", 3);
        Table many = indices(points, runs(points, 500, 0.4));
        assertThat(many.number("high", 3) - many.number("low", 3)).isLessThan(width / 2);
    }

    private static Table indices(Table points, double[][] runs) {
        double[] means = new double[runs.length];
        for (int p = 0; p < means.length; p++) {
            means[p] = Moments.mean(runs[p]);
        }
        return RankIndices.of(
                TestFunctions.with(points, "y", means),
                FACTORS,
                List.of("word"),
                List.of("y"),
                PointRuns.of("y", runs, true),
                Bootstrap.of(1));
    }

    private static Table points(int n) {
        SplittableRandom random = new SplittableRandom(5);
        double[] x0 = random.doubles(n).toArray();
        double[] x1 = random.doubles(n).toArray();
        String[] word = new String[n];
        double[] y = new double[n];
        for (int p = 0; p < n; p++) {
            word[p] = p % 2 == 0 ? "on" : "off";
            y[p] = x0[p] + 0.1 * x1[p] * x1[p] + (p % 2 == 0 ? 2 : 0);
        }
        return Table.builder()
                .numbers("x0", x0)
                .numbers("x1", x1)
                .strings("word", word)
                .numbers("y", y)
                .build();
    }

    private static double[][] runs(Table points, int replications, double slope) {
        SplittableRandom random = new SplittableRandom(6);
        double[][] runs = new double[points.rows()][replications];
        for (int r = 0; r < replications; r++) {
            double shared = random.nextDouble();
            double own = slope * (2 * random.nextDouble() - 1);
            for (int p = 0; p < runs.length; p++) {
                runs[p][r] = points.number("y", p) + shared + own * points.number("x1", p);
            }
        }
        return runs;
    }
}
