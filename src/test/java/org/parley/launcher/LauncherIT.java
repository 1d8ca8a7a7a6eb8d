package org.parley.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.launcher.LauncherProject.Result;
import org.parley.launcher.LauncherProject.Running;
import org.parley.process.Processes;

/**
 * What {@code ./parley} does before the program starts: choosing a Java, building when needed, passing everything on.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there parley.cmd does it")
class LauncherIT {

    @TempDir
    Path folder;

    private LauncherProject project;

    @BeforeEach
    void tree() throws Exception {
        project = new LauncherProject(folder);
    }

    private void withJava() throws Exception {
        project.set("JAVA_HOME", project.fakeJava("jdk", "17.0.9", true).toString());
    }

    // ---- which Java -------------------------------------------------------------------------------------------------

    @Test
    void withoutAnyJavaItSaysHowToInstallOne() throws Exception {
        Result result = project.run("--help");

        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("17 or newer", "found none", "PARLEY_JAVA_HOME")
                .contains("sudo apt install", "sudo dnf install", "brew install", "winget install");
        assertThat(project.builds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"11.0.2, 11", "1.8.0_292, 8", "16, 16"})
    void anOldJavaIsNamedAndRefused(String version, String major) throws Exception {
        project.onPath(project.askableJava("old", version).resolve("bin"));

        Result result = project.run("--help");

        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err()).contains("old/bin/java", "it is Java " + major, "sudo apt install");
        assertThat(project.builds()).isEmpty();
    }

    @Test
    void aRuntimeWithoutCompilerCannotBuild() throws Exception {
        project.set("JAVA_HOME", project.fakeJava("jre", "21.0.1", false).toString());

        Result result = project.run("--help");

        assertThat(result.exit()).isEqualTo(69);
        assertThat(result.err()).contains("jre/bin/java", "no javac", "sudo apt install");
        assertThat(project.builds()).isEmpty();
    }

    @Test
    void aRuntimeWithoutCompilerRunsWhatIsBuilt() throws Exception {
        withJava();
        project.run("--help");
        project.set("JAVA_HOME", project.fakeJava("jre", "21.0.1", false).toString());

        Result result = project.run("--help");

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.out()).startsWith("jre\n");
        assertThat(project.builds()).hasSize(1);
    }

    @Test
    void aRuntimeFirstAndAKitSecondBuildsWithTheKitAndRunsWithTheFirst() throws Exception {
        project.set("PARLEY_JAVA_HOME", project.fakeJava("jre", "21.0.1", false).toString());
        withJava();

        Result result = project.run("--help");

        assertThat(result.out()).startsWith("jre\n");
        assertThat(project.builds()).singleElement().asString().contains("elsewhere/jdk ");
    }

    @Test
    void theFirstNewEnoughJavaWins() throws Exception {
        withJava();
        project.onPath(project.fakeJava("path", "25", true).resolve("bin"));
        assertThat(project.run().out()).startsWith("jdk\n");

        project.set("PARLEY_JAVA_HOME", project.fakeJava("own", "25.0.1", true).toString());
        assertThat(project.run().out()).startsWith("own\n");

        project.set(
                "PARLEY_JAVA_HOME", project.fakeJava("ancient", "11.0.1", true).toString());
        project.set("JAVA_HOME", folder.resolve("nowhere").toString());
        assertThat(project.run().out()).startsWith("path\n");
    }

    // ---- when it builds ---------------------------------------------------------------------------------------------

    @Test
    void buildsOnceAndKeepsTheChatterOffStandardOutput() throws Exception {
        withJava();

        Result first = project.run("--help");
        Result second = project.run("--help");

        assertThat(first.out()).startsWith("jdk\n").doesNotContain("chatter");
        assertThat(first.err()).contains("building", "chatter");
        assertThat(second.err()).isEmpty();
        assertThat(project.builds())
                .singleElement()
                .asString()
                .contains(" -Dfast ")
                .endsWith(" package");
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        withJava();
        project.run();
        project.write("src/main/java/First.java", "class First { int changed; }", -5);

        project.run();

        assertThat(project.builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenThePomIsNewer() throws Exception {
        withJava();
        project.run();
        project.write("pom.xml", "<project> </project>", -5);

        project.run();

        assertThat(project.builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenASourceIsDeleted() throws Exception {
        withJava();
        project.run();
        Files.delete(project.home.resolve("src/main/java/Second.java"));

        project.run();
        project.run();

        assertThat(project.builds()).hasSize(2);
    }

    @Test
    void buildsAgainWhenAnOldFileIsAdded() throws Exception {
        withJava();
        project.run();
        project.write("src/main/resources/old.txt", "moved here with its old date", 3600);

        project.run();

        assertThat(project.builds()).hasSize(2);
    }

    @Test
    void aFailedBuildIsSeventyAndIsTriedAgain() throws Exception {
        withJava();
        project.buildingBy("exit 1");
        Result failed = project.run("--help");
        assertThat(failed.exit()).isEqualTo(70);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.err()).contains("the build failed");

        project.buildingBy("echo jar >target/fast/parley.jar");
        assertThat(project.run("--help").exit()).isEqualTo(7);
        assertThat(project.builds()).hasSize(2);
    }

    @Test
    void aFailedRebuildDoesNotRunTheOldJar() throws Exception {
        withJava();
        project.run();
        project.write("src/main/java/First.java", "class First { broken", -5);
        project.buildingBy("exit 1");

        assertThat(project.run().exit()).isEqualTo(70);
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        withJava();
        project.buildingBy("sleep 1; echo jar >target/fast/parley.jar");
        Running one = project.start(project.home.resolve("parley"), "one");
        Running two = project.start(project.home.resolve("parley"), "two");

        assertThat(one.result().out()).startsWith("jdk\n").endsWith("one\n");
        assertThat(two.result().out()).startsWith("jdk\n").endsWith("two\n");
        assertThat(project.builds()).hasSize(1);
    }

    @Test
    void aLockWhoseOwnerIsGoneDoesNotStopIt() throws Exception {
        withJava();
        Process gone = Processes.of("true").start();
        gone.waitFor();
        project.write("target/parley-build.lock/owner", gone.pid() + "\n", 0);

        Result result = project.run();

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.err()).doesNotContain("waiting");
        assertThat(project.home.resolve("target/parley-build.lock")).doesNotExist();
    }

    // ---- what it passes on ------------------------------------------------------------------------------------------

    @Test
    void worksThroughASymbolicLinkAndKeepsArgumentsWhole() throws Exception {
        withJava();
        Path link = Files.createSymbolicLink(
                project.elsewhere.resolve("p"),
                Path.of("..").resolve("my project").resolve("parley"));

        Result result = project.start(link, "run", "a b.yaml", "--set", "x=*").result();

        assertThat(result.exit()).isEqualTo(7);
        assertThat(result.out()).endsWith("run\na b.yaml\n--set\nx=*\n");
        assertThat(result.out()).contains("-Dparley.home=" + project.home.toRealPath() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "parameters", "scenarios", "doctor", "inspect", "trace", "help"})
    void shortVerbsSkipTheOptimisingCompiler(String verb) throws Exception {
        withJava();

        assertThat(project.run(verb).out())
                .contains("-XX:TieredStopAtLevel=1\n")
                .doesNotContain("-Xmx");
    }

    @Test
    void explainSkipsTheOptimisingCompilerUnlessWholeRunsArePlayedAgain() throws Exception {
        withJava();

        assertThat(project.run("explain", "results/a").out()).contains("-XX:TieredStopAtLevel=1\n");
        assertThat(project.run("explain", "results/a", "--reruns").out()).doesNotContain("TieredStopAtLevel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sweep", "search", "lab"})
    void longVerbsGetTheWholeCompiler(String verb) throws Exception {
        withJava();

        assertThat(project.run(verb, "file.yaml").out())
                .doesNotContain("TieredStopAtLevel")
                .doesNotContain("-Xmx");
    }

    /** 0: short, 75: long; anything else is a mistake, which the program tells in a moment. */
    @ParameterizedTest
    @CsvSource({"0, true", "75, false", "2, false"})
    void aSweepThatIsShortSkipsTheOptimisingCompiler(int answer, boolean skips) throws Exception {
        project.set("JAVA_HOME", project.fakeJava("jdk", "17.0.9", true, answer).toString());

        String passedOn = project.run("sweep", "file.yaml").out();

        assertThat(passedOn.contains("-XX:TieredStopAtLevel=1\n")).isEqualTo(skips);
        assertThat(passedOn.contains("-XX:Tier4InvocationThreshold=80000\n"))
                .as("a long one leaves alone what is used once")
                .isNotEqualTo(skips);
        assertThat(passedOn).doesNotContain("parley.sweep").endsWith("sweep\nfile.yaml\n");
    }

    @Test
    void aRunStaysSmallAndSkipsTheOptimisingCompiler() throws Exception {
        withJava();

        assertThat(project.run("run", "file.yaml").out()).contains("-Xmx512m\n").contains("-XX:TieredStopAtLevel=1\n");
    }

    /**
     * Where runs are played: the pages of memory and how code lies decide a quarter of their time
     * (docs/performance.md).
     */
    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "large pages are asked for on Linux only")
    void whereRunsArePlayedLargePagesAreAskedForIfTheSystemHasThem() throws Exception {
        withJava();
        Path told = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean large = Files.isReadable(told) && !Files.readString(told).contains("[never]");

        for (String verb : new String[] {"run", "sweep", "search", "explain"}) {
            assertThat(project.run(verb, "file.yaml").out().contains("-XX:+UseTransparentHugePages\n"))
                    .as(verb)
                    .isEqualTo(large);
        }
        assertThat(project.run("inspect", "file.yaml").out()).doesNotContain("UseTransparentHugePages");
    }

    /** Two collectors would be a Java that does not start. */
    @ParameterizedTest
    @ValueSource(strings = {"PARLEY_JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
    void aCollectorThatTheUserChoseStays(String variable) throws Exception {
        withJava();
        assertThat(project.run("run").out()).contains("-XX:+UseSerialGC\n");

        project.set(variable, "-Xmx2g -XX:+UseG1GC");
        assertThat(project.run("run").out()).doesNotContain("UseSerialGC").contains("InitialCodeCacheSize");

        project.set(variable, "-XX:ReservedCodeCacheSize=48m");
        assertThat(project.run("run").out()).contains("UseSerialGC").doesNotContain("InitialCodeCacheSize");

        project.set(variable, "@my-options");
        assertThat(project.run("run").out()).doesNotContain("UseSerialGC", "InitialCodeCacheSize");
    }

    /** Benchmarks measure what users get, and the page for programs says the same. */
    @Test
    void benchmarksRunWithTheOptionsOfLongRuns() throws Exception {
        withJava();
        String pom = Files.readString(Path.of("pom.xml"));
        String options =
                pom.substring(pom.indexOf("<bench.java>") + "<bench.java>".length(), pom.indexOf("</bench.java>"));
        String said = Files.readString(Path.of("docs/java.md"))
                .lines()
                .filter(l -> l.startsWith("-XX:"))
                .findFirst()
                .orElseThrow();

        List<String> passedOn = project.run("search", "file.yaml")
                .out()
                .lines()
                .filter(option -> option.startsWith("-XX:") && !option.contains("SharedArchiveFile"))
                .toList();

        assertThat(withoutPages(options.split(" ")))
                .containsExactlyInAnyOrderElementsOf(withoutPages(passedOn.toArray(new String[0])));
        assertThat(withoutPages(said.split(" ")))
                .containsExactlyInAnyOrderElementsOf(withoutPages(passedOn.toArray(new String[0])));
    }

    /** Large pages depend on the system, and elsewhere than on Linux Java does not know the option. */
    private static List<String> withoutPages(String[] options) {
        return Stream.of(options)
                .filter(option -> !option.contains("HugePages") && !option.contains("IgnoreUnrecognized"))
                .toList();
    }

    @Test
    void theUsersJavaOptionsComeLast() throws Exception {
        withJava();
        project.set("PARLEY_JAVA_OPTS", "-Xmx3g -ea");

        assertThat(project.run("run").out())
                .matches(out ->
                        out.indexOf("-Xmx512m\n") >= 0 && out.indexOf("-Xmx512m\n") < out.indexOf("-Xmx3g\n-ea\n"));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "script(1) takes other options elsewhere")
    void onATerminalProgressMayRewriteItsLineAndTheWidthIsThatOfTheWindow() throws Exception {
        withJava();

        assertThat(project.runOnTerminal(97, "run").out()).contains("-Dparley.terminal=true", "-Dparley.columns=97");
        assertThat(project.runOnTerminal(0, "run").out())
                .contains("-Dparley.terminal=true")
                .doesNotContain("parley.columns");
        assertThat(project.run("run").out()).doesNotContain("parley.terminal", "parley.columns");
    }

    // ---- with the real program --------------------------------------------------------------------------------------

    @Test
    void theRealProgramStartsSilentlyWithAndWithoutItsClassArchive() throws Exception {
        Path jar = Path.of(System.getProperty("parley.jar"));
        project.buildingBy("cp '" + jar + "' target/fast/parley.jar");
        project.set("JAVA_HOME", System.getProperty("java.home"));
        Result first = project.run("--help");
        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("Parley");

        Path archive;
        try (var files = Files.newDirectoryStream(project.home.resolve("target/fast/app"), "classes-*.jsa")) {
            archive = files.iterator().next();
        }
        assertThat(project.run("--help")).isEqualTo(new Result(0, first.out(), ""));

        Files.delete(archive);
        Files.writeString(archive, "made by another Java");
        assertThat(project.run("--help")).isEqualTo(new Result(0, first.out(), ""));
    }
}
