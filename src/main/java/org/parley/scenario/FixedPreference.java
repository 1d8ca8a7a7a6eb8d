package org.parley.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Weights and scores of a party that stand whatever is drawn or stated otherwise:
 * {@code --set weight.<party>.<issue>=.3}, {@code score.<party>.<issue>.<option>=.5}, or {@code fixedWeights} and
 * {@code fixedScores} of a file. Each is 0 … 1. The other weights of the party share what is left of 1 in proportion to
 * what they would have been; other scores stay as they are (the preferences of a draw).
 *
 * @param weights by index of the issue, in its order
 * @param scores by index of the issue, then of the option, in their order
 */
public record FixedPreference(Map<Integer, Double> weights, Map<Integer, Map<Integer, Double>> scores) {
    /** Nothing is fixed. */
    public static final FixedPreference NONE = new FixedPreference(new TreeMap<>(), new TreeMap<>());

    private static final double SUM_TOLERANCE = 1e-6;

    public FixedPreference {
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        Map<Integer, Map<Integer, Double>> copy = new TreeMap<>();
        scores.forEach((issue, ofIssue) -> copy.put(issue, Collections.unmodifiableMap(new TreeMap<>(ofIssue))));
        scores = Collections.unmodifiableMap(copy);
    }

    /** What the fixed weights sum to. */
    public double sum() {
        return weights.values().stream().mapToDouble(w -> w).sum();
    }

    /** The same with a weight. */
    public FixedPreference withWeight(int issue, double weight) {
        Map<Integer, Double> changed = new TreeMap<>(weights);
        changed.put(issue, weight);
        return new FixedPreference(changed, scores);
    }

    /** The same with a score. */
    public FixedPreference withScore(int issue, int option, double score) {
        Map<Integer, Map<Integer, Double>> changed = new TreeMap<>(scores);
        Map<Integer, Double> ofIssue = new TreeMap<>(changed.getOrDefault(issue, new TreeMap<>()));
        ofIssue.put(option, score);
        changed.put(issue, ofIssue);
        return new FixedPreference(weights, changed);
    }

    /** The weight of an issue; NaN if it is not fixed. */
    public double weight(int issue) {
        return weights.getOrDefault(issue, Double.NaN);
    }

    /** The score of an option; NaN if it is not fixed. */
    public double score(int issue, int option) {
        Map<Integer, Double> ofIssue = scores.get(issue);
        return ofIssue == null ? Double.NaN : ofIssue.getOrDefault(option, Double.NaN);
    }

    /** What is wrong with the weights of all issues together, or empty. */
    public static String problem(List<Party> parties, List<Issue> issues) {
        for (Party party : parties) {
            FixedPreference fixed = party.preference().fixed();
            double sum = fixed.sum();
            boolean all = fixed.weights.size() == issues.size();
            String which = "the fixed weights of " + party.id() + " sum to "
                    + org.parley.table.Table.write(Math.rint(sum * 1e9) / 1e9) + " (" + listed(issues, fixed) + ")";
            if (sum > 1 + SUM_TOLERANCE) {
                return which + "; allowed up to 1.";
            }
            if (all && sum < 1 - SUM_TOLERANCE) {
                return which + " and no other is left; all together are 1. Maybe leave one free?";
            }
        }
        return "";
    }

    private static String listed(List<Issue> issues, FixedPreference fixed) {
        StringBuilder listed = new StringBuilder();
        fixed.weights.forEach((issue, weight) -> listed.append(listed.isEmpty() ? "" : ", ")
                .append(issues.get(issue).id())
                .append(' ')
                .append(org.parley.table.Table.write(weight)));
        return listed.toString();
    }
}
