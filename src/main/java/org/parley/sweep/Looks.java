package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;

/**
 * When a sweep with a {@link StopRule} looks whether it has enough: after fixed numbers of replications, each about
 * twice the one before, {@value #MOST} at most; the last is the most that the file allows and ends it anyhow. They are
 * whole chunks of the {@link RunBlockPlan}, so they depend on the file alone, not on machine, workers or interruptions.
 *
 * <p>Peeking several times gives chance several chances. So each look has intervals of level {@code 1 − .05/K}, K looks
 * in all (Bonferroni): the chance that any of the K misses the truth is .05 at most, and so whichever look ends the
 * sweep the interval that is printed holds it in 95 % or more. The rule asks widths alone, which by itself costs little
 * coverage (Chow &amp; Robbins 1965); how much is measured in {@code StoppingCoverageTest}.
 *
 * @param replications after which it looks, ascending; the last is the most
 */
public record Looks(List<Integer> replications) {
    /** So many looks at most. */
    static final int MOST = 5;

    /** No look before so many replications: intervals of fewer are rough. */
    static final int FEWEST = 30;

    public Looks {
        replications = List.copyOf(replications);
    }

    /** Those of a sweep. */
    public static Looks of(SweepSpec spec) {
        return of(RunBlockPlan.of(spec, spec.design().points()));
    }

    static Looks of(RunBlockPlan plan) {
        int most = plan.replications();
        List<Integer> looks = new ArrayList<>();
        for (int k = MOST - 1; k >= 0; k--) {
            int parts = 1 << k;
            int chunks = (int) Math.max(1, Math.round((double) most / parts / plan.chunk()));
            int look = k == 0 ? most : Math.min(most, chunks * plan.chunk());
            boolean isNew = looks.isEmpty() || look > looks.get(looks.size() - 1);
            if (isNew && (look >= FEWEST || k == 0)) {
                looks.add(look);
            }
        }
        return new Looks(looks);
    }

    /** Level of the interval at each look. */
    public double level() {
        return 1 - (1 - Interval.LEVEL) / replications.size();
    }
}
