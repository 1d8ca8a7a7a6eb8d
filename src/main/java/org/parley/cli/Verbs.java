package org.parley.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The verbs in the order of the help. A verb that nobody named is its name and its header, all that the list of verbs
 * shows: looking for the options of all of them took most of the time of a short command. To add a verb: one class, one
 * line here.
 */
final class Verbs {
    private static final List<Verb> ALL = List.of(
            new Verb(RunCommand.class, RunCommand::new),
            new Verb(EvaluateCommand.class, EvaluateCommand::new),
            new Verb(TraceCommand.class, TraceCommand::new),
            new Verb(ExplainCommand.class, ExplainCommand::new),
            new Verb(RerunCommand.class, RerunCommand::new),
            new Verb(CompareCommand.class, CompareCommand::new),
            new Verb(InspectCommand.class, InspectCommand::new),
            new Verb(DoctorCommand.class, DoctorCommand::new),
            new Verb(ScenariosCommand.class, ScenariosCommand::new),
            new Verb(ParametersCommand.class, ParametersCommand::new),
            new Verb(BehaviourCommand.class, BehaviourCommand::new),
            new Verb(SweepCommand.class, SweepCommand::new),
            new Verb(StatusCommand.class, StatusCommand::new),
            new Verb(MergeCommand.class, MergeCommand::new),
            new Verb(AnalyseCommand.class, AnalyseCommand::new),
            new Verb(ChartCommand.class, ChartCommand::new),
            new Verb(ReplayCommand.class, ReplayCommand::new),
            new Verb(SearchCommand.class, SearchCommand::new),
            new Verb(PageCommand.class, PageCommand::new),
            new Verb(ServeCommand.class, ServeCommand::new),
            new Verb(LabCommand.class, terminal -> new LabCommand()));

    private Verbs() {}

    private record Verb(Class<?> type, Function<Terminal, Object> made) {
        Command described() {
            return type.getAnnotation(Command.class);
        }

        CommandSpec outline() {
            CommandSpec outline = CommandSpec.create().name(described().name());
            outline.usageMessage().header(described().header());
            return outline;
        }
    }

    /** Adds all verbs, whole. */
    static void add(CommandLine line, Terminal terminal) {
        ALL.forEach(verb -> line.addSubcommand(verb.made.apply(terminal)));
        line.addSubcommand(new CommandLine.HelpCommand());
    }

    /** Adds all verbs; whole only those that stand among the words. */
    static void add(CommandLine line, Terminal terminal, Set<String> words) {
        for (Verb verb : ALL) {
            if (words.contains(verb.described().name())) {
                line.addSubcommand(verb.made.apply(terminal));
            } else {
                line.addSubcommand(new CommandLine(verb.outline()));
            }
        }
        line.addSubcommand(new CommandLine.HelpCommand());
    }
}
