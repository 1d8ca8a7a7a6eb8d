package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.process.Processes;

/**
 * The page as {@code ./parley page} writes it, and other verbs, from the jar that was built. The engine is compiled
 * once; a core that no longer compiles to WebAssembly fails here, with what the compiler said.
 */
final class BuiltPage {
    /** What {@code verify} leaves for whoever wants to open it. */
    static final Path FILE = Path.of("target", "explorer.html").toAbsolutePath();

    private BuiltPage() {}

    /** Writes the page. */
    static void write() throws IOException, InterruptedException {
        parley("page", "--out", FILE.toString());
    }

    /** Runs a verb; it must succeed. */
    static void parley(String... words) throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("parley.jar", "target/parley.jar"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dparley.home=" + Path.of("").toAbsolutePath(),
                "-Djava.awt.headless=true",
                "-jar",
                jar.toString()));
        command.addAll(List.of(words));
        Process process = Processes.of(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** {@code runs.csv} of the command line. */
    static String runsCsv(Path folder, String scenario, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("run", scenario, "--runs", "200", "--quiet"));
        command.addAll(words);
        command.addAll(List.of("--out", folder.toString()));
        parley(command.toArray(new String[0]));
        return Files.readString(folder.resolve("runs.csv"));
    }
}
