package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
        List<RankSample> samples = outcomes.stream()
                .map(outcome -> RankSample.of(means, factors, outcome))
                .toList();
        List<List<RunNoise>> all = IntStream.range(0, outcomes.size())
                .parallel()
                .mapToObj(o -> {
                    RankSample sample = samples.get(o);
                    List<double[]> held = PartialRankCorrelations.indicators(means, words, sample.rows());
                    return both(sample, held, outcomes.get(o), runs, bootstrap);
                })
                .toList();
        IndexRows rows = new IndexRows();
        for (int o = 0; o < outcomes.size(); o++) {
            for (int f = 0; f < factors.size(); f++) {
                add(
                        rows,
                        outcomes.get(o),
                        factors.get(f),
                        "rho",
                        samples.get(o),
                        all.get(o).get(f));
                add(
                        rows,
                        outcomes.get(o),
                        factors.get(f),
                        "prcc",
                        samples.get(o),
                        all.get(o).get(factors.size() + f));
            }
        }
        return rows.table();
    }

    /** The plain coefficient of every factor, then the partial one of every factor. */
    static List<RunNoise> both(
            RankSample sample, List<double[]> held, String outcome, PointRuns runs, Bootstrap bootstrap) {
        List<RunNoise> both = new ArrayList<>();
        int n = sample.rows().length;
        if (!runs.has(outcome)) {
            both.addAll(RankCorrelations.correlations(sample, outcome, bootstrap));
            PartialRankCorrelations.of(sample, held)
                    .forEach(one -> both.add(RunNoise.unknown(PartialRankCorrelations.interval(one, n))));
            return both;
        }
        List<ReplicationError> errors = errors(sample, held, outcome, runs);
        Reliability reliability = Reliability.of(runs.of(outcome), runs.common());
        List<Ranking> fixed = held.stream().map(Ranking::new).toList();
        Bootstrap.Statistics statistics = rows -> corrected(sample, fixed, reliability.of(rows, n), rows);
        double[] estimates = statistics.of(Bootstrap.all(n));
        double[][] resampled = bootstrap.values("rank/" + outcome, n, statistics);
        int half = errors.size() / 2;
        both.addAll(RankCorrelations.correlations(
                sample,
                outcome,
                runs,
                errors.subList(0, half),
                bootstrap,
                reliability,
                Arrays.copyOfRange(resampled, 0, half)));
        both.addAll(partial(
                sample,
                fixed,
                outcome,
                runs,
                errors.subList(half, 2 * half),
                bootstrap,
                Arrays.copyOfRange(estimates, half, 2 * half),
                Arrays.copyOfRange(resampled, half, 2 * half)));
        return both;
    }

    /** The plain coefficients over these rows, corrected, and then the partial ones. */
    private static double[] corrected(RankSample sample, List<Ranking> held, double reliability, int[] rows) {
        int factors = sample.factors().size();
        double[] plain = RankCorrelations.corrected(sample, reliability, rows);
        double[] partial = PartialRankCorrelations.corrected(sample, held, reliability, rows);
        double[] both = Arrays.copyOf(plain, 2 * factors);
        System.arraycopy(partial, 0, both, factors, factors);
        return both;
    }

    /** From replications, of the plain coefficients and then of the partial ones: each replication is left out once. */
    private static List<ReplicationError> errors(
            RankSample sample, List<double[]> held, String outcome, PointRuns runs) {
        int factors = sample.factors().size();
        List<Ranking> fixed = held.stream().map(Ranking::new).toList();
        return RankCorrelations.errors(
                runs.of(outcome),
                runs.common(),
                2 * factors,
                (means, left, rows) ->
                        corrected(sample.with(means, outcome), fixed, left.of(rows, sample.rows().length), rows));
    }

    private static void add(
            IndexRows rows, String outcome, String factor, String index, RankSample sample, RunNoise number) {
        String words = IndexText.known(
                number,
                IndexText.interval(number.interval()),
                index.equals("prcc") ? UNEXPLAINED : "the means vary no more than run-to-run noise does");
        rows.add(outcome, factor, index, sample.rows().length, number, words);
    }

    /** The partial coefficient of every factor, and what it is in the resamples. */
    private static List<RunNoise> partial(
            RankSample sample,
            List<Ranking> fixed,
            String outcome,
            PointRuns runs,
            List<ReplicationError> errors,
            Bootstrap bootstrap,
            double[] estimates,
            double[][] resampled) {
        int n = sample.rows().length;
        List<RunNoise> found = new ArrayList<>();
        List<double[][]> bounds = new ArrayList<>();
        if (!runs.common()) {
            Reliability ranks = new RankReliability(runs.of(outcome));
            for (Reliability other : List.of((rows, size) -> 1, ranks)) {
                bounds.add(bootstrap.values(
                        "rank/" + outcome,
                        n,
                        rows -> PartialRankCorrelations.corrected(sample, fixed, other.of(rows, n), rows)));
            }
        }
        for (int f = 0; f < estimates.length; f++) {
            Interval points = Bootstrap.widened(estimates[f], resampled[f]);
            for (double[][] other : bounds) {
                points = points.holding(Bootstrap.percentile(estimates[f], other[f]));
            }
            RunNoise z = RunNoise.of(
                    Bootstrap.expanded(points, n), resampled[f], errors.get(f), runs.common(), IndexText.NARROW);
            boolean lost = Double.isNaN(z.interval().low()) && !sample.constant(f);
            found.add(lost ? RunNoise.lost(z.replications(), n) : z.correlation());
        }
        return found;
    }
}
