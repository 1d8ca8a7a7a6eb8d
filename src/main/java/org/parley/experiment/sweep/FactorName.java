package org.parley.experiment.sweep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/**
 * What the name of a factor says. The name is one everywhere, as the file writes it ({@code warCost.northland} or {@code warCost.A}): in points, runs, tables, charts. Only where a party is meant, its id and the letter
 * of its side are the same.
 */
public final class FactorName {
    private FactorName() {}

    /** The parameter that it varies; null if it varies something else. */
    static @Nullable Parameter parameter(String name) {
        int dot = name.indexOf('.');
        return Parameters.byKey(dot < 0 ? name : name.substring(0, dot)).orElse(null);
    }

    /** The side whose parameter it varies; null: both, or no party's. */
    public static @Nullable Side side(Scenario scenario, String name) {
        int dot = name.indexOf('.');
        String word = dot < 0 ? "" : name.substring(dot + 1);
        for (Side side : Side.values()) {
            if (word.equals(side.name()) || word.equals(scenario.party(side).id())) {
                return side;
            }
        }
        return null;
    }

    /** The grade of what the scenario assumes about it, both grades if its parties differ; a switch, strategy, measure or preset is a choice, P. */
    static String grade(Scenario scenario, String name) {
        Parameter parameter = parameter(name);
        if (parameter == null) {
            return "P";
        }
        Side one = side(scenario, name);
        Set<String> grades = new LinkedHashSet<>();
        for (Side side : one == null ? List.of(Side.values()) : List.of(one)) {
            grades.add(scenario.assumptions().of(parameter, side).grade());
        }
        return String.join(", ", grades);
    }
}
