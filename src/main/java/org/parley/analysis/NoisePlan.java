package org.parley.analysis;

import java.util.List;
import java.util.function.Function;
import org.parley.table.Table;

/**
 * How many replications a design needs, from a pilot of some of its points: how far run-to-run noise alone moves its
 * most uncertain number.
 *
 * <p>The squared error that comes from replications, R₀ of them at n₀ blocks ({@link ReplicationError}), has a part
 * that all points share, u², and one of each point's own, s² − u²; with R replications at n blocks it is
 * {@code (u² + (s² − u²) n₀/n) R₀/R}. The half width is z(.975) times its root. A pilot of few replications knows it to
 * about {@code 1/√(2 (R₀ − 1))}: some thirty percent with six.
 *
 * @param number whose half width it is: S1 or ST, S1, ST or S2, mu*, rho, or mean of a point
 * @param pilot replications of the pilot, R₀
 * @param one squared error with one replication at all blocks of the plan; NaN where the pilot cannot tell (every run
 *     alike, runs without the number)
 */
public record NoisePlan(String number, int pilot, double one) {
    /**
     * The most uncertain of all S1 and ST, and S2 where it tells of pairs, of Saltelli's design with so many blocks.
     */
    public static NoisePlan sobol(
            Table sample, List<String> factors, Statistic statistic, Table runs, boolean common, int blocks) {
        SaltelliSample design = SaltelliSample.of(sample, factors);
        return of(
                design.ofSecondOrder() ? "S1, ST or S2" : "S1 or ST",
                sample,
                statistic,
                runs,
                common,
                design.blocks(),
                blocks,
                known -> ReplicationError.of(new SobolTerms(design, known.of(statistic.name()))::without));
    }

    /** The most uncertain of all μ* of Morris' design with so many trajectories. */
    public static NoisePlan morris(
            Table sample, List<String> factors, Statistic statistic, Table runs, boolean common, int trajectories) {
        MorrisSample design = MorrisSample.of(sample, factors);
        return of("mu*", sample, statistic, runs, common, design.rows().length, trajectories, known -> {
            RunMatrix values = known.of(statistic.name());
            return ReplicationError.of(halves -> {
                double[][] sizes = new double[factors.size()][];
                for (int f = 0; f < sizes.length; f++) {
                    sizes[f] = new MorrisTerms(MorrisEffects.effects(design, f, values)).without(halves)[1];
                }
                return sizes;
            });
        });
    }

    /** The most uncertain of all rank correlations of a design with so many points. */
    public static NoisePlan rank(
            Table sample, List<String> factors, Statistic statistic, Table runs, boolean common, int points) {
        Table means = PointMeans.of(sample, runs, List.of(statistic));
        RankSample ranks = RankSample.of(means, factors, statistic.name());
        return of(
                "rho",
                sample,
                statistic,
                runs,
                common,
                sample.rows(),
                points,
                known -> RankCorrelations.errors(ranks, statistic.name(), known));
    }

    /** The mean of one point, for the average noise of the pilot's points. */
    public static NoisePlan point(Table sample, Statistic statistic, Table runs) {
        PointRuns known = PointRuns.of(sample, runs, List.of(statistic), false);
        if (!known.has(statistic.name())) {
            return new NoisePlan("mean of a point", 0, Double.NaN);
        }
        RunMatrix values = known.of(statistic.name());
        double sum = 0;
        for (int p = 0; p < values.points(); p++) {
            sum += Moments.variance(values.of(p));
        }
        return new NoisePlan("mean of a point", values.replications(), sum / values.points());
    }

    private static NoisePlan of(
            String number,
            Table sample,
            Statistic statistic,
            Table runs,
            boolean common,
            int pilot,
            int planned,
            Function<PointRuns, List<ReplicationError>> errors) {
        PointRuns known = PointRuns.of(sample, runs, List.of(statistic), common);
        if (!known.has(statistic.name())) {
            return new NoisePlan(number, 0, Double.NaN);
        }
        int replications = known.of(statistic.name()).replications();
        double most = Double.NaN;
        for (ReplicationError error : errors.apply(known)) {
            double shared = common ? error.shared() : 0;
            double one = (shared + (error.whole() - shared) * pilot / planned) * replications;
            most = one > most || Double.isNaN(most) ? one : most;
        }
        return new NoisePlan(number, replications, most);
    }

    /** How far noise moves the number with so many replications, at 95 %. */
    public double halfWidth(int replications) {
        return Interval.Z * StrictMath.sqrt(one / replications);
    }

    /** How many replications keep it within this half width, rounded up to two digits; 1 or more. */
    public double replications(double half) {
        double exact = one * Interval.Z * Interval.Z / half / half;
        return Double.isNaN(exact) ? exact : IndexText.roundedUp(Math.max(1, Math.ceil(exact)));
    }
}
