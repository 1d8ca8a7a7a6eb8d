package org.parley.ensemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.talks.Outcome;

/**
 * Issues that are called like an outcome: a reader of "Ceasefire 1 %" beside "Ceasefire: local truces 46 %" has to know
 * which is which. Test: {@code OutcomeNamesTest}.
 */
public final class OutcomeNames {
    private OutcomeNames() {}

    /** A sentence for each issue whose name begins with the name of an outcome; none for most scenarios. */
    public static List<String> sentences(Scenario scenario) {
        List<String> sentences = new ArrayList<>();
        for (Issue issue : scenario.issues()) {
            for (Outcome outcome : Outcome.possible(scenario.war())) {
                if (issue.name()
                        .toLowerCase(Locale.ROOT)
                        .startsWith(outcome.label().toLowerCase(Locale.ROOT))) {
                    sentences.add("\"" + outcome.label() + "\" as an outcome means: " + outcome.rule()
                            + ". What is agreed on the issue \"" + issue.name()
                            + "\" is a term of a settlement or framework and counts there.");
                }
            }
        }
        return sentences;
    }
}
