package org.parley.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.format.Preset;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.study.Shipped;
import org.parley.study.TextTable;
import org.parley.table.Json;
import org.parley.table.NumberText;
import org.parley.yaml.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parley scenarios}: the scenarios and presets that are there, one line each. */
@Command(
        name = "scenarios",
        mixinStandardHelpOptions = true,
        header = "Lists the scenarios and presets that are there.",
        description =
                "Scenario files in scenarios and presets in scenarios/presets, of the current folder and of Parley's own. Each can be named without its path.",
        footer = {
            "",
            "Examples:",
            "  parley scenarios",
            "  parley run tutorial",
            "  parley run geneva-2026 --preset guarantees-first"
        })
final class ScenariosCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ScenariosCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /**
     * A line.
     *
     * @param deals of a scenario that can be used, otherwise 0
     */
    private record Line(String id, int deals, String says) {}

    @Override
    public Integer call() {
        List<Line> scenarios = new ArrayList<>();
        for (Path file : Shipped.scenarios(terminal.home()).files()) {
            scenarios.add(scenario(file));
        }
        List<Line> presets = new ArrayList<>();
        for (Path file : Shipped.presets(terminal.home()).files()) {
            presets.add(preset(file));
        }
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put(
                    "scenarios", scenarios.stream().map(ScenariosCommand::json).toList());
            document.put("presets", presets.stream().map(ScenariosCommand::json).toList());
            terminal.out().print(Json.text(document));
            return 0;
        }
        if (scenarios.isEmpty()) {
            terminal.out().println("No scenario files in scenarios.");
            return 0;
        }
        TextTable table = new TextTable("scenario", ">deals", "");
        scenarios.forEach(l -> table.row(l.id, l.deals == 0 ? NumberText.MISSING : NumberText.count(l.deals), l.says));
        table.lines(terminal.width()).forEach(terminal.out()::println);
        if (!presets.isEmpty()) {
            terminal.out().println();
            TextTable second = new TextTable("preset", "");
            presets.forEach(l -> second.row(l.id, l.says));
            second.lines(terminal.width()).forEach(terminal.out()::println);
        }
        return 0;
    }

    private static Map<String, Object> json(Line line) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("id", line.id);
        if (line.deals > 0) {
            about.put("deals", line.deals);
        }
        about.put("summary", line.says);
        return about;
    }

    private static Line scenario(Path file) {
        try {
            Scenario scenario = ScenarioReader.read(file);
            return new Line(
                    scenario.id(),
                    scenario.deals(),
                    scenario.summary().isEmpty() ? scenario.title() : scenario.summary());
        } catch (ScenarioException wrong) {
            return new Line(Shipped.name(file), 0, problems(wrong, file));
        }
    }

    private static Line preset(Path file) {
        try {
            Preset preset = Preset.read(file);
            return new Line(preset.id(), 0, preset.summary().isEmpty() ? preset.title() : preset.summary());
        } catch (ScenarioException wrong) {
            return new Line(Shipped.name(file), 0, problems(wrong, file));
        }
    }

    private static String problems(ScenarioException wrong, Path file) {
        int n = wrong.problems().size();
        return "cannot be used, " + n + (n == 1 ? " problem" : " problems") + ": see parley doctor " + file;
    }
}
