package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
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
        double[] y = new double[n];
        sample.outcome().ranks(counts, y);
        double[] x = new double[n];
        double[] correlations = new double[sample.factors().size()];
        for (int f = 0; f < correlations.length; f++) {
            Ranking ranking = sample.factors().get(f);
            ranking.ranks(counts, x);
            correlations[f] = ranking.constant() || sample.outcome().constant() ? Double.NaN : weighted(x, y, counts);
        }
        return correlations;
    }

    /** Correlation of ranks (mean (n + 1)/2) with counts as weights. */
    private static double weighted(double[] x, double[] y, int[] counts) {
        double mean = (counts.length + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < counts.length; i++) {
            double a = x[i] - mean;
            double b = y[i] - mean;
            xx += counts[i] * a * a;
            yy += counts[i] * b * b;
            xy += counts[i] * a * b;
        }
        return xx == 0 || yy == 0 ? Double.NaN : Math.max(-1, Math.min(1, xy / StrictMath.sqrt(xx * yy)));
    }

    /** Correlation of two columns of ranks. */
    static double of(double[] x, double[] y) {
        int[] once = new int[x.length];
        Arrays.fill(once, 1);
        return weighted(x, y, once);
    }
}
