package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.parley.table.Table;

/**
 * The rank correlation of each factor with an outcome once the linear effect of all other factors' ranks is taken out of both (partial rank
 * correlation; Iman &amp; Conover 1979): −P_xy / √(P_xx P_yy) with P the inverse of the matrix of rank correlations.
 *
 * <p>Intervals: Fisher's z with variance 1.06 / (n − 3 − k), k other factors (Fieller, Hartley &amp; Pearson 1957): approximate, good
 * enough to order factors. Out: {@code outcome, factor, rho, low, high, n}. A factor that never varies, or one that is a rising function of others,
 * leaves the matrix without an inverse and is refused. Limit: one factor gives Spearman's ρ.
 */
public final class PartialRankCorrelations {
    private static final double FIELLER = 1.06;
    private static final double SINGULAR = 1e-10;

    private PartialRankCorrelations() {}

    /** All factors with each outcome. */
    public static Table of(Table table, List<String> factors, List<String> outcomes) {
        List<String> outcomeColumn = new ArrayList<>();
        List<String> factorColumn = new ArrayList<>();
        Numbers rho = new Numbers();
        Numbers low = new Numbers();
        Numbers high = new Numbers();
        Numbers n = new Numbers();
        for (String outcome : outcomes) {
            RankSample sample = RankSample.of(table, factors, outcome);
            for (int f = 0; f < factors.size(); f++) {
                if (sample.factors().get(f).constant()) {
                    throw new IllegalArgumentException(
                            "factor " + factors.get(f) + " never varies. Maybe leave it out?");
                }
            }
            double[] partial = partial(sample, outcome);
            for (int f = 0; f < partial.length; f++) {
                Interval interval = fisher(partial[f], sample.rows().length, factors.size() - 1);
                outcomeColumn.add(outcome);
                factorColumn.add(factors.get(f));
                rho.add(interval.estimate());
                low.add(interval.low());
                high.add(interval.high());
                n.add(sample.rows().length);
            }
        }
        return Table.builder()
                .texts("outcome", outcomeColumn)
                .texts("factor", factorColumn)
                .numbers("rho", rho.toArray())
                .numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .numbers("n", n.toArray())
                .build();
    }

    private static double[] partial(RankSample sample, String outcome) {
        int d = sample.factors().size();
        double[] partial = new double[d];
        if (sample.outcome().constant()) {
            Arrays.fill(partial, Double.NaN);
            return partial;
        }
        List<double[]> ranks = new ArrayList<>();
        sample.factors().forEach(factor -> ranks.add(factor.ranks()));
        ranks.add(sample.outcome().ranks());
        double[][] matrix = new double[d + 1][d + 1];
        for (int i = 0; i <= d; i++) {
            for (int j = 0; j <= d; j++) {
                matrix[i][j] = i == j ? 1 : j < i ? matrix[j][i] : RankCorrelations.of(ranks.get(i), ranks.get(j));
            }
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(matrix, false), SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            throw new IllegalArgumentException(
                    "the ranks of the factors and of " + outcome
                            + " depend on each other exactly, so no effect can be told from the others. Maybe fewer factors or more rows?");
        }
        RealMatrix inverse = solver.getInverse();
        for (int f = 0; f < d; f++) {
            partial[f] = -inverse.getEntry(f, d) / StrictMath.sqrt(inverse.getEntry(f, f) * inverse.getEntry(d, d));
        }
        return partial;
    }

    private static Interval fisher(double rho, int n, int others) {
        int left = n - 3 - others;
        if (Double.isNaN(rho) || left < 1) {
            return Interval.unknown(rho);
        }
        double z = 0.5 * StrictMath.log((1 + rho) / (1 - rho));
        double half = Interval.Z * StrictMath.sqrt(FIELLER / left);
        return new Interval(rho, StrictMath.tanh(z - half), StrictMath.tanh(z + half));
    }
}
