package org.parley.sweep;

import java.io.IOException;
import java.util.Map;
import org.parley.ensemble.MeasuredColumns;
import org.parley.ensemble.RunColumn;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.sweep.design.Factor;
import org.parley.table.NumberText;
import org.parley.value.DealSpace;

/**
 * One run of a sweep, computed again from its point, seed and replication, with its trace; and whether its row in the
 * result is the same text.
 *
 * @param scenario at the point
 * @param fixed whether nothing was drawn
 * @param run the run with its trace
 * @param words which run, and how it ended
 * @param same empty, or how the row in the result differs
 */
public record Replay(Scenario scenario, boolean fixed, Simulator.Traced run, String words, String same) {
    /** Plays the run {@code point:replication}. */
    public static Replay of(SweepResult result, String run) throws IOException {
        SweepSpec spec = result.spec();
        int colon = run.indexOf(':');
        if (colon < 0) {
            throw new SweepRefused("--run is \"" + run + "\"; wanted is POINT:REPLICATION such as 4:17.");
        }
        int point = whole(run, run.substring(0, colon), 0, result.points().size() - 1);
        int replication = whole(run, run.substring(colon + 1), 1, spec.replications());
        Scenario scenario = spec.at(result.points(), point);
        RunKey key = spec.key(point, replication);
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), spec.fixed(), key);
        Simulator.Traced traced = new Simulator(scenario, DealSpace.of(scenario), DealSearches.of(scenario))
                .trace(values, spec.fixed() || scenario.fixedPreferences(), key);
        StringBuilder setting = new StringBuilder();
        for (Factor factor : result.points().factors()) {
            String text = result.points().table().string(factor.name(), point);
            setting.append(setting.isEmpty() ? "" : ", ")
                    .append(factor.name())
                    .append(' ')
                    .append(factor.isNumber() ? NumberText.two(Double.parseDouble(text)) : text);
        }
        RunResult end = traced.result();
        String words = "Point " + point + " (" + setting + "), replication " + replication + ", seed " + key.master()
                + ": " + end.outcome().label() + " in week " + end.weeks() + " after " + end.rounds() + " rounds.";
        return new Replay(scenario, spec.fixed(), traced, words, compare(result, point, replication, end));
    }

    private static int whole(String run, String text, int low, int high) {
        try {
            int number = Integer.parseInt(text.strip());
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new SweepRefused("--run is \"" + run + "\"; wanted is POINT:REPLICATION such as 4:17, and \"" + text
                + "\" is not within " + low + " … " + high + ".");
    }

    private static String compare(SweepResult result, int point, int replication, RunResult end) throws IOException {
        Map<String, String> row = result.row(point, replication);
        if (row.isEmpty()) {
            return "the result has no row of this run yet, or it failed there.";
        }
        SweepSpec spec = result.spec();
        for (RunColumn column : spec.columns()) {
            if (!MeasuredColumns.fills(spec.detail(), column.name())) {
                continue; // the trace has it, the row was not asked for it
            }
            String now = column.cell(end);
            String there = row.get(column.name());
            if (!now.equals(there)) {
                return "the row in the result differs: " + column.name() + " is " + there + " there and " + now
                        + " now. Was it computed with another program?";
            }
        }
        return "";
    }
}
