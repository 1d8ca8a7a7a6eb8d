package org.parley.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.parley.cli.Spoken;

/**
 * The page as {@code parley page} writes it, once for all tests. The engine is compiled if the sources changed; a core
 * that no longer compiles to WebAssembly fails here, with what the compiler said.
 */
final class BuiltPage {
    /** What {@code verify} leaves for whoever wants to open it; a second JVM of tests has a page of its own. */
    static final Path FILE = (System.getProperty("parley.fork", "fork-1").equals("fork-1")
                    ? Path.of("target", "explorer.html")
                    : Path.of("target", System.getProperty("parley.fork"), "explorer.html"))
            .toAbsolutePath();

    /** Pictures of all screens, to be looked at. */
    static final Path PICTURES = Path.of("target", "page-pictures");

    private static boolean written;

    private BuiltPage() {}

    /** Writes the page, the first time. */
    static synchronized void write() {
        if (!written) {
            parley("page", "--out", FILE.toString());
            written = true;
        }
    }

    /** Runs a verb of the command line in this process; it must succeed. */
    static void parley(String... words) {
        Spoken spoken = Spoken.parley(words);
        assertEquals(0, spoken.exit(), spoken.out() + spoken.err());
    }

    /** {@code runs.csv} of the command line: 200 runs. */
    static String runsCsv(Path folder, String scenario, List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("run", scenario, "--runs", "200", "--quiet", "--tables-only"));
        command.addAll(words);
        command.addAll(List.of("--out", folder.toString()));
        parley(command.toArray(new String[0]));
        return Files.readString(folder.resolve("runs.csv"));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
