package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.api.Parley;
import org.parley.api.Settings;
import org.parley.process.Processes;

/**
 * What docs/java.md shows runs: the lines of the Java shell in a Java shell, its Java programs compiled with all
 * warnings and run as processes. JBang is used where it is installed; where not, that test is skipped and says so, and
 * its file is still compiled and run as the Java that it is. The Maven project and the Kotlin program: ConsumersIT.
 */
class JavaDocumentTest {
    private static final Path DOCUMENT = Path.of("docs/java.md");
    private static final String TUTORIAL = "scenarios/tutorial.yaml";

    @TempDir
    Path folder;

    @Tag(Processes.TAG)
    @Test
    void theJavaShellTakesEveryLine() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        List<String> values = new ArrayList<>();
        try (JShell shell = JShell.builder()
                .out(new PrintStream(printed, true, StandardCharsets.UTF_8))
                .build()) {
            classPath().forEach(shell::addToClasspath);
            for (String line : String.join("", blocks("jshell")).split("\n")) {
                for (SnippetEvent event : shell.eval(line.endsWith(";") ? line : line + ";")) {
                    assertThat(event.exception()).as(line).isNull();
                    assertThat(event.status())
                            .as(
                                    "%s %s",
                                    line,
                                    shell.diagnostics(event.snippet())
                                            .map(d -> d.getMessage(Locale.ROOT))
                                            .toList())
                            .isEqualTo(Snippet.Status.VALID);
                    values.add(String.valueOf(event.value()));
                }
            }
        }
        assertThat(values).anyMatch(value -> value.startsWith("Estimate[value=") && value.endsWith("n=200]"));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("holdingOut")
                .contains("The end, week");
    }

    @Tag(Processes.TAG)
    @Test
    void everyJavaProgramCompilesWithoutAWarningAndRuns() throws IOException, InterruptedException {
        List<String> programs = blocks("java");
        assertThat(programs).hasSize(6);
        String said = programs.stream()
                .map(program -> {
                    try {
                        return run(program, programs.indexOf(program));
                    } catch (IOException | InterruptedException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .collect(Collectors.joining());
        assertThat(said)
                .contains("tutorial: 0.")
                .contains("100 of 100")
                .contains("measures in")
                .contains("of seed 1)")
                .contains("of 100 runs end otherwise")
                .contains("one lever alone: Estimate[value=")
                .contains("settings that no other one dominates\npoint,pressure.A,mediatorStyle,");
    }

    private String run(String program, int number) throws IOException, InterruptedException {
        Matcher name = Pattern.compile("class (\\w+)").matcher(program);
        assertThat(name.find()).isTrue();
        Path classes = Files.createDirectories(folder.resolve("classes" + number));
        Path source = Files.writeString(folder.resolve(name.group(1) + ".java"), program);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream diagnostics = new ByteArrayOutputStream();
        int failed = compiler.run(
                null,
                null,
                diagnostics,
                "-Xlint:all",
                "-proc:none",
                "-Werror",
                "--release",
                "17",
                "-cp",
                String.join(File.pathSeparator, classPath()),
                "-d",
                classes.toString(),
                source.toString());
        assertThat(failed).as(diagnostics.toString(StandardCharsets.UTF_8)).isZero();
        List<String> all = new ArrayList<>(classPath());
        all.add(classes.toString());
        return said(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(File.pathSeparator, all),
                name.group(1),
                TUTORIAL,
                program.contains("args[1]") ? folder.resolve("out" + number).toString() : TUTORIAL);
    }

    /** Not a compilation: each member that the Kotlin program calls on the package exists under this name. */
    @Test
    void theCallsOfTheKotlinProgramExist() throws IOException {
        String program = blocks("kotlin").get(0);
        List<String> members = Stream.of(
                        Parley.class,
                        Settings.class,
                        org.parley.api.Scenario.class,
                        org.parley.api.Ensemble.class,
                        org.parley.api.EnsembleResult.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .map(java.lang.reflect.Method::getName)
                .toList();
        Matcher call = Pattern.compile("\\.(\\w+)\\(").matcher(program);
        List<String> called = new ArrayList<>();
        while (call.find()) {
            if (!program.substring(0, call.start()).endsWith("Path")) {
                called.add(call.group(1));
            }
        }
        assertThat(called).hasSizeGreaterThan(5);
        assertThat(members).containsAll(called);
    }

    @Tag(Processes.TAG)
    @Test
    void jbangRunsItsFileWhereItIsInstalled() throws IOException, InterruptedException {
        assumeTrue(installed("jbang"), "jbang is not on the path: its file was run by java alone");
        Path source = Files.writeString(
                folder.resolve("Agreement.java"), blocks("java").get(0));
        assertThat(said("jbang", "--cp", String.join(File.pathSeparator, classPath()), source.toString(), TUTORIAL))
                .contains("tutorial: 0.");
    }

    /** The coordinates of the document are those that the build installs. */
    @Test
    void theCoordinatesAreThoseOfTheBuild() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String version = pom.replaceAll("(?s).*?<artifactId>parley</artifactId>\\s*<version>(.*?)</version>.*", "$1");
        String document = Files.readString(DOCUMENT);
        assertThat(pom).contains("<artifactId>parley-core</artifactId>");
        assertThat(document)
                .contains("//DEPS org.parley:parley-core:" + version + "\n")
                .containsPattern("<artifactId>parley-core</artifactId>\\s+<version>" + Pattern.quote(version) + "<");
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(DOCUMENT));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).isNotEmpty();
        return blocks;
    }

    /** What parley-core has inside: the program without what draws and prints, and the libraries that it needs. */
    private List<String> classPath() throws IOException {
        Path program = Path.of(place(Parley.class));
        Path core = folder.resolve("core");
        if (!Files.exists(core)) {
            try (Stream<Path> files = Files.walk(program)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = program.relativize(file).toString().replace('\\', '/');
                    if (!name.matches("org/parley/(plot|charts|report|cli|lab|page)/.*|META-INF/services/.*")) {
                        Path copy = core.resolve(name);
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy);
                    }
                }
            }
        }
        List<String> all = new ArrayList<>(List.of(core.toString()));
        Stream.of(
                        sim.engine.SimState.class,
                        org.apache.commons.math3.util.FastMath.class,
                        org.snakeyaml.engine.v2.api.LoadSettings.class,
                        de.siegmar.fastcsv.reader.CsvReader.class,
                        org.jspecify.annotations.NullMarked.class)
                .map(JavaDocumentTest::place)
                .forEach(all::add);
        return all;
    }

    private static String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString())).toString();
    }

    private static boolean installed(String command) {
        return Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = Processes.of(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
