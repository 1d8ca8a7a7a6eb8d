package org.parley.ensemble;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.FirstRound;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Role;
import org.parley.parameter.Side;
import org.parley.scenario.Cite;
import org.parley.scenario.Event;
import org.parley.scenario.Operation;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;

/**
 * What the response table varies: every lever of a scenario that is not dead, one party at a time, over five levels,
 * all else as the file has it; and beside the levers what a reader should hold them against: how far a date is
 * believed, a date under both extremes of that belief, and a week in which the war costs both sides half as much again,
 * in different weeks.
 *
 * <p>Levels: quarters of the legal range 0 … 1; the deadline 4, 8, 17, 26, 52 weeks, the guarantee's duration 0, 5, 15,
 * 30, 50 years, its window 0, 4, 8, 26, 52 weeks.
 */
public final class ResponsePlan {
    /** Weeks of the single week of strikes. */
    static final int[] STRIKE_WEEKS = {2, 4, 5, 8, 9};

    private static final Map<Parameter, double[]> LEVELS = levels();
    private static final double[] QUARTERS = {0, .25, .5, .75, 1};

    /**
     * One thing that is varied.
     *
     * @param name as the page calls it: {@code facilitation}, {@code pressure.russia}
     * @param lever whether it is a lever; else it stands beside them
     * @param changesWhoFits whether it is a claim about the world, which acts in the record too, so that the draws that
     *     fit change with it
     * @param levels five, in words
     * @param scenarios at each level
     */
    public record Row(
            String name, boolean lever, boolean changesWhoFits, List<String> levels, List<Scenario> scenarios) {
        public Row {
            levels = List.copyOf(levels);
            scenarios = List.copyOf(scenarios);
        }
    }

    private ResponsePlan() {}

    private static Map<Parameter, double[]> levels() {
        Map<Parameter, double[]> levels = new LinkedHashMap<>();
        levels.put(Parameters.DEADLINE, new double[] {4, 8, 17, 26, 52});
        levels.put(Parameters.GUARANTEE_DURATION, new double[] {0, 5, 15, 30, 50});
        levels.put(Parameters.GUARANTEE_WINDOW, new double[] {0, 4, 8, 26, 52});
        return levels;
    }

    /** All rows: levers in the registry's order, then what stands beside them. */
    public static List<Row> of(Scenario scenario) {
        List<Row> rows = new ArrayList<>();
        List<String> dead = dead(scenario);
        for (Parameter p : Parameters.all()) {
            if (p.role() != Role.LEVER || scenario.closes(p.key()) || dead.contains(p.key())) {
                continue;
            }
            if (p.perParty()) {
                for (Side side : Side.values()) {
                    String name = p.key() + "." + scenario.party(side).id();
                    if (!dead.contains(name)) {
                        rows.add(row(name, scenario, p, side, true));
                    }
                }
            } else {
                rows.add(row(p.key(), scenario, p, null, true));
            }
        }
        if (scenario.war()) {
            Parameter d = Parameters.DEADLINE_CREDIBILITY;
            rows.add(row(d.key(), scenario, d, null, false));
            for (double believed : new double[] {0, 1}) {
                Scenario under = scenario.with(scenario.assumptions().with(d, null, believed));
                rows.add(row(
                        "deadline, " + d.key() + " " + (believed == 0 ? "0" : "1"),
                        under,
                        Parameters.DEADLINE,
                        null,
                        false));
            }
            rows.add(strikes(scenario));
        }
        return rows;
    }

    /** Names of dead levers; {@code key} where both parties' are. */
    public static List<String> dead(Scenario scenario) {
        return Diagnosis.of(scenario, FirstRound.mean(scenario, DealSearches.of(scenario))).deadParameters().stream()
                .map(Diagnosis.Dead::name)
                .filter(name -> Parameters.byKey(name.split("\\.")[0])
                        .map(p -> p.role() == Role.LEVER)
                        .orElse(false))
                .toList();
    }

    private static Row row(String name, Scenario scenario, Parameter p, @Nullable Side side, boolean lever) {
        List<String> words = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (double level : LEVELS.getOrDefault(p, QUARTERS)) {
            words.add(level == Math.rint(level) ? String.valueOf((long) level) : String.valueOf(level));
            scenarios.add(scenario.with(scenario.assumptions().with(p, side, level)));
        }
        return new Row(name, lever, !lever, words, scenarios);
    }

    private static Row strikes(Scenario scenario) {
        List<String> words = new ArrayList<>();
        List<Scenario> scenarios = new ArrayList<>();
        for (int week : STRIKE_WEEKS) {
            words.add("week " + week);
            List<Event> events = new ArrayList<>(scenario.events());
            events.add(new Event(
                    "week of mass strikes",
                    week,
                    1,
                    Parameters.WAR_COST,
                    null,
                    Operation.TIMES,
                    1.5,
                    new Cite("P", "", "")));
            scenarios.add(scenario.with(scenario.assumptions(), scenario.measures(), events));
        }
        return new Row("a week of mass strikes", false, false, words, scenarios);
    }
}
