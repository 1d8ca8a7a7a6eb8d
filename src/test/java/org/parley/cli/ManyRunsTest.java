package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;
import org.parley.store.Build;
import org.parley.sweep.RepeatedRows;

/**
 * A million runs are analysed, with charts and page, by a program whose heap of 40 MB is little more than it needs for
 * the smallest sweep: what analysis keeps does not grow with the runs. Numbers of a million runs would take 25 MB. The
 * rows are those of one block, repeated.
 */
@Tag(Processes.TAG)
class ManyRunsTest {
    @TempDir
    Path temp;

    @Test
    void aMillionRunsAreAnalysedWithinASmallHeap() throws Exception {
        Path file = Files.writeString(temp.resolve("many.yaml"), """
                id: many
                title: "Many runs"
                scenario: %s
                design: {kind: grid, levels: 10}
                factors: {pressure.A: {low: 0, high: 1}, guaranteeTrust: {low: .2, high: .9}}
                replications: 10000
                outcomes: [agreement, survival5, asymmetry, weeks]
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        Path folder = temp.resolve("r");
        Build build = Build.current();
        RepeatedRows.write(file, folder, build.version() + " " + build.commit());
        parley("analyse", folder.toString());
        assertThat(Files.readAllLines(folder.resolve("summary.csv")))
                .hasSize(1 + 100 * 5) // lossAsymmetry follows asymmetry
                .anyMatch(line -> line.startsWith("99,agreement,share,10000,0,"));
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
        try (var files = Files.list(folder)) {
            assertThat(files.map(name -> String.valueOf(name.getFileName()))).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private void parley(String... arguments) throws Exception {
        List<String> words = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main"));
        words.addAll(List.of(arguments));
        Process process = Processes.of(words)
                .redirectErrorStream(true)
                .redirectOutput(temp.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("it ends").isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(temp.resolve("out")))
                .isZero();
    }
}
