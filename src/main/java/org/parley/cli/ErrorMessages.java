package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parley.compare.NotComparable;
import org.parley.diagnosis.FirstRound;
import org.parley.ensemble.Ensemble;
import org.parley.parameter.NearMiss;
import org.parley.parameter.Parameters;
import org.parley.parameter.PluginJar;
import org.parley.search.CheckedSearch;
import org.parley.store.ResultFolder;
import org.parley.study.RefusedInput;
import org.parley.sweep.SweepRefused;
import org.parley.table.NumberText;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the user in a line or two what went wrong. A stack trace is shown only if PARLEY_DEBUG is set. */
final class ErrorMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int MOST_PROBLEMS = 200;
    /** Options of other verbs, and where a sweep is told the same. */
    private static final Map<String, String> IN_SWEEP_FILE =
            Map.of("--set", "overrides:", "--runs", "replications:", "--replications", "replications:");

    private static final Pattern FOUND_INSTEAD = Pattern.compile("but found '(.*)'");

    private static final Pattern HELP_ON = Pattern.compile("Unknown subcommand '(.*)'\\.?");

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("parley: " + message(wrong));
        err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return ParleyCommand.REFUSED;
    }

    private static String message(ParameterException wrong) {
        Matcher helpOn = HELP_ON.matcher(wrong.getMessage() == null ? "" : wrong.getMessage());
        if (helpOn.matches()) { // parley help VERB
            return unknownVerb(wrong.getCommandLine(), helpOn.group(1));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(wrong.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        String message = wrong.getMessage() == null ? "the command cannot be understood" : wrong.getMessage();
        if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing(), message);
        }
        String first = message.lines().findFirst().orElse(message);
        return first.endsWith(".") || first.endsWith("?") ? first : first + ".";
    }

    /** What is missing: words of the command, or the value of an option. */
    private static String missing(List<ArgSpec> all, String message) {
        ArgSpec first = all.get(0);
        if (first instanceof OptionSpec option && message.contains("parameter for option")) {
            Matcher found = FOUND_INSTEAD.matcher(message);
            return option.longestName() + (found.find() ? " is followed by " + found.group(1) : " has no value")
                    + "; wanted is " + option.longestName() + " " + option.paramLabel() + ".";
        }
        List<String> words = all.stream()
                .map(arg -> arg instanceof OptionSpec option
                        ? option.longestName() + " " + option.paramLabel()
                        : arg.paramLabel().replace("|", " or "))
                .sorted(Comparator.comparing(word -> word.startsWith("-")))
                .toList();
        int last = words.size() - 1;
        return last == 0
                ? words.get(0) + " is missing."
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last) + " are missing.";
    }

    private static String unmatched(CommandLine line, String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        if (name.startsWith("-")) {
            String inFile = line.getCommandName().equals("sweep") ? IN_SWEEP_FILE.get(name) : null;
            return "unknown option " + name + "."
                    + (inFile == null ? maybe(name, options(line)) : " Maybe " + inFile + " in the sweep file?");
        }
        if (!line.getSubcommands().isEmpty()) {
            return unknownVerb(line, argument);
        }
        return "\"" + argument + "\" is one word too many; every option begins with --.";
    }

    private static String unknownVerb(CommandLine line, String verb) {
        CommandLine top = line.getParent() == null ? line : line.getParent();
        if (verb.equals("version")) {
            return "unknown verb \"version\". Maybe parley --version?";
        }
        List<String> verbs = new ArrayList<>(top.getSubcommands().keySet());
        String near = maybe(verb, verbs);
        return "unknown verb \"" + verb + "\"."
                + (near.isEmpty() ? " There are " + String.join(", ", verbs) + "." : near);
    }

    private static List<String> options(CommandLine line) {
        List<String> names = new ArrayList<>();
        line.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
        return names;
    }

    private static String maybe(String wrong, List<String> names) {
        if (wrong.length() <= 2) {
            return ""; // any letter is near any other
        }
        return NearMiss.of(wrong, names).map(near -> " Maybe " + near + "?").orElse("");
    }

    /** All problems of a file, a line each; a file with hundreds of them is another kind of file. */
    static void tell(List<Problem> problems, PrintWriter err) {
        problems.stream().limit(MOST_PROBLEMS).forEach(err::println);
        if (problems.size() > MOST_PROBLEMS) {
            err.println("… and " + NumberText.count(problems.size() - MOST_PROBLEMS)
                    + " more problems. Maybe another file was meant?");
        }
    }

    /** What is wrong with a folder, and that another one would do. */
    private static String another(String message) {
        return message + (message.contains("\n") ? "\n" : " ") + "Maybe another --out?";
    }

    @Override
    public int handleExecutionException(Exception wrong, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        if (System.getenv("PARLEY_DEBUG") != null) {
            wrong.printStackTrace(err);
        }
        if (wrong instanceof ScenarioException scenario) {
            tell(scenario.problems(), err);
            return ParleyCommand.REFUSED;
        }
        if (wrong instanceof SweepRefused refused) {
            String message = String.valueOf(refused.getMessage());
            err.println("parley: " + (refused.taken() ? another(message) : message));
            return refused.input() ? ParleyCommand.REFUSED : ParleyCommand.FAILED;
        }
        if (wrong instanceof ResultFolder.Taken) {
            err.println("parley: " + another(String.valueOf(wrong.getMessage())));
            return ParleyCommand.REFUSED;
        }
        if (wrong instanceof RefusedInput || wrong instanceof NotComparable) {
            err.println("parley: " + wrong.getMessage());
            return ParleyCommand.REFUSED;
        }
        if (wrong instanceof ResultFolder.CannotWrite
                || wrong instanceof Ensemble.RunFailed
                || wrong instanceof FirstRound.Failed
                || wrong instanceof CheckedSearch.Difference) {
            err.println("parley: " + wrong.getMessage());
            if (!plugins().isEmpty()) {
                err.println(mistake());
            }
            return ParleyCommand.FAILED;
        }
        err.println("parley: failed: " + wrong);
        err.println(mistake());
        return ParleyCommand.FAILED;
    }

    private static String mistake() {
        String plugins = plugins();
        return "Maybe a mistake in " + (plugins.isEmpty() ? "" : "the plug-in " + plugins + " or in ")
                + "the program? Please report it with the command and the scenario; PARLEY_DEBUG=1 shows where.";
    }

    /** The jars that added words to the program. */
    private static String plugins() {
        return Parameters.CHOICES.stream()
                .flatMap(choice -> choice.jars().stream())
                .map(PluginJar::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
