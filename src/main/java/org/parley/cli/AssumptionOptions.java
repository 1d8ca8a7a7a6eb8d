package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.store.ResultFolder;
import org.parley.study.Refused;
import org.parley.study.Shipped;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The scenario file and what is laid over it; the same for every verb that looks at a scenario. Presets first, then the
 * rest; a problem is told with all others.
 */
final class AssumptionOptions {
    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "SCENARIO",
            description = "A scenario file, the name of a shipped one (see parley scenarios), or - for standard input.")
    @SuppressWarnings("NullAway.Init")
    String file;

    @Option(
            names = "--preset",
            paramLabel = "FILE",
            description = "Lays a preset over the scenario: a file, or a name in scenarios/presets. Repeatable.")
    List<String> presets = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Gives a parameter a value: warCost=.1, or for one party warCost.A=.1 (by side or by id). It is no longer drawn. Repeatable; see parley parameters.")
    List<String> sets = new ArrayList<>();

    @Option(names = "--on", paramLabel = "SWITCH", description = "Switches a mechanism on. Repeatable.")
    List<String> on = new ArrayList<>();

    @Option(names = "--off", paramLabel = "SWITCH", description = "Switches a mechanism off. Repeatable.")
    List<String> off = new ArrayList<>();

    @Option(
            names = "--strategy",
            paramLabel = "PARTY=NAME",
            description = "How a party concedes; the names are in parley parameters. Repeatable.")
    List<String> strategies = new ArrayList<>();

    @Option(names = "--mediator", paramLabel = "STYLE", description = "How the mediator presses: steady or responsive.")
    @Nullable
    String style;

    /**
     * Where the files of an earlier result stand, to be read in place of those that the words name; null: the words
     * count.
     */
    @Nullable
    Path kept;

    private byte @Nullable [] typedIn;

    /** The scenario as the file has it. */
    Scenario read(@Nullable Path home) {
        if (file.equals(STANDARD_INPUT) && kept == null) {
            try {
                byte[] bytes = System.in.readAllBytes();
                typedIn = bytes;
                return ScenarioReader.read(place(home).toString(), new ByteArrayInputStream(bytes));
            } catch (IOException broken) {
                throw new Refused("cannot read standard input: " + broken.getMessage() + ".");
            }
        }
        return ScenarioReader.read(
                kept != null
                        ? only(kept.resolve("scenario"))
                        : Shipped.scenarios(home).find(file, "scenario"));
    }

    private Path preset(int index, @Nullable Path home) {
        return kept != null
                ? only(kept.resolve("preset-" + (index + 1)))
                : Shipped.presets(home).find(presets.get(index), "preset");
    }

    private static Path only(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> found = files.toList();
                if (found.size() == 1) {
                    return found.get(0);
                }
            } catch (IOException unreadable) {
                throw new Refused("cannot read " + folder + ": " + unreadable.getMessage() + ".");
            }
        }
        throw new Refused(folder + " holds no file, or several; one is wanted.");
    }

    /**
     * The scenario file and the presets as they stand, by their names below {@value ResultFolder#SOURCE}. Call it after
     * {@link #resolved}.
     */
    Map<String, byte[]> sources(String id, @Nullable Path home) {
        Map<String, byte[]> sources = new LinkedHashMap<>();
        try {
            byte[] typed = typedIn;
            if (typed != null) {
                sources.put("scenario/" + id + ".yaml", typed);
            } else {
                Path scenario = kept != null ? only(kept.resolve("scenario")) : place(home);
                sources.put("scenario/" + scenario.getFileName(), Files.readAllBytes(scenario));
            }
            for (int p = 0; p < presets.size(); p++) {
                Path preset = preset(p, home);
                sources.put("preset-" + (p + 1) + "/" + preset.getFileName(), Files.readAllBytes(preset));
            }
        } catch (IOException unreadable) {
            throw new Refused("cannot read a file again for the result folder: " + unreadable.getMessage() + ".");
        }
        return sources;
    }

    /** Where the scenario stands, as messages name it. */
    Path place(@Nullable Path home) {
        return file.equals(STANDARD_INPUT)
                ? Path.of("standard input")
                : Shipped.scenarios(home).find(file, "scenario");
    }

    /** The scenario with everything laid over it. */
    Scenario resolved(@Nullable Path home) {
        Overrides overrides = Overrides.of(read(home));
        for (int p = 0; p < presets.size(); p++) {
            overrides.preset(preset(p, home));
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

    /** The same as words of a command line, in a fixed order. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(file));
        add(words, "--preset", presets);
        add(words, "--strategy", strategies);
        add(words, "--mediator", style == null ? List.of() : List.of(style));
        add(words, "--on", on);
        add(words, "--off", off);
        add(words, "--set", sets);
        return words;
    }

    private static void add(List<String> words, String option, List<String> values) {
        for (String value : values) {
            words.add(option);
            words.add(value);
        }
    }
}
