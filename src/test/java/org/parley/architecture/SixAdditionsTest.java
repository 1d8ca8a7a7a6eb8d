package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.cli.Main;
import org.parley.process.Processes;

/**
 * CONTRIBUTING keeps its word: on a copy of the tree a strategy, a mediator's style, a chart, an outcome, a parameter
 * and a design are added, each in the places that its row names and in no others (at most {@value #MOST_PLACES}). The
 * copy compiles, what is printed from the registry is printed anew, and the tests that hold those rows pass. What was
 * compiled is taken over, so that only what changed and what switches over outcomes is compiled again.
 */
@Tag(Processes.TAG)
class SixAdditionsTest {
    private static final int MOST_PLACES = 4;
    private static final Path ADDED = Path.of("src/test/resources/org/parley/additions");
    private static final String MAIN = "src/main/java/org/parley/";
    private static final String TEST = "src/test/java/org/parley/";

    /** The tests that hold the rows: contracts, registries, documents, readers, and what runs read. */
    private static final List<String> TESTS = List.of(
            "talks.PatientTest",
            "talks.GentleTest",
            "talks.StallTest",
            "talks.OutcomeTest",
            "charts.OnceMoreTest",
            "charts.TraceAndSweepChartsTest#noChartIsWithoutTheContract",
            "sweep.design.CornersTest",
            "sweep.SweepReaderTest",
            "sweep.SweepWriterTest",
            "sweep.SweepSchemaTest",
            "format.SchemaTest",
            "format.OverridesTest",
            "parameter.AssumptionsTest",
            "parameter.PlainNamesTest",
            "parameter.ParameterTableTest",
            "architecture.ContractsTest",
            "docs.OddDocumentTest#everyParameterWithItsMeaningAndItsReaders",
            "docs.OddDocumentTest#everyOutcomeWithItsRuleInTheOrderOfTheTables",
            "cli.ParametersPageTest",
            "cli.ParametersCommandTest",
            "sim.ReadsTest",
            "cli.RunCommandTest#writesEveryFileAndPrintsTheTableAndThePlaceOfTheReport");

    @TempDir
    Path copy;

    private final Map<String, Set<String>> places = new LinkedHashMap<>();
    private final Set<Path> changed = new LinkedHashSet<>();

    /** Adds a file of the additions. */
    private void file(String row, String from, String to) throws IOException {
        place(row, to);
        Path target = copy.resolve(to);
        Files.createDirectories(target.getParent());
        Files.copy(ADDED.resolve(from), target);
        changed.add(target);
    }

    /** Puts a text before another one, which must be there. */
    private void line(String row, String file, String before, String added) throws IOException {
        place(row, file);
        Path target = copy.resolve(file);
        String text = Files.readString(target);
        int at = text.indexOf(before);
        assertThat(at).as(file + " has: " + before).isNotNegative();
        Files.writeString(target, text.substring(0, at) + added + text.substring(at));
        changed.add(target);
    }

    private void place(String row, String file) {
        places.computeIfAbsent(row, r -> new LinkedHashSet<>()).add(file);
    }

    private void add() throws IOException {
        file("strategy", "main/talks/Patient.java", MAIN + "talks/Patient.java");
        file("strategy", "test/talks/PatientTest.java", TEST + "talks/PatientTest.java");
        line(
                "strategy",
                MAIN + "talks/Strategies.java",
                "case \"mixed\"",
                "case \"patient\" -> Strategy.of(new Patient(side));\n");
        line(
                "strategy",
                MAIN + "parameter/Parameters.java",
                "new Choice.Own(\"micro\"",
                "new Choice.Own(\"patient\", \"gives way once\", false, List.of(OPENING_CONCESSION)),\n");

        file("mediator style", "main/talks/Gentle.java", MAIN + "talks/Gentle.java");
        file("mediator style", "test/talks/GentleTest.java", TEST + "talks/GentleTest.java");
        line("mediator style", MAIN + "talks/Styles.java", "case \"responsive\"", "case \"gentle\" -> new Gentle();\n");
        line(
                "mediator style",
                MAIN + "parameter/Parameters.java",
                "new Choice.Own(\"responsive\"",
                "new Choice.Own(\"gentle\", \"presses by half\", false, List.of()),\n");

        file("chart", "main/charts/EndsOnceMoreChart.java", MAIN + "charts/EndsOnceMoreChart.java");
        line("chart", MAIN + "charts/Charts.java", "new WhyChart()", "new EndsOnceMoreChart(),\n");

        line(
                "outcome",
                MAIN + "talks/Outcome.java",
                "WALKOUT(Kind",
                "POSTPONED(Kind.BROKEN_OFF, false, \"Postponed\", \"the talks were put off\"),\n");
        line(
                "outcome",
                MAIN + "talks/Talks.java",
                "return uniform < walkout ?",
                "if (uniform < walkout && stalls > 12) return new RoundResult.BrokenOff(Outcome.POSTPONED);\n");
        line("outcome", MAIN + "sim/TalksBefore.java", "MEDIATOR_EXIT, REJECTED ->", "POSTPONED, ");
        line("outcome", "docs/odd.md", "| `WALKOUT` | ", "| `POSTPONED` | Postponed | the talks were put off |\n");

        line(
                "parameter",
                MAIN + "parameter/Parameters.java",
                "    public static final Parameter MICRO_STEP",
                "    public static final Parameter STALL_FADE = setting(\"stallFade\").legal(0, 1).defaultsTo(0).grade(\"P\")"
                        + ".add(\"how much less of it a stalling side demands\");\n\n");
        line(
                "parameter",
                MAIN + "parameter/PlainNames.java",
                "        names.put(\"microStep\"",
                "        names.put(\"stallFade\", \"How much such a side lets go\");\n");
        line(
                "parameter",
                MAIN + "talks/Stall.java",
                ".idle(c -> c.both(c::sincere)",
                ".of(Parameters.STALL_SHARE, Parameters.STALL_FADE)\n");
        line(
                "parameter",
                MAIN + "talks/Stall.java",
                "        return StrictMath.min(largestValue, withoutAgreement + share",
                "        share = StrictMath.max(0, share - today.get(Parameters.STALL_FADE));\n");
        line(
                "parameter",
                "docs/odd.md",
                "| `microStep` | ",
                "| `stallFade` | – | how much less of it a stalling side demands | `Stall` |\n");

        file("design", "main/sweep/design/Corners.java", MAIN + "sweep/design/Corners.java");
        file("design", "test/sweep/design/CornersTest.java", TEST + "sweep/design/CornersTest.java");
        line(
                "design",
                MAIN + "sweep/design/Designs.java",
                "DesignKind.of(\n                    \"latinHypercube\"",
                "DesignKind.of(\"corners\", \"the ends of every factor\", given -> new Corners(given.factors())),\n");
    }

    @Test
    void eachInThePlacesThatContributingNames() throws Exception {
        for (String part : List.of("src/main/java", "src/test/java", "docs", "scenarios")) {
            copied(Path.of(part), copy.resolve(part));
        }
        Path main = compiled(Main.class);
        Path test = compiled(SixAdditionsTest.class);
        copied(main, copy.resolve("main"));
        copied(test, copy.resolve("test"));
        add();

        for (Map.Entry<String, Set<String>> addition : places.entrySet()) {
            String row = row(addition.getKey());
            assertThat(addition.getValue()).as(addition.getKey()).hasSizeLessThanOrEqualTo(MOST_PLACES);
            for (String file : addition.getValue()) {
                String name = file.replaceAll(".*/|\\.java$", "");
                boolean isNew =
                        Stream.of("Patient", "Gentle", "Ends", "Corners").anyMatch(name::startsWith);
                assertThat(row)
                        .as("the row of a " + addition.getKey() + " names " + file)
                        .contains(isNew ? "class" : name);
            }
        }

        String libraries = Stream.of(Processes.classPath().split(File.pathSeparator))
                .filter(part -> !Path.of(part).equals(main) && !Path.of(part).equals(test))
                .reduce("", (a, b) -> a + File.pathSeparator + b);
        String launcher = launcher().toString();
        compile(
                copy.resolve("main"),
                changed.stream().filter(f -> f.toString().contains("/main/")).toList(),
                libraries);
        List<Path> tests = new ArrayList<>(
                changed.stream().filter(f -> f.toString().contains("/test/")).toList());
        tests.add(ADDED.resolve("RunAdditions.java"));
        tests.add(ADDED.resolve("test/charts/OnceMoreTest.java"));
        compile(copy.resolve("test"), tests, copy.resolve("main") + libraries + File.pathSeparator + launcher);

        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dparley.write=1",
                "-cp",
                copy.resolve("test")
                        + File.pathSeparator
                        + copy.resolve("main")
                        + libraries
                        + File.pathSeparator
                        + launcher,
                "RunAdditions"));
        TESTS.forEach(name -> words.add("org.parley." + name));
        Process process = Processes.of(words)
                .directory(copy.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher counts = Pattern.compile("found (\\d+), succeeded (\\d+)\\s*$").matcher(told);
        assertThat(counts.find()).as(told).isTrue();
        assertThat(counts.group(2)).as(told).isEqualTo(counts.group(1));
        assertThat(Integer.parseInt(counts.group(1))).isGreaterThan(250);
        assertThat(Files.readString(copy.resolve("docs/parameters.md")))
                .contains("| `stallFade` |")
                .contains("| patient | gives way once | `openingConcession` |");
        assertThat(Files.readString(copy.resolve("scenarios/scenario.schema.json")))
                .contains("\"patient\"")
                .contains("\"gentle\"")
                .contains("\"stallFade\"");
        assertThat(Files.readString(copy.resolve("scenarios/sweeps/sweep.schema.json")))
                .contains("\"corners\"");
    }

    /** What the row of CONTRIBUTING says to write. */
    private static String row(String what) throws IOException {
        for (String line : Files.readAllLines(Path.of("CONTRIBUTING.md"))) {
            if (line.matches("\\| an? \\*\\*" + what + "\\*\\*.*")) {
                return line.split(" \\| ")[1];
            }
        }
        throw new AssertionError("CONTRIBUTING.md has no row for a " + what);
    }

    private void compile(Path to, List<Path> files, String classPath) {
        List<String> words = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-parameters",
                "-cp",
                to + File.pathSeparator + classPath,
                "-d",
                to.toString()));
        files.stream().filter(f -> f.toString().endsWith(".java")).forEach(f -> words.add(f.toString()));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = ToolProvider.getSystemJavaCompiler().run(null, said, said, words.toArray(String[]::new));
        assertThat(exit).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }

    /** The launcher of JUnit that runs this test; where it hides its classes, the jar beside that of the engine. */
    private static Path launcher() {
        try {
            return compiled(Class.forName("org.junit.platform.launcher.Launcher"));
        } catch (ClassNotFoundException hidden) {
            Path engine = compiled(org.junit.platform.engine.TestEngine.class);
            return Path.of(engine.toString().replace("junit-platform-engine", "junit-platform-launcher"));
        }
    }

    private static Path compiled(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static void copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.toString().contains("images")) {
                    Files.copy(path, target);
                }
            }
        }
    }
}
