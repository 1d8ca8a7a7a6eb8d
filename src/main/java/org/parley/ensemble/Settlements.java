package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;
import org.parley.table.NumberList;
import org.parley.talks.Outcome;

/**
 * The comprehensive settlements of an ensemble, and what each side cared about in them: which issues carry the most
 * weight, and where on each issue they lie between what either side wished. Frameworks leave issues open and are not
 * among them.
 *
 * <p>Weight of an issue: mean over settlements and sides of w_ik. Place of a settlement on an issue, 0 … 1:
 * {@code d_A / (d_A + d_B)} with {@code d_i = max_o v_ik(o) − v_ik(x_k)}; 0: side A has its wish, 1: side B has it;
 * none where both have theirs. With the sides exchanged a place p becomes 1 − p.
 */
final class Settlements {
    private final Scenario scenario;
    private final List<int[]> terms = new ArrayList<>();
    private final double[] weight;
    private final List<NumberList> places = new ArrayList<>();

    Settlements(Scenario scenario) {
        this.scenario = scenario;
        weight = new double[scenario.issues().size()];
        for (int k = 0; k < weight.length; k++) {
            places.add(new NumberList());
        }
    }

    void add(RunResult run) {
        StruckTerms struck = run.terms();
        if (struck == null || run.outcome() != Outcome.COMPREHENSIVE) {
            return;
        }
        int[] options = scenario.options(struck.deal());
        terms.add(options);
        for (int k = 0; k < options.length; k++) {
            double[] lacks = new double[2];
            double[] weights = new double[2];
            for (Side side : Side.values()) {
                var preferences = run.draws().preferences()[side.ordinal()];
                double[] scores = preferences.scores()[k];
                weights[side.ordinal()] = preferences.weights()[k];
                lacks[side.ordinal()] = Arrays.stream(scores).max().orElse(0) - scores[options[k]];
            }
            weight[k] += .5 * (weights[0] + weights[1]); // the same bits with the sides exchanged
            double sum = lacks[0] + lacks[1];
            if (sum > 0) {
                places.get(k).add(lacks[0] / sum);
            }
        }
    }

    /** How many. */
    int count() {
        return terms.size();
    }

    /** Options by issue. */
    int[] terms(int settlement) {
        return terms.get(settlement);
    }

    /** Mean weight of an issue. */
    double weight(int issue) {
        return terms.isEmpty() ? Double.NaN : weight[issue] / terms.size();
    }

    /** Places on an issue, of the settlements that have one. */
    double[] places(int issue) {
        return places.get(issue).toArray();
    }

    /** The issues by weight, the heaviest first; of equal ones the first in the file. */
    List<Integer> byWeight() {
        return IntStream.range(0, weight.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -weight[k]).thenComparingInt(k -> k))
                .toList();
    }

    /**
     * How often each combination of options on some issues occurs, the most frequent first, then in order of
     * appearance.
     */
    List<Map.Entry<List<Integer>, Integer>> combinations(List<Integer> issues) {
        Map<List<Integer>, Integer> counts = new LinkedHashMap<>();
        for (int[] options : terms) {
            counts.merge(issues.stream().map(k -> options[k]).toList(), 1, Integer::sum);
        }
        List<Map.Entry<List<Integer>, Integer>> list = new ArrayList<>(counts.entrySet());
        list.sort(Comparator.comparingInt((Map.Entry<List<Integer>, Integer> e) -> -e.getValue())
                .thenComparing(e -> e.getKey().toString()));
        return list;
    }

    /** Different packages. */
    int packages() {
        return combinations(IntStream.range(0, weight.length).boxed().toList()).size();
    }
}
