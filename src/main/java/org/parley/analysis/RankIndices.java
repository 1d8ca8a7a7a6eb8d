package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.parley.table.Table;

/**
 * Rank correlations of the factors of a sweep with its outcomes, plain ({@link RankCorrelations}) and partial ({@link PartialRankCorrelations}), over points whose single runs are known.
 *
 * <p>The jackknife over replications takes off what noise in the means takes from the partial one (Quenouille 1956) and measures how far other replications would move it; how far other points would is the
 * distribution of Fisher's z ({@link RunNoise}). Out, one row an outcome, factor and index: {@code outcome, factor, index (rho or prcc), value, low, high, n (points), replications, noise, needed, shown}.
 */
public final class RankIndices {
    private static final int QUANTILES = 1000;

    private RankIndices() {}

    /** Both indices of every factor that is a number; words are held fixed in the partial one. */
    public static Table of(
            Table means,
            List<String> factors,
            List<String> words,
            List<String> outcomes,
            PointRuns runs,
            Bootstrap bootstrap) {
        IndexRows rows = new IndexRows();
        for (String outcome : outcomes) {
            RankSample sample = RankSample.of(means, factors, outcome);
            List<double[]> held = PartialRankCorrelations.indicators(means, words, sample.rows());
            List<RunNoise> plain = RankCorrelations.correlations(sample, outcome, runs, bootstrap);
            List<RunNoise> partial = partial(sample, held, outcome, runs);
            for (int f = 0; f < factors.size(); f++) {
                add(rows, outcome, factors.get(f), "rho", sample, plain.get(f));
                add(rows, outcome, factors.get(f), "prcc", sample, partial.get(f));
            }
        }
        return rows.table();
    }

    private static void add(
            IndexRows rows, String outcome, String factor, String index, RankSample sample, RunNoise number) {
        String words = Index.known(number, Index.interval(number.interval()));
        rows.add(outcome, factor, index, sample.rows().length, number, words);
    }

    private static List<RunNoise> partial(RankSample sample, List<double[]> held, String outcome, PointRuns runs) {
        int n = sample.rows().length;
        List<PartialRankCorrelations.Partial> all = PartialRankCorrelations.of(sample, held);
        List<RunNoise> found = new ArrayList<>();
        if (!runs.has(outcome)) {
            all.forEach(one -> found.add(RunNoise.unknown(PartialRankCorrelations.interval(one, n))));
            return found;
        }
        List<List<PartialRankCorrelations.Partial>> without = new ArrayList<>();
        for (double[] means : RankCorrelations.meansWithout(runs.of(outcome))) {
            without.add(PartialRankCorrelations.of(sample.with(means, outcome), held));
        }
        for (int f = 0; f < all.size(); f++) {
            int factor = f;
            double[] left = without.stream()
                    .mapToDouble(one -> one.get(factor).coefficient())
                    .toArray();
            double estimate = all.get(f).coefficient();
            double corrected = estimate - (left.length - 1) * (Moments.mean(left) - estimate);
            double inside = Math.max(-1, Math.min(1, corrected));
            PartialRankCorrelations.Partial moved =
                    new PartialRankCorrelations.Partial(inside, all.get(f).others());
            double[] points = spread(moved, n);
            double error = ReplicationError.squared(left);
            ReplicationError shared = new ReplicationError(left.length, error, error);
            found.add(RunNoise.of(Bootstrap.percentile(inside, points), points, shared, runs.common(), Index.NARROW)
                    .within(-1, 1));
        }
        return found;
    }

    /** A thousand quantiles of the distribution that Fisher's z gives a coefficient over points. */
    private static double[] spread(PartialRankCorrelations.Partial partial, int n) {
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        double[] values = new double[QUANTILES];
        for (int q = 0; q < QUANTILES; q++) {
            double away = normal.inverseCumulativeProbability((q + 0.5) / QUANTILES);
            values[q] = PartialRankCorrelations.moved(partial, n, away);
        }
        return values;
    }
}
