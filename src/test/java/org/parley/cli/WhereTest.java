package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.table.Csv;
import org.parley.table.Table;

/** Conditions between the factors of a sweep, from the file to the analysis and back. */
class WhereTest {
    @TempDir
    Path temp;

    private Path sweep(String design, String factors) throws IOException {
        return Files.writeString(temp.resolve("tied.yaml"), """
                id: tied
                title: "Tied"
                scenario: %s
                design: {%s}
                factors: {%s}
                replications: 4
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath(), design, factors));
    }

    private static final String BOTH = "pressure.A: {low: 0, high: 1}, pressure.B: {low: 0, high: 1}";

    @Test
    void aGridIsToldRunAnalysedAndComputedAgain() throws IOException {
        Path file = sweep("kind: grid, levels: 3, where: pressure.A + pressure.B <= 1", BOTH);
        Spoken plan = Spoken.parley("sweep", file.toString(), "--plan");
        assertThat(plan.exit()).as(plan.err()).isZero();
        assertThat(plan.out().replaceAll("\\s+", " "))
                .contains("6 points (grid, levels 3, where pressure.A + pressure.B <= 1)")
                .contains("Of its 9 points 3 break the condition and are left out.");
        Path folder = temp.resolve("r");
        Spoken ran = Spoken.parley("sweep", file.toString(), "--quiet", "--out", folder.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        Table points = Csv.read(Files.readString(folder.resolve("points.csv")));
        assertThat(points.rows()).isEqualTo(6);
        for (int r = 0; r < 6; r++) {
            assertThat(points.number("pressure.A", r) + points.number("pressure.B", r))
                    .isLessThanOrEqualTo(1);
        }
        assertThat(Spoken.parley("analyse", folder.toString()).out().replaceAll("\\s+", " "))
                .as("levels that met other settings of the other factor are not held against each other")
                .contains(
                        "no curve of pressure.A: its levels were not run with the same settings of the other factors");
        assertThat(folder.resolve("figures/grid-agreement.svg")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("report.html"))).contains("hatched: left out by where");
        assertThat(Files.readString(folder.resolve("sweep.yaml"))).contains("where: pressure.A + pressure.B <= 1");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("where pressure.A + pressure.B <= 1");
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out()).isZero();
    }

    @Test
    void aSpreadTellsWhatItTies() throws IOException {
        Path file = sweep("kind: sobol, n: 32, where: pressure.A < pressure.B", BOTH);
        Spoken plan = Spoken.parley("sweep", file.toString(), "--plan");
        assertThat(plan.out().replaceAll("\\s+", " "))
                .contains("32 points (sobol, n 32, where pressure.A < pressure.B)")
                .containsPattern("Of the first \\d+ points 32 keep the condition; these are run\\.")
                .containsPattern(
                        "largest rank correlation between two factors: 0\\.\\d+ \\(pressure\\.A and pressure\\.B\\)");
        assertThat(Spoken.parley("sweep", file.toString(), "--plan", "--json")
                        .json()
                        .get("largestCorrelation")
                        .doubleValue())
                .isBetween(.2, .8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: saltelli, n: 8, where: pressure.A < pressure.B | where: this design needs factors that vary independently of each other, and a condition ties them. Maybe latinHypercube or sobol?",
                "kind: grid, levels: 3, where: pressure.A > 1 | where: none of the 9 points keeps it.",
                "kind: grid, levels: 3, where: presure.A > 1 | where \"presure.A > 1\": presure.A is no factor; factors of numbers are pressure.A, pressure.B. Maybe \"pressure.A\"?",
                "kind: grid, levels: 3, where: pressure.A is small | where \"pressure.A is small\" has no comparison;"
            })
    void whatCannotBeUsed(String design, String message) throws IOException {
        Path file = sweep(design, BOTH);
        Spoken said = Spoken.parley("sweep", file.toString(), "--plan");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith(file + ":4:").contains(message).doesNotContain("\tat ");
    }

    @Test
    void aSearchKeepsNoConditionsAndSaysSo() throws IOException {
        Path file = sweep("kind: grid, levels: 3, where: pressure.A < pressure.B", BOTH);
        Spoken said = Spoken.parley("search", file.toString(), "--size", "4", "--generations", "1");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("has a condition between factors (where), which a search does not keep");
    }
}
