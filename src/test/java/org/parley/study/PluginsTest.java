package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.process.FreshProgram;
import org.parley.process.Processes;
import org.parley.store.ResultFolder;

/**
 * Strategies and styles from jars: the sample of docs/plugins.md and made-up ones, built here, in programs of their own
 * so that no other test sees their words.
 */
class PluginsTest {
    private static final Path SAMPLE = Path.of("docs/plugin-sample");
    private static final String STRATEGY = "META-INF/services/org.parley.talks.StrategyPlugin";
    private static final String STYLE = "META-INF/services/org.parley.talks.StylePlugin";

    @TempDir
    Path folder;

    /** Compiles classes and packs them with other entries; the class path is that of the program. */
    private Path jar(String name, Map<String, String> classes, Map<String, String> entries) throws IOException {
        Path sources = Files.createDirectories(folder.resolve(name + "-src"));
        Path compiled = Files.createDirectories(folder.resolve(name + "-classes"));
        List<String> words = new ArrayList<>(List.of(
                "-proc:none", "-Xlint:all", "-Werror", "-cp", Processes.classPath(), "-d", compiled.toString()));
        for (Map.Entry<String, String> source : classes.entrySet()) {
            Path file = sources.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            words.add(Files.writeString(file, source.getValue()).toString());
        }
        if (!classes.isEmpty()) {
            JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertThat(javac.run(null, said, said, words.toArray(String[]::new)))
                    .as(said.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        Path jar = folder.resolve(name + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(compiled)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                put(zip, compiled.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                put(zip, entry.getKey(), entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static void put(JarOutputStream zip, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setTime(0); // the same bytes each time
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private Path sample(String name, String... more) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        entries.put(STRATEGY, Files.readString(SAMPLE.resolve("src/main/resources/" + STRATEGY)));
        for (String entry : more) {
            entries.put(entry, "");
        }
        String source = Files.readString(SAMPLE.resolve("src/main/java/sample/Late.java"));
        return jar(name, Map.of("sample/Late.java", source), entries);
    }

    /** A strategy of this name whose body of {@code strategy(side)} is the text. */
    private static String strategy(String type, String name, String reads, String body) {
        return """
                import java.util.List;
                import org.parley.parameter.Parameter;
                import org.parley.parameter.Parameters;
                import org.parley.parameter.Side;
                import org.parley.talks.Strategy;
                import org.parley.talks.StrategyPlugin;
                public final class %s implements StrategyPlugin {
                    public String name() { return "%s"; }
                    public String says() { return "is made up"; }
                    public List<Parameter> reads() { return List.of(%s); }
                    public Strategy strategy(Side side) { %s }
                }
                """.formatted(type, name, reads, body);
    }

    @Test
    void theSampleHasThreeFilesAndNamesThisProgram() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLE)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(3);
        }
        Matcher version = Pattern.compile("<version>(.*?)</version>").matcher(Files.readString(Path.of("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(Files.readString(SAMPLE.resolve("pom.xml")))
                .contains("<artifactId>parley-core</artifactId>\n      <version>" + version.group(1) + "</version>");
    }

    /** The page shows how to build it with a JDK alone: the same files, the same tools. */
    @Test
    void thePageNamesTheThreeFiles() throws IOException {
        String page = Files.readString(Path.of("docs/plugins.md"));
        assertThat(page)
                .contains("plugin-sample/src/main/java/sample/Late.java")
                .contains("plugin-sample/src/main/resources/" + STRATEGY)
                .contains("plugin-sample/pom.xml")
                .contains("-C docs/plugin-sample/src/main/resources .")
                .contains(STYLE)
                .contains(Plugins.VARIABLE);
    }

    /** Listed, run, named in manifest, scenario and hash; rerun with it, refused without it or with another jar. */
    @Test
    void theSampleIsAStrategyLikeAnyOther() throws Exception {
        Path jar = sample("late-1.0");
        String hash = ResultFolder.sha256(jar);
        Path result = folder.resolve("result");
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(jar)).isEmpty();
            assertThat(program.load(jar)).as("a second time").isEmpty();
            assertThat(program.parley("parameters").out())
                    .contains("late")
                    .contains("waits for half of")
                    .containsPattern("late +waits for half of +openingConcession");
            assertThat(program.parley("run", "--help").out().replaceAll("\\s+", " "))
                    .contains("tradeoffLearning, late.")
                    .contains("steady, responsive.");
            assertThat(program.parley("doctor", "tutorial", "--set", "strategy=lat")
                            .err())
                    .contains("tradeoffLearning, late")
                    .contains("Maybe \"late\"?");
            FreshProgram.Said doctor =
                    program.parley("doctor", "tutorial", "--set", "strategy=late", "--set", "concessionExponent=.4");
            assertThat((doctor.out() + doctor.err()).replaceAll("\\s+", " "))
                    .contains(
                            "concessionExponent was given a value and cannot change any run: the strategy late does not read it")
                    .doesNotContain("openingConcession was");
            FreshProgram.Said run = program.parley(
                    "run", "tutorial", "--runs", "20", "--set", "strategy=late", "--out", result.toString());
            assertThat(run.err() + run.out()).as("run").contains("20");
            assertThat(run.exit()).isZero();
            assertThat(Files.readString(result.resolve("manifest.json")))
                    .contains("\"jar\" : \"late-1.0.jar\"")
                    .contains("\"sha256\" : \"" + hash + "\"");
            assertThat(Files.readString(result.resolve("scenario.yaml")))
                    .contains("plugins:")
                    .contains(hash);
            FreshProgram.Said again = program.parley("rerun", result.toString());
            assertThat(again.exit()).as(again.err() + again.out()).isZero();
        }
        try (FreshProgram without = new FreshProgram()) {
            assertThat(without.parley("doctor", "tutorial", "--set", "strategy=late")
                            .err())
                    .contains(
                            "strategy is \"late\"; allowed mixed, timeDependent, micro, logrolling, tradeoffLearning.")
                    .contains(
                            "Maybe the strategy of a plug-in? Its jar goes into the folder plugins beside the program")
                    .contains("PARLEY_PLUGINS");
            FreshProgram.Said refused = without.parley("rerun", result.toString());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err())
                    .contains("the plug-in late-1.0.jar, SHA-256 " + hash.substring(0, 12) + "… is not here.")
                    .contains("PARLEY_PLUGINS");
        }
        Files.move(jar, folder.resolve("then.jar"));
        Path other = sample("late-1.0", "META-INF/other");
        assertThat(ResultFolder.sha256(other)).isNotEqualTo(hash);
        try (FreshProgram changed = new FreshProgram()) {
            assertThat(changed.load(other)).isEmpty();
            FreshProgram.Said refused = changed.parley("rerun", result.toString());
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("the plug-in late-1.0.jar").contains("is another file here");
        }
    }

    /** A sweep over strategies names the jar once more, and a run of it is not replayed without. */
    @Test
    void aSweepOverStrategies() throws Exception {
        Path jar = sample("late-1.0");
        Path file = folder.resolve("grid.yaml");
        Files.writeString(file, """
                id: grid
                title: "Strategies"
                scenario: %s
                design: {kind: grid}
                factors: {strategy.A: [mixed, late]}
                replications: 2
                """.formatted(Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        Path result = folder.resolve("swept");
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(jar)).isEmpty();
            FreshProgram.Said swept = program.parley("sweep", file.toString(), "--out", result.toString());
            assertThat(swept.exit()).as(swept.err()).isZero();
            assertThat(program.parley("replay", result.toString(), "--run", "1:2")
                            .exit())
                    .isZero();
        }
        assertThat(Files.readString(result.resolve("manifest.json")))
                .contains("\"jar\" : \"late-1.0.jar\"")
                .contains("\"plugin late-1.0.jar sha256\" : \"" + ResultFolder.sha256(jar));
        try (FreshProgram without = new FreshProgram()) {
            FreshProgram.Said refused = without.parley("replay", result.toString(), "--run", "1:2");
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("the plug-in late-1.0.jar").contains("is not here");
        }
    }

    /** What a plug-in said of itself holds: what it reads, what it asks for, how hard it presses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> v.largestValue() - today.get(Parameters.WAR_COST, side)); | failed: the strategy made reads warCost and does not say so; its reads() names microStep.
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> v.largestValue() + 1); | the strategy made asks for
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> Double.NaN); | the strategy made asks for NaN
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> Double.NEGATIVE_INFINITY); | the strategy made asks for -Infinity; allowed are numbers up to
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> v.largestValue(), c -> 0); | the strategy made offers deal 0, which its side would not sign
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> v.withoutAgreement(), c -> -1); | failed: the strategy made offers deal -1; allowed 0 … 11.
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> v.withoutAgreement(), c -> c.allows(35) ? 0 : 35); | failed: the strategy made offers deal 35; allowed 0 … 11.
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> v.withoutAgreement(), c -> (int) c.value(12)); | there is no deal 12; allowed 0 … 11
            Parameters.MICRO_STEP | return new Strategy((v, today) -> v.largestValue(), org.parley.talks.OfferRule.HIGHEST_ESTIMATE, (v, d, w, r, a) -> null); | the strategy made answers an offer with null; allowed NONE
            Parameters.MICRO_STEP | return new Strategy(null, null, null); | failed: a strategy has three roles and none may be null; null is how much to ask for (concession)
            Parameters.MICRO_STEP | return null; | the strategy made is null for side A
            Parameters.MICRO_STEP | return Strategy.of((v, today) -> { throw new IllegalStateException("mine"); }); | Maybe a mistake in the plug-in made.jar or in the program?
            """)
    void aPluginThatDoesNotKeepItsWordStopsTheRun(String reads, String body, String told) throws Exception {
        Path jar = jar("made", Map.of("Made.java", strategy("Made", "made", reads, body)), Map.of(STRATEGY, "Made"));
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(jar)).isEmpty();
            FreshProgram.Said run = program.parley(
                    "run",
                    "tutorial",
                    "--runs",
                    "5",
                    "--set",
                    "strategy=made",
                    "--out",
                    folder.resolve("r").toString());
            assertThat(run.exit()).as(run.err()).isEqualTo(1);
            assertThat(run.err().replaceAll("\\s+", " ")).contains(told).doesNotContain("?.");
        }
    }

    /** A jar that was compiled against another version and misses something only while it plays. */
    @Test
    void aPluginThatDoesNotFitIsToldWhereItIsFirstUsed() throws Exception {
        String body = "return Strategy.of((v, today) -> v.largestValue() - Gone.much());";
        Path whole = jar(
                "whole",
                Map.of(
                        "Made.java",
                        strategy("Made", "made", "", body),
                        "Gone.java",
                        "class Gone { static double much() { return 0; } }"),
                Map.of(STRATEGY, "Made"));
        Path jar = folder.resolve("made.jar");
        try (JarFile from = new JarFile(whole.toFile());
                JarOutputStream zip = new JarOutputStream(Files.newOutputStream(jar))) {
            for (JarEntry entry : Collections.list(from.entries())) {
                if (!entry.getName().equals("Gone.class")) {
                    put(zip, entry.getName(), from.getInputStream(entry).readAllBytes());
                }
            }
        }
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(jar)).isEmpty();
            FreshProgram.Said run = program.parley("trace", "tutorial", "--set", "strategy=made");
            assertThat(run.exit()).as(run.err()).isEqualTo(1);
            assertThat(run.err())
                    .contains(
                            "the strategy made does not fit this version of Parley (java.lang.NoClassDefFoundError: Gone)")
                    .contains("made.jar")
                    .doesNotContain("\tat ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "says", "reads"})
    void aWordThatIsNullIsTold(String method) throws Exception {
        String source = strategy("Made", "made", "", "return null;")
                .replaceFirst(method + "\\(\\) \\{ return [^;]*;", method + "() { return null;");
        Path jar = jar("made", Map.of("Made.java", source), Map.of(STRATEGY, "Made"));
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(jar)).contains("cannot be used: of a strategy in it " + method + "() is null.");
        }
    }

    /** A rule for offers sees its own side only: what would tell the other's true values does not compile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "c.round().value(side.other(), 0)",
                "c.search().largestValue(side.other())",
                "c.value(side.other(), 0)"
            })
    void theOthersTrueValuesCannotBeHad(String asked) {
        String body = "return Strategy.of((v, today) -> v.withoutAgreement(), c -> ASKED > 0 ? 0 : 1);";
        assertThatCode(() -> jar(
                        "own",
                        Map.of("Own.java", strategy("Own", "own", "", body.replace("ASKED", "c.value(0)"))),
                        Map.of(STRATEGY, "Own")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> jar(
                        "peek",
                        Map.of("Peek.java", strategy("Peek", "peek", "", body.replace("ASKED", asked))),
                        Map.of(STRATEGY, "Peek")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Peek.java");
    }

    @Test
    void aStyleFromAJar() throws Exception {
        String style = """
                import java.util.List;
                import org.parley.parameter.Parameter;
                import org.parley.parameter.Parameters;
                import org.parley.talks.MediatorStyle;
                import org.parley.talks.StylePlugin;
                public final class Half implements StylePlugin {
                    public String name() { return "half"; }
                    public String says() { return "presses with half of what it could"; }
                    public List<Parameter> reads() { return List.of(); }
                    public MediatorStyle style() { return (side, week, today) -> today.get(Parameters.PRESSURE, side) * FACTOR; }
                }
                """;
        Path jar = jar("half", Map.of("Half.java", style.replace("FACTOR", ".5")), Map.of(STYLE, "Half"));
        Path result = folder.resolve("pressed");
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(jar)).isEmpty();
            FreshProgram.Said run = program.parley(
                    "run",
                    "tutorial",
                    "--runs",
                    "5",
                    "--mediator",
                    "half",
                    "--set",
                    "pressure=.6",
                    "--out",
                    result.toString());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(Files.readString(result.resolve("manifest.json"))).contains("half.jar");
        }
        Path harder = jar("harder", Map.of("Half.java", style.replace("FACTOR", "2")), Map.of(STYLE, "Half"));
        try (FreshProgram program = new FreshProgram()) {
            assertThat(program.load(harder)).isEmpty();
            FreshProgram.Said run = program.parley(
                    "run",
                    "tutorial",
                    "--runs",
                    "5",
                    "--mediator",
                    "half",
                    "--set",
                    "pressure=.6",
                    "--out",
                    folder.resolve("r").toString());
            assertThat(run.exit()).as(run.err()).isEqualTo(1);
            assertThat(run.err()).contains("the style half presses side A with 1.2; allowed 0 … 0.6");
        }
    }

    /** Every jar that cannot be used is told, each with what is wrong. */
    @Test
    void brokenJars() throws Exception {
        Path cut = folder.resolve("cut.jar");
        Files.write(cut, new byte[] {'P', 'K', 3, 4, 0});
        Path empty = jar("empty", Map.of(), Map.of("readme.txt", "nothing"));
        Path missing = jar("missing", Map.of(), Map.of(STRATEGY, "not.There"));
        Path foreign = jar("foreign", Map.of("Foreign.java", "public class Foreign {}"), Map.of(STRATEGY, "Foreign"));
        String throwing = strategy("Made", "made", "", "return null;")
                .replace(
                        "public String name()",
                        "public Made() { throw new IllegalStateException(\"no luck\"); }\npublic String name()");
        Path thrown = jar("thrown", Map.of("Made.java", throwing), Map.of(STRATEGY, "Made"));
        Path taken = jar(
                "taken", Map.of("Made.java", strategy("Made", "micro", "", "return null;")), Map.of(STRATEGY, "Made"));
        Path odd = jar(
                "odd", Map.of("Made.java", strategy("Made", "my own", "", "return null;")), Map.of(STRATEGY, "Made"));
        Path one =
                jar("one", Map.of("Made.java", strategy("Made", "made", "", "return null;")), Map.of(STRATEGY, "Made"));
        Path two = jar("two", Map.of("Two.java", strategy("Two", "made", "", "return null;")), Map.of(STRATEGY, "Two"));
        Path older = jar(
                "older",
                Map.of(
                        "Made.java",
                        strategy("Made", "older", "", "return null;")
                                .replace("public String says()", "public String said()")
                                .replace("public final class", "public abstract class")),
                Map.of(STRATEGY, "Made"));
        String hidden = strategy("Made", "closed", "", "return null;")
                .replace("public String name()", "private Made() {}\npublic String name()");
        Path closed = jar("closed", Map.of("Made.java", hidden), Map.of(STRATEGY, "Made"));
        try (FreshProgram program = new FreshProgram()) {
            String told = program.load(cut, empty, missing, foreign, thrown, taken, odd, one, two, older, closed);
            List<String> lines = told.lines().toList();
            assertThat(lines).hasSize(10);
            assertThat(lines.get(0)).contains("cut.jar is no jar that can be read");
            assertThat(lines.get(1))
                    .contains("empty.jar names no strategy and no style")
                    .contains(STRATEGY);
            assertThat(lines.get(2))
                    .contains("missing.jar cannot be used: it names the class not.There, which is not in it.");
            assertThat(lines.get(3))
                    .contains("foreign.jar cannot be used: the class Foreign does not implement StrategyPlugin.");
            assertThat(lines.get(4))
                    .contains("thrown.jar cannot be used: the constructor of Made fails (")
                    .contains("no luck");
            assertThat(lines.get(5)).contains("the strategy micro is there already, a word of the program");
            assertThat(lines.get(6)).contains("the name of a strategy is \"my own\"; allowed are letters and digits");
            assertThat(lines.get(7)).contains("two.jar").contains("the strategy made is there already, from one.jar");
            assertThat(lines.get(8)).contains("older.jar cannot be used").contains("Made");
            assertThat(lines.get(9))
                    .contains("closed.jar cannot be used: the class Made has no public constructor without arguments.");
        }
    }

    @Test
    void whereJarsAreLookedFor() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        assertThat(Plugins.found(home, null)).isEmpty();
        assertThat(Plugins.found(null, "")).isEmpty();
        Path inFolder = Files.createDirectories(home.resolve("plugins")).resolve("a.jar");
        Files.writeString(inFolder, "");
        Files.writeString(home.resolve("plugins/readme.txt"), "");
        Path named = Files.writeString(folder.resolve("b.jar"), "");
        assertThat(Plugins.found(home, named + File.pathSeparator + home.resolve("plugins")))
                .containsExactly(inFolder, named);
        assertThatThrownBy(() -> Plugins.found(home, folder.resolve("c.jar").toString()))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("PARLEY_PLUGINS names " + folder.resolve("c.jar") + ": there is no such file");
    }

    /** A program that was started as users start it sees what the variable names. */
    @Tag(Processes.TAG)
    @Test
    void theVariableReachesAProcess() throws Exception {
        Path jar = sample("late-1.0");
        ProcessBuilder process = Processes.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main",
                "parameters");
        process.environment().put(Plugins.VARIABLE, jar.toString());
        assertThat(new String(process.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("waits for half of");
        process.environment().put(Plugins.VARIABLE, folder.resolve("gone.jar").toString());
        Process refused = process.start();
        assertThat(new String(refused.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("parley: PARLEY_PLUGINS names")
                .contains("there is no such file or folder.");
        assertThat(refused.waitFor()).isEqualTo(2);

        List<String> program =
                List.copyOf(process.command().subList(0, process.command().size() - 1));
        for (List<String> asked : List.of(
                List.<String>of(),
                List.of("--help"),
                List.of("--version"),
                List.of("run", "--help"),
                List.of("help", "run"))) {
            Process helped = process.command(
                            Stream.concat(program.stream(), asked.stream()).toList())
                    .start();
            assertThat(new String(helped.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as(asked + " is answered")
                    .containsPattern("Usage:|Parley .+, Java ");
            assertThat(new String(helped.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as(asked + " warns")
                    .contains("parley: PARLEY_PLUGINS names", "every other command is refused");
            assertThat(helped.waitFor()).isZero();
        }
    }
}
