package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A ranking that begins with the order of another one against one that begins with none: ties, zeros of both signs. */
class RankingTest {
    private static final long SEED = 20261129L;

    @Test
    void nearAnotherOneItIsTheSame() {
        SplittableRandom random = new SplittableRandom(SEED);
        int far = 0;
        for (int round = 0; round < 400; round++) {
            int n = random.nextInt(120);
            double[] before = column(random, n);
            double[] values = before.clone();
            boolean isFar = random.nextInt(4) == 0;
            far += isFar ? 1 : 0;
            for (int i = 0; i < n; i++) {
                if (isFar) {
                    values[i] = -before[i];
                } else if (random.nextInt(3) == 0) {
                    values[i] += (random.nextDouble() - 0.5) * 0.01;
                }
            }
            Ranking near = Ranking.near(values, new Ranking(before));
            Ranking alone = new Ranking(values);
            String what = "seed " + SEED + ", round " + round;
            assertThat(near.order()).as(what).isEqualTo(alone.order());
            assertThat(near.ranks()).as(what).isEqualTo(alone.ranks());
            assertThat(near.constant()).isEqualTo(alone.constant());
            assertThat(near.untied()).isEqualTo(alone.untied());
        }
        assertThat(far).isBetween(50, 200);
    }

    private static double[] column(SplittableRandom random, int n) {
        int levels = 1 + random.nextInt(2 * n + 1);
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            int level = random.nextInt(levels) - levels / 2;
            column[i] = level == 0 && random.nextBoolean() ? -0.0 : level / 8.0;
        }
        return column;
    }
}
