package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed example result is what its command writes today: the same files, and the same bytes in every table. */
class ExampleResultTest {
    private static final Path EXAMPLE = Path.of("results/example");

    @TempDir
    Path temp;

    @Test
    void theCommandOfTheReadmeGivesTheSameTables() {
        Path again = temp.resolve("example");
        assertThat(Spoken.parley("run", "tutorial", "--runs", "100", "--quiet", "--out", again.toString())
                        .exit())
                .isZero();

        Map<String, byte[]> committed = Spoken.files(EXAMPLE);
        Map<String, byte[]> today = Spoken.files(again);
        committed.keySet().removeIf(name -> name.endsWith(".png"));
        today.keySet().removeIf(name -> name.endsWith(".png"));
        assertThat(committed.keySet()).isEqualTo(today.keySet());
        today.forEach((name, bytes) -> {
            if (name.endsWith(".csv") || name.equals("scenario.yaml")) {
                assertThat(new String(committed.get(name), StandardCharsets.UTF_8))
                        .as(
                                "%s; where a change of the numbers is meant, results/README.md says how to write the example anew",
                                name)
                        .isEqualTo(new String(bytes, StandardCharsets.UTF_8));
            }
        });
        assertThat(committed.values().stream().mapToLong(b -> b.length).sum())
                .as("small enough for a repository; the page holds every picture twice, for screens and for phones")
                .isLessThan(2_500_000);
    }
}
