package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.analysis.Statistic;
import org.parley.analysis.Wilson;

class TallyTest {
    private static Interval estimate(boolean common, double[] values, int[] replications) {
        Tally tally = new Tally(Statistic.share("x"), common, 1, values.length);
        tally.block(values.length, 0, 1, values, replications);
        return tally.now().estimate();
    }

    /**
     * 40 replications, half of them 1; each at 25 points that all say the same: 40 observations and not 1000. t(.975,
     * 39) = 2.0226909, s² = 10/39, n* = .25·40/s²·(1.959964/t)² = 36.619.
     */
    @Test
    void runsThatShareTheirRandomNumbersCountOnce() {
        double[] values = new double[1000];
        int[] replications = new int[1000];
        for (int i = 0; i < 1000; i++) {
            replications[i] = i % 40 + 1;
            values[i] = replications[i] % 2;
        }
        Interval shared = estimate(true, values, replications);
        assertThat(shared.estimate()).isCloseTo(.5, within(1e-12));
        double runs = .25 * 40 * 39 / 10. * Math.pow(1.959964 / 2.0226909, 2);
        assertThat(shared.high() - .5).isEqualTo(1.959964 / 2 / Math.sqrt(runs + 3.841459), within(1e-6));
        assertThat(estimate(false, values, replications)).isEqualTo(Wilson.of(500, 1000));
    }

    /** 0 of 1000 runs in 40 replications: the upper limit of 0 of 40, z²/(40 + z²) = .0876; all of them: its mirror. */
    @Test
    void whatNeverHappenedHasAnIntervalAllTheSame() {
        int[] replications = new int[1000];
        double[] always = new double[1000];
        for (int i = 0; i < 1000; i++) {
            replications[i] = i % 40 + 1;
            always[i] = 1;
        }
        double z2 = 3.841458820694124;
        Interval never = estimate(true, new double[1000], replications);
        assertThat(never.low()).isZero();
        assertThat(never.high()).isEqualTo(z2 / (40 + z2), within(1e-12));
        Interval ever = estimate(true, always, replications);
        assertThat(ever.high()).isEqualTo(1);
        assertThat(ever.low()).isEqualTo(1 - z2 / (40 + z2), within(1e-12));
    }

    @Test
    void oneReplicationAloneHasNoInterval() {
        Interval one = estimate(true, new double[] {1, 0, 1}, new int[] {1, 1, 1});
        assertThat(one.low()).isNaN();
        assertThat(estimate(true, new double[] {}, new int[] {}).estimate()).isNaN();
    }
}
