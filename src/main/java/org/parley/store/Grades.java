package org.parley.store;

import java.util.List;
import org.parley.format.Statement;
import org.parley.format.Statements;
import org.parley.scenario.Scenario;

/**
 * Tells how firm the assumptions of a scenario are: F a published fact, D derived from published numbers, L found in
 * the literature, P a placeholder.
 */
public final class Grades {
    private static final List<String> FROM_FIRM_TO_WEAK = List.of("F", "D", "L");

    private Grades() {}

    /**
     * The weakest grade of everything that the scenario states or takes from the registry; whatever is no F, D or L
     * counts as P.
     */
    public static String weakest(Scenario scenario) {
        int weakest = 0;
        for (Statement statement : Statements.of(scenario)) {
            String grade = statement.cite().grade();
            int place = grade.isEmpty() ? -1 : FROM_FIRM_TO_WEAK.indexOf(grade.substring(0, 1));
            weakest = Math.max(weakest, place < 0 ? FROM_FIRM_TO_WEAK.size() : place);
        }
        return weakest == FROM_FIRM_TO_WEAK.size() ? "P" : FROM_FIRM_TO_WEAK.get(weakest);
    }
}
