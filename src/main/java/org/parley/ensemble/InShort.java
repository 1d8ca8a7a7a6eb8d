package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.table.MidSentence;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * The answer of an ensemble in five to seven sentences, made from its numbers by the rules of this class: how the talks
 * end; whether there was a deal to find and whether it was found; on what terms; what stood in the way; what is left
 * with every number at its middle; which number decides most. Each sentence carries n and an interval, none ranks what
 * it counts, and with the parties swapped each is the same with their names swapped. The terminal, the report and the
 * page say the same. Test: {@code InShortTest}.
 */
public final class InShort {
    private static final int MOST_DECIDING = 3;

    private final Scenario scenario;
    private final OutcomeTable outcomes;
    private final ZoneCounts zone;
    private final WhyTable why;
    private final TermsTable terms;
    private final String drawn;

    /**
     * Of runs that were counted.
     *
     * @param drawn what kind of runs they are, behind their number: "drawn", "that fit the record"
     */
    public InShort(
            Scenario scenario, OutcomeTable outcomes, ZoneCounts zone, WhyTable why, TermsTable terms, String drawn) {
        this.scenario = scenario;
        this.outcomes = outcomes;
        this.zone = zone;
        this.why = why;
        this.terms = terms;
        this.drawn = drawn;
    }

    /** The sentences about these runs alone; one that says so if they are too few. */
    public List<String> sentences() {
        long n = zone.runs();
        if (n < SharePhrases.FEW) {
            return List.of("Too few runs to say anything yet.");
        }
        List<String> sentences = new ArrayList<>();
        long agreed = 0;
        for (Outcome outcome : Outcome.values()) {
            agreed += outcome.agreement() ? outcomes.count(outcome) : 0;
        }
        sentences.add("Under these assumptions " + between(agreed, n) + " talks end in an agreement ("
                + NumberText.count(agreed) + " of " + NumberText.count(n) + " " + drawn + ").");
        sentences.add(next(n));
        sentences.add(zone(n));
        add(sentences, commonTerms(agreed));
        add(sentences, obstacle());
        return sentences;
    }

    /**
     * The sentences with what was played again.
     *
     * @param agreedAtMiddle runs that ended in an agreement with every number at its middle
     * @param middle how many were played so; 0: none
     * @param swings {@link SwingsTable}, or null
     */
    public List<String> sentences(long agreedAtMiddle, long middle, @Nullable Table swings) {
        List<String> sentences = new ArrayList<>(sentences());
        if (zone.runs() >= SharePhrases.FEW && middle > 0) {
            sentences.add("With every number at its middle, and mean preferences: " + between(agreedAtMiddle, middle)
                    + " (n = " + NumberText.count(middle) + " runs; only chance during the talks differs).");
        }
        if (zone.runs() >= SharePhrases.FEW && swings != null && swings.rows() > 0) {
            sentences.add(decides(swings));
        }
        return sentences;
    }

    /**
     * Which numbers decide most: the first of the table if it is more than chance, and those behind it whose difference
     * is within the first one's interval, so that no order is told that chance made.
     */
    private static String decides(Table swings) {
        String n = NumberText.count((long) swings.number("n", 0));
        double near = near(swings, 0);
        if (near <= 0) {
            return "Which number decides most cannot be told from " + n + " runs that were played again.";
        }
        List<String> most = new ArrayList<>();
        for (int r = 0; r < swings.rows() && most.size() < MOST_DECIDING; r++) {
            if (near(swings, r) > 0 && Math.abs(swings.number("difference", r)) >= near) {
                most.add("\"" + swings.string("words", r) + "\" (grade " + swings.string("grade", r) + "), from "
                        + SharePhrases.hundredth(swings.number("atLow", r))
                        + " agreements of 100 at the low end of its range to "
                        + SharePhrases.hundredth(swings.number("atHigh", r)) + " at the high end (a difference of "
                        + SharePhrases.hundredth(near(swings, r)) + " to " + SharePhrases.hundredth(far(swings, r))
                        + ")");
            }
        }
        return (most.size() == 1
                        ? "The number that decides most: "
                        : "The numbers that decide most, in no order that " + n + " runs could tell: ")
                + String.join("; ", most) + "; n = " + n + " runs, each played at both ends.";
    }

    /** The limit of a difference that is nearer to 0; 0 if it may be none. */
    private static double near(Table swings, int row) {
        double low = swings.number("low", row);
        double high = swings.number("high", row);
        return low > 0 ? low : high < 0 ? -high : 0;
    }

    private static double far(Table swings, int row) {
        return Math.max(Math.abs(swings.number("low", row)), Math.abs(swings.number("high", row)));
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static String between(long count, long n) {
        Interval share = Wilson.of(count, n);
        return SharePhrases.between(share.low(), share.high());
    }

    /**
     * The most frequent ending that is no agreement; the first in the order of outcomes where two are equally frequent.
     */
    private String next(long n) {
        Outcome most = Outcome.OPEN;
        for (Outcome outcome : Outcome.possible(scenario.war())) {
            if (!outcome.agreement() && outcomes.count(outcome) > outcomes.count(most)) {
                most = outcome;
            }
        }
        return "The most frequent other ending: " + MidSentence.of(most.label()) + " (" + most.rule() + "), "
                + between(outcomes.count(most), n) + ".";
    }

    /** Whether there was a deal to find, and whether it was found. */
    private String zone(long n) {
        String first = "A deal that both would sign is there before anybody talks in " + between(zone.first(), n)
                + " (n = " + NumberText.count(n) + ")";
        String found = zone.first() == 0
                ? "; "
                : "; " + between(zone.firstAgreed(), zone.first()) + " of these end in an agreement (n = "
                        + NumberText.count(zone.first()) + "); ";
        return first + found + "one comes to be there later in " + between(zone.later(), n) + ", never in "
                + between(zone.never(), n) + ".";
    }

    /** The issue on which agreements agree most, with its option. */
    private String commonTerms(long agreed) {
        if (agreed < SharePhrases.FEW) {
            return "Too few agreements to say on what terms.";
        }
        Table table = terms.table();
        int best = 0;
        for (int r = 1; r < table.rows(); r++) {
            if (table.number("share", r) > table.number("share", best)) {
                best = r;
            }
        }
        Issue issue = scenario.issues().get(scenario.issueIndex(table.string("issue", best)));
        return "Agreements are most alike on " + issue.name() + ": " + table.string("optionName", best) + ", "
                + SharePhrases.between(table.number("low", best), table.number("high", best)) + " agreements (n = "
                + NumberText.count(agreed) + ").";
    }

    private String obstacle() {
        Table table = why.table();
        long n = (long) table.number("n", 0);
        if (n < SharePhrases.FEW) {
            return "";
        }
        long there = (long) (table.number("count", 0) + table.number("count", 1));
        return "Where no deal came about, a deal that both would have signed was there all the same in "
                + between(there, n) + " talks (n = " + NumberText.count(n) + ").";
    }
}
