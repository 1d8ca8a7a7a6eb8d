package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every door takes the same decimal numbers and says what is wrong with others: scenario files, {@code --set}, other
 * options, sweep files, tables of points, the lab.
 */
class OneWayToWriteNumbersTest {
    private static final String POINTS = "point,pressure\n0,%s\n1,.5\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ".25 | true",
                "2.5e-1 | true",
                "+.25 | true",
                "1d | false",
                ".5f | false",
                "0x1p-3 | false",
                "NaN | false",
                "−.5 | false",
                "0_5 | false",
                "50% | false",
                "0;5 | false"
            })
    void everyDoor(String written, boolean taken) throws IOException {
        check(
                taken,
                written,
                Spoken.parley(
                        "run", "tutorial", "--runs", "1", "--quiet", "--out", out(), "--set", "pressure=" + written));
        check(taken, written, Spoken.parley("doctor", scenario(written)));
        if (!taken) { // a plan takes seconds
            check(false, written, Spoken.parley("sweep", "tutorial-first-sweep", "--plan", "--half-width", written));
        }
        check(
                taken,
                written,
                Spoken.parley("sweep", sweep("low: " + written + ", high: 1", ".5"), "--quiet", "--out", out()));
        check(taken, written, Spoken.parley("sweep", sweep("low: 0, high: 1", written), "--quiet", "--out", out()));
        check(taken, written, Spoken.parley("lab", "rubinstein", "--set", "patience1=" + written));
    }

    private static void check(boolean taken, String written, Spoken said) {
        assertThat(said.exit()).as(said.err()).isEqualTo(taken ? 0 : 2);
        if (!taken) {
            assertThat(said.err()).contains(written.strip());
            assertThat(said.err()).doesNotContain("Exception");
        }
    }

    private String out() {
        return folder.resolve("out" + System.nanoTime()).toString();
    }

    private String scenario(String number) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("scenarios/tutorial.yaml"))
                        .replace("id: tutorial", "id: mine")
                        .replace("\nparameters:\n", "\nparameters:\n  pressure: " + number + "\n"));
        return file.toString();
    }

    private String sweep(String range, String cell) throws IOException {
        Files.writeString(folder.resolve("points.csv"), POINTS.formatted(cell));
        Path file = folder.resolve("table.yaml");
        Files.writeString(
                file,
                "id: table\ntitle: t\nquestion: q\nscenario: "
                        + Path.of("scenarios/tutorial.yaml").toAbsolutePath()
                        + "\ndesign: {kind: table, file: points.csv}\nfactors:\n  pressure: {" + range
                        + "}\nreplications: 1\n");
        return file.toString();
    }
}
