package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * Which factors an outcome rises or falls with: Spearman's ρ, the correlation of the mid-ranks (Spearman 1904), with bootstrap intervals over
 * rows (ranks are taken anew in every resample).
 *
 * <p>Out, one row a factor in the given order: {@code outcome, factor, rho, low, high, n}; ρ ∈ [−1, 1]. Rows without the outcome are
 * left out. NaN where factor or outcome never varies. ρ sees monotone effects only: a factor with ρ ≈ 0 may still matter (compare
 * {@link SobolIndices}). Limit: a rising function gives 1.
 */
public final class RankCorrelations {
    private RankCorrelations() {}

    /** Each factor with each outcome. */
    public static Table of(Table table, List<String> factors, List<String> outcomes, Bootstrap bootstrap) {
        List<String> outcomeColumn = new ArrayList<>();
        List<String> factorColumn = new ArrayList<>();
        Numbers rho = new Numbers();
        Numbers low = new Numbers();
        Numbers high = new Numbers();
        Numbers n = new Numbers();
        for (String outcome : outcomes) {
            RankSample sample = RankSample.of(table, factors, outcome);
            List<Interval> intervals =
                    bootstrap.intervals("rank/" + outcome, sample.rows().length, rows -> correlations(sample, rows));
            for (int f = 0; f < factors.size(); f++) {
                outcomeColumn.add(outcome);
                factorColumn.add(factors.get(f));
                rho.add(intervals.get(f).estimate());
                low.add(intervals.get(f).low());
                high.add(intervals.get(f).high());
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

    private static double[] correlations(RankSample sample, int[] rows) {
        int n = rows.length;
        int[] counts = new int[n];
        for (int row : rows) {
            counts[row]++;
        }
        double mean = (n + 1) / 2.0;
        double[] y = new double[n];
        sample.outcome().ranks(counts, y);
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double distance = y[i] - mean;
            y[i] = counts[i] * distance;
            yy += y[i] * distance;
        }
        double[] sums = new double[2];
        double[] correlations = new double[sample.factors().size()];
        for (int f = 0; f < correlations.length; f++) {
            Ranking ranking = sample.factors().get(f);
            ranking.sums(counts, y, mean, sums);
            correlations[f] = correlation(sums[1], sums[0], yy);
        }
        return correlations;
    }

    /** Products over the root of both squares; NaN where one of them never varies. */
    private static double correlation(double products, double squares, double otherSquares) {
        return squares == 0 || otherSquares == 0
                ? Double.NaN
                : Math.max(-1, Math.min(1, products / StrictMath.sqrt(squares * otherSquares)));
    }

    /** Correlation of two columns of ranks 1 … n. */
    static double of(double[] x, double[] y) {
        double mean = (x.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - mean) * (x[i] - mean);
            yy += (y[i] - mean) * (y[i] - mean);
            xy += (x[i] - mean) * (y[i] - mean);
        }
        return correlation(xy, xx, yy);
    }
}
