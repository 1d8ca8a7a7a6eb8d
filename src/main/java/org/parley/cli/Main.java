package org.parley.cli;

/** Where the program starts. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    /** Runs a verb and ends with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.system(), arguments));
    }

    /** Runs a verb; its exit code. */
    static int run(Terminal terminal, String... arguments) {
        try {
            return Parley.commandLine(terminal).execute(arguments);
        } catch (OutOfMemoryError full) {
            terminal.err().println("parley: not enough memory. Maybe PARLEY_JAVA_OPTS=-Xmx2g, or fewer runs?");
            return FAILED;
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }
}
