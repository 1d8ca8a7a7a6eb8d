package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.study.DisplayNames;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * Every verb that prints numbers of the model says under them what they are; nothing that a file says can take that
 * away.
 */
class HonestyTest {
    @TempDir
    Path temp;

    private static void says(Spoken said, int atLeast) {
        assertThat(said.exit()).as(said.err()).isZero();
        String text = said.out().replaceAll("\\s+", " ");
        int count = text.split(java.util.regex.Pattern.quote(DisplayNames.ASSUMED), -1).length - 1;
        assertThat(count).as("times in:\n" + said.out()).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void runAndCompareAndGradesOfWhatChanged() {
        Path a = temp.resolve("a");
        Path b = temp.resolve("b");
        says(Spoken.parley("run", "tutorial", "--runs", "20", "--out", a.toString()), 1);
        says(Spoken.parley("run", "tutorial", "--runs", "20", "--set", "exchanges=2", "--out", b.toString()), 1);
        Spoken compared = Spoken.parley("compare", a.toString(), b.toString());
        says(compared, 1);
        assertThat(compared.out().replaceAll("\\s+", " "))
                .contains("Offers exchanged in a round (exchanges): 4 → 2 (P → set).")
                .contains("Settlement or framework ");
    }

    @Test
    void inspectAndTrace() {
        says(Spoken.parley("inspect", "tutorial"), 2); // no Nash point, so two tables
        says(Spoken.parley("trace", "tutorial"), 1);
    }

    @Test
    void analyseAndSearch() throws Exception {
        Path file = Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Small"
                scenario: %s
                design: {kind: grid, levels: 2}
                factors: {pressure.A: {low: 0, high: 1}, facilitation: {low: 0, high: 1}}
                replications: 20
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        Path folder = temp.resolve("r");
        assertThat(Spoken.parley("sweep", file.toString(), "--quiet", "--out", folder.toString())
                        .exit())
                .isZero();
        Spoken analysed = Spoken.parley("analyse", folder.toString());
        says(analysed, 2);
        assertThat(analysed.out())
                .as("the grade of what is varied stands beside it")
                .containsPattern("factor +values +grade\n")
                .containsPattern("pressure.A +0 … 1 +P\n");
        Table factors = Csv.read(Files.readString(folder.resolve("factors.csv")));
        assertThat(factors.strings("factor")).containsExactly("pressure.A", "facilitation");
        assertThat(factors.strings("grade")).containsExactly("P", "P");
        Table codebook = Csv.read(Files.readString(folder.resolve("codebook.csv")));
        assertThat(codebook.string("column", 0)).isEqualTo("banner");
        assertThat(codebook.string("meaning", 0)).startsWith("Exploratory teaching model.");
        says(Spoken.parley("search", file.toString(), "--size", "4", "--generations", "1"), 1);
    }
}
