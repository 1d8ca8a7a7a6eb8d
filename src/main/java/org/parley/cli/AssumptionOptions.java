package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Overrides;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The scenario file and what is laid over it; the same for every verb that looks at a scenario. Presets first, then the rest; a problem is told with all others. */
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

    /** The scenario as the file has it. */
    Scenario read(@Nullable Path home) {
        if (file.equals(STANDARD_INPUT)) {
            try {
                return ScenarioReader.read(place(home).toString(), System.in);
            } catch (IOException broken) {
                throw new Refused("cannot read standard input: " + broken.getMessage() + ".");
            }
        }
        return ScenarioReader.read(Shipped.scenarios(home).find(file, "scenario"));
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
        presets.forEach(p -> overrides.preset(Shipped.presets(home).find(p, "preset")));
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
