package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Means of resampled clusters against plain sums, to the last bit: random sums, with equal counts and others. */
class ClusterMeansTest {
    private static final long SEED = 20261129L;

    @Test
    void meansAreThoseOfPlainSums() {
        SplittableRandom random = new SplittableRandom(SEED);
        int evens = 0;
        for (int round = 0; round < 200; round++) {
            int clusters = random.nextInt(40);
            double[][] sums = new double[1 + random.nextInt(9)][clusters];
            double[][] counts = new double[sums.length][clusters];
            List<ClusterMeans> measures = new ArrayList<>();
            for (int m = 0; m < sums.length; m++) {
                boolean even = random.nextBoolean();
                int count = random.nextInt(3);
                for (int c = 0; c < clusters; c++) {
                    counts[m][c] = even ? count : random.nextInt(4);
                    sums[m][c] = (random.nextDouble() - 0.3) * counts[m][c];
                }
                evens += even ? 1 : 0;
                measures.add(new ClusterMeans(sums[m], counts[m]));
            }
            int[] rows = new int[clusters];
            double[] times = new double[clusters];
            for (int i = 0; i < clusters; i++) {
                rows[i] = random.nextInt(clusters);
                times[rows[i]]++;
            }
            double[] means = ClusterMeans.of(measures, times);
            for (int m = 0; m < sums.length; m++) {
                String what = "seed " + SEED + ", round " + round + ", measure " + m;
                double sum = 0;
                double n = 0;
                for (int c = 0; c < clusters; c++) {
                    sum += times[c] * sums[m][c];
                    n += times[c] * counts[m][c];
                }
                same(means[m], n == 0 ? Double.NaN : sum / n, what);
                double drawn = 0;
                for (int row : rows) {
                    drawn += sums[m][row];
                }
                same(measures.get(m).of(rows), n == 0 ? Double.NaN : drawn / n, what);
            }
        }
        assertThat(evens).isBetween(100, 2000);
    }

    private static void same(double one, double other, String what) {
        assertThat(Double.doubleToLongBits(one)).as(what).isEqualTo(Double.doubleToLongBits(other));
    }

    @Test
    void severalRowsOfOneCluster() {
        ClusterMeans means = new ClusterMeans(new double[] {1, 6}, new double[] {1, 2});
        assertThat(means.of(new int[] {1, 1})).isEqualTo(3);
        assertThat(means.of(new int[] {0, 1})).isEqualTo(7.0 / 3);
        assertThat(Arrays.toString(ClusterMeans.of(List.of(means), new double[] {0, 2})))
                .isEqualTo("[3.0]");
    }
}
