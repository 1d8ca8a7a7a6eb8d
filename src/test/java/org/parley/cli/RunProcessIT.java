package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.process.Processes;

/**
 * {@code run} of the packaged jar as a process of its own: the main job with the launcher's options, the same bytes on
 * every Java that is installed here, Ctrl-C, a full disk, a folder that cannot be written.
 */
class RunProcessIT {
    private static final int MINUTES = 5;
    private static final Path HERE = Path.of("").toAbsolutePath();

    @TempDir
    Path temp;

    private static Path jar() {
        return Path.of(System.getProperty("parley.jar", "target/parley.jar")).toAbsolutePath();
    }

    private static Path thisJava() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static List<String> parley(Path java, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dparley.home=" + HERE,
                "-jar",
                jar().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Process start(List<String> command) throws IOException {
        return Processes.of(command)
                .directory(temp.toFile())
                .redirectOutput(temp.resolve("out.txt").toFile())
                .redirectError(temp.resolve("err.txt").toFile())
                .start();
    }

    private int run(List<String> command) throws Exception {
        Process process = start(command);
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES))
                .as("done in time")
                .isTrue();
        return process.exitValue();
    }

    private String err() throws IOException {
        return Files.readString(temp.resolve("err.txt"));
    }

    // ---- every Java -------------------------------------------------------------------------------------------------

    /** The Javas here that are 17 or newer, by version; that of this test first. */
    private static Map<String, Path> javas() throws IOException {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        for (String variable : List.of("PARLEY_JAVA_HOME", "JAVA_HOME")) {
            String home = System.getenv(variable);
            if (home != null && !home.isEmpty()) {
                homes.add(Path.of(home));
            }
        }
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> all = Files.list(usual)) {
                homes.addAll(all.sorted().toList());
            }
        }
        Map<String, Path> javas = new LinkedHashMap<>();
        for (Path home : homes) {
            Path java = home.resolve("bin").resolve("java");
            Path release = home.resolve("release");
            if (Files.isExecutable(java) && Files.isReadable(release)) {
                Matcher version =
                        Pattern.compile("JAVA_VERSION=\"(([0-9]+)[^\"]*)\"").matcher(Files.readString(release));
                if (version.find() && Integer.parseInt(version.group(2)) >= 17) {
                    javas.putIfAbsent(version.group(1), java);
                }
            }
        }
        return javas;
    }

    /** 500 Geneva runs with charts and report in 512 MB, and the same CSV, JSON, SVG and page from every Java (M11). */
    @Test
    void theMainJobFitsTheHeapAndIsTheSameOnEveryJava() throws Exception {
        Map<String, Path> javas = javas();
        Map<String, Map<String, String>> results = new LinkedHashMap<>();
        int threads = 1;
        for (Map.Entry<String, Path> java : javas.entrySet()) {
            Path folder = temp.resolve("on " + java.getKey());
            assertThat(run(parley(
                            java.getValue(),
                            "run",
                            "geneva-2026",
                            "--runs",
                            "500",
                            "--threads",
                            Integer.toString(threads++),
                            "--out",
                            folder.toString())))
                    .as(err())
                    .isZero();
            results.put(java.getKey(), texts(folder));
        }
        Map<String, String> first = results.values().iterator().next();
        assertThat(first.keySet()).contains("runs.csv", "report.html", "figures/drivers.svg", "manifest.json");
        assumeTrue(
                results.size() > 1,
                "only one Java (" + results.keySet() + ") is here, so there is none to compare with");
        results.forEach((version, texts) -> texts.forEach((name, text) -> assertThat(text)
                .as(name + " on Java " + version + " against Java "
                        + javas.keySet().iterator().next())
                .isEqualTo(first.get(name))));
    }

    /** All texts of a result; of the manifest what does not depend on time and machine. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : Spoken.files(folder).entrySet()) {
            if (!file.getKey().endsWith(".png")) {
                texts.put(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8));
            }
        }
        JsonNode manifest = new ObjectMapper().readTree(texts.get("manifest.json"));
        ((ObjectNode) manifest).remove("circumstances");
        List<String> pictures = new ArrayList<>();
        manifest.get("files").fieldNames().forEachRemaining(name -> {
            if (name.endsWith(".png")) {
                pictures.add(name);
            }
        });
        ((ObjectNode) manifest.get("files")).remove(pictures);
        texts.put("manifest.json", manifest.toPrettyString());
        return texts;
    }

    // ---- where it writes --------------------------------------------------------------------------------------------

    @Test
    void withoutOutTheFolderIsNamedAfterScenarioTimeAndContent() throws Exception {
        assertThat(run(parley(thisJava(), "run", "tutorial", "--runs", "3", "--quiet")))
                .as(err())
                .isZero();
        assertThat(run(parley(thisJava(), "run", "tutorial", "--runs", "3", "--quiet")))
                .as(err())
                .isZero();

        List<String> folders = new ArrayList<>(Spoken.entries(temp.resolve("results")));
        assertThat(folders.remove("latest"))
                .as("the newest has a name of its own")
                .isTrue();
        assertThat(folders).hasSize(2).allMatch(f -> f.matches("tutorial-\\d{8}-\\d{6}-[0-9a-f]{8}(-2)?"));
        assertThat(folders.get(0).split("-")[3])
                .as("the same content")
                .isEqualTo(folders.get(1).split("-")[3]);
        assertThat(Files.readString(temp.resolve("out.txt")).strip()).isEqualTo("results/" + folders.get(1));
    }

    // ---- Ctrl-C -----------------------------------------------------------------------------------------------------

    private static boolean posix() {
        return Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill"));
    }

    private void interruptWhen(Process process, String signal, String text) throws Exception {
        Processes.Signal interrupt = new Processes.Signal(process, signal);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (process.isAlive() && System.nanoTime() < until && !err().contains(text)) {
            Thread.sleep(5);
        }
        assertThat(err()).contains(text);
        interrupt.send();
        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    }

    /** Ctrl-C (SIGINT, exit 128 + 2) and what a batch system or service manager sends (SIGTERM, 128 + 15). */
    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void anInterruptedRunLeavesNothing(String signal, int exit) throws Exception {
        assumeTrue(posix(), "no kill command here to interrupt a process with");
        Process process = start(parley(thisJava(), "run", "tutorial", "--runs", "10000000", "--out", "a"));

        interruptWhen(process, signal, "/10,000,000 runs");

        assertThat(process.exitValue()).isEqualTo(exit);
        assertThat(err()).containsPattern("parley: interrupted after \\d+ of 10000000 runs; nothing was written\\.");
        assertThat(Spoken.entries(temp)).containsExactly("err.txt", "out.txt");
        assertThat(Files.readString(temp.resolve("out.txt"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void anInterruptWhileItDrawsLeavesNothingOrAll(String signal, int exit) throws Exception {
        assumeTrue(posix(), "no kill command here to interrupt a process with");
        Process process = start(parley(thisJava(), "run", "tutorial", "--runs", "20", "--out", "a"));

        interruptWhen(process, signal, "drawing the charts");

        List<String> left = Spoken.entries(temp);
        if (left.contains("a")) { // the signal came after the folder had got its name
            assertThat(Spoken.files(temp.resolve("a"))).containsKeys("manifest.json", "report.html");
            assertThat(left).containsExactly("a", "err.txt", "out.txt");
        } else {
            assertThat(process.exitValue()).isEqualTo(exit);
            assertThat(err()).contains("interrupted after 20 of 20 runs; nothing was written.");
            assertThat(left).containsExactly("err.txt", "out.txt");
        }
    }

    /** A trace has no progress to wait for: the signal comes once its unfinished folder is there. */
    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void anInterruptedTraceLeavesNothingOrAll(String signal, int exit) throws Exception {
        assumeTrue(posix(), "no kill command here to interrupt a process with");
        Process process = start(parley(thisJava(), "trace", "geneva-2026", "--out", "a"));
        Processes.Signal interrupt = new Processes.Signal(process, signal);
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (process.isAlive()
                && System.nanoTime() < until
                && Spoken.entries(temp).size() < 3) {
            Thread.sleep(1);
        }

        interrupt.send();

        assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
        List<String> left = Spoken.entries(temp);
        if (left.contains("a")) { // the signal came after the folder had got its name
            assertThat(Spoken.files(temp.resolve("a"))).containsKeys("manifest.json", "report.html");
            assertThat(left).containsExactly("a", "err.txt", "out.txt");
        } else {
            assertThat(process.exitValue()).isEqualTo(exit);
            assertThat(err()).isEqualTo("parley: interrupted; nothing was written.\n");
            assertThat(left).containsExactly("err.txt", "out.txt");
        }
    }

    // ---- disks that do not take it ----------------------------------------------------------------------------------

    /**
     * The operating system refuses to let any file grow beyond 16 blocks of 512 bytes: an error in the middle of
     * runs.csv.
     */
    @Test
    void aFileThatCannotGrowIsOneClearLine() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here to set a limit with");
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "ulimit -f 16; exec \"$@\"", "sh"));
        command.addAll(parley(thisJava(), "run", "tutorial", "--runs", "500", "--quiet", "--out", "a"));
        command.add(5, "-XX:-UsePerfData");

        assertThat(run(command)).isEqualTo(1);

        assertThat(err()).startsWith("parley: cannot write ").contains("runs.csv");
        assertThat(err().lines()).hasSize(1);
        assertThat(Spoken.entries(temp)).containsExactly("err.txt", "out.txt");
    }

    @Test
    void aFullDiskIsOneClearLine() throws Exception {
        Path disk = Files.createDirectory(temp.resolve("disk"));
        int mounted = -1;
        try {
            mounted = Processes.of("mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", disk.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noMount) {
            assumeTrue(false, "no mount command here to make a small disk with");
        }
        assumeTrue(mounted == 0, "a small disk can be mounted by a privileged user only");
        try {
            assertThat(run(parley(
                            thisJava(),
                            "run",
                            "tutorial",
                            "--runs",
                            "500",
                            "--quiet",
                            "--out",
                            disk.resolve("a").toString())))
                    .isEqualTo(1);
            assertThat(err()).startsWith("parley: cannot write " + disk).contains("No space left on device");
            assertThat(err().lines()).hasSize(1);
            assertThat(Spoken.entries(disk)).as("the half result is taken away").isEmpty();
        } finally {
            Processes.of("umount", disk.toString()).start().waitFor();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsOneClearLine() throws Exception {
        Path closed = Files.createDirectory(temp.resolve("closed"));
        assumeTrue(closed.toFile().setWritable(false), "permissions cannot be taken away here");
        // A privileged user may write anyway, but not into the kernel's tables.
        Path target = Files.isWritable(closed) ? Path.of("/sys/kernel") : closed;
        assumeTrue(Files.isDirectory(target), "a privileged user may write everywhere, and there is no /sys here");
        try {
            assertThat(run(parley(
                            thisJava(),
                            "run",
                            "tutorial",
                            "--runs",
                            "2",
                            "--quiet",
                            "--out",
                            target.resolve("a").toString())))
                    .isEqualTo(1);
            assertThat(err()).startsWith("parley: cannot write " + target.resolve("a") + ": ");
            assertThat(err().lines()).hasSize(1);
        } finally {
            assertThat(closed.toFile().setWritable(true)).isTrue();
        }
    }
}
