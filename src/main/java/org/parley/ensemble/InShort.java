package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.LargestDifferences;
import org.parley.analysis.PairedShare;
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
 * with every number at its default value; which numbers decide most. Each sentence carries n and an interval, none
 * ranks what it counts, and with the parties swapped each is the same with their names swapped. The terminal, the
 * report and the page say the same. Test: {@code InShortTest}.
 */
public final class InShort {
    private static final int MOST_TERMS = 4;

    private final Scenario scenario;
    private final OutcomeTable outcomes;
    private final ZoneCounts zone;
    private final WhyTable why;
    private final TermsTable terms;
    private final boolean fitting;

    /**
     * Of runs that were counted.
     *
     * @param fitting whether they are the runs alone whose draws fit the record
     */
    public InShort(
            Scenario scenario,
            OutcomeTable outcomes,
            ZoneCounts zone,
            WhyTable why,
            TermsTable terms,
            boolean fitting) {
        this.scenario = scenario;
        this.outcomes = outcomes;
        this.zone = zone;
        this.why = why;
        this.terms = terms;
        this.fitting = fitting;
    }

    /** The sentences about these runs alone; one that says so if they are too few. */
    public List<String> sentences() {
        long n = zone.runs();
        if (!EnoughRuns.forShare(n)) {
            return List.of("Too few runs to say anything yet.");
        }
        List<String> sentences = new ArrayList<>();
        long agreed = 0;
        for (Outcome outcome : Outcome.values()) {
            agreed += outcome.agreement() ? outcomes.count(outcome) : 0;
        }
        sentences.add("Under these assumptions " + between(agreed, n) + " talks end in an agreement ("
                + NumberText.count(agreed) + " of " + NumberText.count(n)
                + (fitting ? " runs that fit the record)." : " runs)."));
        sentences.add(next(n));
        sentences.add(zone(n));
        add(sentences, commonTerms(agreed));
        add(sentences, obstacle());
        return sentences;
    }

    /**
     * The sentences with what was played again.
     *
     * @param agreedAtDefaults runs that ended in an agreement with every number at its default value
     * @param defaults how many were played so; 0: none
     * @param swings {@link SwingsTable}, or null
     */
    public List<String> sentences(long agreedAtDefaults, long defaults, @Nullable Table swings) {
        List<String> sentences = new ArrayList<>(sentences());
        boolean enough = EnoughRuns.forShare(zone.runs());
        if (enough && defaults > 0) {
            sentences.add(atDefaults(agreedAtDefaults, defaults));
        }
        if (enough && swings != null && swings.rows() > 0) {
            sentences.add(decides(swings));
        }
        return sentences;
    }

    private String atDefaults(long agreed, long n) {
        return "With every number at its default value" + (scenario.fixedPreferences() ? "" : " and mean preferences")
                + (EnoughRuns.forShare(n)
                        ? ", " + between(agreed, n) + " talks end in an agreement (n = " + NumberText.count(n)
                                + " runs; only chance during the talks differs)."
                        : ": too few runs to say (n = " + NumberText.count(n) + ").");
    }

    /**
     * Which numbers decide most: all that are not told from the first of the table, so that no order is told that
     * chance made; where those are too many, how many. The runs are those of all draws, whatever the sentences before
     * count.
     */
    private String decides(Table swings) {
        String n = NumberText.count((long) swings.number("n", 0));
        String whose = fitting ? " of all draws, whether or not they fit the record" : "";
        List<Integer> most = LargestDifferences.of(swings);
        if (most.isEmpty()) {
            int alike = LargestDifferences.alike(swings).size();
            return "Which number decides most cannot be told from " + n + " runs" + whose
                    + ", each played at both ends of every range"
                    + (alike == 0 ? "." : ": " + NumberText.count(alike) + " decide as much, within chance.");
        }
        List<String> said =
                most.stream().map(r -> swing(swings, r, most.size() == 1)).toList();
        return (most.size() == 1
                        ? "The number that decides most: "
                        : "The " + most.size() + " numbers that decide most, in no order that " + n
                                + " runs could tell, with agreements of 100 at the low and the high end of each range: ")
                + String.join("; ", said) + "; n = " + n + " runs" + whose + ", each played at both ends.";
    }

    private static String swing(Table swings, int row, boolean alone) {
        return "\"" + swings.string("words", row) + "\" (grade " + swings.string("grade", row) + "), from "
                + SharePhrases.hundredth(swings.number("atLow", row))
                + (alone ? " agreements of 100 at the low end of its range to " : " to ")
                + SharePhrases.hundredth(swings.number("atHigh", row)) + (alone ? " at the high end" : "")
                + (LargestDifferences.near(swings, row) > 0
                        ? " (a difference of " + SharePhrases.hundredth(LargestDifferences.near(swings, row)) + " to "
                        : " (perhaps no difference, at most ")
                + SharePhrases.hundredth(LargestDifferences.far(swings, row)) + ")";
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static String to(long count, long n) {
        Interval share = Wilson.of(count, n);
        return SharePhrases.to(share.low(), share.high());
    }

    private static String between(long count, long n) {
        Interval share = Wilson.of(count, n);
        return SharePhrases.between(share.low(), share.high());
    }

    /**
     * The most frequent ending that is no agreement, with all that these runs do not tell from it: endings exclude each
     * other, so their shares are those of one sample ({@link PairedShare} without runs of both).
     */
    private String next(long n) {
        List<Outcome> others = Outcome.possible(scenario.war()).stream()
                .filter(outcome -> !outcome.agreement() && outcomes.count(outcome) > 0)
                .toList();
        if (others.isEmpty()) {
            return "No run ends in another way (n = " + NumberText.count(n) + ").";
        }
        Outcome most = others.stream()
                .reduce((a, b) -> outcomes.count(b) > outcomes.count(a) ? b : a)
                .orElseThrow();
        List<String> said = others.stream()
                .filter(outcome -> outcome == most || !told(outcomes.count(most), outcomes.count(outcome), n))
                .map(outcome -> ending(outcome) + ", " + between(outcomes.count(outcome), n))
                .toList();
        return (said.size() == 1
                        ? "The most frequent other ending: "
                        : "The most frequent other endings, in no order that " + NumberText.count(n)
                                + " runs could tell: ")
                + String.join("; ", said) + ".";
    }

    private static String ending(Outcome outcome) {
        String label = MidSentence.of(outcome.label());
        return outcome.rule().contains(label) ? outcome.rule() : label + " (" + outcome.rule() + ")";
    }

    /** Whether so many runs of two endings are told apart. */
    private static boolean told(long more, long fewer, long n) {
        return PairedShare.difference(0, more, fewer, n - more - fewer).low() > 0;
    }

    /** Whether there was a deal to find, and whether it was found. */
    private String zone(long n) {
        String found = zone.first() == 0
                ? ""
                : "; " + between(zone.firstAgreed(), zone.first()) + " of these end in an agreement (n = "
                        + NumberText.count(zone.first()) + ")";
        return "A deal that both would sign is there before anybody talks in " + to(zone.first(), n) + " (n = "
                + NumberText.count(n) + ")" + found + "; in " + to(zone.later(), n)
                + " one comes to be there later, in "
                + to(zone.never(), n) + " there is never one.";
    }

    /** The option that most agreements share, with all that these agreements do not tell from it. */
    private String commonTerms(long agreed) {
        if (!EnoughRuns.forShare(agreed)) {
            return "Too few agreements to say on what terms (n = " + NumberText.count(agreed) + ").";
        }
        Table table = terms.table();
        int most = 0;
        for (int r = 1; r < table.rows(); r++) {
            if (table.number("share", r) > table.number("share", most)) {
                most = r;
            }
        }
        int first = most;
        List<String> said = IntStream.range(0, table.rows())
                .filter(r -> r == first || terms.difference(first, r).low() <= 0)
                .mapToObj(r -> term(table, r))
                .toList();
        String n = NumberText.count(agreed);
        return said.size() > MOST_TERMS
                ? "On what terms agreements are most alike cannot be told from " + n + " agreements: " + said.size()
                        + " terms are as frequent, within chance."
                : "Agreements are most alike on " + String.join("; on ", said) + " agreements"
                        + (said.size() == 1
                                ? " (n = " + n + ")."
                                : ", in no order that " + n + " agreements could tell.");
    }

    private String term(Table table, int row) {
        Issue issue = scenario.issues().get(scenario.issueIndex(table.string("issue", row)));
        return MidSentence.given(issue.name()) + ": " + table.string("optionName", row) + ", "
                + SharePhrases.between(table.number("low", row), table.number("high", row));
    }

    private String obstacle() {
        Table table = why.table();
        long n = (long) table.number("n", 0);
        if (!EnoughRuns.forShare(n)) {
            return "";
        }
        long there = (long) (table.number("count", 0) + table.number("count", 1));
        return "Where no deal came about, a deal that both would have signed was there all the same in " + to(there, n)
                + " talks (n = " + NumberText.count(n) + ").";
    }
}
