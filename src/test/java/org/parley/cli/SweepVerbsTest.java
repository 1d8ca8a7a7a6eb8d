package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verbs of a sweep's life, one after the other, on a small sweep of the tutorial. */
class SweepVerbsTest {
    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Small"
                scenario: %s
                design: {kind: grid, levels: 2}
                factors: {pressure.A: {low: 0, high: 1}}
                replications: 30
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
    }

    private int parley(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(new Terminal(new PrintWriter(out), new PrintWriter(err), 80, false, null), arguments);
    }

    /**
     * What the launcher asks before it chooses the compiler: a sweep of 60 runs is short, one of a million is long, a
     * part of it is short again.
     */
    @Test
    void saysWhetherASweepIsShortAndRunsNothing() throws Exception {
        Path large = Files.writeString(
                temp.resolve("large.yaml"),
                Files.readString(file)
                        .replace("id: small", "id: large")
                        .replace("replications: 30", "replications: 500000"));
        String folder = temp.resolve("asked").toString();
        System.setProperty("parley.sweep", "ask");
        try {
            assertThat(parley("sweep", file.toString(), "--out", folder)).isZero();
            assertThat(parley("sweep", large.toString(), "--out", folder)).isEqualTo(75);
            assertThat(parley("sweep", large.toString(), "--out", folder, "--shard", "1/100"))
                    .isZero();
            assertThat(parley("sweep", file.toString(), "--plan"))
                    .as("probes must meet the code of a long sweep")
                    .isEqualTo(75);
            assertThat(parley("sweep", "nowhere.yaml")).isEqualTo(2);
        } finally {
            System.clearProperty("parley.sweep");
        }
        assertThat(temp.resolve("asked")).doesNotExist();
    }

    @Test
    void plansRunsContinuesAnalysesAndReplays() throws Exception {
        String folder = temp.resolve("r").toString();
        assertThat(parley("sweep", file.toString(), "--plan")).isZero();
        assertThat(out.toString())
                .contains("2 points (grid, levels 2) × 30 replications = 60 runs")
                .contains("workers");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .containsPattern(
                        "[0-9.]+ s to [0-9.]+ s on \\d+ workers?: .* for the runs, by [0-9,]+ probe runs, the rest for the start of the program, tables and charts")
                .contains("with 30 replications run-to-run noise moves the mean of a point of agreement by up to ±")
                .contains("replications keep it within ± 0.050 (or give --half-width)");
        assertThat(parley("sweep", file.toString(), "--plan", "--half-width", ".02"))
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " ")).contains("replications keep it within ± 0.020");
        assertThat(parley("sweep", file.toString(), "--plan", "--half-width", "-1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"-1\"; allowed numbers above 0");
        assertThat(parley("sweep", file.toString(), "--plan", "--half-width", "1e-9"))
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("takes more than the 1,000,000 replications that a sweep may have");
        assertThat(parley("sweep", file.toString(), "--out", folder, "--half-width", ".1"))
                .as("it would be ignored")
                .isEqualTo(2);
        assertThat(err.toString()).contains("--plan is wanted, too");
        assertThat(Files.exists(temp.resolve("r"))).isFalse();

        assertThat(parley("sweep", file.toString(), "--out", folder))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("60 runs complete.");
        assertThat(temp.resolve("r/runs.csv.gz")).exists();
        assertThat(parley("sweep", file.toString(), "--out", folder, "--json")).isZero();
        assertThat(out.toString().lines()).allMatch(l -> l.startsWith("{") && l.endsWith("}"));

        assertThat(parley("status", folder)).isZero();
        assertThat(out.toString()).contains("60 of 60 runs").contains("Complete.");
        assertThat(parley("merge", folder, "--csv")).isZero();
        assertThat(Files.readAllLines(temp.resolve("r/runs.csv"))).hasSize(61);
        assertThat(Files.readAllLines(temp.resolve("r/draws.csv"))).hasSize(31);
        assertThat(parley("merge", folder, "--wide")).isZero();
        assertThat(temp.resolve("r/wide.csv.gz")).exists();
        String codebook = Files.readString(temp.resolve("r/codebook.csv"));
        assertThat(codebook).contains("\nwide.csv,point,", "\nwide.csv,outcome,", "\nwide.csv,patience,");
        assertThat(Files.readString(temp.resolve("r/datapackage.json"))).contains("\"wide.csv.gz\"");
        assertThat(parley("analyse", folder)).isZero();
        assertThat(Files.readString(temp.resolve("r/codebook.csv")))
                .as("the same before and after the analysis")
                .isEqualTo(codebook);
        assertThat(out.toString()).contains("Lowest against highest level on common random numbers");
        assertThat(out.toString().lines()).allMatch(l -> l.length() <= 80);
        assertThat(temp.resolve("r/paired.csv")).exists();
        assertThat(parley("replay", folder, "--run", "1:30")).isZero();
        assertThat(out.toString())
                .startsWith("Point 1 (pressure.A 1.0), replication 30, seed 1: ")
                .contains("One of many, not the result", "The row of this run in the result is the same");
        assertThat(parley(
                        "replay",
                        folder,
                        "--run",
                        "0:3",
                        "--out",
                        temp.resolve("one").toString()))
                .as(err.toString())
                .isZero();
        for (String name : List.of("story.txt", "report.html", "scenario.yaml", "figures/offers.png")) {
            assertThat(temp.resolve("one").resolve(name)).isNotEmptyFile();
        }
    }

    /** The command that status tells ends the sweep; a folder without its sweep.yaml says so. */
    @Test
    void statusTellsTheCommandThatGoesOn() throws Exception {
        String folder = temp.resolve("half").toString();
        assertThat(parley("sweep", file.toString(), "--shard", "1/2", "--out", folder))
                .isZero();
        assertThat(parley("status", folder)).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).contains("Not complete. To go on:");
        String command = lines.get(lines.indexOf("Not complete. To go on:") + 1).strip();
        assertThat(command).isEqualTo("parley sweep " + folder + "/sweep.yaml --out " + folder);
        assertThat(parley(command.substring("parley ".length()).split(" ")))
                .as(err.toString())
                .isZero();
        assertThat(parley("status", folder)).isZero();
        assertThat(out.toString().lines()).contains("Complete. Next: parley analyse " + folder);
        assertThat(parley("merge", folder)).isZero();
        assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80 || line.startsWith(folder));

        Files.delete(temp.resolve("half/sweep.yaml"));
        for (String verb : List.of("status", "merge", "analyse")) {
            assertThat(parley(verb, folder)).as(verb).isEqualTo(2);
            assertThat(err.toString())
                    .startsWith("parley: " + folder + " has lost its sweep.yaml, which says what the sweep asks.");
        }
        Path manifest = temp.resolve("half/manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .substring(0, Files.readString(manifest).length() / 2));
        for (String verb : List.of("status", "analyse", "chart")) {
            assertThat(parley(verb, folder)).as(verb).isEqualTo(2);
            assertThat(err.toString()).contains("its manifest.json is cut off or was altered, and cannot be read.");
        }
    }

    @Test
    void mistakesAreToldInALine() throws Exception {
        assertThat(parley("sweep", file.toString(), "--shard", "3/2")).isEqualTo(2);
        assertThat(err.toString()).contains("--shard 3/2; allowed i/n");
        assertThat(parley("status", temp.resolve("nothing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("holds no sweep: there is no such folder.");
        parley("sweep", file.toString(), "--out", temp.resolve("r").toString());
        assertThat(parley("replay", temp.resolve("r").toString(), "--run", "2:1"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("\"2\" is not within 0 … 1");
        assertThat(parley("replay", temp.resolve("r").toString(), "--run", "two"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--run is \"two\"; wanted is POINT:REPLICATION such as 4:17.\n");
        Files.writeString(file, Files.readString(file).replace("replications: 30", "replications: 31"));
        assertThat(parley("sweep", file.toString(), "--out", temp.resolve("r").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("replications is 31 here and 30 there");
    }

    /**
     * The analysis of half a sweep says once that it is not complete and gives the command that goes on. No number of
     * the progress stands without the banner, in lines of JSON neither.
     */
    @Test
    void halfASweepSaysSoAndHowToGoOn() throws Exception {
        Files.writeString(file, Files.readString(file).replace("replications: 30", "replications: 200"));
        String folder = temp.resolve("half").toString();
        assertThat(parley("sweep", file.toString(), "--out", folder, "--shard", "1/2"))
                .as(err.toString())
                .isZero();
        String said = err.toString().replaceAll("\\s+", " ");
        assertThat(said.indexOf("Exploratory teaching model")).isNotNegative().isLessThan(said.indexOf("agreement 0"));
        assertThat(said.split("Exploratory teaching model", -1)).hasSize(2);
        assertThat(parley("analyse", folder)).as(err.toString()).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .containsPattern("Note: the sweep is not complete: [0-9]+ of [0-9]+ blocks are there, and all of this "
                        + "rests on them\\. To go on: parley sweep "
                        + Pattern.quote(folder + "/sweep.yaml --out " + folder))
                .containsOnlyOnce("not complete");

        assertThat(parley("sweep", folder + "/sweep.yaml", "--out", folder, "--json"))
                .as(err.toString())
                .isZero();
        List<String> numbers =
                out.toString().lines().filter(l -> l.contains("\"estimate\"")).toList();
        assertThat(numbers).isNotEmpty();
        assertThat(numbers.get(0)).contains("\"banner\" : \"Exploratory teaching model");
        assertThat(out.toString()).containsOnlyOnce("Exploratory teaching model");
    }

    /** Levels of a grid that have no end, such as a third, stand in one piece. */
    @Test
    void levelsAreShort() throws Exception {
        Files.writeString(file, Files.readString(file).replace("levels: 2", "levels: 4"));
        String folder = temp.resolve("levels").toString();
        assertThat(parley("sweep", file.toString(), "--out", folder, "--no-report", "--no-figures"))
                .isZero();
        assertThat(parley("analyse", folder)).isZero();
        assertThat(out.toString()).contains(" 0.3333 ", " 0.6667 ").doesNotContain("0.33333");
    }
}
