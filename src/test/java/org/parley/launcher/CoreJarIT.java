package org.parley.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/**
 * parley-core.jar is small, holds nothing that draws or prints and no library under a name that others use, and is
 * enough for a Java without a screen library: the module java.desktop is not there when its program runs.
 */
class CoreJarIT {
    private static final Path JAR =
            Path.of(System.getProperty("parley.jar", "target/parley.jar")).resolveSibling("parley-core.jar");

    @TempDir
    Path folder;

    @Test
    void isSmallAndDrawsNothing() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(4_000_000);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertThat(names)
                    .contains("org/parley/api/Parley.class", "sim/engine/Schedule.class")
                    .noneMatch(
                            name -> name.matches(
                                    "(org/(apache|snakeyaml)/|de/|org/parley/(plot|charts|report|cli|lab|page|web)/|picocli/|org/jfree/|sim/(app|display|portrayal)).*"));
        }
    }

    /** Nor does the whole jar: a sweep on Spark has a jar of its own. */
    @Test
    void knowsNothingOfSpark() throws IOException {
        for (Path file : List.of(JAR, JAR.resolveSibling("parley.jar"))) {
            try (JarFile jar = new JarFile(file.toFile())) {
                List<JarEntry> classes = jar.stream()
                        .filter(entry -> entry.getName().endsWith(".class"))
                        .toList();
                assertThat(classes).hasSizeGreaterThan(500);
                for (JarEntry entry : classes) {
                    assertThat(new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1))
                            .as(entry.getName())
                            .doesNotContain("org/apache/spark", "org/apache/hadoop", "org/parley/spark");
                }
            }
        }
    }

    @Test
    void isEnoughForAJavaWithoutAScreenLibrary() throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("Small.java"), """
                import java.nio.file.Path;
                import org.parley.api.*;

                class Small {
                    public static void main(String[] args) {
                        Scenario scenario = Parley.scenario(Path.of(args[0]));
                        scenario.ensemble(1, 20).into(Path.of(args[1]));
                        scenario.trace(1, 1).into(Path.of(args[2]));
                        Parley.sweep(Path.of("scenarios/sweeps/a-mediators-policy.yaml")).points().csv();
                        System.out.println(scenario.ensemble(1, 20).run().agreement().n());
                    }
                }
                """);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", JAR.toString(), "-d", folder.toString(), source.toString());
        assertThat(failed).isZero();
        Process process = Processes.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        JAR + File.pathSeparator + folder,
                        "Small",
                        "scenarios/tutorial.yaml",
                        folder.resolve("ensemble").toString(),
                        folder.resolve("trace").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).isEqualTo("20\n");
        assertThat(folder.resolve("ensemble/summary.csv")).exists();
        assertThat(folder.resolve("trace/story.txt")).exists();
        assertThat(folder.resolve("ensemble/report.html")).doesNotExist();
    }
}
