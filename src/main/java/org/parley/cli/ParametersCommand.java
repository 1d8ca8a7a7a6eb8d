package org.parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.NearMiss;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.PlainNames;
import org.parley.parameter.Range;
import org.parley.parameter.Scope;
import org.parley.scenario.Reads;
import org.parley.sim.MechanismReads;
import org.parley.study.RefusedInput;
import org.parley.study.TextTable;
import org.parley.study.TextWrap;
import org.parley.table.Json;
import org.parley.table.NumberText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code parley parameters}: the registry of everything that can be varied, as a table; also as the Markdown of
 * docs/parameters.md and as JSON.
 */
@Command(
        name = "parameters",
        mixinStandardHelpOptions = true,
        header = "Lists everything that can be varied.",
        description = {
            "Lists every parameter with key, symbol, unit, role, scope, default and grade; what it means, what is accepted, and what an ensemble draws it from. Then come the settings that are words, and the switches.",
            "Roles: set a setting, lev a lever that somebody chooses, unc an uncertainty that is drawn. Grades: F sourced fact, D derived from public data, L from the literature, P placeholder."
        },
        footer = {
            "",
            "Examples:",
            "  parley parameters",
            "  parley parameters warCost leverage",
            "  parley parameters --json"
        })
final class ParametersCommand implements Callable<Integer> {
    private final Terminal terminal;

    @picocli.CommandLine.Parameters(paramLabel = "KEY", arity = "0..*", description = "Only these.")
    private List<String> keys = new ArrayList<>();

    @Option(names = "--markdown", description = "As Markdown: the page docs/parameters.md.")
    private boolean markdown;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    ParametersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Parameter> wanted = wanted();
        if (json) {
            terminal.out().print(Json.text(json(wanted)));
        } else if (markdown) {
            terminal.out().print(ParametersPage.markdown());
        } else {
            print(wanted);
        }
        return 0;
    }

    private List<Parameter> wanted() {
        if (keys.isEmpty()) {
            return Parameters.all();
        }
        List<String> known = Parameters.all().stream().map(Parameter::key).toList();
        for (String key : keys) {
            if (!known.contains(key)) {
                throw new RefusedInput("unknown parameter \"" + key + "\"."
                        + NearMiss.of(key, known).map(k -> " Maybe " + k + "?").orElse(" See parley parameters."));
            }
        }
        return Parameters.all().stream().filter(p -> keys.contains(p.key())).toList();
    }

    private void print(List<Parameter> wanted) {
        TextTable table = new TextTable("key", "symbol", "unit", "role", "scope", ">default", "grade");
        for (Parameter p : wanted) {
            table.row(
                    p.key(),
                    p.symbol(),
                    p.unit(),
                    p.role().label(),
                    scope(p.scope()),
                    NumberText.given(p.defaultValue()),
                    p.defaultGrade());
        }
        List<String> lines = table.lines(terminal.width());
        terminal.out().println(lines.get(0));
        for (int i = 0; i < wanted.size(); i++) {
            Parameter p = wanted.get(i);
            terminal.out().println(lines.get(i + 1));
            TextWrap.hanging(
                            "    ",
                            PlainNames.of(p) + ": " + p.says() + "; " + limits(p) + "; read by " + readers(p)
                                    + sources(p),
                            terminal.width())
                    .forEach(terminal.out()::println);
        }
        if (keys.isEmpty()) {
            terminal.out().println();
            TextTable words = new TextTable("key", "scope", "word", "it", "reads");
            for (Choice choice : Parameters.CHOICES) {
                for (Choice.Word word : choice.words()) {
                    words.row(
                            choice.key(),
                            scope(choice.scope()),
                            word.name() + (word.name().equals(choice.defaultOption()) ? " (default)" : ""),
                            word.says(),
                            String.join(
                                    ", ",
                                    word.reads().stream().map(Parameter::key).toList()));
                }
            }
            words.lines(terminal.width()).forEach(terminal.out()::println);
            terminal.out().println();
            TextTable switches = new TextTable("switch", "default", "meaning");
            for (Mechanism m : Mechanism.values()) {
                switches.row(m.key(), m.defaultOn() ? "on" : "off", m.says());
            }
            switches.lines(terminal.width()).forEach(terminal.out()::println);
        }
    }

    private static String limits(Parameter p) {
        Range sampled = p.sampled();
        return "allowed " + p.allowed() + (sampled == null ? "" : "; drawn from " + sampled + distribution(sampled));
    }

    private static String sources(Parameter p) {
        return p.mechanismSources().isEmpty() ? "" : "; " + p.mechanismSources();
    }

    /** The mechanisms that read a parameter. */
    static String readers(Parameter p) {
        return String.join(
                ", ", MechanismReads.of(p).stream().map(Reads::mechanism).toList());
    }

    static String distribution(Range sampled) {
        return sampled.logarithmic() ? " (log-uniform)" : "";
    }

    static String scope(Scope scope) {
        return scope == Scope.PARTY ? "party" : "common";
    }

    private static Map<String, Object> json(Choice.Word word) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("name", word.name());
        about.put("meaning", word.says());
        about.put("reads", word.reads().stream().map(Parameter::key).toList());
        return about;
    }

    private static Map<String, Object> json(List<Parameter> wanted) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        for (Parameter p : wanted) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("key", p.key());
            about.put("symbol", p.symbol());
            about.put("unit", p.unit());
            about.put("scope", scope(p.scope()));
            about.put("role", p.role().label());
            about.put("legal", new double[] {p.legal().low(), p.legal().high()});
            Range sampled = p.sampled();
            about.put("sampled", sampled == null ? null : new double[] {sampled.low(), sampled.high()});
            about.put("logUniform", sampled != null && sampled.logarithmic());
            about.put("default", p.defaultValue());
            about.put("whole", p.whole());
            about.put("grade", p.defaultGrade());
            about.put("name", PlainNames.of(p));
            about.put("meaning", p.says());
            about.put(
                    "readBy",
                    MechanismReads.of(p).stream().map(Reads::mechanism).toList());
            about.put("sources", p.mechanismSources());
            parameters.add(about);
        }
        List<Map<String, Object>> choices = new ArrayList<>();
        for (Choice choice : Parameters.CHOICES) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("key", choice.key());
            about.put("scope", scope(choice.scope()));
            about.put("options", choice.options());
            about.put(
                    "words",
                    choice.words().stream().map(ParametersCommand::json).toList());
            about.put("default", choice.defaultOption());
            about.put("meaning", choice.says());
            choices.add(about);
        }
        List<Map<String, Object>> switches = new ArrayList<>();
        for (Mechanism m : Mechanism.values()) {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("key", m.key());
            about.put("default", m.defaultOn());
            about.put("neutral", m.neutral());
            about.put("meaning", m.says());
            switches.add(about);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("parameters", parameters);
        document.put("words", choices);
        document.put("switches", switches);
        return document;
    }
}
