package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * Rank correlations of the factors of a sweep with its outcomes, plain ({@link RankCorrelations}) and partial
 * ({@link PartialRankCorrelations}), over points whose single runs are known.
 *
 * <p>Both are those of the mean outcome over endless replications: correlations with the outcome stand over the root of
 * its means' {@link Reliability}, the partial one is computed from the corrected ones, and is unknown where they, or
 * those without one of the replications, explain more than all of the outcome. Intervals hold points, resampled, and
 * replications ({@link RunNoise}); those of the partial one are taken in Fisher's z, because both kinds of noise move
 * it the less the nearer it is to 1. Where runs have random numbers of their own, limits hold those with ranks'
 * reliability and without correction, too ({@link RankCorrelations}). {@code CoverageTest} measures how often they hold
 * the truth. It gives one row for each outcome, factor and index:
 * {@code outcome, factor, index (rho or prcc), value, low, high, n (points), replications, noise, needed, shown}.
 */
public final class RankIndices {
    private static final String UNEXPLAINED =
            "what the factors leave unexplained is no more than run-to-run noise makes of it";

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
            List<RunNoise> partial = partial(sample, held, outcome, runs, bootstrap);
            for (int f = 0; f < factors.size(); f++) {
                add(rows, outcome, factors.get(f), "rho", sample, plain.get(f));
                add(rows, outcome, factors.get(f), "prcc", sample, partial.get(f));
            }
        }
        return rows.table();
    }

    private static void add(
            IndexRows rows, String outcome, String factor, String index, RankSample sample, RunNoise number) {
        String words = IndexText.known(
                number,
                IndexText.interval(number.interval()),
                index.equals("prcc") ? UNEXPLAINED : "the means vary no more than run-to-run noise does");
        rows.add(outcome, factor, index, sample.rows().length, number, words);
    }

    /** The partial coefficient of every factor. */
    static List<RunNoise> partial(
            RankSample sample, List<double[]> held, String outcome, PointRuns runs, Bootstrap bootstrap) {
        int n = sample.rows().length;
        List<PartialRankCorrelations.Partial> all = PartialRankCorrelations.of(sample, held);
        List<RunNoise> found = new ArrayList<>();
        if (!runs.has(outcome)) {
            all.forEach(one -> found.add(RunNoise.unknown(PartialRankCorrelations.interval(one, n))));
            return found;
        }
        RunMatrix values = runs.of(outcome);
        Reliability reliability = Reliability.of(values, runs.common());
        List<Ranking> fixed = held.stream().map(Ranking::new).toList();
        Bootstrap.Statistics statistics =
                rows -> PartialRankCorrelations.corrected(sample, fixed, reliability.of(rows, n), rows);
        double[] estimates = statistics.of(Bootstrap.all(n));
        double[][] resampled = bootstrap.values("rank/" + outcome, n, statistics);
        List<double[][]> bounds = new ArrayList<>();
        if (!runs.common()) {
            Reliability ranks = new RankReliability(values);
            for (Reliability other : List.of((rows, size) -> 1, ranks)) {
                bounds.add(bootstrap.values(
                        "rank/" + outcome,
                        n,
                        rows -> PartialRankCorrelations.corrected(sample, fixed, other.of(rows, n), rows)));
            }
        }
        List<ReplicationError> errors = ReplicationError.of(RankCorrelations.without(
                values,
                runs.common(),
                estimates.length,
                (means, left, rows) ->
                        PartialRankCorrelations.corrected(sample.with(means, outcome), fixed, left.of(rows, n), rows)));
        for (int f = 0; f < estimates.length; f++) {
            Interval points = Bootstrap.widened(estimates[f], resampled[f]);
            for (double[][] other : bounds) {
                points = points.holding(Bootstrap.percentile(estimates[f], other[f]));
            }
            RunNoise z = RunNoise.of(
                    RunNoise.expanded(points, n), resampled[f], errors.get(f), runs.common(), IndexText.NARROW);
            boolean lost = Double.isNaN(z.interval().low()) && !sample.constant(f);
            found.add(lost ? RunNoise.lost(z.replications(), n) : z.correlation());
        }
        return found;
    }
}
