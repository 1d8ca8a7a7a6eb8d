package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.table.Csv;
import org.parley.table.NumberText;
import org.parley.table.Table;

/** Which combinations of outcomes are possible, from the command line to the folder and back. */
class PossibleTest {
    @TempDir
    Path temp;

    private Path sweep(String outcomes) throws IOException {
        return Files.writeString(temp.resolve("possible.yaml"), """
                id: possible
                title: "Possible?"
                scenario: %s
                design: {kind: sobol, n: 8}
                factors: {pressure.A: {low: 0, high: 1}, guaranteeTrust: {low: 0, high: 1}, commitment: [on, off]}
                replications: 10
                outcomes: [%s]
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath(), outcomes));
    }

    private static Spoken search(Path file, List<String> possible, String... more) {
        List<String> words = new ArrayList<>(List.of("search", file.toString(), "--size", "8", "--generations", "2"));
        possible.forEach(p -> words.add("--possible=" + p));
        words.addAll(List.of(more));
        return Spoken.parley(words.toArray(String[]::new));
    }

    @Test
    void cellsWithExamplesThatCanBeSetAgain() throws IOException {
        Path file = sweep("agreement, asymmetry, weeks");
        List<String> possible = List.of("agreement=0..1/5", "weeks=0..520/4");
        Path folder = temp.resolve("r");
        Spoken said = search(file, possible, "--out", folder.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("Cells of outcomes that were found, each with the setting of an example:")
                .contains(" of 20 cells were found by 24 settings, 10 runs each;")
                .contains("A cell that was not found is not proved empty")
                .contains("no likelihood");
        Table cells = Csv.read(Files.readString(folder.resolve("cells.csv")), Set.of());
        assertThat(cells.rows()).isPositive();
        double hits = 0;
        for (int r = 0; r < cells.rows(); r++) {
            hits += cells.number("hits", r);
            assertThat(cells.number("agreement", r))
                    .isBetween(cells.number("agreement.from", r), cells.number("agreement.to", r));
            assertThat(cells.number("agreement.fresh", r))
                    .isBetween(cells.number("agreement.low", r), cells.number("agreement.high", r));
        }
        assertThat(hits).isLessThanOrEqualTo(24);
        Table map = Csv.read(Files.readString(folder.resolve("possible.csv")), Set.of());
        assertThat(map.rows()).isEqualTo(20);
        assertThat(folder.resolve("figures/possible.svg")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("codebook.csv")))
                .contains("1: the example lies in the cell on fresh runs, too");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains("<h1>Possible?</h1>", "data:image/svg+xml", "A cell that was not found is not proved empty")
                .contains("Combinations that were found, each with what an example came to on fresh runs")
                .contains(
                        "./parley search possible.yaml --possible agreement=0..1/5 --possible weeks=0..520/4 --size 8")
                .doesNotContain("NaN");
        for (int r = 0; r < cells.rows(); r++) { // what the page says of an example is what the table has, n and all
            assertThat(page)
                    .contains(">" + NumberText.two(cells.number("agreement.fresh", r)) + " ("
                            + NumberText.interval(cells.number("agreement.low", r), cells.number("agreement.high", r))
                            + "), n = 10<");
        }
        assertThat(said.out()).endsWith("Report: " + folder.resolve("report.html") + System.lineSeparator());
        assertThat(Files.readString(folder.resolve("README.txt"))).contains("To read: report.html.");
        Spoken again = search(
                file, possible, "--threads", "1", "--out", temp.resolve("one").toString());
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(Files.readString(temp.resolve("one/cells.csv")))
                .isEqualTo(Files.readString(folder.resolve("cells.csv")));
        Spoken rerun = Spoken.parley("rerun", folder.toString());
        assertThat(rerun.exit()).as(rerun.out() + rerun.err()).isZero();
        Spoken chart = Spoken.parley(
                "chart", folder.toString(), "--out", temp.resolve("slides").toString());
        assertThat(chart.exit()).as(chart.err()).isZero();
        assertThat(temp.resolve("slides/possible.png")).isNotEmptyFile();
    }

    /** Ranges that no setting reaches: no table of nothing, and what may be wrong. No line is wider than a terminal. */
    @Test
    void nothingFound() throws IOException {
        Spoken said = search(sweep("agreement, asymmetry"), List.of("agreement=5..6/3", "asymmetry=-1..1/3"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("0 of 9 cells were found")
                .contains("Maybe wider ranges of the outcomes?")
                .doesNotContain("again")
                .doesNotContain("Cells of outcomes that were found");
        Path folder = temp.resolve("nothing");
        search(
                sweep("agreement, asymmetry"),
                List.of("agreement=5..6/3", "asymmetry=-1..1/3"),
                "--out",
                folder.toString());
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("0 of 9 cells were found")
                .doesNotContain("The setting of each example");
    }

    /** Many factors: their settings stand in one column that wraps. */
    @Test
    void manyFactorsKeepToTheTerminal() throws IOException {
        Path file = sweep("agreement, asymmetry");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "factors:(.*)",
                                "factors: {pressure.northland: {low: 0, high: 1}, pressure.southland: {low: 0, high: 1},"
                                        + " warCost.northland: {low: 0, high: .5}, warCost.southland: {low: 0, high: .5},"
                                        + " guaranteeTrust: {low: 0, high: 1}}"));
        Spoken said = search(file, List.of("agreement=0..1/3", "asymmetry=-1..1/3"));
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("again  example").contains("warCost.southland=");
        assertThat(said.out().lines()).allMatch(line -> line.length() <= 80);
    }

    /** Three outcomes: a panel for each cell of the third. */
    @Test
    void threeOutcomes() throws IOException {
        Path folder = temp.resolve("three");
        Spoken said = search(
                sweep("agreement, asymmetry, weeks"),
                List.of("agreement=0..1/4", "weeks=0..520/4", "asymmetry=-1..1/3"),
                "--out",
                folder.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(Csv.read(Files.readString(folder.resolve("possible.csv")), Set.of())
                        .rows())
                .isEqualTo(48);
        assertThat(folder.resolve("figures/possible.png")).isNotEmptyFile();
        assertThat(Spoken.parley("status", folder.toString()).err())
                .endsWith(" holds no sweep: its manifest.json is of a search for possible outcomes.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agreement=0..1/5 | --possible is given once; two or three outcomes are wanted",
                "agreement=0..1/5 agreement=0..1/4 | --possible names agreement twice; two or three different outcomes are wanted.",
                "agreement=0..1/5 weeks=0..520/4 | --possible asks for weeks, which is not among the outcomes of the file. Maybe add weeks to outcomes?",
                "agreement=0..1/5 asymetry=-1..1/3 | --possible: unknown outcome \"asymetry\"",
                "agreement=0..1/5 asymmetry=1..-1/3 | has the range 1 … -1; allowed are two numbers, the smaller one first.",
                "agreement=0..1/5 asymmetry=-1..1/99 | has 99 cells; allowed 2 … 50.",
                "agreement=0..1/5 asymmetry | --possible is \"asymmetry\"; wanted is an outcome with its range and how many cells: agreement=0..1/10."
            })
    void whatCannotBeUsed(String possible, String message) throws IOException {
        Spoken said = search(sweep("agreement, asymmetry"), List.of(possible.split(" ")));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().replaceAll("\\s+", " ")).contains(message).doesNotContain("\tat ");
    }
}
