package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Leaving out one replication after the other gives what the others alone give, computed anew: means and reliabilities
 * of ranks to the last bit, those of covariances up to rounding. Random sizes, shares with many ties and decimals.
 */
class LeaveOneOutTest {
    private static final long SEED = 20261129;

    @Test
    void everyStepIsThatOfTheOthersAlone() {
        Random random = new Random(SEED);
        for (int round = 0; round < 60; round++) {
            String where = "seed " + SEED + ", round " + round;
            int points = 2 + random.nextInt(12);
            int replications = 3 + random.nextInt(20);
            boolean shares = round % 3 == 0;
            double[][] values = new double[points][replications];
            for (double[] of : values) {
                double level = random.nextDouble();
                for (int r = 0; r < replications; r++) {
                    of[r] = shares ? (random.nextDouble() < level ? 1 : 0) : level + 10 * random.nextGaussian();
                }
            }
            int[] all = Bootstrap.all(points);
            int[] steps = {0};
            int size = 1 + random.nextInt(replications - 2);
            LeaveOneOut.each(RunMatrix.of(values), true, size, (replication, means, left) -> {
                assertThat(replication).isEqualTo(steps[0]++);
                double[][] others = others(values, replication * size, size);
                assertThat(means)
                        .as(where)
                        .isEqualTo(
                                Arrays.stream(others).mapToDouble(Moments::mean).toArray());
                assertEquals(new RankReliability(others).of(all, points), left.of(all, points), where); // NaN, too
            });
            assertThat(steps[0]).isEqualTo(replications / size);
            LeaveOneOut.each(RunMatrix.of(values), false, size, (replication, means, left) -> {
                double anew = new MeanReliability(others(values, replication * size, size)).of(all, points);
                double step = left.of(all, points);
                if (Double.isNaN(anew)) {
                    assertThat(step).as(where).isNaN();
                } else {
                    assertThat(step).as(where).isCloseTo(anew, within(1e-9));
                }
            });
        }
    }

    private static double[][] others(double[][] values, int from, int size) {
        double[][] others = new double[values.length][values[0].length - size];
        for (int p = 0; p < values.length; p++) {
            for (int k = 0; k < others[p].length; k++) {
                others[p][k] = values[p][k < from ? k : k + size];
            }
        }
        return others;
    }

    /** One at a time up to 1,999, then groups of 2, 5 or 100. */
    @Test
    void manyReplicationsAreLeftOutInGroups() {
        assertThat(LeaveOneOut.steps(3)).isEqualTo(3);
        assertThat(LeaveOneOut.steps(1_999)).isEqualTo(1_999);
        assertThat(LeaveOneOut.steps(2_000)).isEqualTo(1_000);
        assertThat(LeaveOneOut.size(5_000)).isEqualTo(5);
        assertThat(LeaveOneOut.steps(5_999)).isEqualTo(1_199);
        assertThat(LeaveOneOut.steps(100_000)).isEqualTo(1_000);
    }

    /**
     * The squared standard error of a mean of n independent numbers is s²/n, whether they are left out one by one or in
     * groups: by groups it is an estimate of its own, within a tenth or so of the other.
     */
    @Test
    void groupsGiveTheErrorOfSingleOnes() {
        Random random = new Random(SEED);
        double[][] values = new double[1][10_000];
        for (int r = 0; r < values[0].length; r++) {
            values[0][r] = random.nextGaussian();
        }
        double[] without = new double[LeaveOneOut.steps(10_000)];
        LeaveOneOut.each(RunMatrix.of(values), true, (group, means, left) -> without[group] = means[0]);
        double one = Moments.variance(values[0]) / 10_000;
        assertThat(ReplicationError.squared(without)).isCloseTo(one, within(.15 * one));
    }

    /** More numbers than a band holds: 1,100 points of 1,000 replications are two bands. */
    @Test
    void bandsGiveEveryReplication() {
        double[][] values = new double[1_100][1_000];
        for (int p = 0; p < values.length; p++) {
            for (int r = 0; r < values[p].length; r++) {
                values[p][r] = 1_000.0 * p + r;
            }
        }
        ReplicationBand band = new ReplicationBand(RunMatrix.of(values));
        for (int r : new int[] {0, 1, 952, 953, 954, 999, 3}) {
            double[] column = band.of(r);
            for (int p = 0; p < column.length; p++) {
                assertThat(column[p]).isEqualTo(1_000.0 * p + r);
            }
        }
    }
}
