package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/**
 * A sweep in a process of its own is killed (SIGKILL on POSIX systems) at random moments and continued until it is
 * complete; it must come to the same bytes.
 */
@Tag(Processes.TAG)
class KilledSweepTest {
    private static final int KILLS = 4;

    @TempDir
    Path temp;

    @Test
    void killedAtAnyMomentAndContinuedItComesToTheSameBytes() throws Exception {
        String text = TutorialSweep.grid().replace("replications: 25", "replications: 300");
        Path file = TutorialSweep.write(temp, text);
        SweepFolder whole = new SweepFolder(temp.resolve("whole"));
        new Sweep(SweepReader.read(file, false), whole, Shard.WHOLE, TutorialSweep.PROGRAM).run(1, p -> {});
        byte[] uninterrupted = Files.readAllBytes(
                Merge.into(List.of(whole), whole, Merge.Form.PLAIN).file());

        SweepFolder killed = new SweepFolder(temp.resolve("killed"));
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int complete = 0;
        for (int k = 0; k < KILLS; k++) {
            Process process = start(file, killed);
            int before = complete;
            waitForBlocks(killed, before + 1, process);
            Thread.sleep(random.nextInt(40));
            process.destroyForcibly().waitFor();
            complete = SweepResult.open(killed).blocks();
            assertThat(complete).as("what was complete stays; seed " + seed).isGreaterThanOrEqualTo(before);
        }
        int redone = 0;
        try (java.util.stream.Stream<Path> files = Files.list(killed.segments())) {
            redone = (int) files.filter(f -> f.toString().endsWith(".tmp")).count();
        }
        assertThat(redone)
                .as("open blocks at most, one a worker and kill; seed " + seed)
                .isLessThanOrEqualTo(2 * KILLS);
        Process last = start(file, killed);
        assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(last.exitValue()).isZero();
        assertThat(Files.readAllBytes(
                        Merge.into(List.of(killed), killed, Merge.Form.PLAIN).file()))
                .as("seed " + seed)
                .isEqualTo(uninterrupted);
    }

    private static void waitForBlocks(SweepFolder folder, int blocks, Process process)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (process.isAlive()
                && System.nanoTime() < until
                && Segments.list(List.of(folder.segments())).blocks().size() < blocks) {
            Thread.sleep(5);
        }
    }

    private static Process start(Path file, SweepFolder folder) throws IOException {
        return Processes.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        Processes.classPath(),
                        SweepProcess.class.getName(),
                        file.toString(),
                        folder.path().toString(),
                        "2")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
