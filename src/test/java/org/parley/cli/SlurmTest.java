package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;
import org.parley.sweep.SlurmJob;
import org.parley.sweep.SlurmRequest;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;

/**
 * A sweep as a job array on a real Slurm: one task is killed in the middle of its work and the same job submitted
 * again; what the dependent job merges has the bytes of the sweep in one piece. Skipped where Slurm is missing, unless
 * PARLEY_REQUIRE_SLURM=1.
 */
@Tag(Processes.TAG)
class SlurmTest {
    private static final int TASKS = 3;

    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int parley(Path home, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Terminal(new PrintWriter(out), new PrintWriter(err), 80, false, home), arguments);
    }

    @Test
    void oneTaskKilledAndSubmittedAgainComesToTheSameBytes() throws Exception {
        try (Slurm slurm = Slurm.start(Files.createDirectory(temp.resolve("slurm")))) {
            Path file = Files.writeString(temp.resolve("array.yaml"), """
                    id: array
                    title: "On a cluster"
                    scenario: %s
                    design: {kind: grid, levels: 5}
                    factors: {pressure.A: {low: 0, high: 1}, guaranteeTrust: {low: .2, high: .9}}
                    replications: 400
                    """.formatted(
                            Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
            assertThat(parley(
                            temp,
                            "sweep",
                            file.toString(),
                            "--out",
                            temp.resolve("whole").toString(),
                            "--quiet"))
                    .as(err.toString())
                    .isZero();
            byte[] inOnePiece = runs(temp.resolve("whole"));

            SweepFolder folder = new SweepFolder(temp.resolve("on the cluster"));
            Path submit = new SlurmJob(TASKS, 1, 15)
                    .write(
                            SweepReader.read(file, false),
                            folder,
                            launcher(),
                            1,
                            new SlurmRequest("", "", 2, List.of("--comment=a sweep", "--nice=5")));
            assertThat(Files.readString(submit.resolveSibling("array.sbatch")))
                    .contains("#SBATCH --array=1-3%2\n", "#SBATCH --comment=\"a sweep\"\n", "#SBATCH --nice=5\n")
                    .as("paths from the folder, which may be moved with its neighbours")
                    .contains(" sweep '../array.yaml' --out . --shard", "exec '../parley'")
                    .doesNotContain(temp.toString());
            assertThat(Files.readString(submit.resolveSibling("merge.sbatch")))
                    .contains("#SBATCH --nice=5\n")
                    .doesNotContain("--array", temp.toString());
            String jobs = submitted(slurm, submit);
            slurm.await("blocks of a task", () -> segments(folder) >= 2);
            slurm.command("scancel", "--signal=KILL", "--full", array(jobs) + "_1");
            slurm.await(
                    "the end of all jobs", () -> slurm.command("squeue", "-h").isBlank());
            String first = Files.readString(folder.path().resolve("slurm/merge.log"));
            assertThat(first).as("the killed task left blocks to do").contains("not the whole sweep");
            int before = segments(folder);

            submitted(slurm, submit);
            slurm.await(
                    "the end of all jobs", () -> slurm.command("squeue", "-h").isBlank());
            assertThat(segments(folder)).isGreaterThan(before);
            String second =
                    Files.readString(folder.path().resolve("slurm/merge.log")).substring(first.length());
            assertThat(second).contains("10,000 runs and 0 failures").doesNotContain("not the whole");
            assertThat(runs(folder.path())).isEqualTo(inOnePiece);
            assertThat(folder.report()).isNotEmptyFile();
        }
    }

    /** The verb asks the cluster how large an array may be, and says so. */
    @Test
    void sweepSlurmReadsTheLimitOfTheCluster() throws Exception {
        try (Slurm slurm = Slurm.start(Files.createDirectory(temp.resolve("slurm")))) {
            Path result = temp.resolve("r");
            ProcessBuilder builder = Processes.of(
                            launcher().toString(),
                            "sweep",
                            "scenarios/sweeps/tutorial-first-sweep.yaml",
                            "--slurm",
                            "--out",
                            result.toString())
                    .redirectErrorStream(true);
            builder.environment().putAll(slurm.environment());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            assertThat(said.replaceAll("\\s+", " "))
                    .contains("1 task of about", "MaxArraySize 301, read from scontrol", "Submit: ");
            assertThat(slurm.command(
                            "sbatch",
                            "--test-only",
                            result.resolve("slurm/array.sbatch").toString()))
                    .contains("to start at");
        }
    }

    private static String submitted(Slurm slurm, Path submit) throws IOException, InterruptedException {
        String said = slurm.command(submit.toString());
        assertThat(said).matches("(?s)array \\d+, merge \\d+\\s*");
        return said;
    }

    private static String array(String jobs) {
        return jobs.replaceFirst("(?s)array (\\d+),.*", "$1");
    }

    /** The program as the nodes start it: this JVM with the classes under test. */
    private Path launcher() throws IOException {
        Path launcher = temp.resolve("parley");
        Files.writeString(
                launcher,
                "#!/bin/sh\nexec '"
                        + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC $PARLEY_JAVA_OPTS -cp '"
                        + Processes.classPath() + "' org.parley.cli.Main \"$@\"\n");
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
        return launcher;
    }

    private static int segments(SweepFolder folder) throws IOException {
        if (!Files.isDirectory(folder.segments())) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder.segments())) {
            return (int) files.filter(f -> f.toString().endsWith(".csv.gz")).count();
        }
    }

    private static byte[] runs(Path folder) throws IOException {
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(folder.resolve("runs.csv.gz")))) {
            return in.readAllBytes();
        }
    }
}
