package org.parley.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;
import org.parley.scenario.FixedPreference;
import org.parley.scenario.Issue;
import org.parley.scenario.PointScale;
import org.parley.scenario.Preference;
import org.parley.yaml.YamlNode;

/**
 * Reads what a party wants: ranks or weights of the issues, orders or scores of the options, references. Weights sum to
 * 1 within 1e-6; scores hold a 0 and a 1 (model §4), or have a scale of their own: {@link PointScale}.
 */
final class PreferenceReader {
    private static final Range SHARE = new Range(0, 1);
    private static final Range SCORE = new Range(-1e9, 1e9);
    private static final double SUM_TOLERANCE = 1e-6;

    private final Names names;
    private final List<Issue> issues;
    private final Cites cites;

    PreferenceReader(List<Issue> issues, Cites cites) {
        this.names = new Names(issues);
        this.issues = issues;
        this.cites = cites;
    }

    Preference read(YamlNode party, String what) {
        YamlNode scoresNode = party.get("scores");
        List<double @Nullable []> stated = scores(scoresNode, what);
        boolean ownScale =
                stated.stream().anyMatch(s -> s != null && (PointScale.low(s) < 0 || PointScale.high(s) > 1));
        boolean added = ownScale && !party.has("weights") && !party.has("issueRanks");
        double[] weights = weights(party.get("weights"), what);
        List<List<Integer>> ranks = ranks(party, weights == null && !added, what);
        List<List<List<Integer>>> orders = orders(party, stated, what);
        PointScale points = null;
        if (scoresNode != null && ownScale) {
            points = points(scoresNode, stated, added, what);
        } else if (scoresNode != null) {
            shares(scoresNode, stated, what);
        }
        return new Preference(
                ranks,
                orders,
                points != null && added ? points.weights() : weights,
                points == null ? stated : points.shares(),
                reference(party.get("reference"), what),
                cites.read(party, "issueRanks", what),
                cites.read(party, "optionOrders", what),
                points,
                fixed(party, points, what));
    }

    /** Weights and scores that stand whatever is drawn. */
    private FixedPreference fixed(YamlNode party, @Nullable PointScale points, String what) {
        FixedPreference fixed = FixedPreference.NONE;
        for (String key : List.of("fixedWeights", "fixedScores")) {
            YamlNode node = party.get(key);
            if (node != null && points != null) {
                node.problem(key + " of " + what + " do not go with scores on a scale of their own.");
            } else if (node != null && node.map(key + " of " + what)) {
                for (YamlNode.Entry entry : node.entries()) {
                    fixed = key.equals("fixedWeights")
                            ? fixedWeight(fixed, entry, what)
                            : fixedScores(fixed, entry, what);
                }
            }
        }
        return fixed;
    }

    private FixedPreference fixedWeight(FixedPreference fixed, YamlNode.Entry entry, String what) {
        int issue = names.issue(entry.keyNode(), "fixedWeights of " + what);
        double weight = entry.value().number("fixed weight of " + entry.key() + " of " + what, SHARE, "");
        return issue < 0 || Double.isNaN(weight) ? fixed : fixed.withWeight(issue, weight);
    }

    private FixedPreference fixedScores(FixedPreference fixed, YamlNode.Entry entry, String what) {
        int issue = names.issue(entry.keyNode(), "fixedScores of " + what);
        if (issue < 0 || !entry.value().map("fixedScores of " + what + " for issue " + entry.key())) {
            return fixed;
        }
        FixedPreference now = fixed;
        for (YamlNode.Entry one : entry.value().entries()) {
            int option = names.option(one.keyNode(), issue, "fixedScores of " + what);
            double score = one.value().number("fixed score of " + one.key() + " of " + what, SHARE, "");
            now = option < 0 || Double.isNaN(score) ? now : now.withScore(issue, option, score);
        }
        return now;
    }

    /** Scores on a scale of their own; null after a problem. */
    private @Nullable PointScale points(YamlNode node, List<double @Nullable []> stated, boolean added, String what) {
        List<double[]> all = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < stated.size(); k++) {
            double[] scores = stated.get(k);
            if (scores == null) {
                missing.add(issues.get(k).id());
            } else {
                all.add(scores);
            }
        }
        if (!missing.isEmpty()) {
            node.problem("scores of " + what + " go beyond 0 … 1 and miss " + String.join(", ", missing)
                    + "; on a scale of their own they are wanted for every issue.");
            return null;
        }
        if (all.stream().anyMatch(s -> Double.isNaN(PointScale.low(s)))) {
            return null; // told
        }
        if (added && all.stream().allMatch(s -> PointScale.low(s) == PointScale.high(s))) {
            node.problem(
                    "scores of " + what + " make every deal worth the same; some option must be better than another.");
            return null;
        }
        double low = PointScale.low(all.get(0));
        double high = PointScale.high(all.get(0));
        for (int k = 0; !added && k < all.size(); k++) {
            if (PointScale.low(all.get(k)) != low || PointScale.high(all.get(k)) != high || low == high) {
                node.problem(
                        "scores of " + what + " run from " + number(low) + " to " + number(high) + " for issue "
                                + issues.get(0).id() + " and from " + number(PointScale.low(all.get(k))) + " to "
                                + number(PointScale.high(all.get(k))) + " for issue "
                                + issues.get(k).id()
                                + "; with weights or ranks every issue has the same worst and the same best score.",
                        "Maybe without weights and ranks, so that the scores are added?");
                return null;
            }
        }
        return new PointScale(all, added);
    }

    /** Scores in the model's own scale have a 0 and a 1. */
    private void shares(YamlNode node, List<double @Nullable []> stated, String what) {
        for (YamlNode.Entry entry : node.entries()) {
            int issue = names.issueIds().indexOf(entry.key());
            double[] scores = issue < 0 ? null : stated.get(issue);
            if (scores != null && (PointScale.low(scores) > 0 || PointScale.high(scores) < 1)) {
                entry.value()
                        .problem("scores of " + what + " for issue " + entry.key()
                                + " need a 0 (worst) and a 1 (best).");
            }
        }
    }

    private static String number(double number) {
        return org.parley.table.Table.write(number);
    }

    private List<List<Integer>> ranks(YamlNode party, boolean needed, String what) {
        YamlNode node = party.get("issueRanks");
        if (node == null) {
            if (needed) {
                party.problem(what + " has neither \"issueRanks\" nor \"weights\".");
            }
            return List.of();
        }
        List<List<Integer>> groups = Names.ranked(node, names.issueIds(), "issueRanks of " + what, "issue");
        return needed ? groups : List.of();
    }

    private double @Nullable [] weights(@Nullable YamlNode node, String what) {
        if (node == null) {
            return null;
        }
        double[] weights = new double[issues.size()];
        boolean[] named = new boolean[issues.size()];
        boolean allKnown = true;
        if (!node.map("weights of " + what)) {
            return weights;
        }
        for (YamlNode.Entry entry : node.entries()) {
            int issue = names.issue(entry.keyNode(), "weights of " + what);
            allKnown &= issue >= 0;
            if (issue >= 0) {
                named[issue] = true;
                weights[issue] = entry.value().number("weight of " + entry.key() + " of " + what, SHARE, "");
            }
        }
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < named.length; k++) {
            if (!named[k]) {
                missing.add(issues.get(k).id());
            }
        }
        double sum = Arrays.stream(weights).sum();
        if (!allKnown) {
            return weights;
        }
        if (!missing.isEmpty()) {
            node.problem("weights of " + what + " miss " + String.join(", ", missing)
                    + "; all issues have a weight or none.");
        } else if (Math.abs(sum - 1) > SUM_TOLERANCE) {
            node.problem("weights of " + what + " sum to " + number(sum) + "; allowed 1 ± 1e-6.");
        }
        return weights;
    }

    private List<List<List<Integer>>> orders(YamlNode party, List<double @Nullable []> scores, String what) {
        List<List<List<Integer>>> orders = new ArrayList<>();
        for (int k = 0; k < issues.size(); k++) {
            orders.add(List.of());
        }
        boolean[] named = new boolean[issues.size()];
        YamlNode node = party.get("optionOrders");
        if (node != null && node.map("optionOrders of " + what)) {
            for (YamlNode.Entry entry : node.entries()) {
                int issue = names.issue(entry.keyNode(), "optionOrders of " + what);
                if (issue >= 0) {
                    named[issue] = true;
                    List<List<Integer>> groups = Names.ranked(
                            entry.value(),
                            names.optionIds(issue),
                            "optionOrders of " + what + " for issue " + entry.key(),
                            "option of issue " + entry.key());
                    if (scores.get(issue) == null) {
                        orders.set(issue, groups);
                    }
                }
            }
        }
        List<String> missing = new ArrayList<>();
        for (int k = 0; k < named.length; k++) {
            if (!named[k] && scores.get(k) == null) {
                missing.add(issues.get(k).id());
            }
        }
        if (!missing.isEmpty()) {
            (node == null ? party : node)
                    .problem(what + " has neither \"optionOrders\" nor \"scores\" for issue "
                            + String.join(", ", missing) + ".");
        }
        return orders;
    }

    private List<double @Nullable []> scores(@Nullable YamlNode node, String what) {
        List<double @Nullable []> scores = new ArrayList<>();
        for (int k = 0; k < issues.size(); k++) {
            scores.add(null);
        }
        if (node == null || !node.map("scores of " + what)) {
            return scores;
        }
        for (YamlNode.Entry entry : node.entries()) {
            int issue = names.issue(entry.keyNode(), "scores of " + what);
            if (issue >= 0) {
                scores.set(issue, scores(entry.value(), issue, what));
            }
        }
        return scores;
    }

    /** Scores by option; NaN where there was a problem. */
    private double[] scores(YamlNode node, int issue, String owner) {
        String what = "scores of " + owner + " for issue " + issues.get(issue).id();
        int count = issues.get(issue).options().size();
        double[] scores = new double[count];
        Arrays.fill(scores, Double.NaN);
        if (!node.map(what)) {
            return scores;
        }
        boolean[] named = new boolean[count];
        for (YamlNode.Entry entry : node.entries()) {
            int option = names.option(entry.keyNode(), issue, what);
            if (option >= 0) {
                named[option] = true;
                scores[option] = entry.value().number("score of " + entry.key() + " in " + what, SCORE, "");
            }
        }
        List<String> missing = new ArrayList<>();
        for (int o = 0; o < count; o++) {
            if (!named[o]) {
                missing.add(issues.get(issue).options().get(o).id());
            }
        }
        if (!missing.isEmpty()) {
            node.problem(what + " miss " + String.join(", ", missing) + ".");
        }
        return scores;
    }

    private int[] reference(@Nullable YamlNode node, String what) {
        int[] reference = issues.stream().mapToInt(Issue::statusQuo).toArray();
        if (node == null || !node.map("reference of " + what)) {
            return reference;
        }
        for (YamlNode.Entry entry : node.entries()) {
            int issue = names.issue(entry.keyNode(), "reference of " + what);
            if (issue >= 0) {
                reference[issue] = Math.max(0, names.option(entry.value(), issue, "reference of " + what));
            }
        }
        return reference;
    }
}
