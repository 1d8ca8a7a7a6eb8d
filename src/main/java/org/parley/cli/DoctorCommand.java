package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.diagnosis.Diagnosis;
import org.parley.diagnosis.FirstRound;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.table.Json;
import org.parley.table.NumberText;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code parley doctor}: checks a scenario file and explains it. Exit code 0 if the file can be used, with warnings
 * too; 2 if not.
 */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Checks a scenario file and explains it.",
        description = {
            "Shows every problem of the file with its place. If there is none, it warns of what a reader should know (a zone of possible agreement that is empty by construction, a frontier that cannot be ratified, values that cannot matter), lists who and what is in the file, and says what of it is a fact, derived, from the literature or a placeholder."
        },
        footer = {
            "",
            "Examples:",
            "  parley doctor scenarios/geneva-2026.yaml",
            "  parley doctor geneva-2026 --preset pressure-on-both --off freeze",
            "  parley doctor my-scenario.yaml --json",
            "",
            "Exit codes: 0 the file can be used (warnings or not), 2 it has errors."
        })
final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private AssumptionOptions assumptions;

    @Option(names = "--json", description = "One JSON document, errors included.")
    private boolean json;

    DoctorCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path file = assumptions.place(terminal.home());
        Scenario scenario;
        try {
            scenario = assumptions.resolved(terminal.home());
        } catch (ScenarioException wrong) {
            errors(file, wrong.problems());
            return ParleyCommand.REFUSED;
        }
        Diagnosis diagnosis = Diagnosis.of(scenario, FirstRound.mean(scenario, DealSearches.of(scenario)));
        if (json) {
            terminal.out()
                    .print(Json.text(
                            new DoctorDocument(file, scenario, diagnosis, warnings(scenario, diagnosis)).map()));
        } else {
            new DoctorPrint(terminal, file, scenario, diagnosis, warnings(scenario, diagnosis)).print();
        }
        return 0;
    }

    /** Of the scenario, and of the name of its file. */
    private List<Diagnosis.Warning> warnings(Scenario scenario, Diagnosis diagnosis) {
        List<Diagnosis.Warning> warnings = new ArrayList<>(diagnosis.warnings());
        String unlike = assumptions.idUnlikeName(scenario, terminal.home());
        if (!unlike.isEmpty()) {
            warnings.add(new Diagnosis.Warning(
                    Diagnosis.Kind.ID_UNLIKE_NAME,
                    unlike.substring(0, 1).toUpperCase(Locale.ROOT) + unlike.substring(1)));
        }
        return warnings;
    }

    private void errors(Path file, List<Problem> problems) {
        ErrorMessages.tell(problems, terminal.err());
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("file", file.toString());
            document.put("errors", problems.stream().map(DoctorCommand::json).toList());
            terminal.out().print(Json.text(document));
        } else {
            int n = problems.size();
            terminal.err()
                    .println((n == 1 ? "1 problem" : NumberText.count(n) + " problems") + "; until "
                            + (n == 1 ? "it is" : "they are") + " put right the file cannot be used.");
        }
    }

    private static Map<String, Object> json(Problem problem) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("file", problem.file());
        about.put("line", problem.line() == 0 ? null : problem.line());
        about.put("column", problem.column() == 0 ? null : problem.column());
        about.put("message", problem.message());
        about.put("hint", problem.hint());
        return about;
    }
}
