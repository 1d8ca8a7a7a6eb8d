package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import org.parley.explain.ComparisonTerm;
import org.parley.explain.RunExplanation;
import org.parley.explain.Waterfall;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;

/** Says in words which deal came nearest in a run. */
public final class NearestDeal {
    private final Scenario scenario;
    private final RunExplanation run;
    private final DisplayNames names;

    /** The nearest deal of a run that was explained. */
    public NearestDeal(Scenario scenario, RunExplanation run) {
        this.scenario = scenario;
        this.run = run;
        this.names = new DisplayNames(scenario);
    }

    /** What came nearest and who lacks how much: a sentence or two, for the trace as well. */
    public List<String> words() {
        List<String> lines = new ArrayList<>();
        if (run.deal() == DealSearch.NONE) {
            return lines;
        }
        lines.add((run.struck()
                        ? "Struck in week " + run.run().week()
                        : run.open()
                                ? "A deal that both would sign existed at the last round, week "
                                        + run.run().week() + "; the best for the side that gains less"
                                : "No deal that both would sign existed at the last round, week "
                                        + run.run().week() + "; nearest came")
                + ": " + names.deal(run.deal()) + ".");
        for (Side side : Side.values()) {
            lines.add(stands(run.side(side)));
        }
        return lines;
    }

    private String stands(Waterfall w) {
        String who = names.shortParty(w.side());
        String worth = " to " + who + "; " + scenario.alternative()
                + (w.amount(ComparisonTerm.BAR) > 0 ? ", with the vote at home," : "") + " holds ";
        if (Double.isInfinite(w.reservation())) {
            return "It is worth " + names.worth(w.side(), w.value()) + " to " + who
                    + ", which could not bring it home at any price.";
        }
        List<String> held = names.worths(w.side(), w.value(), w.reservation());
        return "It is worth " + held.get(0) + worth + held.get(1) + " against it: "
                + (w.gain() < 0
                        ? names.difference(w.side(), -w.gain()) + " is missing."
                        : names.difference(w.side(), w.gain()) + " more than it takes.");
    }
}
