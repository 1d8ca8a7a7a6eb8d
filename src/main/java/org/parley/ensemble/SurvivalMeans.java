package org.parley.ensemble;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.analysis.RunningMoments;
import org.parley.sim.RunResult;
import org.parley.talks.Outcome;

/**
 * The means of one column of survival, {@code survival5} for instance: over the agreements, as a sweep's outcome of
 * that name, and of each kind of end by itself, {@code survival5.CEASEFIRE}. A ceasefire breaks with a hazard of its
 * own and a framework sooner than a settlement, so no mean is taken over all that stands. docs/odd.md, 7.16.
 */
final class SurvivalMeans {
    private final RunningMoments agreements = new RunningMoments();
    private final Map<Outcome, RunningMoments> each = new EnumMap<>(Outcome.class);

    /** Of a scenario with a war or without. */
    SurvivalMeans(boolean war) {
        for (Outcome outcome : Outcome.possible(war)) {
            if (outcome.stands()) {
                each.put(outcome, new RunningMoments());
            }
        }
    }

    /** Whether a column of runs is one of these. */
    static boolean isSurvival(String column) {
        return column.matches("survival[0-9]+");
    }

    /** Takes a run with its number of the column in. */
    void add(RunResult run, double survival) {
        agreements.add(run.outcome().agreement() ? survival : Double.NaN);
        each.forEach((outcome, moments) -> moments.add(run.outcome() == outcome ? survival : Double.NaN));
    }

    /** The moments by the name of their row; the agreements first. */
    Map<String, RunningMoments> rows(String column) {
        Map<String, RunningMoments> rows = new LinkedHashMap<>();
        rows.put(column, agreements);
        each.forEach((outcome, moments) -> rows.put(column + "." + outcome.name(), moments));
        return rows;
    }
}
