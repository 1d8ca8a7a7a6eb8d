package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.study.AssumptionFiles;
import org.parley.study.AssumptionWords;
import org.parley.study.TextWrap;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The scenario file and what is laid over it; the same for every verb that looks at a scenario. Presets first, then the
 * rest; a problem is told with all others.
 */
final class AssumptionOptions {
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
            completionCandidates = WordNames.Strategies.class,
            description = "How a party concedes: ${COMPLETION-CANDIDATES}. Repeatable.")
    List<String> strategies = new ArrayList<>();

    @Option(
            names = "--mediator",
            paramLabel = "STYLE",
            completionCandidates = WordNames.Styles.class,
            description = "How the mediator presses: ${COMPLETION-CANDIDATES}.")
    @Nullable
    String style;

    private @Nullable AssumptionFiles files;

    /** The words that were typed. */
    AssumptionWords words() {
        return new AssumptionWords(file, presets, strategies, style, on, off, sets);
    }

    private AssumptionFiles files(@Nullable Path home) {
        AssumptionFiles found = files;
        if (found == null) {
            found = AssumptionFiles.named(home, System.in);
            files = found;
        }
        return found;
    }

    /** Where the scenario stands, as messages name it. */
    Path place(@Nullable Path home) {
        return files(home).scenario(file).place();
    }

    /** The scenario with everything laid over it; tells of an id that is not the name of its file. */
    Scenario resolved(Terminal terminal) {
        Scenario scenario = resolved(terminal.home());
        String unlike = idUnlikeName(scenario, terminal.home());
        if (!unlike.isEmpty()) {
            TextWrap.hanging("Warning: ", unlike, terminal.width()).forEach(terminal.err()::println);
        }
        return scenario;
    }

    /** What to tell of an id that is not the name of its file; empty if they agree. */
    String idUnlikeName(Scenario scenario, @Nullable Path home) {
        return ScenarioReader.idUnlikeName(scenario, place(home));
    }

    /** The scenario with everything laid over it. */
    Scenario resolved(@Nullable Path home) {
        return words().scenario(files(home));
    }

    /** The scenario file and the presets as they stand, by their names in a result folder. */
    Map<String, byte[]> sources(Scenario scenario, @Nullable Path home) {
        return words().sources(files(home), scenario);
    }
}
