package org.parley.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.store.Build;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a verb: shows what there is ({@link Verbs}). */
@Command(
        name = "parley",
        mixinStandardHelpOptions = true,
        versionProvider = ParleyCommand.Version.class,
        header = "Parley, a negotiation scenario simulator.",
        description = {
            "Shows what follows from a range of assumptions about a conflict, its peace talks and their mediator. It is exploratory: it forecasts nothing and recommends nothing."
        },
        synopsisSubcommandLabel = "VERB",
        commandListHeading = "%nVerbs:%n",
        footer = {
            "",
            "Examples:",
            "  parley run scenarios/geneva-2026.yaml",
            "  parley run tutorial --runs 100 --set warCost.A=.15",
            "  parley help run",
            "",
            "Exit codes: 0 done, 1 failed, 2 input that cannot be used, 3 done but some runs of a sweep failed, 130 interrupted, 143 ended by SIGTERM (which keeps and leaves the same)."
        })
final class ParleyCommand implements Runnable {
    static final int FAILED = 1;
    static final int REFUSED = 2;
    static final int SOME_RUNS_FAILED = 3;
    static final int INTERRUPTED = 130;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** The command line with every verb, all of them whole. */
    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new ParleyCommand());
        Verbs.add(line, terminal);
        return speaking(line, terminal);
    }

    /** The command line that understands these words; any verb may stand in a file of words ({@code @FILE}). */
    static CommandLine commandLine(Terminal terminal, List<String> words) {
        CommandLine line = new CommandLine(new ParleyCommand());
        if (words.stream().anyMatch(word -> word.startsWith("@"))) {
            Verbs.add(line, terminal);
        } else {
            Verbs.add(line, terminal, new HashSet<>(words));
        }
        return speaking(line, terminal);
    }

    private static CommandLine speaking(CommandLine line, Terminal terminal) {
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        ErrorMessages mistakes = new ErrorMessages();
        line.setParameterExceptionHandler(mistakes);
        line.setExecutionExceptionHandler(mistakes);
        line.setUsageHelpWidth(terminal.width());
        line.setAbbreviatedOptionsAllowed(false);
        line.registerConverter(Path.class, new PathOption());
        line.getSubcommands().values().forEach(verb -> verb.setUsageHelpAutoWidth(false));
        ExplainCommand.describe(Objects.requireNonNull(line.getSubcommands().get("explain")));
        return line;
    }

    /** Whether these words ask for help or for the version and for nothing else. */
    static boolean asksForHelp(Terminal terminal, String... arguments) {
        try {
            List<CommandLine> verbs = commandLine(terminal).parseArgs(arguments).asCommandLineList();
            return verbs.size() == 1
                    || verbs.stream()
                            .anyMatch(verb -> verb.isUsageHelpRequested()
                                    || verb.isVersionHelpRequested()
                                    || verb.getCommandSpec().helpCommand());
        } catch (CommandLine.ParameterException mistyped) {
            return false;
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** {@code parley --version}. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Build build = Build.current();
            return new String[] {
                "Parley " + build.version() + " (" + commit(build.commit()) + "), Java "
                        + System.getProperty("java.version")
            };
        }

        private static String commit(@Nullable String commit) {
            return commit == null || commit.equals("unknown") ? "commit unknown" : "commit " + commit;
        }
    }
}
