package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.compare.Comparison;
import org.parley.compare.StoredEnsemble;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * {@code compare} on ensembles of the tutorial: itself, another policy, and what cannot be compared. Expected counts
 * are made here from the two runs.csv.
 */
class CompareCommandTest {
    private static final String RUNS = "60";

    @TempDir
    static Path folders;

    private static final StringWriter OUT = new StringWriter();
    private static final StringWriter ERR = new StringWriter();

    @BeforeAll
    static void twoEnsembles() {
        run("plain");
        run("pressed", "--set", "pressure.A=.8", "--set", "guaranteeWindow=0", "--off", "exit");
    }

    private static void run(String name, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", "scenarios/tutorial.yaml", "--runs", RUNS, "--quiet", "--out", folder(name)));
        arguments.addAll(List.of(more));
        assertThat(parley(arguments.toArray(String[]::new))).as(ERR.toString()).isZero();
    }

    private static String folder(String name) {
        return folders.resolve(name).toString();
    }

    private static int parley(String... arguments) {
        OUT.getBuffer().setLength(0);
        ERR.getBuffer().setLength(0);
        return Main.run(new Terminal(new PrintWriter(OUT), new PrintWriter(ERR), 80, false, null), arguments);
    }

    @Test
    void anEnsembleComparedWithItselfHasNoDifference() {
        StoredEnsemble plain = StoredEnsemble.open(folders.resolve("plain"));

        Comparison none = Comparison.of(plain, plain);

        assertThat(none.changes()).isEmpty();
        assertThat(none.notes()).containsExactly("nothing differs in the assumptions.");
        assertThat(none.silent()).isNotEmpty().allMatch(said -> said.startsWith("Both: "));
        assertThat(none.changedRuns()).isZero();
        assertThat(none.pairs()).isEqualTo(60);
        for (int r = 0; r < none.measures().rows(); r++) {
            if (none.measures().number("n", r) > 0) {
                assertThat(none.measures().number("difference", r)).isZero();
            }
        }
    }

    @Test
    void differencesAndTransitionsAreThoseOfTheTwoTablesOfRuns() throws Exception {
        Table one = Csv.read(Files.readString(folders.resolve("plain/runs.csv")));
        Table two = Csv.read(Files.readString(folders.resolve("pressed/runs.csv")));
        Map<String, Integer> moves = new LinkedHashMap<>();
        double[] settled = new double[2];
        int changed = 0;
        for (int r = 0; r < 60; r++) {
            assertThat(one.string("replication", r)).isEqualTo(two.string("replication", r));
            String from = one.string("outcome", r);
            String to = two.string("outcome", r);
            moves.merge(from + " > " + to, 1, Integer::sum);
            settled[0] += from.equals("COMPREHENSIVE") ? 1 : 0;
            settled[1] += to.equals("COMPREHENSIVE") ? 1 : 0;
            changed += from.equals(to) ? 0 : 1;
        }

        Comparison comparison = Comparison.of(
                StoredEnsemble.open(folders.resolve("plain")), StoredEnsemble.open(folders.resolve("pressed")));

        assertThat(changed)
                .as("the policy changes something, or this test sees nothing")
                .isPositive();
        assertThat(comparison.changedRuns()).isEqualTo(changed);
        Table transitions = comparison.transitions();
        Map<String, Integer> found = new LinkedHashMap<>();
        for (int r = 0; r < transitions.rows(); r++) {
            found.put(transitions.string("from", r) + " > " + transitions.string("to", r), (int)
                    transitions.number("count", r));
        }
        assertThat(found).containsExactlyInAnyOrderEntriesOf(moves);
        Table measures = comparison.measures();
        int row = measures.strings("measure").indexOf("COMPREHENSIVE");
        assertThat(measures.number("first", row)).isEqualTo(settled[0] / 60);
        assertThat(measures.number("second", row)).isEqualTo(settled[1] / 60);
        assertThat(measures.number("difference", row)).isEqualTo(settled[1] / 60 - settled[0] / 60);
        assertThat(measures.number("low", row)).isLessThan(measures.number("difference", row));
        assertThat(measures.number("high", row)).isGreaterThan(measures.number("difference", row));
    }

    @Test
    void printsWhatWasChangedAndWhatFollowed() {
        assertThat(parley("compare", folder("plain"), folder("pressed")))
                .as(ERR.toString())
                .isZero();

        assertThat(OUT.toString())
                .contains("60 pairs of runs, seed 1")
                .contains("Weeks until the guarantee works (guaranteeWindow): 4 → 0 wk")
                .contains("Pressure by the mediator, Northland (pressure): 0 → 0.8")
                .contains("The mediator may leave (switch exit): on → off")
                .contains("Settlement or framework")
                .contains("95 % interval")
                .containsPattern("\\d+ of 60 runs ended otherwise")
                .contains("Exploratory teaching model.")
                .doesNotContain("Southland (pressure)");
        assertThat(OUT.toString().lines()).allMatch(line -> line.length() <= 80);
    }

    /**
     * On the 80 columns of a usual terminal each measure is one line: 18 of them between the headers and what they are.
     */
    @Test
    void eachMeasureIsOneLineOfEightyCharacters() {
        assertThat(parley("compare", folder("plain"), folder("pressed"))).isZero();

        List<String> lines = OUT.toString().lines().toList();
        int header = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).contains("second  "))
                .findFirst()
                .orElseThrow();
        assertThat(lines.subList(header + 1, header + 19))
                .allMatch(line -> line.matches("[A-Z].* \\d+"), "begins with words and ends with n");
        assertThat(lines.get(header + 19)).startsWith("Properties of the assumptions");
    }

    @Test
    void jsonHasEveryDigit() {
        assertThat(parley("compare", folder("plain"), folder("pressed"), "--json"))
                .isZero();

        assertThat(OUT.toString())
                .startsWith("{")
                .contains("\"banner\"", "\"changes\"", "\"changedRuns\"", "\"measures\"", "\"transitions\"");
    }

    @Test
    void writesTablesChartAndPageAndNeverOverAnything() throws Exception {
        Path out = folders.resolve("page");

        assertThat(parley("compare", folder("plain"), folder("pressed"), "--out", out.toString()))
                .as(ERR.toString())
                .isZero();

        for (String file : List.of(
                "manifest.json",
                "codebook.csv",
                "transitions.csv",
                "figures/comparison.png",
                "figures/comparison.svg",
                "figures/comparison.csv",
                "report.html")) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
        Table codebook = Csv.read(Files.readString(out.resolve("codebook.csv")));
        for (String file : List.of("transitions.csv", "figures/comparison.csv")) {
            Table table = Csv.read(Files.readString(out.resolve(file)));
            assertThat(codebook.where("file", Set.of(file)).strings("column")).isEqualTo(table.names());
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "What a change does: Tutorial",
                        "guaranteeWindow",
                        "Settlement or framework",
                        "of 60 runs ended otherwise")
                .contains("It does not forecast events");
        assertThat(parley("compare", folder("plain"), folder("pressed"), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(ERR.toString()).contains("never overwritten");
    }

    /** Geneva is held against a record: below each of the two pictures stands which pairs it shows. */
    @Test
    void eachPictureSaysWhichPairsItShows() throws Exception {
        for (String name : List.of("geneva", "geneva-first")) {
            List<String> arguments = new ArrayList<>(List.of("run", "geneva-2026", "--runs", "150", "--quiet"));
            arguments.addAll(List.of("--no-report", "--no-figures", "--out", folder(name)));
            if (name.equals("geneva-first")) {
                arguments.addAll(List.of("--preset", "guarantees-first"));
            }
            assertThat(parley(arguments.toArray(String[]::new)))
                    .as(ERR.toString())
                    .isZero();
        }
        assertThat(parley("compare", folder("geneva"), folder("geneva-first"), "--out", folder("geneva-both")))
                .as(ERR.toString())
                .isZero();
        Path figures = folders.resolve("geneva-both").resolve("figures");
        assertThat(Files.readString(figures.resolve("comparison.svg")))
                .containsPattern(" · [0-9]+ pairs of runs whose draws fit the record<");
        assertThat(Files.readString(figures.resolve("comparison-all.svg"))).contains(" · 150 pairs of runs<");
    }

    @Test
    void whatCannotBeComparedIsToldInALineAndNothingIsWritten() throws Exception {
        run("seed2", "--seed", "2");
        run("fixed", "--fixed");
        assertThat(parley("run", "scenarios/camp-david-1978.yaml", "--runs", "3", "--quiet", "--out", folder("other")))
                .isZero();
        Path altered = Files.createDirectory(folders.resolve("altered"));
        for (String file : List.of("manifest.json", "scenario.yaml")) {
            Files.copy(folders.resolve("plain").resolve(file), altered.resolve(file));
        }
        String runs = Files.readString(folders.resolve("plain/runs.csv"));
        Files.writeString(altered.resolve("runs.csv"), runs.replaceFirst("\n1,", "\n7,"));

        refused(folder("plain"), folder("seed2"), "the seeds are 1 and 2", "--seed 1");
        refused(folder("plain"), folder("fixed"), "--fixed");
        refused(folder("plain"), folder("other"), "the scenarios are tutorial and camp-david-1978");
        refused(folder("plain"), folder("altered"), "runs.csv", "checksum differs");
        refused(folder("plain"), folder("nowhere"), "nothing is there");
        refused(folder("plain"), folders.resolve("plain/runs.csv").toString(), "is a file");
        refused(folder("plain"), folders.toString(), "it has no manifest.json");
        Path half = Files.createDirectory(folders.resolve("half"));
        String manifest = Files.readString(folders.resolve("plain/manifest.json"));
        Files.writeString(half.resolve("manifest.json"), manifest.substring(0, manifest.length() / 2));
        refused(folder("plain"), half.toString(), "its manifest.json is cut off or was altered, and cannot be read");
        assertThat(parley("compare", folder("plain"))).isEqualTo(2);
        assertThat(ERR.toString()).contains("OTHER is missing.");
    }

    private static void refused(String first, String second, String... words) {
        assertThat(parley("compare", first, second)).isEqualTo(2);
        assertThat(OUT.toString()).isEmpty();
        assertThat(ERR.toString()).contains(words);
        assertThat(ERR.toString().strip().lines()).hasSize(1);
    }

    /** Two ensembles without any deal have empty columns: compared all the same, and drawn again. Found in use. */
    @Test
    void ensemblesWithoutAnyDealAreCompared() throws Exception {
        run("none", "--set", "warCost=0", "--set", "horizon=3");
        assertThat(Files.readString(folders.resolve("none/runs.csv"))).doesNotContain("COMPREHENSIVE", "FRAMEWORK");
        assertThat(parley("compare", folder("none"), folder("none")))
                .as(ERR.toString())
                .isZero();
        assertThat(parley("compare", folder("none"), folder("plain")))
                .as(ERR.toString())
                .isZero();
        assertThat(parley(
                        "chart",
                        folder("none"),
                        "--out",
                        folders.resolve("again").toString()))
                .as(ERR.toString())
                .isZero();
    }
}
