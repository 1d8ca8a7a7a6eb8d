package org.parley.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.format.PreferenceName;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/**
 * What the name of a factor says. The name is one everywhere, as the file writes it ({@code warCost.northland} or
 * {@code warCost.A}): in points, runs, tables, charts. Only where a party is meant, its id and the letter of its side
 * are the same.
 */
public final class FactorName {
    /** The first word of the reservation value of a party. */
    static final String RESERVATION = "reservation";

    private FactorName() {}

    /** The parameter that it varies; null if it varies something else. */
    static @Nullable Parameter parameter(String name) {
        int dot = name.indexOf('.');
        return Parameters.byKey(dot < 0 ? name : name.substring(0, dot)).orElse(null);
    }

    /** The weight or score that it varies; null if it varies something else. */
    static @Nullable PreferenceName preference(Scenario scenario, String name) {
        return PreferenceName.isOne(name) ? PreferenceName.of(name, scenario, (message, hint) -> {}) : null;
    }

    /** The side whose parameter it varies; null: both, or no party's. */
    static @Nullable Side side(Scenario scenario, String name) {
        String[] words = name.split("\\.", -1);
        boolean ofAParty = parameter(name) != null
                || words[0].equals(RESERVATION)
                || words[0].equals(Parameters.STRATEGY.key())
                || PreferenceName.isOne(name);
        for (Side side : Side.values()) {
            boolean named = words.length > 1
                    && (words[1].equals(side.name())
                            || words[1].equals(scenario.party(side).id()));
            if (ofAParty && named) {
                return side;
            }
        }
        return null;
    }

    /** The name with a party's id replaced by the letter of its side, so that two names of one thing are equal. */
    public static String bySide(Scenario scenario, String name) {
        Side side = side(scenario, name);
        if (side == null) {
            return name;
        }
        String[] words = name.split("\\.", -1);
        words[1] = side.name();
        return String.join(".", words);
    }

    /** A scenario in which a factor of numbers has some value, so that it is drawn no more; no check of the value. */
    static Scenario with(Scenario scenario, String name, double value) {
        Parameter parameter = parameter(name);
        if (parameter != null) {
            return scenario.with(scenario.assumptions().with(parameter, side(scenario, name), value));
        }
        PreferenceName preference = preference(scenario, name);
        return preference == null ? scenario : preference.fixedIn(scenario, value);
    }

    /** What a factor of numbers is; empty for others. */
    static String says(Scenario scenario, String name) {
        Parameter parameter = parameter(name);
        PreferenceName preference = preference(scenario, name);
        if (name.startsWith(RESERVATION + ".")) {
            return "what no agreement is worth to the party";
        }
        return parameter != null ? parameter.says() : preference != null ? preference.says(scenario) : "";
    }

    /** The unit of a number that is no parameter: that of the party for its reservation value, else none. */
    static String unit(Scenario scenario, String name) {
        Side side = name.startsWith(RESERVATION + ".") ? side(scenario, name) : null;
        return side == null ? "–" : scenario.party(side).scale().unit();
    }

    /**
     * The grade of what the scenario assumes about it, both grades if its parties differ; a switch, strategy, measure
     * or preset is a choice, P.
     */
    public static String grade(Scenario scenario, String name) {
        Parameter parameter = parameter(name);
        PreferenceName preference = preference(scenario, name);
        if (parameter == null) {
            return preference == null ? "P" : preference.grade(scenario);
        }
        Side one = side(scenario, name);
        Set<String> grades = new LinkedHashSet<>();
        for (Side side : one == null ? List.of(Side.values()) : List.of(one)) {
            grades.add(scenario.assumptions().of(parameter, side).grade());
        }
        return String.join(", ", grades);
    }
}
