package org.parley.lab;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.NearMiss;
import org.parley.table.Decimal;
import org.parley.table.Table;

/** Immutable values of all parameters of one game, in the game's order. */
public final class GameValues {
    private final Map<GameParameter, Double> values;

    private GameValues(Map<GameParameter, Double> values) {
        this.values = values;
    }

    /** Every parameter at its default. */
    public static GameValues defaults(Game game) {
        Map<GameParameter, Double> values = new LinkedHashMap<>();
        game.parameters().forEach(parameter -> values.put(parameter, parameter.standard()));
        return new GameValues(values);
    }

    /**
     * The defaults with these assignments {@code key=value} on top; a later one of the same key counts.
     *
     * @throws BadSettings with every problem, not only the first
     */
    public static GameValues parse(Game game, List<String> assignments) {
        List<String> problems = new ArrayList<>();
        GameValues settings = defaults(game);
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 0) {
                problems.add("\"" + assignment + "\" has no \"=\"; key=value is wanted.");
                continue;
            }
            String key = assignment.substring(0, equals).strip();
            String text = assignment.substring(equals + 1).strip();
            GameParameter parameter = find(game, key);
            if (parameter == null) {
                problems.add(unknown(game, key));
                continue;
            }
            double value = number(text);
            if (parameter.legal().contains(value)) {
                settings = settings.with(parameter, value);
            } else {
                problems.add(parameter.key() + (text.isEmpty() ? " has no value" : " is " + text) + "; allowed "
                        + parameter.legal() + " (" + parameter.says() + ")." + meant(parameter, text));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(game.problems(settings));
        }
        if (!problems.isEmpty()) {
            throw new BadSettings(problems);
        }
        return settings;
    }

    /** A copy with one value changed; neither range nor {@link Game#problems} is tested here. */
    GameValues with(GameParameter parameter, double value) {
        if (!values.containsKey(parameter)) {
            throw new IllegalArgumentException("no parameter " + parameter.key() + " in this game");
        }
        Map<GameParameter, Double> copy = new LinkedHashMap<>(values);
        copy.put(parameter, value);
        return new GameValues(copy);
    }

    /** The value of a parameter of this game. */
    public double get(GameParameter parameter) {
        Double value = values.get(parameter);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + parameter.key() + " in this game");
        }
        return value;
    }

    /** {@code key=value} of every parameter, in the game's order. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        values.forEach((parameter, value) -> parts.add(parameter.key() + "=" + Table.write(value)));
        return String.join(" ", parts);
    }

    private static @Nullable GameParameter find(Game game, String key) {
        return game.parameters().stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** What a decimal comma, a percentage and the like may have meant. */
    private static String meant(GameParameter parameter, String text) {
        String meant = Decimal.meant(text);
        return parameter.legal().contains(number(meant)) ? " Maybe \"" + parameter.key() + "=" + meant + "\"?" : "";
    }

    private static double number(String text) {
        Double number = Decimal.parse(text);
        return number == null ? Double.NaN : number;
    }

    private static String unknown(Game game, String key) {
        List<String> keys = game.parameters().stream().map(GameParameter::key).toList();
        return "unknown parameter \"" + key + "\" of " + game.name() + ". "
                + NearMiss.of(key, keys)
                        .map(near -> "Maybe \"" + near + "\"?")
                        .orElse("It has " + String.join(", ", keys) + ".");
    }
}
