package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.table.Table;

/**
 * Screening by elementary effects (f after − f before) / delta, one a factor and trajectory: their mean μ and standard
 * deviation σ (Morris 1991) and the mean of their sizes μ* (Campolongo, Cariboni &amp; Saltelli 2007).
 *
 * <p>f is the mean outcome at a point over endless replications. Where single runs are known, the noise left in the
 * means is taken out of σ and μ* ({@link MorrisTerms}), and intervals hold trajectories and replications
 * ({@link RunNoise}); those of μ* the bias, too, that no correction is free of ({@link SizeLimits}): they reach down to
 * the lower limit of the mean size by signs of other replications, which is never too large on average, and up to the
 * upper limit of the mean size as seen, which is never too small. No limit of it is below 0. Nothing is taken off μ,
 * which noise moves but does not raise; since no mean size is below the size of the mean, μ* is reported as |μ| where
 * what is left of it is less, and its upper limit is no lower than that of |μ|. Where they are not known
 * ({@link PointRuns#none()}), f is the number in the table, noise and all, and intervals are by bootstrap over
 * trajectories alone.
 *
 * <p>It reads a sample of Morris' design. It gives one row for each outcome, factor and index:
 * {@code outcome, factor, index (mu, muStar or sigma), value, low, high, n (trajectories), replications (0: not known),
 * noise, needed, shown},
 * see {@link RunNoise}; narrow are limits within a tenth of the outcome's largest μ*. Unit: the outcome's, for a change
 * over the whole range of the factor (on its own scale). μ* orders factors by influence; σ large beside μ* means
 * interaction or curvature; μ far below μ* means effects of both signs. For words without an order only μ* has a
 * meaning. A sample that does not belong to the design is refused. Limit: a linear outcome has σ = 0 and μ = slope ×
 * range.
 */
public final class MorrisEffects {
    private static final List<String> INDICES = List.of("mu", "muStar", "sigma");
    private static final int SIGMA = 2;
    private static final double NARROW = 0.1;

    private MorrisEffects() {}

    /** The indices of every outcome of a table whose single runs are not known. */
    public static Table of(Table sample, List<String> factors, List<String> outcomes, Bootstrap bootstrap) {
        return of(sample, factors, outcomes, PointRuns.none(), bootstrap);
    }

    /** The indices of every outcome. */
    public static Table of(
            Table sample, List<String> factors, List<String> outcomes, PointRuns runs, Bootstrap bootstrap) {
        MorrisSample design = MorrisSample.of(sample, factors);
        IndexRows rows = new IndexRows();
        for (String outcome : outcomes) {
            double[] means = DesignBlocks.outcome(sample, outcome);
            List<RunNoise> indices = indices(design, means, outcome, runs, bootstrap);
            for (int k = 0; k < indices.size(); k++) {
                RunNoise index = indices.get(k);
                rows.add(
                        outcome,
                        factors.get(k / INDICES.size()),
                        INDICES.get(k % INDICES.size()),
                        design.rows().length,
                        index,
                        IndexText.known(index, IndexText.interval(index.interval())));
            }
        }
        return rows.table();
    }

    private static double[][] alone(double[] means) {
        return Arrays.stream(means).mapToObj(mean -> new double[] {mean}).toArray(double[][]::new);
    }

    /** mu, muStar, sigma of the first factor, of the second … */
    static List<RunNoise> indices(
            MorrisSample design, double[] means, String outcome, PointRuns runs, Bootstrap bootstrap) {
        boolean known = runs.has(outcome);
        RunMatrix values = known ? runs.of(outcome) : RunMatrix.of(alone(means));
        List<MorrisTerms> terms = new ArrayList<>();
        for (int f = 0; f < design.stepOf()[0].length; f++) {
            terms.add(new MorrisTerms(effects(design, f, values)));
        }
        Bootstrap.Statistics statistics = trajectories -> {
            double[] indices = new double[INDICES.size() * terms.size()];
            for (int f = 0; f < terms.size(); f++) {
                System.arraycopy(terms.get(f).indices(trajectories), 0, indices, INDICES.size() * f, INDICES.size());
            }
            return indices;
        };
        String purpose = "morris/" + outcome;
        int n = design.rows().length;
        double[] estimates = statistics.of(Bootstrap.all(n));
        if (known) {
            for (int f = 0; f < terms.size(); f++) {
                int k = INDICES.size() * f;
                estimates[k + 1] = Math.max(terms.get(f).muStar(), Math.abs(estimates[k]));
            }
        }
        double largest = 0;
        for (int f = 0; f < terms.size(); f++) {
            largest = Math.max(largest, estimates[INDICES.size() * f + 1]);
        }
        List<Interval> points = known ? List.of() : bootstrap.intervals(purpose, n, statistics);
        double[][] resampled = known ? bootstrap.values(purpose, n, statistics) : new double[0][];
        List<RunNoise> indices = new ArrayList<>();
        for (int f = 0; f < terms.size(); f++) {
            int k = INDICES.size() * f;
            if (known) {
                indices.addAll(of(
                        terms.get(f),
                        Arrays.copyOfRange(estimates, k, k + 3),
                        Arrays.copyOfRange(resampled, k, k + 3),
                        runs.common(),
                        NARROW * largest));
            } else {
                for (int i = 0; i < INDICES.size(); i++) {
                    RunNoise index = RunNoise.unknown(points.get(k + i));
                    indices.add(i == SIGMA ? index.root() : index);
                }
            }
        }
        return indices;
    }

    /** mu, muStar and sigma of one factor. */
    private static List<RunNoise> of(
            MorrisTerms terms, double[] estimates, double[][] resampled, boolean common, double narrow) {
        int n = terms.trajectories();
        List<ReplicationError> errors = ReplicationError.of(terms::without);
        RunNoise mu = RunNoise.of(estimates[0], n, resampled[0], errors.get(0), common, narrow);
        RunNoise square = RunNoise.of(estimates[2], n, resampled[2], errors.get(2), common, narrow * narrow);
        double reach = RunNoise.reach(n);
        Interval likely = terms.sizeLimits(reach);
        double error = likely.width() / 2 / reach;
        Interval limits = new Interval(
                likely.estimate(),
                Math.min(likely.low(), terms.signedSize(reach).low()),
                Math.max(likely.high(), terms.rawSize(reach).high()));
        // a mean size moves no further than the effects do; the jackknife of its root is wild near 0 and does not fall
        // with R
        ReplicationError moved = errors.get(1).atMost(errors.get(0));
        RunNoise size = RunNoise.of(limits, error * error, terms.sizeError(), moved, common, narrow);
        if (common) {
            size = size.reaching(
                    limits,
                    terms.movedSize(errors.get(0).reach())); // where signs are unsure the jackknife sees too little
        }
        size = size.within(0, Double.POSITIVE_INFINITY);
        if (square.interval().low() <= 0) {
            size = size.from(
                    leastSize(mu.interval())); // effects may be all alike, and their mean size that of their mean
        }
        RunNoise shown = size.orLost(terms.seenSize(), narrow).atLeast(mu.interval());
        return List.of(mu, shown, square.root().orLost(terms.seenSpread(), narrow));
    }

    private static double leastSize(Interval mu) {
        return mu.holds(0) ? 0 : Math.min(Math.abs(mu.low()), Math.abs(mu.high()));
    }

    /** [trajectory][replication]: the effects of one factor. */
    static double[][] effects(MorrisSample design, int factor, RunMatrix values) {
        double[][] effects = new double[design.rows().length][values.replications()];
        for (int t = 0; t < effects.length; t++) {
            int step = design.stepOf()[t][factor];
            int row = design.rows()[t][step];
            double[] before = values.of(design.rows()[t][step - 1]);
            double[] after = values.of(row);
            for (int r = 0; r < effects[t].length; r++) {
                effects[t][r] = (after[r] - before[r]) / design.delta()[row];
            }
        }
        return effects;
    }
}
