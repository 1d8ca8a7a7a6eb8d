package org.parley.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/**
 * M11 with the real program: the same command writes the same bytes, circumstances aside, whatever the JDK, its
 * compiler, the number of threads, the language, the time zone and the encoding of the machine. PNG may differ (each
 * JDK has its own rasteriser).
 *
 * <p>Other JDKs are looked for beside this one, in /usr/lib/jvm and in PARLEY_OTHER_JAVA_HOMES (separated as a PATH
 * is); without any, that test is skipped, and with PARLEY_REQUIRE_OTHER_JAVA=1 it fails.
 */
class SameBytesIT {
    private static final Path JAR =
            Path.of(System.getProperty("parley.jar", "target/parley.jar")).toAbsolutePath();
    private static final int MINUTES = 5;

    @TempDir
    static Path folder;

    private static Map<String, String> here = Map.of();

    @BeforeAll
    static void reference() throws Exception {
        here = written(Path.of(System.getProperty("java.home")), "here", 1, List.of());
        assertThat(here.keySet())
                .contains("run/runs.csv", "run/figures/paths.svg", "run/report.html", "run/manifest.json")
                .contains("lab/attrition.csv", "lab/attrition.svg", "lab/attrition.txt");
    }

    @Test
    void theMachineAroundTheProgramDoesNotMatter() throws Exception {
        List<String> elsewhere = List.of(
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Auckland",
                "-Dfile.encoding=ISO-8859-1");

        assertSame(written(Path.of(System.getProperty("java.home")), "elsewhere", 3, elsewhere), "elsewhere");
    }

    @Test
    void anotherJdkWritesTheSameBytes() throws Exception {
        List<Path> others = otherJavas();
        if (!"1".equals(System.getenv("PARLEY_REQUIRE_OTHER_JAVA"))) {
            assumeFalse(others.isEmpty(), "this machine has one JDK only");
        }
        assertThat(others).as("JDKs of another version than this one").isNotEmpty();
        for (Path java : others) {
            String name = "java-" + version(java);
            assertSame(written(java, name, 2, List.of()), name);
        }
    }

    private static void assertSame(Map<String, String> there, String where) {
        assertEquals(here.keySet(), there.keySet(), where);
        here.forEach((file, text) -> assertEquals(text, there.get(file), where + ": " + file));
    }

    /** What two commands write, as texts by file. */
    private static Map<String, String> written(Path java, String name, int threads, List<String> options)
            throws Exception {
        Path to = Files.createDirectories(folder.resolve(name));
        call(
                java,
                options,
                to,
                "run",
                "scenarios/geneva-2026.yaml",
                "--runs",
                "12",
                "--seed",
                "5",
                "--threads",
                Integer.toString(threads),
                "--quiet",
                "--out",
                to.resolve("run").toString());
        call(
                java,
                options,
                to,
                "lab",
                "attrition",
                "--plays",
                "2000",
                "--out",
                to.resolve("lab").toString());
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(to)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String key = to.relativize(file).toString().replace(File.separatorChar, '/');
                if (!key.endsWith(".png") && !key.endsWith(".log")) {
                    texts.put(key, text(file));
                }
            }
        }
        return texts;
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String name = file.getFileName().toString();
        if (name.equals("manifest.json")) {
            ObjectNode manifest = (ObjectNode) new ObjectMapper().readTree(text);
            manifest.remove("circumstances");
            ObjectNode files = (ObjectNode) manifest.get("files");
            List<String> pictures = new ArrayList<>();
            files.fieldNames().forEachRemaining(pictures::add);
            pictures.stream().filter(picture -> picture.endsWith(".png")).forEach(files::remove);
            return manifest.toPrettyString();
        }
        return text;
    }

    private static void call(Path java, List<String> options, Path to, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(Arrays.asList(arguments));
        Path log = to.resolve(arguments[0] + ".log");
        Process process = Processes.of(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertEquals(0, process.exitValue(), () -> command + "\n" + read(log));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One of every version from 17 on that is not this one's. */
    private static List<Path> otherJavas() throws IOException {
        List<Path> candidates = new ArrayList<>();
        String named = System.getenv("PARLEY_OTHER_JAVA_HOMES");
        if (named != null) {
            Arrays.stream(named.split(File.pathSeparator, -1))
                    .filter(home -> !home.isEmpty())
                    .forEach(home -> candidates.add(Path.of(home)));
        }
        for (Path parent : new Path[] {Path.of(System.getProperty("java.home")).getParent(), Path.of("/usr/lib/jvm")}) {
            if (parent != null && Files.isDirectory(parent)) {
                try (DirectoryStream<Path> homes = Files.newDirectoryStream(parent)) {
                    homes.forEach(candidates::add);
                }
            }
        }
        Map<Integer, Path> byVersion = new TreeMap<>();
        for (Path home : candidates) {
            int version = version(home);
            if (version >= 17 && version != Runtime.version().feature()) {
                byVersion.putIfAbsent(version, home);
            }
        }
        return List.copyOf(byVersion.values());
    }

    /** The feature number of a Java home; 0 if it is none. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isRegularFile(release)) {
            return 0;
        }
        for (String line : Files.readAllLines(release, StandardCharsets.UTF_8)) {
            if (line.startsWith("JAVA_VERSION=\"")) {
                String number = line.substring(14).split("[.\"+-]", 2)[0];
                return number.matches("\\d+") ? Integer.parseInt(number) : 0;
            }
        }
        return 0;
    }
}
