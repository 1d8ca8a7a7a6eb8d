package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.table.Table;

/** Points that tie in truth tie in every analysis: the order in which their runs stand decides nothing. */
class TiesTest {
    private static final int POINTS = 30;
    private static final int RUNS = 20;

    /**
     * 30 points share six different sets of runs (a share of 0 and 1, a mean of chances, some missing), each point in
     * an order of its own. So there are at most six different means, and ranks, medians, correlations, boxes and trees
     * are those of the means computed from sorted runs. 200 seeds, which are printed.
     */
    @Test
    void theOrderOfRunsDecidesNothing() {
        for (long seed = 0; seed < 200; seed++) {
            Table shuffled = means(seed, true);
            Table sorted = means(seed, false);
            for (String outcome : List.of("agreement", "survival5")) {
                assertThat(shuffled.numbers(outcome))
                        .as("seed " + seed + ", " + outcome)
                        .isEqualTo(sorted.numbers(outcome));
                assertThat(Arrays.stream(shuffled.numbers(outcome)).distinct().count())
                        .as("seed " + seed + ", " + outcome)
                        .isLessThanOrEqualTo(6);
                assertThat(correlations(shuffled, outcome, seed))
                        .as("seed " + seed + ", " + outcome)
                        .isEqualTo(correlations(sorted, outcome, seed));
                assertThat(cells(PartialRankCorrelations.of(shuffled, List.of("x", "y"), List.of(outcome), List.of())))
                        .as("seed " + seed + ", " + outcome)
                        .isEqualTo(cells(
                                PartialRankCorrelations.of(sorted, List.of("x", "y"), List.of(outcome), List.of())));
                assertThat(cells(tree(shuffled, outcome)))
                        .as("seed " + seed + ", " + outcome)
                        .isEqualTo(cells(tree(sorted, outcome)));
            }
        }
    }

    /**
     * Two columns that divide the rows alike, one of them in falling order, are equally good splits, whatever rounding
     * their running sums leave: the first one is taken. 500 seeds, which are printed.
     */
    @Test
    void equallyGoodSplitsGoToTheFirstFactor() {
        for (long seed = 0; seed < 500; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] x = random.doubles(40).toArray();
            double[] down = Arrays.stream(x).map(v -> -v).toArray();
            double[] y = Arrays.stream(x)
                    .map(v -> (v > 0.5 ? 0.3 : 0) + random.nextDouble())
                    .toArray();
            Table table = Table.builder()
                    .numbers("x", x)
                    .numbers("down", down)
                    .numbers("y", y)
                    .build();
            for (List<String> factors : List.of(List.of("x", "down"), List.of("down", "x"))) {
                TreeNode tree = Cart.of(table, factors, "y", new Cart.Settings(1, 5, 0));
                assertThat(((Split.Cut) ((TreeNode.Branch) tree).split()).factor())
                        .as("seed " + seed)
                        .isEqualTo(factors.get(0));
            }
        }
    }

    private static List<RunNoise> correlations(Table means, String outcome, long seed) {
        RankSample sample = RankSample.of(means, List.of("x", "y"), outcome);
        return RankCorrelations.correlations(sample, outcome, new Bootstrap(seed, 100));
    }

    private static Table tree(Table means, String outcome) {
        return Cart.table(Cart.of(means, List.of("x", "y"), outcome, Cart.Settings.usual(means.rows())));
    }

    private static List<List<String>> cells(Table table) {
        return table.names().stream().map(table::strings).toList();
    }

    private static Table means(long seed, boolean shuffled) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] agreements = new double[6][RUNS];
        double[][] survivals = new double[6][RUNS];
        for (int s = 0; s < 6; s++) {
            for (int r = 0; r < RUNS; r++) {
                agreements[s][r] = random.nextInt(3) == 0 ? 1 : 0;
                survivals[s][r] = agreements[s][r] == 0 && r > 0 ? Double.NaN : random.nextDouble();
            }
        }
        List<Double> point = new ArrayList<>();
        List<Double> agreement = new ArrayList<>();
        List<Double> survival = new ArrayList<>();
        for (int p = 0; p < POINTS; p++) {
            double[] order = new double[RUNS];
            Arrays.setAll(order, i -> i);
            if (shuffled) {
                MomentsTest.shuffle(order, new SplittableRandom(seed * POINTS + p));
            }
            for (double r : order) {
                point.add((double) p);
                agreement.add(agreements[p % 6][(int) r]);
                survival.add(survivals[p % 6][(int) r]);
            }
        }
        Table points = Table.builder()
                .numbers("point", numbers(POINTS, p -> p))
                .numbers("x", numbers(POINTS, p -> p % 7))
                .numbers("y", numbers(POINTS, p -> p * 11 % POINTS))
                .build();
        Table runs = Table.builder()
                .numbers("point", column(point))
                .numbers("agreement", column(agreement))
                .numbers("survival5", column(survival))
                .build();
        return PointMeans.of(points, runs, List.of(Statistic.share("agreement"), Statistic.mean("survival5")));
    }

    private static double[] numbers(int n, java.util.function.IntToDoubleFunction value) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, value);
        return numbers;
    }

    private static double[] column(List<Double> values) {
        return values.stream().mapToDouble(v -> v).toArray();
    }
}
