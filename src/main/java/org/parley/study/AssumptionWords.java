package org.parley.study;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;

/**
 * What is assumed, in words: a scenario file and what is laid over it. A command line has these words, and so has the
 * manifest of a result folder. Presets are laid first, then strategies, the mediator's style, switches and parameters.
 * Test: {@code AssumptionWordsTest}.
 *
 * @param file a scenario file, the name of a shipped one, or - for standard input
 * @param presets files, or names of shipped ones, in the order in which they are laid
 * @param strategies such as {@code A=steady}
 * @param style of the mediator, or null
 * @param on switches that are on
 * @param off switches that are off
 * @param sets such as {@code warCost.A=.1}
 */
public record AssumptionWords(
        String file,
        List<String> presets,
        List<String> strategies,
        @Nullable String style,
        List<String> on,
        List<String> off,
        List<String> sets) {
    private static final String PRESET = "--preset";
    private static final String STRATEGY = "--strategy";
    private static final String MEDIATOR = "--mediator";
    private static final String ON = "--on";
    private static final String OFF = "--off";
    private static final String SET = "--set";

    /** Copies the lists. */
    public AssumptionWords {
        presets = List.copyOf(presets);
        strategies = List.copyOf(strategies);
        on = List.copyOf(on);
        off = List.copyOf(off);
        sets = List.copyOf(sets);
    }

    /**
     * The words that {@link #words} wrote.
     *
     * @throws RefusedInput if they are others
     */
    public static AssumptionWords parse(List<String> words) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String option : List.of(PRESET, STRATEGY, MEDIATOR, ON, OFF, SET)) {
            values.put(option, new ArrayList<>());
        }
        for (int w = 1; w < words.size(); w += 2) {
            List<String> of = values.get(words.get(w));
            if (of == null || w + 1 == words.size()) {
                throw new RefusedInput("the assumptions " + ShellWords.line(words) + " cannot be read at "
                        + words.get(w) + "; after the scenario come pairs of " + String.join(", ", values.keySet())
                        + " and a value.");
            }
            of.add(words.get(w + 1));
        }
        List<String> styles = values.getOrDefault(MEDIATOR, List.of());
        if (words.isEmpty() || styles.size() > 1) {
            throw new RefusedInput("the assumptions " + ShellWords.line(words)
                    + " cannot be read: one scenario and at most one " + MEDIATOR + " are wanted.");
        }
        return new AssumptionWords(
                words.get(0),
                values.getOrDefault(PRESET, List.of()),
                values.getOrDefault(STRATEGY, List.of()),
                styles.isEmpty() ? null : styles.get(0),
                values.getOrDefault(ON, List.of()),
                values.getOrDefault(OFF, List.of()),
                values.getOrDefault(SET, List.of()));
    }

    /** The words as a command line has them, in a fixed order. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of(file));
        words.addAll(laidOver());
        return words;
    }

    /** The words after the scenario, which change it; none if it is as its file says. */
    public List<String> laidOver() {
        List<String> words = new ArrayList<>();
        add(words, PRESET, presets);
        add(words, STRATEGY, strategies);
        add(words, MEDIATOR, style == null ? List.of() : List.of(style));
        add(words, ON, on);
        add(words, OFF, off);
        add(words, SET, sets);
        return words;
    }

    private static void add(List<String> words, String option, List<String> values) {
        for (String value : values) {
            words.add(option);
            words.add(value);
        }
    }

    /**
     * The scenario with everything laid over it.
     *
     * @throws org.parley.yaml.ScenarioException with all problems at once
     */
    public Scenario scenario(AssumptionFiles files) {
        Scenario plain = read(files.scenario(file));
        Overrides overrides = Overrides.of(plain);
        for (int p = 0; p < presets.size(); p++) {
            overrides.preset(files.preset(p + 1, presets.get(p), plain));
        }
        strategies.forEach(overrides::strategy);
        if (style != null) {
            overrides.style(style);
        }
        on.forEach(overrides::on);
        off.forEach(overrides::off);
        sets.forEach(overrides::set);
        return overrides.scenario();
    }

    private static Scenario read(AssumptionFiles.Source source) {
        byte[] typed = source.typed();
        if (typed == null) {
            return ScenarioReader.read(source.place());
        }
        try {
            return ScenarioReader.read(source.place().toString(), new ByteArrayInputStream(typed));
        } catch (IOException neverOfBytes) {
            throw new UncheckedIOException(neverOfBytes);
        }
    }

    /**
     * Scenario file and presets as they stand, by their names below {@value ResultFolder#SOURCE}.
     *
     * @param scenario that they make; its id names a text from standard input
     */
    public Map<String, byte[]> sources(AssumptionFiles files, Scenario scenario) {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        try {
            AssumptionFiles.Source source = files.scenario(file);
            byte[] typed = source.typed();
            if (typed != null) {
                sources.put("scenario/" + scenario.id() + ".yaml", typed);
            } else {
                sources.put("scenario/" + source.place().getFileName(), Files.readAllBytes(source.place()));
            }
            for (int p = 0; p < presets.size(); p++) {
                Path preset = files.preset(p + 1, presets.get(p), scenario);
                sources.put("preset-" + (p + 1) + "/" + preset.getFileName(), Files.readAllBytes(preset));
            }
        } catch (IOException unreadable) {
            throw new RefusedInput("cannot read a file again for the result folder: " + unreadable.getMessage() + ".");
        }
        return sources;
    }
}
