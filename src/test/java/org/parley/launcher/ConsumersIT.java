package org.parley.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/**
 * docs/java.md from outside: parley-core is installed by the goals of {@code ./mvnw install} into a Maven repository of
 * its own, whose tail is the usual one; a Maven project finds it there, and so does a Kotlin program. The Kotlin
 * compiler comes from the repository; where it cannot be had that test is skipped, unless PARLEY_REQUIRE_KOTLIN=1.
 */
class ConsumersIT {
    private static final Path DOCUMENT = Path.of("docs/java.md");
    private static final String TUTORIAL =
            Path.of("scenarios/tutorial.yaml").toAbsolutePath().toString();
    private static final String KOTLIN = System.getProperty("parley.kotlin");

    @TempDir
    static Path folder;

    private static Path repository;

    @BeforeAll
    static void install() throws IOException, InterruptedException {
        repository = folder.resolve("repository");
        said(maven(
                Path.of(""),
                "source:jar-no-fork@core-sources",
                "javadoc:jar@core-javadoc",
                "install:install-file@core"));
    }

    @Test
    void theJarComesWithSourcesAndDocumentation() throws IOException {
        assertThat(entries("")).contains("org/parley/api/Parley.class", "org/parley/api/Explanation.class");
        assertThat(entries("-sources"))
                .contains("org/parley/api/Parley.java", "org/parley/sim/Simulation.java")
                .noneMatch(name -> name.matches("org/parley/(plot|charts|report|cli|lab|page|web)/.*"));
        assertThat(entries("-javadoc"))
                .contains("org/parley/api/Parley.html", "org/parley/api/Explanation.html")
                .noneMatch(name -> name.startsWith("org/parley/sim/"));
        assertThat(Files.readString(core(".pom"))).doesNotContain("<dependency>");
    }

    @Test
    void aMavenProjectFindsItAndRuns() throws IOException, InterruptedException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("pom.xml"), block("xml", "<project"));
        Path sources = Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(sources.resolve("Watched.java"), block("java", "class Watched"));

        said(maven(project, "compile"));

        assertThat(said(Processes.of(
                        java(),
                        "-cp",
                        project.resolve("target/classes") + File.pathSeparator + core(".jar"),
                        "Watched",
                        TUTORIAL,
                        folder.resolve("watched").toString())))
                .contains("100 of 100")
                .contains("measures in");
        assertThat(folder.resolve("watched/summary.csv")).exists();
    }

    @Test
    void theKotlinProgramRuns() throws IOException, InterruptedException {
        Path project = Files.createDirectories(folder.resolve("kotlin"));
        Files.writeString(project.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>compiler</artifactId>
                  <version>1</version>
                  <dependencies>
                    <dependency>
                      <groupId>org.jetbrains.kotlin</groupId>
                      <artifactId>kotlin-compiler-embeddable</artifactId>
                      <version>%s</version>
                    </dependency>
                  </dependencies>
                </project>
                """.formatted(KOTLIN));
        Process copied = maven(
                        project,
                        "org.apache.maven.plugins:maven-dependency-plugin:" + System.getProperty("parley.dependency")
                                + ":copy-dependencies")
                .start();
        String said = new String(copied.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean there = copied.waitFor() == 0;
        assumeTrue(there || "1".equals(System.getenv("PARLEY_REQUIRE_KOTLIN")), "no Kotlin compiler: " + said);
        assertThat(there).as(said).isTrue();
        String compiler = jars(project.resolve("target/dependency"));
        Path source = Files.writeString(project.resolve("Costs.kt"), block("kotlin", "fun main"));
        Path classes = project.resolve("classes");

        said(Processes.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                compiler,
                "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
                "-Werror",
                "-no-stdlib",
                "-no-reflect",
                "-cp",
                core(".jar") + File.pathSeparator + compiler,
                "-d",
                classes.toString(),
                source.toString()));

        assertThat(said(Processes.of(
                        java(),
                        "-cp",
                        classes + File.pathSeparator + core(".jar") + File.pathSeparator + compiler,
                        "CostsKt",
                        TUTORIAL)))
                .contains("warCost 0.1: Estimate[value=")
                .contains("warCost 0.3: Estimate[value=");
    }

    private static String jars(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static Path core(String ending) {
        String version = System.getProperty("parley.version");
        return repository.resolve("org/parley/parley-core/" + version + "/parley-core-" + version + ending);
    }

    private static List<String> entries(String classifier) throws IOException {
        try (JarFile jar = new JarFile(core(classifier + ".jar").toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }

    /** The block of the document that holds a text. */
    private static String block(String language, String holds) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(DOCUMENT));
        while (block.find()) {
            if (block.group(1).contains(holds)) {
                return block.group(1);
            }
        }
        throw new AssertionError("no block " + language + " with " + holds + " in " + DOCUMENT);
    }

    private static ProcessBuilder maven(Path project, String... goals) {
        boolean windows = System.getProperty("os.name", "").startsWith("Windows");
        List<String> words = new ArrayList<>(List.of(
                Path.of(windows ? "mvnw.cmd" : "mvnw").toAbsolutePath().toString(),
                "-q",
                "-B",
                "-ntp",
                "-f",
                project.resolve("pom.xml").toAbsolutePath().toString(),
                "-Dmaven.repo.local=" + repository,
                "-Dmaven.repo.local.tail=" + System.getProperty("parley.repository")));
        words.addAll(List.of(goals));
        return Processes.of(words).redirectErrorStream(true);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String said(ProcessBuilder words) throws IOException, InterruptedException {
        Process process = words.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
