package org.parley.study;

import java.util.ArrayList;
import java.util.List;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.sim.RecordFit;
import org.parley.sim.RunResult;

/** Says of one run whether its draw fits the record of the talks so far, and why not. */
final class RecordWords {
    private RecordWords() {}

    /** One sentence; none where the scenario tells no record. */
    static List<String> of(Scenario scenario, RunResult run) {
        RecordFit fit = run.fit();
        if (fit == null) {
            return List.of();
        }
        if (fit.fits()) {
            return List.of("This draw fits the record.");
        }
        DisplayNames words = new DisplayNames(scenario);
        List<String> why = new ArrayList<>();
        if (fit.prelude() != null && fit.prelude() != RecordFit.Prelude.NONE) {
            why.add("in week " + fit.week() + " of the talks before "
                    + fit.prelude().says());
        }
        for (Side side : Side.values()) {
            if (Boolean.FALSE.equals(fit.ownPlan(side))) {
                why.add(scenario.alternative() + " is worth more to " + words.shortParty(side)
                        + " than its own published plan");
            }
        }
        return List.of("This draw does not fit the record: " + String.join("; ", why) + ".");
    }
}
