package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.Interval;
import org.parley.analysis.Wilson;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.sweep.SweepOutcome;
import org.parley.table.NumberText;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * The answer in four or five sentences: how the talks end, on what terms most often, what stands in the way, and what
 * changed against the setting that was kept.
 */
final class InShort {
    private final CountedRuns runs;
    private final @Nullable Difference difference;
    private final Scenario scenario;

    InShort(CountedRuns runs, @Nullable Difference difference) {
        this.runs = runs;
        this.difference = difference;
        this.scenario = runs.scenario();
    }

    List<String> sentences() {
        int n = runs.count();
        if (n < SharePhrases.FEW) {
            return List.of("Too few runs to say anything yet.");
        }
        List<String> sentences = new ArrayList<>();
        long agreed = runs.endings().stream().filter(Outcome::agreement).count();
        Interval share = Wilson.of(agreed, n);
        sentences.add("Under these assumptions " + SharePhrases.between(share.low(), share.high())
                + " talks end in an agreement (" + NumberText.count(agreed) + " of " + NumberText.count(n)
                + " drawn).");
        sentences.add(next(n));
        add(sentences, commonTerms(agreed));
        add(sentences, obstacle());
        if (difference != null) {
            sentences.add("Beside what you kept, on the same random numbers: agreements, "
                    + SharePhrases.difference(difference.of(SweepOutcome.AGREEMENT)) + "; n = "
                    + NumberText.count(difference.pairs()) + " pairs.");
        }
        return sentences;
    }

    private static void add(List<String> sentences, String sentence) {
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    /**
     * The most frequent ending that is no agreement; the first in the order of outcomes where two are equally frequent.
     */
    private String next(int n) {
        Outcome most = Outcome.OPEN;
        for (Outcome outcome : Outcome.possible(scenario.war())) {
            if (!outcome.agreement()
                    && runs.outcomes().count(outcome) > runs.outcomes().count(most)) {
                most = outcome;
            }
        }
        Interval share = Wilson.of(runs.outcomes().count(most), n);
        return "The most frequent other ending: " + lower(most.label()) + " (" + most.rule() + "), "
                + SharePhrases.between(share.low(), share.high()) + ".";
    }

    /** The issue on which agreements agree most, with its option. */
    private String commonTerms(long agreed) {
        if (agreed < SharePhrases.FEW) {
            return "Too few agreements to say on what terms.";
        }
        Table terms = runs.terms().table();
        int best = 0;
        for (int r = 1; r < terms.rows(); r++) {
            if (terms.number("share", r) > terms.number("share", best)) {
                best = r;
            }
        }
        Issue issue = scenario.issues().get(scenario.issueIndex(terms.text("issue", best)));
        return "Agreements are most alike on " + issue.name() + ": " + lower(terms.text("optionName", best)) + ", "
                + SharePhrases.between(terms.number("low", best), terms.number("high", best)) + " agreements (n = "
                + NumberText.count(agreed) + ").";
    }

    private String obstacle() {
        Table why = runs.why().table();
        long n = (long) why.number("n", 0);
        if (n < SharePhrases.FEW) {
            return "";
        }
        long there = (long) (why.number("count", 0) + why.number("count", 1));
        Interval share = Wilson.of(there, n);
        return "Where no deal came about, a deal that both would have signed was there all the same in "
                + SharePhrases.between(share.low(), share.high()) + " talks (n = " + NumberText.count(n) + ").";
    }

    private static String lower(String label) {
        return label.length() > 1 && Character.isUpperCase(label.charAt(1))
                ? label
                : Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }
}
