package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatestTest {
    @TempDir
    Path results;

    @Test
    void pointsToTheNewest() throws IOException {
        for (String name : new String[] {"one", "two"}) {
            Path folder = Files.createDirectory(results.resolve(name));
            Files.writeString(folder.resolve("report.html"), name);
            assertThat(Latest.pointTo(folder)).isTrue();
            assertThat(results.resolve("latest/report.html")).hasContent(name);
        }
        assertThat(Files.readSymbolicLink(results.resolve("latest"))).isRelative();
        try (var files = Files.list(results)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .as("nothing unfinished is left")
                    .containsExactlyInAnyOrder("one", "two", "latest");
        }
    }

    /** A run with {@code --out results/plain} is as new as one that the program named; one elsewhere writes no link. */
    @Test
    void isForEveryRunInResultsAndForNoOther() {
        assertThat(Latest.isFor(Path.of("results/plain"))).isTrue();
        assertThat(Latest.isFor(Path.of("./results/../results/plain/"))).isTrue();
        assertThat(Latest.isFor(Path.of("results/plain").toAbsolutePath())).isTrue();
        assertThat(Latest.isFor(Path.of("results/monday/plain"))).isFalse();
        assertThat(Latest.isFor(Path.of("plain"))).isFalse();
        assertThat(Latest.isFor(Path.of("results"))).isFalse();
        assertThat(Latest.isFor(results.resolve("plain"))).isFalse();
        assertThat(Latest.isFor(Path.of("/"))).isFalse();
    }

    @Test
    void aFolderOfThatNameIsLeftAlone() throws IOException {
        Files.createDirectory(results.resolve("latest"));
        Path folder = Files.createDirectory(results.resolve("one"));
        assertThat(Latest.pointTo(folder)).as("whether it points there").isFalse();
        assertThat(results.resolve("latest")).isEmptyDirectory();
    }
}
