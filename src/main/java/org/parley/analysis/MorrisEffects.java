package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * Screening by elementary effects (f after − f before) / delta, one a factor and trajectory: their mean μ and standard deviation σ (Morris 1991) and
 * the mean of their sizes μ* (Campolongo, Cariboni &amp; Saltelli 2007).
 *
 * <p>In: a sample of Morris' design. Out, one row an outcome, factor and index: {@code outcome, factor, index (mu, muStar or sigma), value, low, high, n};
 * unit: the outcome's, for a change over the whole range of the factor (on its own scale). Intervals by bootstrap over trajectories; n trajectories. μ* orders
 * factors by influence; σ large beside μ* means interaction or curvature; μ far below μ* means effects of both signs. For words without an order only μ* has
 * a meaning. Where points are means of several runs the effects are those of the mean, and noise adds to σ and μ*.
 * A sample that does not belong to the design is refused. Limit: a linear outcome has σ = 0 and μ = slope × range.
 */
public final class MorrisEffects {
    private static final List<String> INDICES = List.of("mu", "muStar", "sigma");

    private MorrisEffects() {}

    /** The indices of every outcome. */
    public static Table of(Table sample, List<String> factors, List<String> outcomes, Bootstrap bootstrap) {
        MorrisSample design = MorrisSample.of(sample, factors);
        List<String> outcomeColumn = new ArrayList<>();
        List<String> factorColumn = new ArrayList<>();
        List<String> index = new ArrayList<>();
        Numbers value = new Numbers();
        Numbers low = new Numbers();
        Numbers high = new Numbers();
        Numbers n = new Numbers();
        for (String outcome : outcomes) {
            double[][] effects = effects(design, Blocks.outcome(sample, outcome));
            List<Interval> intervals =
                    bootstrap.intervals("morris/" + outcome, effects.length, rows -> indices(effects, rows));
            for (int f = 0; f < factors.size(); f++) {
                for (int k = 0; k < INDICES.size(); k++) {
                    Interval interval = intervals.get(INDICES.size() * f + k);
                    outcomeColumn.add(outcome);
                    factorColumn.add(factors.get(f));
                    index.add(INDICES.get(k));
                    value.add(interval.estimate());
                    low.add(interval.low());
                    high.add(interval.high());
                    n.add(effects.length);
                }
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
                .build();
    }

    /** effects[trajectory][factor]. */
    private static double[][] effects(MorrisSample design, double[] values) {
        double[][] effects = new double[design.rows().length][design.stepOf()[0].length];
        for (int t = 0; t < effects.length; t++) {
            for (int f = 0; f < effects[t].length; f++) {
                int step = design.stepOf()[t][f];
                int row = design.rows()[t][step];
                effects[t][f] = (values[row] - values[design.rows()[t][step - 1]]) / design.delta()[row];
            }
        }
        return effects;
    }

    /** mu, muStar, sigma of the first factor, of the second … */
    private static double[] indices(double[][] effects, int[] trajectories) {
        int d = effects[0].length;
        double[] indices = new double[INDICES.size() * d];
        double[] of = new double[trajectories.length];
        double[] size = new double[trajectories.length];
        for (int f = 0; f < d; f++) {
            for (int i = 0; i < of.length; i++) {
                of[i] = effects[trajectories[i]][f];
                size[i] = Math.abs(of[i]);
            }
            indices[INDICES.size() * f] = Moments.mean(of);
            indices[INDICES.size() * f + 1] = Moments.mean(size);
            indices[INDICES.size() * f + 2] = StrictMath.sqrt(Moments.variance(of));
        }
        return indices;
    }
}
