package org.parley.sweep.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;

/** Points of Latin hypercubes moved apart. */
class SpacingSwapsTest {
    private static double[][] centred(int points, int factors, long seed) {
        double[][] shares = new double[factors][];
        for (int f = 0; f < factors; f++) {
            shares[f] = Arrays.stream(Shuffle.of(points, stream(seed, "strata/" + f)))
                    .mapToDouble(stratum -> (stratum + .5) / points)
                    .toArray();
        }
        return shares;
    }

    private static Stream stream(long seed, String name) {
        return Streams.of(new RunKey(seed, 0)).named("test/" + name);
    }

    private static double leastSquare(double[][] shares) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shares[0].length; i++) {
            for (int j = 0; j < i; j++) {
                double square = 0;
                for (double[] column : shares) {
                    square += (column[i] - column[j]) * (column[i] - column[j]);
                }
                least = Math.min(least, square);
            }
        }
        return least;
    }

    /**
     * The largest least distance that any Latin hypercube of two factors has, by trying all n! of them: no design
     * passes it, and the best of twenty seeds has it.
     */
    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8})
    void theLargestLeastDistanceOfAll(int points) {
        double most = mostOfAll(new int[points], 0, 0) / ((double) points * points);
        double best = 0;
        for (long seed = 0; seed < 20; seed++) {
            double[][] shares = centred(points, 2, seed);
            SpacingSwaps.of(shares, 5000, stream(seed, "swaps"));
            double found = leastSquare(shares);
            assertThat(found).as("seed %d", seed).isLessThan(most + 1e-9);
            best = Math.max(best, found);
        }
        assertThat(best).isCloseTo(most, within(1e-9));
    }

    /** The largest least square of a distance, in strata, over all permutations that begin so. */
    private static int mostOfAll(int[] permutation, int from, int used) {
        int n = permutation.length;
        int most = 0;
        if (from == n) {
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < i; j++) {
                    int x = i - j;
                    int y = permutation[i] - permutation[j];
                    least = Math.min(least, x * x + y * y);
                }
            }
            return least;
        }
        for (int value = 0; value < n; value++) {
            if ((used & 1 << value) == 0) {
                permutation[from] = value;
                most = Math.max(most, mostOfAll(permutation, from + 1, used | 1 << value));
            }
        }
        return most;
    }

    /** Every stratum keeps its point, and the least distance never shrinks; on average it more than doubles. */
    @Test
    void pointsMoveApartWithinTheirStrata() {
        double ratios = 0;
        for (long seed = 0; seed < 20; seed++) {
            double[][] before = centred(40, 3, seed);
            double[][] after = centred(40, 3, seed);
            SpacingSwaps.of(after, 5000, stream(seed, "swaps"));
            for (int f = 0; f < 3; f++) {
                assertThat(Arrays.stream(after[f]).sorted().toArray())
                        .as("seed %d", seed)
                        .isEqualTo(Arrays.stream(before[f]).sorted().toArray());
            }
            double ratio = StrictMath.sqrt(leastSquare(after) / leastSquare(before));
            assertThat(ratio).as("seed %d", seed).isGreaterThanOrEqualTo(1);
            ratios += ratio / 20;
        }
        assertThat(ratios).isGreaterThan(2);
    }

    @Test
    void oneFactorStaysAsItIs() {
        double[][] one = centred(9, 1, 4);
        SpacingSwaps.of(one, 1000, stream(4, "swaps"));
        assertThat(one).isDeepEqualTo(centred(9, 1, 4));
    }
}
