package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Scores on a scale of their own become weights and scores of the model, and a deal's worth comes back. */
class PointScaleTest {
    /** By hand: price 0 … 300, delivery −20 … 80, colour makes no difference. 400 points from worst to best. */
    private static final PointScale ADDED =
            new PointScale(List.of(new double[] {0, 120, 300}, new double[] {80, -20}, new double[] {7, 7}), true);

    @Test
    void addedScoresWeighAsFarAsTheyReach() {
        assertThat(ADDED.scale()).isEqualTo(new WorthScale(-13, 387));
        assertThat(ADDED.weights()).containsExactly(.75, .25, 0);
        assertThat(ADDED.shares().get(0)).containsExactly(0, .4, 1);
        assertThat(ADDED.shares().get(1)).containsExactly(1, 0);
        assertThat(ADDED.shares().get(2)).containsExactly(0, 0);
    }

    @Test
    void weightedScoresShareOneScale() {
        PointScale weighted = new PointScale(List.of(new double[] {-20, 80}, new double[] {80, 30, -20}), false);
        assertThat(weighted.scale()).isEqualTo(new WorthScale(-20, 80));
        assertThat(weighted.shares().get(1)).containsExactly(1, .5, 0);
    }

    /** Property, seeds 1 … 300: the model's Σ w v on the scale is the sum of the file's scores. */
    @Test
    void theSumOfTheScoresComesBack() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<double[]> scores = java.util.stream.IntStream.range(0, 1 + random.nextInt(6))
                    .mapToObj(k -> random.doubles(2 + random.nextInt(4), -500, 500)
                            .map(s -> Math.rint(s * 10) / 10)
                            .toArray())
                    .toList();
            PointScale points = new PointScale(scores, true);
            double u = 0;
            double sum = 0;
            for (int k = 0; k < scores.size(); k++) {
                int o = random.nextInt(scores.get(k).length);
                u += points.weights()[k] * points.shares().get(k)[o];
                sum += scores.get(k)[o];
            }
            assertThat(points.scale().of(u)).as("seed %d", seed).isCloseTo(sum, within(1e-7));
        }
    }
}
