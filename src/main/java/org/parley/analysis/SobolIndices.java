package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import org.parley.table.Table;

/**
 * Which factors an outcome's variance comes from, alone (S1), together with all others (ST) and, in a design of second
 * order, as a pair beyond what each does alone (S2), for a sample of Saltelli's design:
 * {@code S1ⱼ = mean(f(B)(f(AB_j) − f(A))) / V} (Saltelli et al. 2010, table 2 b),
 * {@code STⱼ = mean((f(A) − f(AB_j))²) / 2V} (Jansen 1999; ibid., table 2 f), V = variance of f over A and B together,
 * f centred on its mean over A and B first; {@code S2ⱼₖ = mean((f(AB_k) − f(A)) (f(BA_j) − f(B))) / V}, both ways
 * (Saltelli 2002, theorem 1; {@link SobolTerms}). A design of second order gives S1 and ST from both halves.
 *
 * <p>f is the mean outcome at a point over endless replications. Where single runs are known, products are taken over
 * different replications ({@link SobolTerms}), so that the noise left in the means inflates neither V nor ST, and
 * intervals hold blocks and replications ({@link RunNoise}). Where they are not known ({@link PointRuns#none()}:
 * outside data, one run at each point), f is the number in the table, noise and all; intervals are by bootstrap over
 * whole blocks and tell nothing of other replications.
 *
 * <p>It gives one row for each outcome, factor and index:
 * {@code outcome, factor, index (S1 or ST), value, low, high, n (blocks), replications (0: not known), noise, needed,
 * shown},
 * see {@link RunNoise}; pairs, in a table of their own, have {@code other}, the second factor, and the index S2. True
 * indices lie in 0 … 1 and S1 ≤ ST; an estimate may stray by chance, and a negative one whose interval holds 0 is shown
 * as "≈ 0", one whose whole interval is negative as of too few blocks. Where the outcome never varies the indices are
 * NaN. A sample that does not belong to the design is refused. Tests: Ishigami and Sobol's G function, pairs of both,
 * with noise in {@code CoverageTest}.
 */
public final class SobolIndices {
    private SobolIndices() {}

    /** The indices of every outcome of a table whose single runs are not known. */
    public static Table of(Table sample, List<String> factors, List<String> outcomes, Bootstrap bootstrap) {
        return of(sample, factors, outcomes, PointRuns.none(), bootstrap);
    }

    /**
     * What was found.
     *
     * @param factors S1 and ST, a row each
     * @param pairs S2, a row a pair; no rows in a design of first order
     */
    public record Found(Table factors, Table pairs) {}

    /** The indices of every outcome and factor. */
    public static Table of(
            Table sample, List<String> factors, List<String> outcomes, PointRuns runs, Bootstrap bootstrap) {
        return found(sample, factors, outcomes, runs, bootstrap).factors();
    }

    /** The indices of every outcome. */
    public static Found found(
            Table sample, List<String> factors, List<String> outcomes, PointRuns runs, Bootstrap bootstrap) {
        SaltelliSample design = SaltelliSample.of(sample, factors);
        int d = factors.size();
        IndexRows rows = new IndexRows();
        IndexRows pairs = new IndexRows();
        for (String outcome : outcomes) {
            double[] means = DesignBlocks.outcome(sample, outcome);
            List<RunNoise> indices = indices(design, means, outcome, runs, bootstrap);
            for (int k = 0; k < 2 * d; k++) {
                RunNoise index = indices.get(k);
                rows.add(
                        outcome,
                        factors.get(k % d),
                        k < d ? "S1" : "ST",
                        design.blocks(),
                        index,
                        IndexText.known(index, IndexText.shown(index.interval())));
            }
            for (int j = 0, k = 2 * d; k < indices.size(); j++) {
                for (int other = j + 1; other < d; other++, k++) {
                    RunNoise index = indices.get(k);
                    pairs.add(
                            outcome,
                            factors.get(j),
                            factors.get(other),
                            "S2",
                            design.blocks(),
                            index,
                            IndexText.known(index, IndexText.shown(index.interval())));
                }
            }
        }
        return new Found(rows.table(), pairs.pairs());
    }

    /** S1 of every factor, ST of every factor, then S2 of every pair where the design tells of them. */
    static List<RunNoise> indices(
            SaltelliSample design, double[] means, String outcome, PointRuns runs, Bootstrap bootstrap) {
        String purpose = "sobol/" + outcome;
        List<RunNoise> indices = new ArrayList<>();
        if (!runs.has(outcome)) {
            double[][] single = new double[means.length][1];
            for (int row = 0; row < means.length; row++) {
                single[row][0] = means[row];
            }
            SobolTerms terms = new SobolTerms(design, RunMatrix.of(single));
            for (Interval interval : bootstrap.intervals(purpose, design.blocks(), terms::indices)) {
                indices.add(RunNoise.unknown(interval));
            }
            return indices;
        }
        SobolTerms terms = new SobolTerms(design, runs.of(outcome));
        double[] estimates = terms.indices(Bootstrap.all(design.blocks()));
        double[][] resampled = bootstrap.values(purpose, design.blocks(), terms::indices);
        List<ReplicationError> errors = ReplicationError.of(terms::without);
        for (int k = 0; k < estimates.length; k++) {
            RunNoise index = RunNoise.of(
                    estimates[k], design.blocks(), resampled[k], errors.get(k), runs.common(), IndexText.NARROW);
            boolean lost = Double.isNaN(index.interval().low()) && !terms.constant();
            indices.add(lost ? RunNoise.lost(index.replications(), design.blocks()) : index);
        }
        return indices;
    }
}
