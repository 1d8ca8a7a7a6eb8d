package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * Which factors an outcome's variance comes from, alone (S1) and together with all others (ST), for a sample of Saltelli's design:
 * {@code S1ⱼ = mean(f(B)(f(AB_j) − f(A))) / V} (Saltelli et al. 2010, table 2 b), {@code STⱼ = mean((f(A) − f(AB_j))²) / 2V} (Jansen 1999; ibid.,
 * table 2 f), V = variance of f over A and B together, f centred on its mean over A and B first.
 *
 * <p>Out, one row an outcome, factor and index: {@code outcome, factor, index (S1 or ST), value, low, high, n, noise, shown}; intervals by
 * bootstrap over whole blocks, n blocks. True indices lie in 0 … 1 and S1 ≤ ST; an estimate may stray by chance, and a
 * negative one whose interval holds 0 is shown as "≈ 0". Where the outcome never varies the indices are NaN.
 *
 * <p>Where each point is the mean of several runs ({@link PointMeans}: columns {@code m.n} and {@code m.sd}), the indices are those of that mean, and
 * {@code noise} = mean(sd²/n) / V is the share of V that is run-to-run noise, NaN if unknown. Noise lowers S1 and, drawn anew at every point, raises
 * every ST by about as much as its share; on common random numbers part of it cancels.
 * A sample that does not belong to the design is refused. Tests: Ishigami and Sobol's G function.
 */
public final class SobolIndices {
    private SobolIndices() {}

    /** The indices of every outcome. */
    public static Table of(Table sample, List<String> factors, List<String> outcomes, Bootstrap bootstrap) {
        SaltelliSample design = SaltelliSample.of(sample, factors);
        int d = factors.size();
        List<String> outcomeColumn = new ArrayList<>();
        List<String> factorColumn = new ArrayList<>();
        List<String> index = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Numbers value = new Numbers();
        Numbers low = new Numbers();
        Numbers high = new Numbers();
        Numbers n = new Numbers();
        Numbers noise = new Numbers();
        for (String outcome : outcomes) {
            double[] values = Blocks.outcome(sample, outcome);
            double noiseShare = noise(sample, outcome, design, values);
            List<Interval> intervals =
                    bootstrap.intervals("sobol/" + outcome, design.blocks(), blocks -> indices(design, values, blocks));
            for (int k = 0; k < 2 * d; k++) {
                outcomeColumn.add(outcome);
                factorColumn.add(factors.get(k % d));
                index.add(k < d ? "S1" : "ST");
                value.add(intervals.get(k).estimate());
                low.add(intervals.get(k).low());
                high.add(intervals.get(k).high());
                n.add(design.blocks());
                noise.add(noiseShare);
                shown.add(Index.shown(intervals.get(k)));
            }
        }
        return Table.builder()
                .texts("outcome", outcomeColumn)
                .texts("factor", factorColumn)
                .texts("index", index)
                .numbers("value", value.toArray())
                .numbers("low", low.toArray())
                .numbers("high", high.toArray())
                .numbers("n", n.toArray())
                .numbers("noise", noise.toArray())
                .texts("shown", shown)
                .build();
    }

    /** S1 of every factor, then ST of every factor, over these blocks. */
    private static double[] indices(SaltelliSample design, double[] values, int[] blocks) {
        int d = design.rowAB().length;
        double[] indices = new double[2 * d];
        double mean = mean(design, values, blocks);
        double variance = variance(design, values, blocks, mean);
        for (int j = 0; j < d; j++) {
            double first = 0;
            double total = 0;
            for (int block : blocks) {
                double a = values[design.rowA()[block]] - mean;
                double b = values[design.rowB()[block]] - mean;
                double step = values[design.rowAB()[j][block]] - mean - a;
                first += b * step;
                total += step * step;
            }
            indices[j] = variance > 0 ? first / blocks.length / variance : Double.NaN;
            indices[d + j] = variance > 0 ? total / (2.0 * blocks.length) / variance : Double.NaN;
        }
        return indices;
    }

    private static double mean(SaltelliSample design, double[] values, int[] blocks) {
        double sum = 0;
        for (int block : blocks) {
            sum += values[design.rowA()[block]] + values[design.rowB()[block]];
        }
        return sum / (2.0 * blocks.length);
    }

    private static double variance(SaltelliSample design, double[] values, int[] blocks, double mean) {
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int block : blocks) {
            double a = values[design.rowA()[block]];
            double b = values[design.rowB()[block]];
            sum += (a - mean) * (a - mean) + (b - mean) * (b - mean);
            least = Math.min(least, Math.min(a, b));
            most = Math.max(most, Math.max(a, b));
        }
        return least == most ? 0 : sum / (2.0 * blocks.length);
    }

    private static double noise(Table sample, String outcome, SaltelliSample design, double[] values) {
        if (!sample.has(outcome + ".n") || !sample.has(outcome + ".sd")) {
            return Double.NaN;
        }
        double[] runs = sample.numbers(outcome + ".n");
        double[] sd = sample.numbers(outcome + ".sd");
        double within = 0;
        for (int r = 0; r < runs.length; r++) {
            within += sd[r] * sd[r] / runs[r];
        }
        int[] all = new int[design.blocks()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        double variance = variance(design, values, all, mean(design, values, all));
        return variance > 0 ? within / runs.length / variance : Double.NaN;
    }
}
