package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A result folder gives itself again, wherever it stands, and a change in it is told with its line. */
class RerunCommandTest {
    @TempDir
    Path temp;

    private Path moved(String... words) throws IOException {
        Path out = temp.resolve("first");
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--out";
        all[words.length + 1] = out.toString();
        Spoken said = Spoken.parley(all);
        assertThat(said.exit()).as(said.err()).isZero();
        Path elsewhere =
                Files.createDirectories(temp.resolve("some where/else")).resolve("result");
        return Files.move(out, elsewhere);
    }

    @Test
    void aRunWithEverythingLaidOverItGivesTheSameBytesAfterItsFilesAreGone() throws IOException {
        Path own = Files.createDirectories(temp.resolve("own")).resolve("tutorial.yaml");
        Files.copy(Path.of("scenarios/tutorial.yaml"), own);
        Path folder = moved(
                "run",
                own.toString(),
                "--preset",
                "pressure-on-both",
                "--set",
                "warCost.A=.2",
                "--off",
                "exit",
                "--runs",
                "20",
                "--seed",
                "-7",
                "--quiet");
        Files.delete(own);
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out() + again.err()).isZero();
        assertThat(again.out()).contains("byte by byte");
        assertThat(folder.resolve("source/scenario/tutorial.yaml"))
                .hasSameBinaryContentAs(Path.of("scenarios/tutorial.yaml"));
        assertThat(folder.resolve("README.txt")).content().contains("parley rerun", "20 runs", "seed -7", "To cite");
        assertThat(folder.resolve("datapackage.json")).content().contains("\"path\" : \"runs.csv\"");
    }

    @Test
    void aTraceGivesTheSameBytes() throws IOException {
        Path folder = moved("trace", "tutorial", "--replication", "3", "--strategy", "A=micro");
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out() + again.err()).isZero();
    }

    @Test
    void whatDiffersIsNamedWithItsLine() throws IOException {
        Path folder = moved("run", "tutorial", "--runs", "10", "--quiet");
        Path runs = folder.resolve("runs.csv");
        Files.writeString(runs, Files.readString(runs).replaceFirst("\n5,", "\n55,"));
        Files.delete(folder.resolve("summary.csv"));
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).isEqualTo(Parley.FAILED);
        assertThat(again.out())
                .contains("2 of ", "runs.csv differs from line 6 on", "summary.csv is not in the folder");
    }

    @Test
    void aFolderThatIsNoResultIsRefused() {
        Spoken said = Spoken.parley("rerun", temp.toString());
        assertThat(said.exit()).isEqualTo(Parley.REFUSED);
        assertThat(said.err()).contains("has no manifest.json");
    }
}
