package org.parley.study;

import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.table.NumberText;

/**
 * {@code --check}: every question to the fast deal search is put to the literal one too, which reads the whole table,
 * and the answers are compared bit for bit. The first difference ends the verb. The numbers are the same with it and
 * without; it takes many times as long.
 */
public final class DealSearchCheck {
    private final boolean on;
    private final LongAdder compared = new LongAdder();

    /** A check that is made, or one that is not asked for. */
    public DealSearchCheck(boolean on) {
        this.on = on;
    }

    /** The search of the verb. */
    public DealSearchFactory searches(Scenario scenario) {
        return on ? DealSearches.checked(scenario, compared::increment) : DealSearches.of(scenario);
    }

    /** What was found out, in a sentence; empty without {@code --check}. */
    public String words() {
        if (!on) {
            return "";
        }
        return compared.sum() == 0
                ? "Check: this scenario is searched literally anyway, so there was nothing to compare."
                : "Check: the fast and the literal search answered " + NumberText.count(compared.sum())
                        + " questions, every one alike.";
    }

    /** The same for a document: {@code comparedQueries}. */
    public void into(Map<String, Object> document) {
        if (on) {
            document.put("comparedQueries", compared.sum());
        }
    }
}
