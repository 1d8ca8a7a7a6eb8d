package org.parley.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.analysis.PartialRankCorrelations.Partial;

class EliminationsTest {
    private static final int MATRICES = 300;

    /**
     * Shared eliminations against one of its own for each column, bit for bit, on matrices of random rows: among them
     * columns that never vary (NaN), that follow from others, and parts of wholes; seed 20 and the number of the matrix
     * are told.
     */
    @Test
    void eachColumnAsIfEliminatedAlone() {
        int wholesSeen = 0;
        int passedOver = 0;
        for (int m = 0; m < MATRICES; m++) {
            SplittableRandom random = new SplittableRandom(20 + 1_000L * m);
            int factors = 1 + random.nextInt(9);
            int held = random.nextInt(3);
            double[][] correlations = correlations(random, factors + held + 1);
            List<String> wholes = new ArrayList<>();
            for (int f = 0; f < factors; f++) {
                wholes.add(new String[] {"", "", "a", "b"}[random.nextInt(4)]);
            }
            boolean strict = random.nextInt(2) == 1;
            List<Partial> shared = Eliminations.each(copy(correlations), wholes, strict);
            for (int f = 0; f < factors; f++) {
                List<Integer> others = others(wholes, f, held);
                Partial alone = alone(correlations, others, f, strict);
                assertThat(Double.doubleToRawLongBits(shared.get(f).coefficient()))
                        .as("matrix %d, column %d of %s", m, f, wholes)
                        .isEqualTo(Double.doubleToRawLongBits(alone.coefficient()));
                assertThat(shared.get(f).others())
                        .as("matrix %d, column %d", m, f)
                        .isEqualTo(alone.others());
                wholesSeen += wholes.get(f).isEmpty() ? 0 : 1;
                passedOver += alone.others() < others.size() ? 1 : 0;
            }
        }
        assertThat(wholesSeen).isGreaterThan(100);
        assertThat(passedOver).isGreaterThan(100);
    }

    /** Correlations of 12 rows of small whole numbers; a column may be constant, or the sum of the two before it. */
    private static double[][] correlations(SplittableRandom random, int columns) {
        double[][] x = new double[columns][12];
        for (int c = 0; c < columns; c++) {
            int kind = random.nextInt(8);
            for (int r = 0; r < 12; r++) {
                x[c][r] = kind == 0 ? 1 : kind == 1 && c > 1 ? x[c - 1][r] + x[c - 2][r] : random.nextInt(6);
            }
        }
        double[][] correlations = new double[columns][columns];
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < columns; j++) {
                correlations[i][j] = RankCorrelations.of(new Ranking(x[i]).ranks(), new Ranking(x[j]).ranks());
            }
        }
        return correlations;
    }

    private static double[][] copy(double[][] of) {
        double[][] copy = new double[of.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = of[i].clone();
        }
        return copy;
    }

    private static List<Integer> others(List<String> wholes, int factor, int held) {
        List<Integer> others = new ArrayList<>();
        for (int o = 0; o < wholes.size() + held; o++) {
            boolean fellow = o < wholes.size()
                    && !wholes.get(o).isEmpty()
                    && wholes.get(o).equals(wholes.get(factor));
            if (o != factor && !fellow) {
                others.add(o);
            }
        }
        return others;
    }

    /** The plain way: the others, then the column, then the outcome; eliminate one after the other. */
    private static Partial alone(double[][] correlations, List<Integer> others, int x, boolean strict) {
        List<Integer> order = new ArrayList<>(others);
        order.add(x);
        order.add(correlations.length - 1);
        int size = order.size();
        double[][] left = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                left[i][j] = correlations[order.get(i)][order.get(j)];
            }
        }
        int counted = 0;
        for (int k = 0; k < size - 2; k++) {
            if (left[k][k] > 1e-9) {
                counted++;
                for (int i = k + 1; i < size; i++) {
                    double factor = left[i][k] / left[k][k];
                    for (int j = k + 1; factor != 0 && !Double.isNaN(factor) && j < size; j++) {
                        left[i][j] -= factor * left[k][j];
                    }
                }
            }
        }
        double xx = left[size - 2][size - 2];
        double yy = left[size - 1][size - 1];
        double coefficient = xx > 1e-9 && yy > 1e-9 ? left[size - 2][size - 1] / StrictMath.sqrt(xx * yy) : Double.NaN;
        boolean unknown = Double.isNaN(coefficient) || (strict && Math.abs(coefficient) > 1 + 1e-9);
        return new Partial(unknown ? Double.NaN : Math.max(-1, Math.min(1, coefficient)), counted);
    }
}
