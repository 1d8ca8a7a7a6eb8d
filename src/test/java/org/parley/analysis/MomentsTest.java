package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MomentsTest {
    /** k ones among n runs, in 20 orders: k/n to the bit, for all k ≤ n ≤ 60. The seed is printed. */
    @Test
    void sharesAreCountsOverRunsInEveryOrder() {
        for (int n = 1; n <= 60; n++) {
            for (int k = 0; k <= n; k++) {
                for (long seed = 0; seed < 20; seed++) {
                    SplittableRandom random = new SplittableRandom(seed);
                    double[] runs = new double[n];
                    for (int left = k, at = 0; at < n; at++) {
                        if (random.nextInt(n - at) < left) {
                            runs[at] = 1;
                            left--;
                        }
                    }
                    assertThat(Moments.mean(runs))
                            .as(k + " of " + n + ", seed " + seed)
                            .isEqualTo((double) k / n);
                }
            }
        }
    }

    /** By hand: mean of .1, .2, .6 is .3, squares .04 + .01 + .09. */
    @Test
    void otherNumbers() {
        assertEquals(.3, Moments.mean(new double[] {.1, .2, .6}), 1e-15);
        assertEquals(.14, Moments.squares(new double[] {.1, .2, .6}), 1e-15);
        assertThat(Moments.mean(new double[0])).isNaN();
        assertThat(Moments.mean(new double[] {1, Double.NaN})).isNaN();
    }
}
