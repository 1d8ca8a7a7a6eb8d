package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.process.Processes;

/** {@code results/latest} after runs as somebody types them one after the other, in a folder of their own. */
@Tag(Processes.TAG)
class LatestRunTest {
    @TempDir
    Path temp;

    private void run(String... out) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dparley.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                Processes.classPath(),
                "org.parley.cli.Main"));
        words.addAll(List.of("run", "tutorial", "--runs", "2", "--tables-only", "--quiet"));
        words.addAll(List.of(out));
        Process process = Processes.of(words)
                .directory(temp.toFile())
                .redirectOutput(temp.resolve("out").toFile())
                .redirectError(temp.resolve("err").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(temp.resolve("err")))
                .isZero();
    }

    /** The name that the link holds. */
    private String latest() throws Exception {
        return Files.readSymbolicLink(temp.resolve("results/latest")).toString();
    }

    @Test
    void latestIsTheNewestRunInResultsHoweverItWasNamed() throws Exception {
        run();
        String named = latest();
        assertThat(temp.resolve(Files.readString(temp.resolve("out")).strip()))
                .as("the folder that the program named")
                .isEqualTo(temp.resolve("results").resolve(named));

        run("--out", "results/plain");
        assertThat(latest()).isEqualTo("plain");

        run("--out", "elsewhere");
        assertThat(latest()).as("a run elsewhere").isEqualTo("plain");
        assertThat(Spoken.entries(temp)).containsExactly("elsewhere", "err", "out", "results");
        assertThat(Spoken.entries(temp.resolve("results"))).containsExactlyInAnyOrder(named, "plain", "latest");
    }
}
