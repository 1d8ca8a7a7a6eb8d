package org.parley.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.parley.analysis.Interval;
import org.parley.analysis.Measure;
import org.parley.analysis.Wilson;

class TallyTest {
    private static Interval estimate(boolean common, double[] values, int[] replications) {
        Tally tally = new Tally(Measure.share("x"), common, 1, values.length);
        tally.block(values.length, 0, 1, values, replications);
        return tally.now().estimate();
    }

    /** 40 replications, half of them 1; each at 25 points that all say the same: 40 observations and not 1000. t(.975, 39) = 2.0226909, s = sqrt(10/39). */
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
        assertThat(shared.high() - .5).isEqualTo(2.0226909 * Math.sqrt(10 / 39. / 40), within(1e-6));
        assertThat(estimate(false, values, replications)).isEqualTo(Wilson.of(500, 1000));
    }

    @Test
    void oneReplicationAloneHasNoInterval() {
        Interval one = estimate(true, new double[] {1, 0, 1}, new int[] {1, 1, 1});
        assertThat(one.low()).isNaN();
        assertThat(estimate(true, new double[] {}, new int[] {}).estimate()).isNaN();
    }
}
