package org.parley.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parley.ensemble.RunColumn;
import org.parley.sim.RunResult;
import org.parley.sim.StruckTerms;

/**
 * What one run came to. The same scenario, settings, seed and replication give the same run, alone or in an ensemble.
 *
 * @since 0.1.0
 */
public final class Run {
    private final org.parley.scenario.Scenario scenario;
    private final Map<String, RunColumn> columns;
    private final RunResult result;

    Run(org.parley.scenario.Scenario scenario, Map<String, RunColumn> columns, RunResult result) {
        this.scenario = scenario;
        this.columns = columns;
        this.result = result;
    }

    static Map<String, RunColumn> columns(org.parley.scenario.Scenario scenario, boolean fixed) {
        Map<String, RunColumn> columns = new LinkedHashMap<>();
        org.parley.ensemble.RunColumns.of(scenario, fixed).forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    /** Seed of all draws. */
    public long seed() {
        return result.key().master();
    }

    /** Number of the run among those of its seed, ≥ 1. */
    public long replication() {
        return result.key().replication();
    }

    /** How it ended, as tables name it: COMPREHENSIVE, FRAMEWORK, OPEN and so on. */
    public String outcome() {
        return result.outcome().name();
    }

    /** The same for readers. */
    public String outcomeLabel() {
        return result.outcome().label();
    }

    /** Whether it ended with a settlement or a framework. */
    public boolean agreement() {
        return result.outcome().agreement();
    }

    /** Weeks until the end, ≥ 1. */
    public int weeks() {
        return result.weeks();
    }

    /** Rounds held, ≥ 0. */
    public int rounds() {
        return result.rounds();
    }

    /**
     * The option agreed on each issue, ids by ids, in the order of the file; issues that a framework leaves open are
     * not in it, and without terms it is empty.
     */
    public Map<String, String> terms() {
        Map<String, String> agreed = new LinkedHashMap<>();
        StruckTerms terms = result.terms();
        if (terms != null) {
            int[] options = scenario.options(terms.deal());
            for (int k = 0; k < options.length; k++) {
                if (terms.settled()[k]) {
                    org.parley.scenario.Issue issue = scenario.issues().get(k);
                    agreed.put(issue.id(), issue.options().get(options[k]).id());
                }
            }
        }
        return java.util.Collections.unmodifiableMap(agreed);
    }

    /**
     * Probability that what was struck, or a ceasefire, stands after 1 … 10 years [year − 1], of a deal that failed at
     * home if it had not; empty if nothing was. A copy.
     */
    public double[] survival() {
        return result.survival().clone();
    }

    /** What {@link #number} and {@link #text} know: the columns of {@code runs.csv}. */
    public List<Column> columns() {
        return columns.values().stream()
                .map(column -> Scenario.column(column.column()))
                .toList();
    }

    /**
     * A number of the run by its column: {@code survival5}, {@code u.A}, {@code warCost.B}; NaN if the run has none or
     * the column holds words.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public double number(String column) {
        return known(column).number(result);
    }

    /**
     * A cell of the run as {@code runs.csv} has it; empty if the run has none.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public String text(String column) {
        return known(column).cell(result);
    }

    private RunColumn known(String column) {
        RunColumn found = columns.get(column);
        if (found == null) {
            throw new IllegalArgumentException(
                    "no column " + column + "; there are " + String.join(", ", columns.keySet()));
        }
        return found;
    }

    /** Outcome, weeks and replication in a line. */
    @Override
    public String toString() {
        return outcomeLabel() + " after " + weeks() + " weeks (replication " + replication() + " of seed " + seed()
                + ")";
    }
}
