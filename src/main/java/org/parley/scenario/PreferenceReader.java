package org.parley.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Range;

/**
 * Reads what a party wants: ranks or weights of the issues, orders or scores of the options, references. Weights sum to 1
 * within 1e-6; scores hold a 0 and a 1 (model §4).
 */
final class PreferenceReader {
    private static final Range SHARE = new Range(0, 1);
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
        double[] weights = weights(party.get("weights"), what);
        List<List<Integer>> ranks = ranks(party, weights == null, what);
        List<double @Nullable []> scores = scores(party.get("scores"), what);
        List<List<List<Integer>>> orders = orders(party, scores, what);
        return new Preference(
                ranks,
                orders,
                weights,
                scores,
                reference(party.get("reference"), what),
                cites.read(party, "issueRanks", what),
                cites.read(party, "optionOrders", what));
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
            node.problem("weights of " + what + " sum to " + org.parley.table.Table.write(sum) + "; allowed 1 ± 1e-6.");
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

    private double[] scores(YamlNode node, int issue, String owner) {
        String what = "scores of " + owner + " for issue " + issues.get(issue).id();
        int count = issues.get(issue).options().size();
        double[] scores = new double[count];
        if (!node.map(what)) {
            return scores;
        }
        boolean[] named = new boolean[count];
        boolean whole = true;
        for (YamlNode.Entry entry : node.entries()) {
            int option = names.option(entry.keyNode(), issue, what);
            if (option >= 0) {
                named[option] = true;
                scores[option] = entry.value().number("score of " + entry.key() + " in " + what, SHARE, "");
                whole &= !Double.isNaN(scores[option]);
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
        } else if (whole
                && (Arrays.stream(scores).noneMatch(s -> s == 0)
                        || Arrays.stream(scores).noneMatch(s -> s == 1))) {
            node.problem(what + " need a 0 (worst) and a 1 (best).");
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
