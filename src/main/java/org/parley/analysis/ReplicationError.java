package org.parley.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The squared standard error of a number that comes from replications, by the jackknife
 * {@code s² = (R − 1)/R Σ(θ₋ᵣ − θ̄₋)²} over the number without one of the R replications (Tukey 1958).
 *
 * <p>It has two parts: noise that all points of a replication share, and noise that differs between them and shrinks
 * with the number of points. The second doubles when only every other point is used, which tells them apart: with s²ₕ
 * the mean of both halves, {@code shared = 2s² − s²ₕ}, kept inside 0 … s².
 *
 * @param replications R
 * @param whole s²
 * @param shared the part of it that resampling points cannot see
 */
record ReplicationError(int replications, double whole, double shared) {
    /**
     * The errors of several numbers: [number][replication], each without that replication, over all points or every
     * other one.
     */
    static List<ReplicationError> of(Function<Halves, double[][]> without) {
        return of(0, without);
    }

    /**
     * The same of numbers without one of several groups of so many replications in all ({@link LeaveOneOut}); 0: each
     * is a group.
     */
    static List<ReplicationError> of(int replications, Function<Halves, double[][]> without) {
        double[][] both = without.apply(Halves.BOTH);
        double[][] even = without.apply(Halves.EVEN);
        double[][] odd = without.apply(Halves.ODD);
        List<ReplicationError> errors = new ArrayList<>();
        for (int k = 0; k < both.length; k++) {
            double whole = squared(both[k]);
            double halves = (squared(even[k]) + squared(odd[k])) / 2;
            double shared = Double.isNaN(halves) ? whole : Math.max(0, Math.min(whole, 2 * whole - halves));
            errors.add(new ReplicationError(replications == 0 ? both[k].length : replications, whole, shared));
        }
        return errors;
    }

    /** How far the shared part moves a limit: t(.975, R − 1) u. */
    double reach() {
        return RunNoise.quantile(replications) * StrictMath.sqrt(shared);
    }

    /** No more than another one, of a number that moves at least as far. */
    ReplicationError atMost(ReplicationError other) {
        double most = Math.min(whole, other.whole);
        return new ReplicationError(replications, most, Math.min(most, Math.min(shared, other.shared)));
    }

    /** The error of one number without replication 1, 2 … R. */
    static double squared(double[] without) {
        double r = without.length;
        return (r - 1) / r * Moments.squares(without);
    }
}
