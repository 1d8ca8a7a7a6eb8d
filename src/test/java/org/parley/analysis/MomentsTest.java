package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
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

    /**
     * The means of the same numbers in 50 orders are one number, for 200 columns of survival chances; plain sums give
     * several. The seed is printed.
     */
    @Test
    void theSameNumbersInAnyOrderHaveOneMean() {
        int plainOrders = 0;
        for (long seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            double[] runs = random.doubles(5 + random.nextInt(200)).toArray();
            double mean = Moments.mean(runs);
            double plain = Arrays.stream(runs).reduce(0, Double::sum);
            for (int order = 0; order < 50; order++) {
                shuffle(runs, random);
                assertThat(Moments.mean(runs)).as("seed " + seed).isEqualTo(mean);
                plainOrders += Arrays.stream(runs).reduce(0, Double::sum) == plain ? 0 : 1;
            }
        }
        assertThat(plainOrders).as("the test can fail").isPositive();
    }

    static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = values[i];
            values[i] = values[other];
            values[other] = kept;
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
