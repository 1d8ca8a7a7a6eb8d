package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.process.Processes;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * docs/from-other-programs.md and the Python package, with the program in processes of its own: a launcher
 * {@code parley} on the PATH that starts the classes under test. Every shell command, the Python and R scripts, the
 * package's own tests and its examples; workflows by their tools where those are installed, and their commands by a
 * shell anyway. R and pandas are required where PARLEY_REQUIRE_R_AND_PANDAS=1.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "shell scripts")
@Tag(Processes.TAG)
class FromOtherProgramsTest {
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Path PAGE = HERE.resolve("docs/from-other-programs.md");

    @TempDir
    static Path folder;

    private static String python = "";

    @BeforeAll
    static void aLauncher() throws Exception {
        Path launcher = Files.writeString(
                folder.resolve("parley"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -Dparley.home='" + HERE
                        + "' -cp '" + Processes.classPath() + "' org.parley.cli.Main \"$@\"\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        Files.createSymbolicLink(folder.resolve("scenarios"), HERE.resolve("scenarios"));
        for (String candidate : List.of("/usr/bin/python3", "python3")) {
            for (String needs : List.of("import pandas", "import sys; assert sys.version_info >= (3, 9)")) {
                if (python.isEmpty() && ran(folder, candidate, "-c", needs).exit() == 0) {
                    python = candidate;
                }
            }
        }
    }

    private record Ran(int exit, String said) {}

    /** Runs a command with the launcher on the PATH and the package on Python's. */
    private static Ran ran(Path where, String... command) throws InterruptedException {
        try {
            Path said = Files.createTempFile(folder, "said", ".txt");
            ProcessBuilder builder = Processes.of(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            builder.environment().merge("PATH", folder.toString(), (old, mine) -> mine + File.pathSeparator + old);
            builder.environment().put("PYTHONPATH", HERE.resolve("python/src").toString());
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
            builder.environment().remove("PARLEY_JAR");
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Ran(-1, "not done in time: " + Files.readString(said));
            }
            return new Ran(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
        } catch (IOException missing) {
            return new Ran(-1, missing.toString());
        }
    }

    private static String done(Path where, String... command) throws InterruptedException {
        Ran ran = ran(where, command);
        assertThat(ran.exit()).as("%s%n%s", List.of(command), ran.said()).isZero();
        return ran.said();
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(PAGE));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).as(language).isNotEmpty();
        return blocks;
    }

    @Test
    void theShellCommands() throws Exception {
        String said = done(folder, "sh", "-e", "-c", String.join("\n", blocks("sh")));
        Table answers = Csv.read(Files.readString(folder.resolve("answers.csv")));
        assertThat(answers.names())
                .startsWith("line", "id", "warCost.A", "pressure.B", "note", "seed", "runs", "agreement");
        assertThat(answers.strings("note")).containsExactly("first", "second, and last");
        assertThat(said)
                .contains("\"error\": \"warCost.A is 7; allowed 0 … 1 stk.\"")
                .contains("\"warCost.A\": 0.2, \"seed\": 1, \"runs\": 100, \"agreement\": 0.")
                .contains("files are the same, byte by byte");
        assertThat(folder.resolve("results/plain/report.html")).doesNotExist();
        assertThat(folder.resolve("results/whole/report.html")).isNotEmptyFile();
    }

    // ---- Python -----------------------------------------------------------------------------------------------------

    private static void needsPython() {
        assumeTrue(!python.isEmpty() || isRequired(), "no Python 3.9 or newer here");
        assertThat(python).isNotEmpty();
    }

    private static boolean isRequired() {
        return "1".equals(System.getenv("PARLEY_REQUIRE_R_AND_PANDAS"));
    }

    @Test
    void thePythonPackagesOwnTestsAndDoctests() throws Exception {
        needsPython();
        String said = done(HERE, python, "-W", "error", "-m", "unittest", "discover", "-s", "python/tests");
        assertThat(said).containsPattern("Ran [2-9]\\d tests").contains("OK");
        if (isRequired()) {
            assertThat(said).as("pandas is there").doesNotContain("skipped");
        }
    }

    @Test
    void thePythonScript() throws Exception {
        needsPython();
        Path script =
                Files.writeString(folder.resolve("page.py"), blocks("python").get(0));
        assertThat(done(folder, python, script.toString()))
                .contains("weeks.low")
                .contains("unknown column \"warCst.A\". Maybe \"warCost.A\"?")
                .contains("summary")
                .contains("no forecast");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sobol_by_hand", "ema_workbench_model", "abc_by_rejection"})
    void thePythonExamples(String name) throws Exception {
        needsPython();
        assertThat(Files.readString(PAGE)).contains("`" + name + ".py`");
        String said = done(HERE, python, "python/examples/" + name + ".py", "scenarios/tutorial.yaml");
        switch (name) {
            case "sobol_by_hand" -> {
                Matcher total = Pattern.compile("ST (\\S+) +([-\\d.]+) +\\(([-\\d.]+) … ([-\\d.]+)\\)")
                        .matcher(said);
                int found = 0;
                while (total.find()) {
                    double value = Double.parseDouble(total.group(2));
                    assertThat(value).as(said).isBetween(0.0, 1.5);
                    assertThat(value)
                            .as(said)
                            .isBetween(Double.parseDouble(total.group(3)), Double.parseDouble(total.group(4)));
                    found++;
                }
                assertThat(found).isEqualTo(3);
            }
            case "ema_workbench_model" -> assertThat(said).containsAnyOf("'agreement': 0.", "mean share of agreements");
            default ->
                assertThat(said)
                        .containsPattern("[1-9]\\d* of 300 draws come within")
                        .contains("guaranteeTrust");
        }
    }

    // ---- R ----------------------------------------------------------------------------------------------------------

    @Test
    void theScriptInR() throws Exception {
        boolean isThere = ran(folder, "Rscript", "--version").exit() == 0;
        assumeTrue(isThere || isRequired(), "Rscript is not installed (Debian: r-base-core)");
        String more =
                "\nwrong <- withCallingHandlers(evaluate(\"tutorial\", data.frame(warCost = c(0.1, 2)), c(\"--replications\", 5)),"
                        + " warning = function(w) { cat(\"WARNED\", conditionMessage(w), \"\\n\"); invokeRestart(\"muffleWarning\") })\n";
        Path script = Files.writeString(folder.resolve("page.R"), blocks("r").get(0) + more);
        assertThat(done(folder, "Rscript", script.toString()))
                .contains("agreement.low")
                .containsPattern("0\\.05 +0\\.\\d+")
                .contains("WARNED warCost is 2; allowed 0 … 1 stk.");
    }

    // ---- workflows --------------------------------------------------------------------------------------------------

    private static Path workflow(String name) throws IOException {
        Path where = Files.createDirectory(folder.resolve(name));
        Files.writeString(where.resolve("points.csv"), "warCost.A\n0.1\n0.2\n");
        Files.createSymbolicLink(where.resolve("scenarios"), HERE.resolve("scenarios"));
        return where;
    }

    private static void needs(String tool, String version) throws InterruptedException {
        Ran ran = ran(folder, tool, version);
        boolean isNeeded = "1".equals(System.getenv("PARLEY_REQUIRE_WORKFLOWS"));
        assumeTrue(ran.exit() == 0 || isNeeded, tool + " is not installed");
        assertThat(ran.exit()).as(ran.said()).isZero();
    }

    private static void answered(Path where) throws IOException {
        Table answers = Csv.read(Files.readString(where.resolve("answers.csv")));
        assertThat(answers.numbers("warCost.A")).containsExactly(0.1, 0.2);
        assertThat(answers.numbers("agreement.n")).containsExactly(100, 100);
    }

    @Test
    void snakemakesRule() throws Exception {
        String rule = blocks("snakemake").get(0);
        Matcher command = Pattern.compile("shell: \"(.*)\"").matcher(rule);
        assertThat(command.find()).isTrue();
        Path byHand = workflow("snakemake-by-hand");
        done(
                byHand,
                "sh",
                "-c",
                command.group(1)
                        .replace("{input.scenario}", "scenarios/tutorial.yaml")
                        .replace("{input.points}", "points.csv")
                        .replace("{output}", "answers.csv"));
        answered(byHand);
        needs("snakemake", "--version");
        Path byTool = workflow("snakemake-itself");
        Files.writeString(byTool.resolve("Snakefile"), rule);
        done(byTool, "snakemake", "--cores", "1", "answers");
        answered(byTool);
    }

    @Test
    void nextflowsProcess() throws Exception {
        String script = blocks("nextflow").get(0);
        Matcher command = Pattern.compile("(?s)\"\"\"\n(.*?)\"\"\"").matcher(script);
        assertThat(command.find()).isTrue();
        Path byHand = workflow("nextflow-by-hand");
        done(byHand, "sh", "-c", "scenario=scenarios/tutorial.yaml; points=points.csv\n" + command.group(1));
        answered(byHand);
        needs("nextflow", "-version");
        Path byTool = workflow("nextflow-itself");
        Files.writeString(byTool.resolve("main.nf"), script);
        done(byTool, "nextflow", "run", "main.nf");
        answered(byTool);
    }

    /** Not a run of OpenMOLE: each member that its script calls on the package for Java exists under this name. */
    @Test
    void theCallsOfOpenMolesScriptExist() throws IOException {
        String task = blocks("scala").get(0).replaceAll("(?s).*\"\"\"(.*)\"\"\".*", "$1");
        List<String> members = Stream.of(
                        org.parley.api.Parley.class,
                        org.parley.api.Settings.class,
                        org.parley.api.Scenario.class,
                        org.parley.api.Evaluated.class,
                        org.parley.api.Estimate.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .map(java.lang.reflect.Method::getName)
                .toList();
        Matcher call = Pattern.compile("\\.`?(\\w+)`?\\(").matcher(task);
        List<String> called = new ArrayList<>();
        while (call.find()) {
            called.add(call.group(1));
        }
        assertThat(called).contains("scenario", "with", "none", "set", "evaluate", "outcome", "value");
        assertThat(members).containsAll(called);
    }
}
