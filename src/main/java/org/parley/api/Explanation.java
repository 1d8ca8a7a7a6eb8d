package org.parley.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parley.explain.RunExplanation;
import org.parley.search.DealSearch;
import org.parley.study.ExplainFolder;

/**
 * Why one run ended as it did, and what would have had to change: the deal that came nearest at the last round, what it
 * is made of for each side, and the smallest change of every lever and of every number that nobody knows that would
 * have opened a deal there or ended the run in one. docs/why.md walks through one.
 *
 * <p>Its tables: {@code waterfall}, what the deal and what it takes to sign are made of, in stk, if there is a deal;
 * {@code opening}, the smallest changes that open a deal at the last round, empty if it was open; {@code ending}, the
 * smallest changes that end the run in an agreement, empty if it did.
 *
 * @since 0.1.0
 */
public final class Explanation extends Explained {
    private final org.parley.scenario.Scenario scenario;
    private final RunExplanation explained;
    private final Run run;

    Explanation(org.parley.scenario.Scenario scenario, RunExplanation explained, Run run, ExplainFolder folder) {
        super(folder, all(folder));
        this.scenario = scenario;
        this.explained = explained;
        this.run = run;
    }

    private static Map<String, org.parley.table.Table> all(ExplainFolder folder) {
        Map<String, org.parley.table.Table> all = new LinkedHashMap<>(folder.tables());
        all.putAll(folder.lists());
        return all;
    }

    /** What the run came to. */
    public Run run() {
        return run;
    }

    /** Whether a deal that both would sign existed at the last round. */
    public boolean open() {
        return explained.open();
    }

    /**
     * The deal that came nearest at the last round, or that was struck: the option of each issue, ids by ids, in the
     * order of the file; empty if no round was held or red lines exclude every deal.
     */
    public Map<String, String> nearest() {
        Map<String, String> options = new LinkedHashMap<>();
        if (explained.deal() != DealSearch.NONE) {
            int[] of = scenario.options(explained.deal());
            for (int k = 0; k < of.length; k++) {
                org.parley.scenario.Issue issue = scenario.issues().get(k);
                options.put(issue.id(), issue.options().get(of[k]).id());
            }
        }
        return java.util.Collections.unmodifiableMap(options);
    }
}
