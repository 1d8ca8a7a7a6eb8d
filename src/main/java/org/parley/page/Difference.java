package org.parley.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.Bootstrap;
import org.parley.analysis.Interval;
import org.parley.analysis.PairedComparison;
import org.parley.analysis.Transitions;
import org.parley.ensemble.RunColumns;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * A setting beside the one that was kept, run by run on the same random numbers ({@link PairedComparison}): differences
 * are this setting less the kept one, over the runs that both have.
 *
 * @param pairs runs that both have
 * @param of difference with its interval, by name of the measure
 * @param changed share of runs that ended otherwise
 */
record Difference(int pairs, Map<String, Interval> of, Interval changed) {
    static Difference between(CountedRuns kept, CountedRuns now) {
        List<String> keys = List.of(RunColumns.REPLICATION);
        Table first = kept.table();
        Table second = now.table();
        Table paired = PairedComparison.of(
                first, second, keys, PlayedRuns.measures(now.scenario()), Bootstrap.of(PlayedRuns.SEED));
        Map<String, Interval> of = new LinkedHashMap<>();
        for (int r = 0; r < paired.rows(); r++) {
            of.put(
                    paired.string("measure", r),
                    new Interval(paired.number("difference", r), paired.number("low", r), paired.number("high", r)));
        }
        List<String> order = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            order.add(outcome.name());
        }
        Table moves = Transitions.of(first, second, keys, "outcome", order);
        return new Difference(pairs(moves), of, Transitions.changed(moves));
    }

    private static int pairs(Table moves) {
        return moves.rows() == 0 ? 0 : (int) moves.number("n", 0);
    }

    /** The difference of a measure. */
    Interval of(String measure) {
        Interval difference = of.get(measure);
        if (difference == null) {
            throw new IllegalArgumentException("no difference of " + measure + "; there are " + of.keySet());
        }
        return difference;
    }
}
