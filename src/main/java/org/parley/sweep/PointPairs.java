package org.parley.sweep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.analysis.PairedParts;
import org.parley.analysis.Statistic;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * Points at one level of a factor, each with the point at another level that has the same settings of all other
 * factors. Their runs are pairs by replication; a run whose partner failed or is not there yet is alone.
 */
final class PointPairs {
    private final RunStore runs;
    private final List<int[]> byFirst = new ArrayList<>();
    private final List<int[]> bySecond = new ArrayList<>();
    private long pairs;
    private long alone;

    /**
     * Pairs points that have runs.
     *
     * @param others the factors whose settings must agree
     * @throws IllegalArgumentException if two points of a level have the same settings, or no two runs belong together
     */
    PointPairs(Table points, List<Integer> first, List<Integer> second, List<String> others, RunStore runs) {
        this.runs = runs;
        Map<String, Integer> one = byKey(points, first, others);
        Map<String, Integer> two = byKey(points, second, others);
        long both = 0;
        for (Map.Entry<String, Integer> entry : one.entrySet()) {
            Integer partner = two.get(entry.getKey());
            if (partner != null) {
                byFirst.add(new int[] {entry.getValue(), partner});
            }
        }
        for (Map.Entry<String, Integer> entry : two.entrySet()) {
            Integer partner = one.get(entry.getKey());
            if (partner != null) {
                bySecond.add(new int[] {partner, entry.getValue()});
            }
        }
        for (int[] pair : byFirst) {
            for (boolean is : there(pair)) {
                both += is ? 1 : 0;
            }
        }
        pairs = both;
        long all = 0;
        for (int point : first) {
            all += runs.runs(point);
        }
        for (int point : second) {
            all += runs.runs(point);
        }
        alone = all - 2 * both;
        if (pairs == 0) {
            List<String> keys = new ArrayList<>(List.of("replication"));
            keys.addAll(others);
            throw new IllegalArgumentException(
                    "no two runs have the same " + String.join(", ", keys) + ": nothing to compare");
        }
    }

    private static Map<String, Integer> byKey(Table points, List<Integer> of, List<String> others) {
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (int point : of) {
            Integer before = byKey.put(PairedLevels.key(points, others, point), point);
            if (before != null) {
                throw new IllegalArgumentException("points " + before + " and " + point + " have the same settings");
            }
        }
        return byKey;
    }

    /** Number of pairs of runs. */
    long count() {
        return pairs;
    }

    /** Number of runs without a partner. */
    long alone() {
        return alone;
    }

    private boolean[] there(int[] pair) {
        boolean[] there = runs.there(pair[0]);
        boolean[] other = runs.there(pair[1]);
        for (int r = 0; r < there.length; r++) {
            there[r] &= other[r];
        }
        return there;
    }

    /** The numbers of a measure at both levels, of the pairs that have both. */
    PairedParts present(Statistic statistic) {
        return to -> {
            for (int[] pair : byFirst) {
                double[] one = runs.of(statistic, pair[0]);
                double[] two = runs.of(statistic, pair[1]);
                int n = 0;
                for (int r = 0; r < one.length; r++) {
                    if (!Double.isNaN(one[r]) && !Double.isNaN(two[r])) {
                        one[n] = one[r];
                        two[n++] = two[r];
                    }
                }
                to.accept(Arrays.copyOf(one, n), Arrays.copyOf(two, n));
            }
        };
    }

    /** The differences second − first of a measure. */
    ByReplication differences(Statistic statistic) {
        ByReplication clusters = new ByReplication(runs.replications());
        for (int[] pair : bySecond) {
            double[] one = runs.of(statistic, pair[0]);
            double[] two = runs.of(statistic, pair[1]);
            for (int r = 0; r < two.length; r++) {
                two[r] -= one[r];
            }
            clusters.add(there(pair), two);
        }
        return clusters;
    }

    /** Whether the outcome changed, as 0 or 1. */
    ByReplication changes() {
        ByReplication clusters = new ByReplication(runs.replications());
        for (int[] pair : bySecond) {
            double[] one = runs.ended(pair[0]);
            double[] two = runs.ended(pair[1]);
            double[] changed = new double[runs.replications()];
            for (int r = 0; r < changed.length; r++) {
                changed[r] = one[r] == two[r] ? 0 : 1;
            }
            clusters.add(there(pair), changed);
        }
        return clusters;
    }

    /** How many pairs went from one outcome to another: [from][to], by their ordinals. */
    int[][] transitions() {
        int outcomes = Outcome.values().length;
        int[][] counts = new int[outcomes][outcomes];
        for (int[] pair : byFirst) {
            double[] one = runs.ended(pair[0]);
            double[] two = runs.ended(pair[1]);
            for (int r = 0; r < one.length; r++) {
                if (!Double.isNaN(one[r]) && !Double.isNaN(two[r])) {
                    counts[(int) one[r]][(int) two[r]]++;
                }
            }
        }
        return counts;
    }
}
