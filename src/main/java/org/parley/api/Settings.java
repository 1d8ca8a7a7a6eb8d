package org.parley.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parley.format.Overrides;
import org.parley.format.Preset;

/**
 * What is laid over a scenario: presets first, then switches, then values; the names are those of the files
 * ({@code warCost}, {@code warCost.A}, {@code strategy.B}, {@code mediatorStyle}, {@code measures.monitoring}). Each
 * method gives new settings and leaves these as they are. Whether names and values fit is checked by
 * {@link Scenario#with}, against the scenario, all at once.
 *
 * @since 0.1.0
 */
public final class Settings {
    private static final Settings NONE = new Settings(List.of(), Map.of(), Map.of(), false);

    private final List<Given> presets;
    private final Map<String, Boolean> switches;
    private final Map<String, String> values;
    private final boolean fixed;

    private Settings(List<Given> presets, Map<String, Boolean> switches, Map<String, String> values, boolean fixed) {
        this.presets = List.copyOf(presets);
        this.switches = new LinkedHashMap<>(switches);
        this.values = new LinkedHashMap<>(values);
        this.fixed = fixed;
    }

    /** Nothing is laid over. */
    public static Settings none() {
        return NONE;
    }

    /**
     * With a preset file; read now.
     *
     * @throws InvalidInputException with every problem of the file that can be told without a scenario
     */
    public Settings preset(Path file) {
        Objects.requireNonNull(file, "file");
        Calls.of(() -> Preset.read(file));
        return preset(Given.of(file));
    }

    /**
     * With a preset that is a text.
     *
     * @param name for messages; if it ends in .yaml, the id of the preset must agree with it
     * @throws InvalidInputException with every problem of the text that can be told without a scenario
     */
    public Settings preset(String name, String text) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Preset preset = Calls.of(() -> Preset.read(name, text));
        return preset(Given.of(name, text, preset.id()));
    }

    private Settings preset(Given preset) {
        List<Given> more = new ArrayList<>(presets);
        more.add(preset);
        return new Settings(more, switches, values, fixed);
    }

    /**
     * With a value for a parameter, which is then no longer drawn.
     *
     * @param key such as {@code warCost}, or {@code warCost.A} for one party, by side or id
     * @param value in the parameter's unit and range, see {@link Scenario#assumptions}
     * @throws IllegalArgumentException if the key has a value already
     */
    public Settings set(String key, double value) {
        // a table writes NaN as nothing
        return set(key, Double.isNaN(value) ? "NaN" : org.parley.table.Table.write(value));
    }

    /**
     * With a word for a strategy, the mediator's style or a measure: {@code set("strategy.A", "timeDependent")}.
     *
     * @throws IllegalArgumentException if the key has a value already
     */
    public Settings set(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        once(key, more.put(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value")));
        return new Settings(presets, switches, more, fixed);
    }

    /**
     * With a mechanism on or off, such as {@code drift}.
     *
     * @throws IllegalArgumentException if the mechanism was set already
     */
    public Settings mechanism(String name, boolean on) {
        Map<String, Boolean> more = new LinkedHashMap<>(switches);
        once(name, more.put(Objects.requireNonNull(name, "name"), on));
        return new Settings(presets, more, values, fixed);
    }

    /**
     * Nothing is drawn before a run: default values and mean preferences. The reference case, not the middle of an
     * ensemble.
     */
    public Settings fixed() {
        return new Settings(presets, switches, values, true);
    }

    /**
     * With those of others, too.
     *
     * @throws IllegalArgumentException if a key or mechanism stands in both
     */
    public Settings and(Settings others) {
        Objects.requireNonNull(others, "others");
        Settings all = this;
        for (Given preset : others.presets) {
            all = all.preset(preset);
        }
        for (Map.Entry<String, Boolean> one : others.switches.entrySet()) {
            all = all.mechanism(one.getKey(), one.getValue());
        }
        for (Map.Entry<String, String> one : others.values.entrySet()) {
            all = all.set(one.getKey(), one.getValue());
        }
        return others.fixed ? all.fixed() : all;
    }

    private static void once(String key, @org.jspecify.annotations.Nullable Object before) {
        if (before != null) {
            throw new IllegalArgumentException(key + " is " + before + " already; it may be given once.");
        }
    }

    boolean isFixed() {
        return fixed;
    }

    org.parley.scenario.Scenario over(org.parley.scenario.Scenario scenario) {
        Overrides overrides = Overrides.of(scenario);
        presets.forEach(preset -> overrides.preset(preset.name(), preset.text()));
        switches.forEach((name, on) -> {
            if (on) {
                overrides.on(name);
            } else {
                overrides.off(name);
            }
        });
        values.forEach((key, value) -> overrides.set("setting " + key, key + "=" + value));
        return Calls.of(overrides::scenario);
    }

    /** The same as words of a command line, behind the scenario. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        presets.forEach(preset -> words.addAll(List.of("--preset", preset.name())));
        switches.forEach((name, on) -> words.addAll(List.of(on ? "--on" : "--off", name)));
        values.forEach((key, value) -> words.addAll(List.of("--set", key + "=" + value)));
        return words;
    }

    /** The presets as they stand, by their names in a result folder. */
    Map<String, byte[]> sources() {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        for (int p = 0; p < presets.size(); p++) {
            sources.put(
                    "preset-" + (p + 1) + "/" + presets.get(p).fileName(),
                    presets.get(p).bytes());
        }
        return sources;
    }
}
