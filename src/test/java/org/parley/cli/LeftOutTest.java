package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code --no-report}, {@code --no-figures}, {@code --tables-only}: every table has the bytes of a whole result, the
 * manifest says what was left out, and rerun, chart and analyse add it later.
 */
class LeftOutTest {
    @TempDir
    Path temp;

    private Map<String, byte[]> run(String name, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "run",
                "tutorial",
                "--runs",
                "20",
                "--quiet",
                "--out",
                temp.resolve(name).toString()));
        words.addAll(List.of(options));
        Spoken said = Spoken.parley(words.toArray(String[]::new));
        assertThat(said.exit()).as(said.err()).isZero();
        return Spoken.files(temp.resolve(name));
    }

    private static boolean isPicture(String file) {
        return file.endsWith(".png") || file.endsWith(".svg");
    }

    /** What is there is the same, byte by byte; what is gone are pictures and page as asked. */
    private static void same(Map<String, byte[]> whole, Map<String, byte[]> part, boolean figures, boolean report) {
        whole.forEach((file, bytes) -> {
            boolean gone = (isPicture(file) && !figures) || (file.equals("report.html") && !report);
            assertThat(part.containsKey(file)).as(file).isEqualTo(!gone);
            boolean differs = file.equals("manifest.json") || (file.equals("README.txt") && !report);
            if (!gone && !differs) {
                assertThat(Arrays.equals(part.get(file), bytes)).as(file).isTrue();
            }
        });
        assertThat(whole.keySet()).containsAll(part.keySet());
    }

    @ParameterizedTest
    @CsvSource({"--no-report,true,false", "--no-figures,false,true", "--tables-only,false,false"})
    void aRun(String option, boolean figures, boolean report) throws IOException {
        Map<String, byte[]> whole = run("whole");
        Map<String, byte[]> part = run("part", option);
        same(whole, part, figures, report);
        String manifest = Files.readString(temp.resolve("part/manifest.json")).replaceAll("\\s+", "");
        assertThat(manifest)
                .contains(
                        figures
                                ? "\"leftOut\":[\"report\"]"
                                : report ? "\"leftOut\":[\"figures\"]" : "\"leftOut\":[\"figures\",\"report\"]");
        assertThat(Files.readString(temp.resolve("whole/manifest.json"))).doesNotContain("leftOut");
        assertThat(Files.readString(temp.resolve("part/README.txt")))
                .contains("To read: " + (report ? "report.html." : "summary.csv."));

        String folder = temp.resolve("part").toString();
        Spoken again = Spoken.parley("rerun", folder);
        assertThat(again.exit()).as(again.out()).isZero();
        Path added = temp.resolve("added");
        Spoken kept = Spoken.parley("rerun", folder, "--out", added.toString());
        assertThat(kept.exit()).as(kept.out()).isZero();
        assertThat(kept.out()).contains("Computed again, with everything: " + added);
        same(whole, Spoken.files(added), true, true);
        if (!figures) {
            Spoken drawn = Spoken.parley("chart", folder);
            assertThat(drawn.exit()).as(drawn.err()).isZero();
            whole.forEach((file, bytes) -> {
                if (file.endsWith(".png")) {
                    assertThat(temp.resolve("part").resolve(file)).exists();
                }
            });
        }
    }

    @Test
    void aSweep() throws IOException {
        Path file = Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Small"
                scenario: %s
                design: {kind: grid, levels: 2}
                factors: {pressure.A: {low: 0, high: 1}, facilitation: {low: 0, high: 1}}
                replications: 10
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        for (String option : List.of("", "--no-report", "--no-figures", "--tables-only")) {
            List<String> words = new ArrayList<>(List.of(
                    "sweep",
                    file.toString(),
                    "--quiet",
                    "--out",
                    temp.resolve("r" + option).toString()));
            if (!option.isEmpty()) {
                words.add(option);
            }
            Spoken said = Spoken.parley(words.toArray(String[]::new));
            assertThat(said.exit()).as(said.err()).isZero();
            boolean hasPage = option.isEmpty() || option.equals("--no-figures");
            assertThat(said.out()).contains(hasPage ? "Report: " : "Tables: ");
        }
        Map<String, byte[]> whole = Spoken.files(temp.resolve("r"));
        Map<String, byte[]> tables = Spoken.files(temp.resolve("r--tables-only"));
        assertThat(whole.keySet()).anyMatch(LeftOutTest::isPicture).contains("report.html");
        assertThat(tables.keySet()).noneMatch(LeftOutTest::isPicture).doesNotContain("report.html");
        assertThat(Spoken.files(temp.resolve("r--no-report")).keySet())
                .anyMatch(LeftOutTest::isPicture)
                .doesNotContain("report.html");
        assertThat(Spoken.files(temp.resolve("r--no-figures")).keySet())
                .noneMatch(LeftOutTest::isPicture)
                .contains("report.html");
        for (String table : List.of("summary.csv", "response.csv", "runs.csv.gz", "points.csv")) {
            assertThat(tables.get(table)).as(table).isEqualTo(whole.get(table));
        }
        Path folder = temp.resolve("r--tables-only");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("leftOut");
        assertThat(Files.readString(folder.resolve("README.txt"))).contains("To read: summary.csv.");
        Spoken again = Spoken.parley("rerun", folder.toString());
        assertThat(again.exit()).as(again.out()).isZero();
        Path added = temp.resolve("added");
        Spoken kept = Spoken.parley("rerun", folder.toString(), "--out", added.toString());
        assertThat(kept.exit()).as(kept.out()).isZero();
        assertThat(Spoken.files(added).get("report.html")).isEqualTo(whole.get("report.html"));

        assertThat(Spoken.parley("analyse", folder.toString()).exit()).isZero();
        Map<String, byte[]> analysed = Spoken.files(folder);
        for (String name : List.of("report.html", "README.txt", "codebook.csv", "summary.csv")) {
            assertThat(analysed.get(name)).as(name).isEqualTo(whole.get(name));
        }
        assertThat(Files.readString(folder.resolve("manifest.json"))).doesNotContain("leftOut");
    }

    @Test
    void aPageThatIsToBeOpenedIsNotLeftOut() {
        for (String option : List.of("--no-report", "--tables-only")) {
            Spoken said = Spoken.parley("run", "tutorial", "--runs", "2", "--open", option);
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).isEqualTo("parley: --open opens the report, which " + option + " leaves out.\n");
        }
    }
}
