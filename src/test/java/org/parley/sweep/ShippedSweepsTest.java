package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.random.RunKey;
import org.parley.sweep.design.DesignPoints;

/** Every shipped sweep reads, names its question, and runs at its first and last point. */
class ShippedSweepsTest {
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/sweeps"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @Test
    void thereAreSevenQuestions() throws IOException {
        assertThat(files()).hasSizeGreaterThanOrEqualTo(7);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsAndRuns(Path file) {
        SweepSpec spec = SweepReader.read(file, false);
        assertThat(spec.question()).endsWith("?");
        assertThat(spec.outcomes()).isNotEmpty();
        DesignPoints points = spec.design().points();
        Runner runner = Runner.of(spec);
        for (int p : new int[] {0, points.size() - 1}) {
            RunKey key = spec.key(p, 1);
            assertThat(runner.run(spec.at(points, p), key).key()).isEqualTo(key);
        }
    }
}
