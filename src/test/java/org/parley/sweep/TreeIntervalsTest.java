package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Cart;
import org.parley.analysis.Interval;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.analysis.TreeNode;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.table.Table;

/** Intervals of a tree over points that share their replications, on runs whose chances are known. */
class TreeIntervalsTest {
    private static final int POINTS = 30;
    private static final int REPLICATIONS = 20;
    private static final int TRIALS = 400;
    private static final Statistic SHARE = Statistic.share("y");

    /** What all points of a replication share, in logits. */
    private static final double SHARED = 1.5;

    private record Runs(double[][] y) implements RunValues {
        @Override
        public int points() {
            return y.length;
        }

        @Override
        public int replications() {
            return y[0].length;
        }

        @Override
        public boolean[] there(int point) {
            boolean[] there = new boolean[y[point].length];
            Arrays.fill(there, true);
            return there;
        }

        @Override
        public double[] of(Statistic statistic, int point) {
            return y[point].clone();
        }
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    /** The chance at x over endless replications: normal ones at 400 even quantiles. */
    private static double chance(double x) {
        double sum = 0;
        for (int q = 0; q < 400; q++) {
            sum += logistic(2 * x - 1 + SHARED * normal((q + .5) / 400)) / 400;
        }
        return sum;
    }

    private static double normal(double p) {
        return new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1).inverseCumulativeProbability(p);
    }

    private static Table points(double[] x, double[][] y) {
        double[] number = new double[x.length];
        double[] mean = new double[x.length];
        for (int p = 0; p < x.length; p++) {
            number[p] = p;
            mean[p] =
                    Arrays.stream(y[p]).filter(v -> !Double.isNaN(v)).average().orElseThrow();
        }
        return Table.builder()
                .numbers("point", number)
                .numbers("x", x)
                .numbers("y", mean)
                .build();
    }

    private static TreeNode grown(Table points) {
        return Cart.of(points, List.of("x"), "y", Cart.Settings.usual(points.rows()));
    }

    private static double[][] runs(double[] x, Stream stream) {
        double[] shared = new double[REPLICATIONS];
        Arrays.setAll(shared, r -> SHARED * stream.normal());
        double[][] y = new double[x.length][REPLICATIONS];
        for (int p = 0; p < x.length; p++) {
            for (int r = 0; r < REPLICATIONS; r++) {
                y[p][r] = stream.uniform() < logistic(2 * x[p] - 1 + shared[r]) ? 1 : 0;
            }
        }
        return y;
    }

    /**
     * 400 sweeps of 30 points and 20 shared replications, seeds 1 to 400; three standard errors of 95 % are 3.3 points,
     * so 91.7 … 98.3 %. Of a grid the truth is the mean chance of its points, also in the branch to the left; of a
     * random sample it is that of all x. Intervals that take points for independent hold it in some six of ten.
     */
    @Test
    void theyHoldTheTruthAndThoseOfPointsAloneDoNot() {
        double everywhere = 0;
        for (int q = 0; q < 100; q++) {
            everywhere += chance((q + .5) / 100) / 100;
        }
        int grid = 0;
        int left = 0;
        int branches = 0;
        int sampled = 0;
        int pointsAlone = 0;
        double[] even = new double[POINTS];
        Arrays.setAll(even, p -> p / (POINTS - 1.0));
        double[] chances = Arrays.stream(even).map(TreeIntervalsTest::chance).toArray();
        double ofGrid = Arrays.stream(chances).average().orElseThrow();
        for (int seed = 1; seed <= TRIALS; seed++) {
            Stream stream = Streams.of(new RunKey(1, seed)).named("tree");
            double[][] y = runs(even, stream);
            Table points = points(even, y);
            TreeNode plain = grown(points);
            TreeNode tree = new TreeIntervals(SHARE, false, Bootstrap.of(seed)).of(plain, points, new Runs(y));
            grid += tree.says().value().holds(ofGrid) ? 1 : 0;
            pointsAlone += plain.says().value().holds(ofGrid) ? 1 : 0;
            if (tree instanceof TreeNode.Branch branch) {
                branches++;
                double truth = Arrays.stream(chances)
                        .limit(branch.left().says().n())
                        .average()
                        .orElseThrow();
                left += branch.left().says().value().holds(truth) ? 1 : 0;
            }
            double[] random = new double[POINTS];
            Arrays.setAll(random, p -> stream.uniform());
            double[][] anew = runs(random, stream);
            Table sample = points(random, anew);
            sampled += new TreeIntervals(SHARE, true, Bootstrap.of(seed))
                            .of(grown(sample), sample, new Runs(anew))
                            .says()
                            .value()
                            .holds(everywhere)
                    ? 1
                    : 0;
        }
        assertThat(grid / (double) TRIALS).as("grid").isBetween(.917, .983);
        assertThat(sampled / (double) TRIALS).as("sample").isBetween(.917, .983);
        assertThat(branches).isGreaterThan(300);
        assertThat(left / (double) branches).as("left branch").isBetween(.91, .985);
        assertThat(pointsAlone / (double) TRIALS).as("points alone").isLessThan(.7);
    }

    /**
     * A root over all levels has the interval that the curve of the same runs has: the clusters are the same. A point
     * counts once, however many of its runs have the number: 1, 1, 1 and 0, – , – have the mean ½ and not ¾.
     */
    @Test
    void everyPointCountsOnce() {
        double[][] y = {{1, 1, 1}, {0, Double.NaN, Double.NaN}};
        Table points = points(new double[] {0, 1}, y);
        Interval root = new TreeIntervals(SHARE, false, Bootstrap.of(1))
                .of(grown(points), points, new Runs(y))
                .says()
                .value();
        assertThat(root.estimate()).isCloseTo(.5, within(1e-15));
        double[][] full =
                runs(new double[] {0, .5, 1}, Streams.of(new RunKey(1, 1)).named("tree"));
        Table three = points(new double[] {0, .5, 1}, full);
        ByReplication clusters = new ByReplication(REPLICATIONS);
        for (double[] of : full) {
            clusters.add(new Runs(full).there(0), of);
        }
        Interval whole = new TreeIntervals(SHARE, false, Bootstrap.of(1))
                .of(grown(three), three, new Runs(full))
                .says()
                .value();
        Interval curve = clusters.of(SHARE, "tree/y/", Bootstrap.of(1));
        assertThat(whole.low()).isCloseTo(curve.low(), within(1e-12));
        assertThat(whole.high()).isCloseTo(curve.high(), within(1e-12));
    }

    /** One replication that all points share tells nothing of others: no limits. */
    @Test
    void oneReplicationHasNoLimits() {
        double[][] y = {{1}, {0}, {1}, {1}};
        Table points = points(new double[] {0, 1, 2, 3}, y);
        for (boolean isSampled : new boolean[] {false, true}) {
            Interval root = new TreeIntervals(SHARE, isSampled, Bootstrap.of(1))
                    .of(grown(points), points, new Runs(y))
                    .says()
                    .value();
            assertThat(root.estimate()).isEqualTo(.75);
            assertThat(root.low()).isNaN();
        }
    }
}
