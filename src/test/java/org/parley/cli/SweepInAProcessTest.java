package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.process.Processes;
import org.parley.store.Build;
import org.parley.sweep.FailingSweep;

/**
 * What a user sees of a sweep when things go wrong, with the program in a process of its own: Ctrl-C, kill, a disk that
 * is full, runs that cannot be computed, a small heap. In every case the same command afterwards comes to the bytes of
 * a sweep that nothing has disturbed.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "signals and mounts of POSIX systems")
@Tag(Processes.TAG)
class SweepInAProcessTest {
    @TempDir
    Path temp;

    private Path file;

    private record Ended(int code, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        file = sweep(300);
    }

    /** 9 points. */
    private Path sweep(int replications) throws IOException {
        return Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Small"
                scenario: %s
                design: {kind: grid, levels: 3}
                factors: {pressure.A: {low: 0, high: 1}, guaranteeTrust: {low: .2, high: .9}}
                replications: %d
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath(), replications));
    }

    private Process start(List<String> javaOptions, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", // as the launcher starts short sweeps
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                Processes.classPath()));
        words.addAll(1, javaOptions);
        words.add("org.parley.cli.Main");
        words.addAll(List.of(arguments));
        return Processes.of(words)
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
    }

    private Ended end(Process process) throws Exception {
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        return new Ended(
                process.exitValue(), Files.readString(temp.resolve("out")), Files.readString(temp.resolve("err")));
    }

    private byte[] undisturbed() throws IOException {
        StringWriter said = new StringWriter();
        Path folder = temp.resolve("undisturbed");
        int code = Main.run(
                new Terminal(new PrintWriter(said), new PrintWriter(said), 80, false, null),
                "sweep",
                file.toString(),
                "--out",
                folder.toString(),
                "--tables-only",
                "--quiet");
        assertThat(code).as(said.toString()).isZero();
        return runs(folder);
    }

    private static byte[] runs(Path folder) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("runs.csv.gz")))) {
            return in.readAllBytes();
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }

    private static void awaitBlocks(Path folder, int blocks, Process process) throws Exception {
        await(
                () -> names(folder.resolve("segments")).stream()
                                .filter(n -> n.endsWith(".gz"))
                                .count()
                        >= blocks,
                process);
    }

    private static void await(Callable<Boolean> reached, Process process) throws Exception {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (process.isAlive() && System.nanoTime() < until && !reached.call()) {
            Thread.sleep(5);
        }
    }

    /** Ctrl-C (SIGINT, exit 128 + 2) and what Slurm, systemd or a container sends (SIGTERM, 128 + 15). */
    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    void ctrlCFinishesTheOpenBlocksAndTheSameCommandContinues(String signal, int exit) throws Exception {
        byte[] expected = undisturbed();
        Path folder = temp.resolve("r");
        Process process = start(List.of(), "sweep", file.toString(), "--out", folder.toString(), "--threads", "2");
        Processes.Signal ctrlC = new Processes.Signal(process, signal);
        awaitBlocks(folder, 2, process);
        ctrlC.send();
        Ended ended = end(process);
        assertThat(ended.code()).as(ended.err()).isEqualTo(exit);
        assertThat(ended.err())
                .containsPattern("parley: interrupted after [\\d,]+ of 2,700 runs, all kept\\.")
                .contains("The same command continues.")
                .doesNotContain("\tat ");
        assertThat(names(folder.resolve("segments"))).noneMatch(n -> n.endsWith(".tmp"));
        assertThat(folder.resolve("runs.csv.gz")).doesNotExist();

        Ended again = end(start(List.of(), "sweep", file.toString(), "--out", folder.toString(), "--quiet"));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(runs(folder)).isEqualTo(expected);
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    /**
     * While tables and charts are made all runs are safe: the process ends at once, says so, and with which command to
     * go on. That finishes the folder, and nothing half written is left in it.
     */
    @ParameterizedTest
    @CsvSource({"sweep", "analyse"})
    void ctrlCDuringTheAnalysisSaysThatTheRunsAreKept(String verb) throws Exception {
        file = sweep(3000); // read and drawn for longer than it takes to send a signal
        Path folder = temp.resolve("r");
        String[] runs = {"sweep", file.toString(), "--out", folder.toString(), "--quiet"};
        if (verb.equals("analyse")) {
            assertThat(end(start(List.of(), "sweep", file.toString(), "--out", folder.toString(), "--tables-only"))
                            .code())
                    .isZero();
            Files.delete(folder.resolve("summary.csv"));
        }
        Process process = start(List.of(), verb.equals("sweep") ? runs : new String[] {verb, folder.toString()});
        Processes.Signal ctrlC = new Processes.Signal(process, "INT");
        await(
                () -> verb.equals("sweep")
                        ? Files.readString(temp.resolve("out")).contains("Results: ")
                        : Files.exists(folder.resolve("summary.csv")),
                process);
        ctrlC.send();
        Ended ended = end(process);
        assertThat(ended.code()).as(ended.err()).isEqualTo(130);
        assertThat(ended.err())
                .isEqualTo("parley: interrupted; the runs are kept. To go on: parley analyse " + folder + "\n");
        Ended again = end(start(List.of(), "analyse", folder.toString()));
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
        assertThat(names(folder)).noneMatch(n -> n.endsWith(".tmp"));
        assertThat(names(folder.resolve("figures"))).noneMatch(n -> n.endsWith(".tmp"));
    }

    @Test
    void aFullDiskIsOneLine_nothingHalfWrittenCounts_andWithRoomTheSameCommandContinues() throws Exception {
        byte[] expected = undisturbed();
        Path disk = Files.createDirectory(temp.resolve("disk"));
        String refusal = mount(disk, "size=120k");
        assumeTrue(refusal.isEmpty(), "a disk of its own needs root and the right to mount: " + refusal);
        try {
            Path folder = disk.resolve("r");
            Ended full = end(start(
                    List.of(), "sweep", file.toString(), "--out", folder.toString(), "--threads", "2", "--quiet"));
            assertThat(full.code()).as(full.err()).isEqualTo(1);
            assertThat(full.err().lines()).hasSize(1);
            assertThat(full.err())
                    .contains("cannot write " + folder, "No space left on device")
                    .containsPattern(" [1-9]\\d* of \\d+ blocks are complete and kept");
            assertThat(names(folder.resolve("segments"))).noneMatch(n -> n.endsWith(".tmp"));

            assertThat(mount(disk, "remount,size=300k")).isEmpty();
            Ended noRoomToMerge =
                    end(start(List.of(), "sweep", file.toString(), "--out", folder.toString(), "--quiet"));
            assertThat(noRoomToMerge.code()).as(noRoomToMerge.err()).isEqualTo(1);
            assertThat(noRoomToMerge.err().lines()).hasSize(1);
            assertThat(noRoomToMerge.err())
                    .contains("cannot merge into " + folder, "No space left on device", "The blocks are kept");
            assertThat(folder.resolve("runs.csv.gz")).doesNotExist();

            assertThat(mount(disk, "remount,size=60m")).isEmpty();
            Ended again = end(start(List.of(), "sweep", file.toString(), "--out", folder.toString(), "--quiet"));
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.err()).as("no block was half written").isEmpty();
            assertThat(runs(folder)).isEqualTo(expected);
        } finally {
            Processes.of("umount", disk.toString()).start().waitFor();
        }
    }

    /** Mounts a disk in memory; what is said if that is refused. */
    private static String mount(Path disk, String options) throws InterruptedException {
        try {
            Process mount = Processes.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(mount.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return mount.waitFor() == 0 ? "" : said + " ";
        } catch (IOException missing) {
            return "no mount here";
        }
    }

    @Test
    void runsThatFailAreListedWithSeedAndMessage_andTheExitCodeIs3() throws Exception {
        Path folder = temp.resolve("r");
        Build build = Build.current();
        FailingSweep.run(file, folder, build.version() + " " + build.commit(), 7);
        Ended ended = end(start(List.of(), "sweep", file.toString(), "--out", folder.toString(), "--quiet"));
        assertThat(ended.code()).as(ended.err()).isEqualTo(3);
        assertThat(ended.out())
                .contains("2,700 runs complete. 9 of them failed; see " + folder.resolve("failures.csv"));
        assertThat(Files.readAllLines(folder.resolve("failures.csv")))
                .hasSize(10)
                .startsWith("point,replication,seed,message")
                .contains("3,7,1,java.lang.IllegalStateException: replication 7 cannot be computed");
        assertThat(Files.readString(folder.resolve("report.html"))).contains("9 of 2,700 runs could not be computed");
        assertThat(end(start(List.of(), "merge", folder.toString())).code()).isEqualTo(3);
    }

    /**
     * 36,000 rows are 12 MB of text alone; the heap is 40 MB, most of which the program itself needs. What is kept in
     * memory does not grow with the runs.
     */
    @Test
    void memoryStaysBounded() throws Exception {
        file = sweep(4000);
        Path folder = temp.resolve("r");
        Ended ended = end(start(
                List.of("-Xmx40m"), "sweep", file.toString(), "--out", folder.toString(), "--shard", "1/2", "--quiet"));
        assertThat(ended.code()).as(ended.err()).isZero();
        Ended rest = end(start(
                List.of("-Xmx40m"), "sweep", file.toString(), "--out", folder.toString(), "--shard", "2/2", "--quiet"));
        assertThat(rest.code()).as(rest.err()).isZero();
        Ended merged = end(start(List.of("-Xmx40m"), "merge", folder.toString()));
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(runs(folder).length).isGreaterThan(12_000_000);
    }
}
