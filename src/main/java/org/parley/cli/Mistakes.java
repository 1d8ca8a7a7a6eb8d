package org.parley.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.parley.experiment.Ensemble;
import org.parley.experiment.ResultFolder;
import org.parley.experiment.compare.NotComparable;
import org.parley.experiment.sweep.SweepRefused;
import org.parley.parameter.NearMiss;
import org.parley.scenario.ScenarioException;
import org.parley.value.CheckedSearch;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a line or two, never with a stack trace (unless PARLEY_DEBUG is set). */
final class Mistakes implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        PrintWriter err = line.getErr();
        err.println("parley: " + message(wrong));
        err.println("See: " + line.getCommandSpec().qualifiedName() + " --help");
        return Parley.REFUSED;
    }

    private static String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            return unmatched(wrong.getCommandLine(), unmatched.getUnmatched().get(0));
        }
        if (wrong instanceof MissingParameterException missing
                && missing.getMissing().size() == 1
                && missing.getMissing().get(0).isPositional()) {
            return missing.getMissing().get(0).paramLabel() + " is missing.";
        }
        String message = wrong.getMessage() == null ? "the command cannot be understood" : wrong.getMessage();
        String first = message.lines().findFirst().orElse(message);
        return first.endsWith(".") || first.endsWith("?") ? first : first + ".";
    }

    private static String unmatched(CommandLine line, String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        List<String> verbs = new ArrayList<>(line.getSubcommands().keySet());
        if (name.startsWith("-")) {
            return "unknown option " + name + "." + maybe(name, options(line));
        }
        if (!verbs.isEmpty()) {
            return "unknown verb \"" + argument + "\"." + maybe(argument, verbs);
        }
        return "\"" + argument + "\" is one word too many; every option begins with --.";
    }

    private static List<String> options(CommandLine line) {
        List<String> names = new ArrayList<>();
        line.getCommandSpec().options().forEach(o -> names.addAll(List.of(o.names())));
        return names;
    }

    private static String maybe(String wrong, List<String> names) {
        return NearMiss.of(wrong, names).map(near -> " Maybe " + near + "?").orElse("");
    }

    @Override
    public int handleExecutionException(Exception wrong, CommandLine line, ParseResult result) {
        PrintWriter err = line.getErr();
        if (System.getenv("PARLEY_DEBUG") != null) {
            wrong.printStackTrace(err);
        }
        if (wrong instanceof ScenarioException scenario) {
            scenario.problems().forEach(err::println);
            return Parley.REFUSED;
        }
        if (wrong instanceof SweepRefused refused) {
            err.println("parley: " + refused.getMessage());
            return refused.input() ? Parley.REFUSED : Parley.FAILED;
        }
        if (wrong instanceof Refused || wrong instanceof ResultFolder.Taken || wrong instanceof NotComparable) {
            err.println("parley: " + wrong.getMessage());
            return Parley.REFUSED;
        }
        if (wrong instanceof ResultFolder.CannotWrite
                || wrong instanceof Ensemble.RunFailed
                || wrong instanceof CheckedSearch.Difference) {
            err.println("parley: " + wrong.getMessage());
            return Parley.FAILED;
        }
        err.println("parley: failed: " + wrong);
        err.println(
                "Maybe a mistake in the program? Please report it with the command and the scenario; PARLEY_DEBUG=1 shows where.");
        return Parley.FAILED;
    }
}
