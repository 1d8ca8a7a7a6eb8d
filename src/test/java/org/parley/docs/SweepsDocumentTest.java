package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * The commands of docs/sweeps.md, run as they stand, one after the other, in a folder with the scenarios; the tables it
 * names are those that are written.
 */
class SweepsDocumentTest {
    private static final Path PAGE = Path.of("docs/sweeps.md");

    @TempDir
    Path temp;

    @Tag(Processes.TAG)
    @Test
    void everyCommandWorks_andTheTablesAreTheOnesThatAreNamed() throws Exception {
        copy(Path.of("scenarios"), temp.resolve("scenarios"));
        Files.writeString(temp.resolve("my-sweep.yaml"), String.join("\n", blocks("yaml")));
        List<String> commands = blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(commands).hasSizeGreaterThan(10).allMatch(c -> c.startsWith("./parley "));
        for (String command : commands) {
            int expected = command.contains("search tutorial") ? 2 : 0;
            assertThat(run(command))
                    .as(command + "\n" + Files.readString(temp.resolve("said")))
                    .isEqualTo(expected);
        }
        for (String folder : List.of("first", "mine", "joined")) {
            assertThat(temp.resolve("results").resolve(folder).resolve("report.html"))
                    .isNotEmptyFile();
        }
        assertThat(temp.resolve("results/joined/runs.csv.gz"))
                .hasSameBinaryContentAs(temp.resolve("results/mine/runs.csv.gz"));
        assertThat(temp.resolve("results/cluster/slurm/submit.sh")).isExecutable();
        assertThat(temp.resolve("results/one-run/report.html")).isNotEmptyFile();

        String page = Files.readString(PAGE);
        Table codebook = Csv.read(Files.readString(temp.resolve("results/first/codebook.csv")));
        for (String file : codebook.strings("file")) {
            String named = List.of("runs.csv", "draws.csv").contains(file)
                    ? file + ".gz"
                    : file.startsWith("figures/") ? "figures/" : file;
            assertThat(page).contains("`" + named);
        }
    }

    @Test
    void everyShippedSweepIsNamed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/sweeps"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                assertThat(Files.readString(PAGE))
                        .contains("`" + String.valueOf(file.getFileName()).replace(".yaml", "") + "`");
            }
        }
    }

    private int run(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // as the launcher starts short sweeps
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main"));
        Pattern.compile("\"([^\"]*)\"|\\S+") // as a shell reads it
                .matcher(command.substring("./parley ".length()))
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .forEach(words::add);
        Process process = Processes.of(words)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(command).isTrue();
        return process.exitValue();
    }

    private static List<String> blocks(String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = null;
        for (String line : Files.readAllLines(PAGE, StandardCharsets.UTF_8)) {
            if (line.equals("```" + language)) {
                block = new StringBuilder();
            } else if (line.startsWith("```") && block != null) {
                blocks.add(block.toString());
                block = null;
            } else if (block != null) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
