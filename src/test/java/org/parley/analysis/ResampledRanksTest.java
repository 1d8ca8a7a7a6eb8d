package org.parley.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * The correlation by its definition, from the written ranks of the resample, bit by bit: 400 random columns with and
 * without ties, and one more row than the short sums are made for.
 */
class ResampledRanksTest {
    private static void check(SplittableRandom random, int n, int levels, String which) {
        double[] column = column(random, n, levels);
        Ranking x = new Ranking(column);
        Ranking y = new Ranking(column(random, n, random.nextBoolean() ? 2 : n));
        int[] counts = new int[n];
        for (int i = 0; i < n; i++) {
            counts[random.nextInt(n)]++;
        }
        double mean = (n + 1) / 2.0;
        double[] v = new double[n];
        y.ranks(counts, v);
        double[] ranks = new double[n];
        x.ranks(counts, ranks);
        double outcomeSquares = 0;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            double distance = v[i] - mean;
            v[i] = counts[i] * distance;
            outcomeSquares += v[i] * distance;
            squares += counts[i] * (ranks[i] - mean) * (ranks[i] - mean);
            products += v[i] * (ranks[i] - mean);
        }
        double expected = squares == 0 || outcomeSquares == 0
                ? Double.NaN
                : Math.max(-1, Math.min(1, products / StrictMath.sqrt(squares * outcomeSquares)));
        double found = new ResampledRanks(counts, v, n).correlation(x, outcomeSquares);
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(found), which);
    }

    private static double[] column(SplittableRandom random, int n, int levels) {
        double[] column = new double[n];
        for (int i = 0; i < n; i++) {
            column[i] = levels < n ? random.nextInt(levels) : random.nextDouble();
        }
        return column;
    }

    @Test
    void theBitsOfTheDefinition() {
        for (long seed = 1; seed <= 400; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int n = random.nextInt(2, 300);
            check(random, n, random.nextBoolean() ? n : random.nextInt(1, 6), "seed " + seed);
        }
    }

    @Test
    void manyRows() {
        check(new SplittableRandom(1), 100_000, 100_000, "the most rows with short sums");
        check(new SplittableRandom(2), 100_001, 100_001, "one more");
    }
}
