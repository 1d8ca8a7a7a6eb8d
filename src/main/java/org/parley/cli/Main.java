package org.parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/** Where the program starts. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs a verb and ends with its exit code. */
    public static void main(String[] arguments) {
        Output out = new Output(new FileOutputStream(FileDescriptor.out));
        int exit = run(Terminal.system(out), arguments);
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
            return ParleyCommand.commandLine(terminal).execute(arguments);
        } catch (OutOfMemoryError full) {
            terminal.err().println("parley: not enough memory. Maybe PARLEY_JAVA_OPTS=-Xmx2g, or fewer runs?");
            return FAILED;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }
}
