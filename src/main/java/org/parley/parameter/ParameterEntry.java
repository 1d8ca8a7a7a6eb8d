package org.parley.parameter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the table in {@link Parameters} while it is written, a call a column. Left out, a column has its usual
 * value: one value for both parties, no symbol, no unit, fractions accepted, not sampled, no source, open without a
 * war.
 */
final class ParameterEntry {
    private static final String NONE = "–";

    private final List<Parameter> table;
    private final String key;
    private final Role role;

    private Scope scope = Scope.COMMON;
    private String symbol = NONE;
    private String unit = NONE;
    private boolean whole;
    private @Nullable Range legal;
    private @Nullable Range sampled;
    private double defaultValue = Double.NaN;
    private @Nullable String grade;
    private String sources = "";
    private boolean ofWar;
    private double withoutWar = Double.NaN;

    /** Starts the entry of a key; {@link #add} puts it into the table. */
    ParameterEntry(List<Parameter> table, String key, Role role) {
        this.table = table;
        this.key = key;
        this.role = role;
    }

    /** Each party has its own value. */
    ParameterEntry perParty() {
        scope = Scope.PARTY;
        return this;
    }

    /** It belongs to a war: without one it is closed and stands at its default. */
    ParameterEntry ofWar() {
        ofWar = true;
        return this;
    }

    /** It belongs to a war: without one it is closed and stands at this value, at which its rule does nothing. */
    ParameterEntry ofWar(double held) {
        withoutWar = held;
        return ofWar();
    }

    /** The letter of the model page. */
    ParameterEntry symbol(String letter) {
        symbol = letter;
        return this;
    }

    /** The unit; "stk" is a share of the distance from a party's worst to its best settlement. */
    ParameterEntry unit(String name) {
        unit = name;
        return this;
    }

    /** Only whole numbers are accepted. */
    ParameterEntry whole() {
        whole = true;
        return this;
    }

    /** The values that are accepted, both ends included. */
    ParameterEntry legal(double low, double high) {
        legal = new Range(low, high);
        return this;
    }

    /** An ensemble draws the value evenly from this range. */
    ParameterEntry sampled(double low, double high) {
        sampled = new Range(low, high);
        return this;
    }

    /** An ensemble draws the logarithm of the value evenly from this range. */
    ParameterEntry sampledByLogarithm(double low, double high) {
        sampled = new Range(low, high, true);
        return this;
    }

    /** The value where neither the scenario nor the user states one. */
    ParameterEntry defaultsTo(double value) {
        defaultValue = value;
        return this;
    }

    /** The grade of the default for the Geneva scenario, see {@link Parameter#grade}. */
    ParameterEntry grade(String letter) {
        grade = letter;
        return this;
    }

    /** Where the mechanism comes from, or the default if its grade is F or D. */
    ParameterEntry source(String names) {
        sources = names;
        return this;
    }

    /**
     * Puts the parameter at the end of the table.
     *
     * @param says the meaning in one line
     * @throws IllegalStateException if the entry has no legal range, default or grade
     */
    Parameter add(String says) {
        if (legal == null || grade == null || Double.isNaN(defaultValue)) {
            throw new IllegalStateException("parameter " + key + " needs legal, defaultsTo and grade");
        }
        Parameter parameter = new Parameter(
                table.size(),
                key,
                symbol,
                unit,
                scope,
                role,
                legal,
                sampled,
                defaultValue,
                whole,
                grade,
                says,
                sources,
                ofWar && Double.isNaN(withoutWar) ? defaultValue : withoutWar);
        table.add(parameter);
        return parameter;
    }
}
