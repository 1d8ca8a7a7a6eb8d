package org.parley.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.study.RefusedInput;

/**
 * Opens a report or the page in the browser with what the system has for it: {@code open} on macOS, {@code rundll32} on
 * Windows, {@code xdg-open} elsewhere. The environment variable {@value #BROWSER} names another program. Where none is
 * there, that is said, and report and page stand all the same.
 */
final class OpenedReport {
    /** Names the program that opens a page. */
    static final String BROWSER = "BROWSER";

    private OpenedReport() {}

    /** A report is written into a folder that was asked for. */
    static void needsFolder(boolean open, @Nullable Path out) {
        if (open && out == null) {
            throw new RefusedInput("--open opens the report of --out; maybe add --out results/…?");
        }
    }

    static void open(Path report, Terminal terminal) {
        open(report.toAbsolutePath().toUri().toString(), "the report", report.toString(), terminal);
    }

    /** Opens the page at an address of this machine. */
    static void page(String address, Terminal terminal) {
        open(address, "the page", address, terminal);
    }

    private static void open(String address, String what, String where, Terminal terminal) {
        if (!screen(System.getProperty("os.name", ""), System.getenv())) {
            terminal.err()
                    .println("parley: cannot open " + what
                            + ": there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). Open " + where
                            + " in a browser.");
            terminal.err().flush();
            return;
        }
        List<String> command =
                command(System.getProperty("os.name", ""), System.getenv().getOrDefault(BROWSER, ""), address);
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException none) {
            terminal.err()
                    .println("parley: cannot open " + what + ": there is no " + command.get(0) + " here. Open " + where
                            + " in a browser, or name one in " + BROWSER + ".");
            terminal.err().flush();
        }
    }

    /** Whether a browser could be seen: a named one may be of any kind, macOS and Windows have a screen. */
    static boolean screen(String system, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.startsWith("mac")
                || name.startsWith("windows")
                || Stream.of(BROWSER, "DISPLAY", "WAYLAND_DISPLAY")
                        .anyMatch(key -> !environment.getOrDefault(key, "").isEmpty());
    }

    /** What to start on a system. */
    static List<String> command(String system, String browser, String address) {
        if (!browser.isEmpty()) {
            return List.of(browser, address);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return List.of("open", address);
        }
        return name.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
                : List.of("xdg-open", address);
    }
}
