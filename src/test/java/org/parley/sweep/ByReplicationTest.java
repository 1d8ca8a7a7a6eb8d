package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.Statistic;

/** Measures of agreements, which few of the replications have. */
class ByReplicationTest {
    private static final int REPLICATIONS = 20;
    private static final Bootstrap BOOTSTRAP = Bootstrap.of(1);
    private static final Statistic MEAN = Statistic.mean("asymmetry");
    private static final Statistic SHARE = Statistic.meanOfShares("survival5");

    /** t(.975, 2), R's qt(.975, 2). */
    private static final double T = 4.302652729749464;

    private static ByReplication measure(double... numbers) {
        double[] values = new double[REPLICATIONS];
        Arrays.fill(values, Double.NaN);
        for (int k = 0; k < numbers.length; k++) {
            values[6 * k] = numbers[k];
        }
        boolean[] all = new boolean[REPLICATIONS];
        Arrays.fill(all, true);
        ByReplication measure = new ByReplication(REPLICATIONS);
        measure.add(all, values);
        return measure;
    }

    private static List<Interval> threeWays(Statistic statistic, double... numbers) {
        ByReplication measure = measure(numbers);
        return List.of(
                measure.of(statistic, "x", BOOTSTRAP),
                ByReplication.of(List.of(statistic), List.of(measure), "x", BOOTSTRAP)
                        .get(0),
                measure.difference(statistic, "x", BOOTSTRAP));
    }

    /**
     * Three of 20 replications have the number, 1, 2 and 3. Of resamples with a number (18/20)²⁰ − (17/20)²⁰ over 1 −
     * (17/20)²⁰ = .086 hold 1 alone, as many 3 alone, so the quantiles .025 and .975 are 1 and 3. They rest on three
     * observations, and are 1 · t(.975, 2) / z √(3/2) = 2.69 away, not 1.10 as of 20.
     */
    @Test
    void threeReplicationsWithTheNumberAreThreeObservations() {
        double away = T / 1.959963984540054 * Math.sqrt(1.5);
        for (Interval interval : threeWays(MEAN, 1, 2, 3)) {
            assertThat(interval.estimate()).isEqualTo(2);
            assertThat(interval.low()).isCloseTo(2 - away, within(1e-9));
            assertThat(interval.high()).isCloseTo(2 + away, within(1e-9));
        }
        for (Interval interval : threeWays(SHARE, .4, .5, .6)) {
            assertThat(interval.low()).isCloseTo(.5 - .1 * away, within(1e-9));
            assertThat(interval.high()).isCloseTo(.5 + .1 * away, within(1e-9));
        }
    }

    /** Resamples of one number are all alike, and yet it is not known exactly. */
    @Test
    void oneReplicationWithTheNumberTellsNothingOfOthers() {
        for (Statistic statistic : List.of(MEAN, SHARE)) {
            assertThat(threeWays(statistic, .5)).containsOnly(Interval.unknown(.5));
        }
    }

    @Test
    void noReplicationWithTheNumberHasNoEstimate() {
        for (Statistic statistic : List.of(MEAN, SHARE)) {
            assertThat(threeWays(statistic)).containsOnly(Interval.unknown(Double.NaN));
        }
    }
}
