package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.yaml.Problems;

/**
 * What {@code warCost}, {@code warCost.ukraine} or {@code warCost.A} means.
 *
 * @param parameter of the registry
 * @param side null: both, or a common parameter
 */
record ParameterName(Parameter parameter, @Nullable Side side) {
    /** Reads a name; null after one problem (message, hint) was told. */
    static @Nullable ParameterName of(String text, Sides sides, BiConsumer<String, String> problem) {
        int dot = text.indexOf('.');
        String key = dot < 0 ? text : text.substring(0, dot);
        Parameter parameter = Parameters.byKey(key).orElse(null);
        if (parameter == null) {
            unknown(key, problem);
            return null;
        }
        if (dot < 0) {
            return new ParameterName(parameter, null);
        }
        String word = text.substring(dot + 1);
        if (!parameter.perParty()) {
            problem.accept(key + " is common to both parties; \"" + text + "\" names one.", "Maybe \"" + key + "\"?");
            return null;
        }
        Side side = sides.find(word);
        if (side == null) {
            problem.accept(sides.unknown("\"" + word + "\"", "parameter " + key), sides.hint(word));
            return null;
        }
        return new ParameterName(parameter, side);
    }

    /** Tells that there is no such parameter, and what may have been meant. */
    static void unknown(String key, BiConsumer<String, String> problem) {
        if (Mechanism.byKey(key).isPresent()) {
            problem.accept(
                    "\"" + key + "\" is a switch and no parameter.", "Maybe under \"switches\", with on or off?");
            return;
        }
        List<String> names = new ArrayList<>();
        Parameters.all().forEach(p -> names.add(p.key()));
        names.add(Parameters.STRATEGY.key());
        names.add(Parameters.MEDIATOR_STYLE.key());
        unknown(key, names, problem);
    }

    /** The same among these names. */
    static void unknown(String key, List<String> names, BiConsumer<String, String> problem) {
        if (Parameters.removed(key).isPresent()) {
            problem.accept("\"" + key + "\" is gone: " + Parameters.removed(key).orElseThrow() + ".", "Leave it out.");
            return;
        }
        String maybe = Problems.maybe(key, names);
        String known = maybe.isEmpty() ? "; allowed are those that \"parley parameters\" prints." : ".";
        problem.accept("unknown parameter \"" + key + "\"" + known, maybe);
    }

    /** The name as a file writes it. */
    String written(Sides sides) {
        return side == null ? parameter.key() : parameter.key() + "." + sides.id(side);
    }
}
