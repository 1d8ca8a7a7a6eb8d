package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.analysis.Wilson;
import org.parley.format.ScenarioReader;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * What the verbs make of a record: draws that fit first, all draws beside them, everywhere the same numbers. On the
 * tutorial with an invented record.
 */
class RecordCommandsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RECORD =
            "\nhistory:\n  from: 2025-10-06\n  deadline: 2025-11-03\n  none: [agreement, freeze, collapse]\n  ownPlan: {northland: islandPlan}\n  grade: P\n";

    @TempDir
    Path temp;

    private Path scenario;

    @BeforeEach
    void write() throws IOException {
        scenario = temp.resolve("tutorial.yaml");
        Files.writeString(scenario, Files.readString(Path.of("scenarios/tutorial.yaml")) + RECORD);
    }

    private Spoken ran(String folder, String... more) {
        List<String> words = new ArrayList<>(List.of("run", scenario.toString(), "--runs", "100"));
        words.addAll(List.of(more));
        words.addAll(List.of("--out", temp.resolve(folder).toString()));
        return Spoken.parley(words.toArray(String[]::new));
    }

    private Table table(String folder, String file) throws IOException {
        return Csv.read(Files.readString(temp.resolve(folder).resolve(file)));
    }

    /**
     * The tables of a folder are those of its runs: fitting draws in the files of the usual names, all draws beside
     * them.
     */
    @Test
    void fittingDrawsFirst_allDrawsBesideThem() throws IOException {
        Spoken spoken = ran("a");
        Table runs = table("a", "runs.csv");
        int[] fit = IntStream.range(0, runs.rows())
                .filter(r -> runs.number("fits", r) == 1)
                .toArray();
        assertThat(fit.length).as("some fit, some do not").isBetween(30, 90);
        counts(table("a", "figures/outcomes.csv"), runs.select(fit));
        counts(table("a", "figures/outcomes-all.csv"), runs);
        Table record = table("a", "figures/record.csv");
        assertEquals(fit.length, record.number("count", 0), 0);
        assertEquals(100, record.number("n", 0), 0);
        assertEquals(Wilson.of(fit.length, 100).low(), record.number("low", 0), 1e-15);
        double ends = 0;
        for (int r = 0; r < record.rows(); r++) {
            ends += record.string("what", r).startsWith("prelude.") ? record.number("count", r) : 0;
        }
        assertEquals(100, ends, 0, "the weeks before end in one way each");
        assertThat(table("a", "figures/taught.csv").number("n", 0)).isEqualTo(fit.length);
        assertThat(spoken.out())
                .contains(fit.length + " of 100 draws fit the record (")
                .contains(fit.length + " that fit")
                .contains("What the record taught");
        assertThat(spoken.out().lines()).allMatch(line -> line.length() <= 80);
        String report = Files.readString(temp.resolve("a/report.html")).replaceAll("</?a[^>]*>", "");
        assertThat(report)
                .contains(
                        "The same over all draws",
                        fit.length + " of 100 draws fit the record",
                        "What the record taught");
    }

    private static void counts(Table outcomes, Table runs) {
        for (int r = 0; r < outcomes.rows(); r++) {
            String outcome = outcomes.string("outcome", r);
            if (!outcome.contains(".")) {
                long count =
                        runs.strings("outcome").stream().filter(outcome::equals).count();
                assertEquals((double) count, outcomes.number("count", r), 0, outcome);
                assertEquals(runs.rows(), outcomes.number("n", r), 0);
            }
        }
    }

    /** By the dates the counts are those of the runs; a run that ends later is still open. */
    @Test
    void datesFromOneEnsemble() throws IOException {
        ran("a", "--set", "horizon=60", "--off", "record");
        Table runs = table("a", "runs.csv");
        Table dates = table("a", "figures/dates.csv");
        assertThat(dates.numbers("week")).contains(52, 60);
        for (int r = 0; r < dates.rows(); r++) {
            double week = dates.number("week", r);
            String outcome = dates.string("outcome", r);
            long count = IntStream.range(0, runs.rows())
                    .filter(i -> outcome.equals(runs.number("weeks", i) <= week ? runs.string("outcome", i) : "OPEN"))
                    .count();
            assertEquals((double) count, dates.number("count", r), 0, outcome + " by week " + week);
        }
    }

    @Test
    void asJson_andWithoutTheRecord() throws IOException {
        JsonNode document = JSON.readTree(ran("a", "--json").out());
        assertThat(document.get("record").get("draws").asInt()).isEqualTo(100);
        assertThat(document.get("record").get("shownFirst").asBoolean()).isTrue();
        assertThat(document.get("allDraws").get("outcomeTable")).hasSameSizeAs(document.get("outcomeTable"));
        assertThat(document.get("taught").size()).isPositive();
        for (String without : List.of("--off=record", "--fixed")) {
            JsonNode plain =
                    JSON.readTree(ran(without.substring(2), "--json", without).out());
            assertThat(plain.has("allDraws")).isFalse();
            assertThat(plain.has("taught")).isFalse();
            Table runs = table(without.substring(2), "runs.csv");
            assertThat(runs.strings("fits")).allMatch(String::isEmpty);
        }
    }

    /**
     * M17 at the door: a preset and an option over a lever change no fit; the resolved scenario keeps what the file
     * said, and gives the same runs.
     */
    @Test
    void optionsActFromAsOfOn_andTheFolderRepeatsThem() throws IOException {
        ran("a");
        ran("b", "--set", "deadline=3", "--set", "exchanges=1", "--off", "freeze", "--preset", "stalling-side-b");
        for (String column : List.of("fits", "prelude", "preludeWeek", "ownPlan.A")) {
            assertThat(table("b", "runs.csv").strings(column))
                    .as(column)
                    .isEqualTo(table("a", "runs.csv").strings(column));
        }
        Path resolved = temp.resolve("b/scenario.yaml");
        assertThat(Files.readString(resolved)).contains("asStated:");
        assertThat(ScenarioReader.read(resolved).history())
                .isEqualTo(ScenarioReader.read(scenario).history());
        Spoken again = Spoken.parley(
                "run",
                resolved.toString(),
                "--runs",
                "100",
                "--out",
                temp.resolve("c").toString());
        assertThat(again.exit()).isZero();
        assertThat(Files.readString(temp.resolve("c/runs.csv")))
                .isEqualTo(Files.readString(temp.resolve("b/runs.csv")));
    }

    @Test
    void theSameBytesOnOneThreadAndOnThree_andUnderCheck() throws IOException {
        ran("a", "--threads", "1");
        ran("b", "--threads", "3");
        ran("c", "--check");
        for (String file : List.of("runs.csv", "summary.csv", "summary-all.csv", "figures/taught.csv", "report.html")) {
            assertThat(temp.resolve("b").resolve(file))
                    .hasSameTextualContentAs(temp.resolve("a").resolve(file));
            assertThat(temp.resolve("c").resolve(file))
                    .hasSameTextualContentAs(temp.resolve("a").resolve(file));
        }
    }

    /** A record that hardly any draw fits: one sentence in place of the fitting draws, and all draws are shown. */
    @Test
    void aRecordThatNoDrawFits() throws IOException {
        Files.writeString(
                scenario,
                Files.readString(scenario)
                        .replace("ownPlan: {northland: islandPlan}", "ownPlan: {northland: southlandDraft}"));
        Spoken spoken = ran("a", "--set", "warCost=0", "--set", "redLineCost=1", "--set", "lossAversion=4");
        assertThat(spoken.err())
                .contains("Warning: Only 0 of 100 draws fit the record (0 %, 0 … 3.7 %)")
                .contains("nothing is");
        assertThat(spoken.out()).doesNotContain("that fit", "What the record taught");
        counts(table("a", "figures/outcomes.csv"), table("a", "runs.csv"));
        assertThat(temp.resolve("a/figures/outcomes-all.csv")).doesNotExist();
        assertThat(Files.readString(temp.resolve("a/report.html"))).contains("Only 0 of 100 draws fit the record");
    }

    @Test
    void compareShowsFittingPairsFirst() throws IOException {
        ran("a");
        ran("b", "--set", "guaranteeWindow=0");
        Spoken spoken = Spoken.parley(
                "compare", temp.resolve("a").toString(), temp.resolve("b").toString(), "--json");
        JsonNode document = JSON.readTree(spoken.out());
        Table runs = table("a", "runs.csv");
        double fit = java.util.Arrays.stream(runs.numbers("fits")).sum();
        assertThat(document.get("fitting").asBoolean()).isTrue();
        assertThat(document.get("pairs").asInt()).isEqualTo((int) fit);
        assertThat(document.get("allPairs").get("pairs").asInt()).isEqualTo(100);
        assertThat(document.get("notes").toString())
                .contains("in " + (int) fit + " of 100 pairs both draws fit the record")
                .contains("only the first fits in 0, only the second in 0");
        ran("c", "--set", "redLineCost=.2");
        String said = Spoken.parley(
                        "compare",
                        temp.resolve("a").toString(),
                        temp.resolve("c").toString())
                .out();
        assertThat(said).contains("The same over all 100 pairs of runs:");
        ran("d", "--off", "record");
        String one = Spoken.parley(
                        "compare",
                        temp.resolve("a").toString(),
                        temp.resolve("d").toString())
                .out()
                .replaceAll("\\s+", " ");
        assertThat(one)
                .contains("only one of the two was held against a record")
                .doesNotContain("The same over all");
    }

    @Test
    void aTraceSaysWhetherItsDrawFits_andTellsTheWeeksBefore() throws IOException {
        ran("a");
        Table runs = table("a", "runs.csv");
        boolean[] seen = new boolean[2];
        for (int r = 0; r < 12; r++) {
            boolean fits = runs.number("fits", r) == 1;
            String[] words = {"trace", scenario.toString(), "--replication", Integer.toString(r + 1)};
            String out = Spoken.parley(words).out();
            assertThat(out.contains("This draw fits the record."))
                    .as("run " + (r + 1))
                    .isEqualTo(fits);
            assertThat(out.contains("This draw does not fit the record:")).isEqualTo(!fits);
            assertThat(out).doesNotContain("Before, week");
            seen[fits ? 1 : 0] = true;
        }
        assertThat(seen).containsOnly(true);
        String before = Spoken.parley("trace", scenario.toString(), "--before").out();
        assertThat(before).contains("Before, week 1 · 6 Oct 2025", "The weeks of the record are over");
        JsonNode document = JSON.readTree(
                Spoken.parley("trace", scenario.toString(), "--json").out());
        assertThat(document.get("fits").asInt(document.get("fits").asBoolean() ? 1 : 0))
                .isEqualTo((int) runs.number("fits", 0));
        assertThat(document.get("prelude").asText()).isEqualTo(runs.string("prelude", 0));
    }
}
