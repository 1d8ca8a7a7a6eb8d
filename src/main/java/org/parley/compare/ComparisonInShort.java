package org.parley.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.LargestDifferences;
import org.parley.analysis.Transitions;
import org.parley.ensemble.SharePhrases;
import org.parley.sweep.SweepOutcome;
import org.parley.table.NumberText;
import org.parley.table.Table;

/**
 * A comparison in five to seven sentences, by the rules of this class: what was changed; agreements; how many runs
 * ended otherwise and the largest flows; how long agreements stand; the term and the obstacle that changed most. Each
 * with n and an interval; none ranks. Where no interval leaves out 0, that is said. Test:
 * {@code ComparisonInShortTest}.
 */
final class ComparisonInShort {
    /** Flows that are told. */
    static final int FLOWS = 5;

    private static final int LISTED = 3;

    private final Comparison of;

    ComparisonInShort(Comparison of) {
        this.of = of;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(changed());
        sentences.add("Agreements (settlements and frameworks)" + agreements() + ".");
        sentences.add(flows());
        sentences.add(lasting());
        sentences.add(most(of.terms(), "On terms, among pairs in which both end in an agreement"));
        sentences.add(most(of.obstacles(), "What stood in the way"));
        return sentences;
    }

    private String changed() {
        int n = of.changes().size();
        if (n == 0) {
            return of.diff().isEmpty()
                    ? "Nothing differs in the assumptions."
                    : "The scenario files differ (see below); no listed assumption does.";
        }
        String listed = String.join("; ", of.changes().subList(0, Math.min(LISTED, n)));
        return (n == 1 ? "One assumption differs: " : NumberText.count(n) + " assumptions differ: ") + listed
                + (n > LISTED ? "; and " + NumberText.count(n - LISTED) + " more" : "") + ".";
    }

    private String agreements() {
        int r = of.measures().strings("measure").indexOf(SweepOutcome.AGREEMENT);
        if (!EnoughRuns.forChange(of.pairs())) {
            return tooFew("pairs", of.pairs());
        }
        return of.changedRuns() > 0
                ? ": " + said(of.measures(), r)
                : ": " + SharePhrases.hundredth(of.measures().number("first", r))
                        + " of 100 in both, no difference in any pair of runs; n = "
                        + NumberText.count(of.pairs()) + " pairs";
    }

    private static String tooFew(String what, long n) {
        return ": too few " + what + " to say (n = " + NumberText.count(n) + ")";
    }

    /** "from 34 to 41 of 100: 7 more of 100 (between 2 and 12 more), n = 500 pairs". */
    private static String said(Table table, int r) {
        return "from " + SharePhrases.hundredth(table.number("first", r)) + " to "
                + SharePhrases.hundredth(table.number("second", r)) + " of 100: "
                + SharePhrases.difference(difference(table, r)) + "; n = "
                + NumberText.count((long) table.number("n", r)) + " pairs";
    }

    private static Interval difference(Table table, int r) {
        return new Interval(table.number("difference", r), table.number("low", r), table.number("high", r));
    }

    private String flows() {
        if (!EnoughRuns.forChange(of.pairs())) {
            return "Which runs ended otherwise" + tooFew("pairs", of.pairs()) + ".";
        }
        Interval share = Transitions.changed(of.transitions());
        String ended = SharePhrases.between(share.low(), share.high()) + " runs ended otherwise (n = "
                + NumberText.count(of.pairs()) + " pairs)";
        List<String> flows = new ArrayList<>();
        Table shown = of.largestFlows(FLOWS);
        for (int r = 0; r < shown.rows(); r++) {
            flows.add(shown.string("From", r) + " → " + shown.string("To", r) + " (" + shown.string("Runs", r) + ")");
        }
        String begins = Character.toUpperCase(ended.charAt(0)) + ended.substring(1);
        return flows.isEmpty() ? "No run ended otherwise." : begins + ", most often: " + String.join("; ", flows) + ".";
    }

    private String lasting() {
        int r = of.measures().strings("measure").indexOf("survival5");
        int n = r < 0 ? 0 : (int) of.measures().number("n", r);
        if (!EnoughRuns.forChange(n)) {
            return "How long agreements stand" + tooFew("pairs with two agreements", n) + ".";
        }
        Interval difference = difference(of.measures(), r);
        return "Chance that an agreement stands five years: from "
                + NumberText.two(of.measures().number("first", r))
                + " to " + NumberText.two(of.measures().number("second", r))
                + (difference.low() == 0 && difference.high() == 0
                        ? ", no difference in any pair (n = "
                        : (difference.holds(0) ? ", no difference that these runs can tell" : "") + " (a change of "
                                + NumberText.interval(difference.low(), difference.high()) + "; n = ")
                + NumberText.count(n) + " pairs with two agreements).";
    }

    /**
     * The row that changed most of those whose interval leaves out 0, with all that are not told from it; more than
     * {@value #LISTED} are only counted.
     */
    static String most(Table table, String about) {
        int n = table.rows() == 0 ? 0 : (int) table.number("n", 0);
        if (!EnoughRuns.forChange(n)) {
            return about + tooFew("pairs", n) + ".";
        }
        Comparator<Integer> largest = Comparator.comparingDouble(r -> -Math.abs(table.number("difference", r)));
        List<Integer> told = IntStream.range(0, table.rows())
                .filter(r -> !difference(table, r).holds(0))
                .boxed()
                .sorted(largest)
                .toList();
        if (told.isEmpty()) {
            return about + ": none of " + NumberText.count(table.rows())
                    + " shares changed by more than these runs can tell (n = " + NumberText.count(n) + " pairs).";
        }
        double near = LargestDifferences.near(table, told.get(0));
        List<Integer> alike = IntStream.range(0, table.rows())
                .filter(r -> Math.abs(table.number("difference", r)) >= near)
                .boxed()
                .sorted(largest)
                .toList();
        if (alike.size() > LISTED) {
            return about + ": " + NumberText.count(told.size()) + " of " + NumberText.count(table.rows())
                    + " shares changed; which one most cannot be told (n = " + NumberText.count(n) + " pairs).";
        }
        return about + ", changed most of " + NumberText.count(table.rows())
                + (alike.size() == 1 ? ": " : ", in no order that these runs could tell: ")
                + alike.stream()
                        .map(r -> "\"" + table.string("words", r) + "\", " + said(table, r))
                        .collect(Collectors.joining("; "))
                + ".";
    }
}
