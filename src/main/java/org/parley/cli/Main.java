package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.study.Plugins;
import org.parley.study.RefusedInput;

/** Starts the program. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs a verb and ends with its exit code. */
    public static void main(String[] arguments) {
        Output out = new Output(new FileOutputStream(FileDescriptor.out));
        int exit = run(Terminal.system(out, List.of(arguments)), arguments);
        System.exit(written(out, exit, System.err));
    }

    /** The exit code, which is no success if what was said could not be written. */
    static int written(Output out, int exit, PrintStream err) {
        String failure = out.failure();
        if (failure == null) {
            return exit;
        }
        err.println("parley: cannot write to standard output: " + failure);
        return exit == 0 ? FAILED : exit;
    }

    /** Runs a verb; its exit code. */
    static int run(Terminal terminal, String... arguments) {
        try {
            plugins(terminal, arguments);
            return ParleyCommand.commandLine(terminal, List.of(arguments)).execute(arguments);
        } catch (RefusedInput wrong) {
            say(terminal, wrong);
            return ParleyCommand.REFUSED;
        } catch (OutOfMemoryError full) {
            terminal.err().println("parley: not enough memory. Maybe PARLEY_JAVA_OPTS=-Xmx2g, or fewer runs?");
            return FAILED;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }

    /** Loads them. Who asks for help or for the version gets it without those that cannot be used, and a warning. */
    private static void plugins(Terminal terminal, String... arguments) {
        try {
            Plugins.load(Plugins.found(home(terminal), System.getenv(Plugins.VARIABLE)));
        } catch (RefusedInput wrong) {
            if (!ParleyCommand.asksForHelp(terminal, arguments)) {
                throw wrong;
            }
            say(terminal, wrong);
            terminal.err().println("parley: every other command is refused until this is mended.");
        }
    }

    private static void say(Terminal terminal, RefusedInput wrong) {
        String.valueOf(wrong.getMessage())
                .lines()
                .forEach(line -> terminal.err().println("parley: " + line));
    }

    /** The folder of the program: that of the launcher, or where parley.jar lies if it was started without one. */
    private static @Nullable Path home(Terminal terminal) {
        if (terminal.home() != null) {
            return terminal.home();
        }
        CodeSource source = Main.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return null;
        }
        return Path.of(URI.create(source.getLocation().toString())).getParent();
    }
}
