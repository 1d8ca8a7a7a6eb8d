package org.parley.cli;

import java.util.List;
import org.parley.store.Circumstances;
import org.parley.study.ShellWords;
import picocli.CommandLine.Model.CommandSpec;

/** The command line as the user typed it. */
final class TypedCommand {
    private TypedCommand() {}

    /** All words behind {@code parley}. */
    static List<String> words(CommandSpec verb) {
        return verb.root().commandLine().getParseResult().originalArgs();
    }

    /** The whole line. */
    static String line(CommandSpec verb) {
        return "parley " + ShellWords.line(words(verb));
    }

    /** The circumstances of a verb that begins now. */
    static Circumstances circumstances(CommandSpec verb) {
        return Circumstances.begin(line(verb));
    }
}
