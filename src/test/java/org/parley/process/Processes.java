package org.parley.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How every test starts a process. A build that runs in the background of a shell ({@code &}, nohup, a wrapper) hands
 * down that SIGINT is ignored; Java and most programs keep to that, so that Ctrl-C would never reach the process under
 * test. The first of GNU env, Python and Perl that is here takes it back, and then becomes the program: the process
 * keeps its id.
 */
public final class Processes {
    /** What a test is tagged with that starts a process; {@code ./mvnw -Pquick verify} leaves it out. */
    public static final String TAG = "process";

    private static final List<List<String>> LISTENING = List.of(
            List.of("env", "--default-signal=INT,TERM"),
            List.of(
                    "python3",
                    "-c",
                    "import os, signal, sys\nfor s in (signal.SIGINT, signal.SIGTERM): signal.signal(s, signal.SIG_DFL)\nos.execvp(sys.argv[1], sys.argv[1:])"),
            List.of("perl", "-e", "$SIG{INT} = $SIG{TERM} = 'DEFAULT'; exec { $ARGV[0] } @ARGV or exit 127"));
    private static final List<String> PREFIX = prefix();

    private Processes() {}

    private static List<String> prefix() {
        for (List<String> way : LISTENING) {
            List<String> words = new ArrayList<>(way);
            words.add("true");
            try {
                if (new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0) {
                    return way;
                }
            } catch (IOException missing) {
                // the next one
            } catch (InterruptedException enough) {
                Thread.currentThread().interrupt();
                return List.of();
            }
        }
        return List.of(); // such as Windows, which has no signals to ignore
    }

    /** A process of these words that hears SIGINT and SIGTERM, whatever the test was started by. */
    public static ProcessBuilder of(List<String> words) {
        if (Boolean.getBoolean("parley.withoutProcesses")) {
            throw new IllegalStateException(
                    "a test that starts a process needs @Tag(Processes.TAG), so that -Pquick leaves it out: " + words);
        }
        List<String> all = new ArrayList<>(PREFIX);
        all.addAll(words);
        return new ProcessBuilder(all);
    }

    /** The same. */
    public static ProcessBuilder of(String... words) {
        return of(List.of(words));
    }

    /** The class path of the running tests, whichever launcher started them. */
    public static String classPath() {
        if (Processes.class.getClassLoader() instanceof URLClassLoader loader) {
            return Arrays.stream(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * A signal, such as {@code INT}, whose sender has been started already: on a busy machine a program may be over
     * before {@code kill} has come up.
     */
    public static final class Signal {
        private final Process sender;

        public Signal(Process process, String name) throws IOException {
            sender = new ProcessBuilder("sh", "-c", "read now && kill -" + name + " " + process.pid()).start();
        }

        /** Sends it; when this returns it has been sent. */
        public void send() throws IOException, InterruptedException {
            sender.getOutputStream().write('\n');
            sender.getOutputStream().close();
            sender.waitFor();
        }
    }
}
