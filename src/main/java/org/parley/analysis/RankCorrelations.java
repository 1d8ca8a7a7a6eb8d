package org.parley.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parley.table.Table;

/**
 * Which factors an outcome rises or falls with: Spearman's ρ, the correlation of the mid-ranks (Spearman 1904).
 * Intervals of points are by bootstrap over them (ranks are taken anew in every resample); {@link RankIndices} draws
 * them up in a table.
 *
 * <p>Where rows are points whose single runs are known, ρ is that of the mean outcome over endless replications: noise
 * in the means brings it nearer to 0, which the correction for attenuation takes off (Spearman 1904): ρ over the root
 * of the means' {@link Reliability}, kept inside −1 … 1. The correction is exact for numbers and not for ranks, which
 * noise may blur more in some places than in others. So where runs have random numbers of their own, limits hold those
 * of three numbers: ρ by the reliability of the means, by that of their ranks, and not corrected. Intervals hold points
 * and replications ({@link RunNoise}).
 *
 * <p>ρ ∈ [−1, 1], one for each factor in the given order. Rows without the outcome are left out. NaN where factor or
 * outcome never varies. ρ sees monotone effects only: a factor with ρ ≈ 0 may still matter (compare
 * {@link SobolIndices}). Limit: a rising function gives 1.
 */
public final class RankCorrelations {
    private RankCorrelations() {}

    /**
     * Each factor with an outcome of 0 and 1, of rows that are single runs with draws of their own:
     * {@code factor, rho, low, high, n}. Limits are those of Fisher's z with variance 1.06 / (n − 3) (Fieller, Hartley
     * &amp; Pearson 1957), as those of the partial coefficient have that of no other factors. Percentiles of resamples
     * would not do: of two values only, resamples keep the ties and lose the rarer ending. There are no limits where
     * there are fewer runs, or fewer of either ending, than {@link EnoughRuns#forBothEndings} asks for.
     * {@code RankCorrelationsTest} holds how often they cover.
     */
    public static Table ofRuns(Table runs, List<String> factors, String outcome) {
        RankSample sample = RankSample.of(runs, factors, outcome);
        int n = sample.rows().length;
        double[] rho = correlations(sample, Bootstrap.all(n));
        double[] low = new double[rho.length];
        double[] high = new double[rho.length];
        boolean enough = EnoughRuns.forBothEndings(runs.numbers(outcome));
        for (int f = 0; f < rho.length; f++) {
            PartialRankCorrelations.Partial alone = new PartialRankCorrelations.Partial(rho[f], 0);
            Interval interval = enough ? PartialRankCorrelations.interval(alone, n) : Interval.unknown(rho[f]);
            low[f] = interval.low();
            high[f] = interval.high();
        }
        double[] rows = new double[rho.length];
        Arrays.fill(rows, n);
        return Table.builder()
                .strings("factor", factors)
                .numbers("rho", rho)
                .numbers("low", low)
                .numbers("high", high)
                .numbers("n", rows)
                .build();
    }

    /** ρ of every factor, over points whose runs are not known. */
    static List<RunNoise> correlations(RankSample sample, String outcome, Bootstrap bootstrap) {
        return bootstrap.intervals("rank/" + outcome, sample.rows().length, rows -> correlations(sample, rows)).stream()
                .map(interval -> RunNoise.unknown(interval.holdingItself()))
                .toList();
    }

    /**
     * ρ of every factor where runs are known, by the reliability of the means, from what the corrected ρ are in the
     * resamples and what replications add to their errors.
     */
    static List<RunNoise> correlations(
            RankSample sample,
            String outcome,
            PointRuns runs,
            List<ReplicationError> errors,
            Bootstrap bootstrap,
            Reliability reliability,
            double[][] resampled) {
        String purpose = "rank/" + outcome;
        int n = sample.rows().length;
        List<RunNoise> found = new ArrayList<>();
        RunMatrix values = runs.of(outcome);
        double[] estimates = corrected(sample, reliability, Bootstrap.all(n));
        List<double[][]> others = runs.common()
                ? List.of()
                : List.of(
                        bootstrap.values(purpose, n, rows -> correlations(sample, rows)),
                        byRanks(sample, values, bootstrap, purpose));
        for (int f = 0; f < estimates.length; f++) {
            Interval points = Bootstrap.percentile(estimates[f], resampled[f]);
            for (double[][] other : others) {
                points = points.holding(Bootstrap.percentile(estimates[f], other[f]));
            }
            found.add(index(points.holdingItself(), n, resampled[f], errors.get(f), runs.common(), sample.constant(f)));
        }
        return found;
    }

    private static double[][] byRanks(RankSample sample, RunMatrix values, Bootstrap bootstrap, String purpose) {
        Reliability ranks = new RankReliability(values);
        return bootstrap.values(purpose, sample.rows().length, rows -> corrected(sample, ranks, rows));
    }

    /** One index from what is corrected for attenuation, with its limits over points. */
    static RunNoise index(
            Interval points, int n, double[] resampled, ReplicationError error, boolean common, boolean constant) {
        RunNoise index = RunNoise.of(Bootstrap.expanded(points, n), resampled, error, common, IndexText.NARROW);
        boolean lost = Double.isNaN(index.interval().low()) && !constant;
        return lost ? RunNoise.lost(index.replications(), n) : index.within(-1, 1);
    }

    /** The correlations over the root of the reliability of the means. */
    static double[] corrected(RankSample sample, Reliability reliability, int[] rows) {
        return corrected(sample, reliability.of(rows, sample.rows().length), rows);
    }

    /** The same by the reliability of the means of these rows. */
    static double[] corrected(RankSample sample, double reliability, int[] rows) {
        double[] correlations = correlations(sample, rows);
        double root = StrictMath.sqrt(reliability);
        for (int f = 0; f < correlations.length; f++) {
            correlations[f] = inside(correlations[f] / root);
        }
        return correlations;
    }

    /** What replications add to the errors of the corrected correlations. */
    static List<ReplicationError> errors(RankSample sample, String outcome, PointRuns runs) {
        return errors(
                runs.of(outcome),
                runs.common(),
                sample.factors().size(),
                (means, left, rows) -> corrected(sample.with(means, outcome), left, rows));
    }

    /** Numbers from the means of points, their reliability, and which rows count. */
    @FunctionalInterface
    interface OfMeans {
        double[] of(double[] means, Reliability reliability, int[] rows);
    }

    /** What replications add to the errors of so many numbers. */
    static List<ReplicationError> errors(RunMatrix values, boolean common, int numbers, OfMeans of) {
        int replications = values.replications();
        double[][][] without = new double[Halves.values().length][numbers][LeaveOneOut.steps(replications)];
        LeaveOneOut.each(values, common, (group, means, reliability) -> {
            for (Halves halves : Halves.values()) {
                double[] left = of.of(means, reliability, halves.rows(means.length));
                for (int k = 0; k < numbers; k++) {
                    without[halves.ordinal()][k][group] = left[k];
                }
            }
        });
        return ReplicationError.of(replications, halves -> without[halves.ordinal()]);
    }

    private static double inside(double rho) {
        return Math.max(-1, Math.min(1, rho));
    }

    private static double[] correlations(RankSample sample, int[] rows) {
        int n = sample.rows().length;
        int[] counts = new int[n];
        for (int row : rows) {
            counts[row]++;
        }
        double mean = (rows.length + 1) / 2.0;
        double[] y = new double[n];
        sample.outcome().ranks(counts, y);
        double yy = 0;
        for (int i = 0; i < n; i++) {
            double distance = y[i] - mean;
            y[i] = counts[i] * distance;
            yy += y[i] * distance;
        }
        ResampledRanks ranks = new ResampledRanks(counts, y, rows.length);
        double[] correlations = new double[sample.factors().size()];
        for (int f = 0; f < correlations.length; f++) {
            correlations[f] = ranks.correlation(sample.factors().get(f), yy);
        }
        return correlations;
    }

    /** Products over the root of both squares; NaN where one of them never varies. */
    static double correlation(double products, double squares, double otherSquares) {
        return squares == 0 || otherSquares == 0
                ? Double.NaN
                : Math.max(-1, Math.min(1, products / StrictMath.sqrt(squares * otherSquares)));
    }

    /** Correlation of two columns of ranks where row i stands so many times, n rows in all. */
    static double of(double[] x, double[] y, int[] counts, int n) {
        double mean = (n + 1) / 2.0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            double left = x[i] - mean;
            double right = y[i] - mean;
            xx += counts[i] * left * left;
            yy += counts[i] * right * right;
            xy += counts[i] * left * right;
        }
        return correlation(xy, xx, yy);
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
