package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} from the command line, in this process. */
class ExplainCommandTest {
    @TempDir
    Path temp;

    private static Spoken explained(String... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(arguments));
        Spoken spoken = Spoken.parley(all.toArray(String[]::new));
        assertThat(spoken.exit()).as(spoken.err()).isZero();
        assertThat(spoken.err()).isEmpty();
        return spoken;
    }

    /** The first replication of the tutorial whose last round was closed. */
    private static long closed() {
        for (long k = 1; k <= 60; k++) {
            JsonNode one = explained("tutorial", "--replication", Long.toString(k), "--json")
                    .json();
            if (one.get("lastRound").asInt() > 0 && !one.get("open").asBoolean() && one.get("sides") != null) {
                return k;
            }
        }
        throw new AssertionError("none of 60 runs of the tutorial was closed at its last round");
    }

    @Test
    void tellsOfARunWhatCameNearestAndWhatWouldHaveHadToChange() {
        long k = closed();
        Spoken spoken = explained("tutorial", "--replication", Long.toString(k));
        assertThat(spoken.out().replaceAll("\\s+", " "))
                .contains("replication " + k + " of seed 1")
                .contains("One of many, not the result")
                .contains("nearest came: Border: ")
                .contains("what the terms are worth while they hold")
                .contains("= what it takes to sign")
                .contains("What alone would have opened a deal at the last round")
                .contains("What alone would have ended this run in an agreement")
                .containsPattern("\\((weeks|a week|km² a week)\\) [0-9]")
                .contains("numbers that nobody knows")
                .contains("Properties of the assumptions");
        assertThat(spoken.out().lines()).allMatch(line -> line.length() <= 80);
    }

    /** Levers that help nowhere are listed once; where the whole run asks the same ones, it says so. */
    @Test
    void leversThatHelpNowhereAreNamedOnce() {
        String words = explained("geneva-2026", "--replication", "2").out().replaceAll("\\s+", " ");
        String never = "Not alone, anywhere in what is allowed: ";
        int first = words.indexOf(never);
        int second = words.indexOf(never, first + 1);
        assertThat(first).isPositive();
        assertThat(second).isGreaterThan(first);
        JsonNode told = explained("geneva-2026", "--replication", "2", "--json").json();
        boolean same = levers(told.get("opening")).equals(levers(told.get("ending")));
        assertThat(words.startsWith(never + "the same levers as above.", second))
                .isEqualTo(same);
    }

    /** Levers with no threshold. */
    private static List<String> levers(JsonNode dials) {
        List<String> never = new ArrayList<>();
        for (JsonNode dial : dials) {
            if (dial.get("role").asText().equals("lev") && dial.get("at").isNull()) {
                never.add(dial.get("parameter").asText() + dial.get("party").asText());
            }
        }
        return never;
    }

    /** The page of a run says how it ended, what each side would have had to give, and the smallest pair of levers. */
    @Test
    void thePageOfARunHasTheEndingTheConcessionsAndThePair() throws Exception {
        Path out = temp.resolve("page");
        explained("geneva-2026", "--replication", "2", "--out", out.toString());
        String page = Files.readString(out.resolve("report.html")).replaceAll("<[^>]+>", "");
        assertThat(page)
                .contains("It ended in week 52, after 26 rounds: Still talking")
                .contains("What would have been enough for Ukraine, at the least cost to Russia: ")
                .contains("What would have been enough for Russia, at the least cost to Ukraine: ")
                .contains("The smallest step of two levers together: ")
                .contains("Alone these levers open no deal at the last round, anywhere in what is allowed: ")
                .containsOnlyOnce("how gradually pressure builds up; how quickly");
    }

    /** A draw that contradicts the record is no run of the tables that come first, and a reader is told. */
    @Test
    void saysWhetherTheDrawFitsTheRecord() {
        String words = explained("geneva-2026", "--replication", "2").out().replaceAll("\\s+", " ");
        String trace = Spoken.parley("trace", "geneva-2026", "--replication", "2")
                .out()
                .replaceAll("\\s+", " ");
        assertThat(words).containsPattern("This draw (fits|does not fit) the record");
        String told = words.substring(words.indexOf("This draw "));
        assertThat(trace).contains(told.substring(0, told.indexOf('.') + 1));
        assertThat(explained("tutorial", "--replication", "3").out()).doesNotContain("This draw");
    }

    @Test
    void aRunThatEndedInAnAgreementNeededNoChange() {
        for (long k = 1; k <= 60; k++) {
            String told =
                    explained("tutorial", "--replication", Long.toString(k)).out();
            assertThat(told.contains("It ended in an agreement, so"))
                    .as("run %d: %s", k, told)
                    .isNotEqualTo(told.contains("What alone would have ended this run in an agreement"));
            if (told.contains("It ended in an agreement, so")) {
                return;
            }
        }
        throw new AssertionError("none of 60 runs of the tutorial ended in an agreement");
    }

    /**
     * The document: parts of a side add up to its V and R, to 1e-12; a threshold lies beyond the number that is shown
     * as still closed.
     */
    @Test
    void theDocumentAddsUp() {
        JsonNode one = explained("tutorial", "--replication", Long.toString(closed()), "--json")
                .json();
        for (JsonNode side : one.get("sides")) {
            assertEquals(side.get("value").asDouble(), sum(side.get("ofValue")), 1e-12);
            assertEquals(side.get("reservation").asDouble(), sum(side.get("ofReservation")), 1e-12);
            assertEquals(
                    side.get("missing").asDouble(),
                    side.get("reservation").asDouble() - side.get("value").asDouble(),
                    1e-12);
        }
        int found = 0;
        for (JsonNode t : one.get("opening")) {
            if (!t.get("at").isNull()) {
                found++;
                assertThat(t.get("share").asDouble()).isPositive();
                assertThat(t.get("name").asText()).isNotBlank();
            }
        }
        assertThat(found).isPositive();
    }

    private static double sum(JsonNode parts) {
        double sum = 0;
        for (JsonNode part : parts) {
            sum += part.asDouble();
        }
        return sum;
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        String one = explained("tutorial", "--replication", "3", "--threads", "1", "--json")
                .out();
        assertThat(explained("tutorial", "--replication", "3", "--threads", "3", "--json")
                        .out())
                .isEqualTo(one);
    }

    @Test
    void tellsOfAnEnsembleWhatWouldHaveHadToChange() throws Exception {
        Path folder = temp.resolve("runs");
        assertThat(Spoken.parley(
                                "run", "tutorial", "--runs", "40", "--seed", "3", "--out", folder.toString(), "--quiet")
                        .exit())
                .isZero();
        Spoken spoken = explained(folder.toString());
        assertThat(spoken.out())
                .contains("40 runs: ")
                .contains("Terms that come nearest")
                .contains("Properties of the assumptions");
        assertThat(spoken.out().lines()).allMatch(line -> line.length() <= 80);

        JsonNode document = explained(folder.toString(), "--reruns", "--json").json();
        JsonNode all = document.get("all");
        assertEquals(40, all.get("runs").asInt());
        assertEquals(
                all.get("withoutDeal").asInt(),
                all.get("openAtLastRound").asInt()
                        + all.get("closedAtLastRound").asInt());
        for (JsonNode lever : all.get("levers")) {
            assertEquals(
                    all.get("closedAtLastRound").asInt(),
                    lever.get("alone").asInt()
                            + lever.get("withOneOther").asInt()
                            + lever.get("never").asInt());
            assertThat(lever.get("endings")).hasSize(5);
        }
        assertEquals(
                document,
                explained(folder.toString(), "--reruns", "--threads", "1", "--json")
                        .json());

        JsonNode one =
                explained(folder.toString(), "--replication", "5", "--json").json();
        assertEquals(
                explained("tutorial", "--seed", "3", "--replication", "5", "--json")
                        .json(),
                one);
    }

    /** With a record the draws that fit it come first, and all stand beside. */
    @Test
    void drawsThatFitTheRecordComeFirst() throws Exception {
        Path file = temp.resolve("recorded.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("scenarios/tutorial.yaml")).replace("id: tutorial", "id: recorded")
                        + "\nhistory: {from: 2025-11-03, deadline: 2025-11-24, none: [agreement, freeze, collapse], grade: P}\n");
        Path folder = temp.resolve("recorded");
        assertThat(Spoken.parley("run", file.toString(), "--runs", "60", "--out", folder.toString(), "--quiet")
                        .exit())
                .isZero();
        Spoken spoken = explained(folder.toString());
        assertThat(spoken.out().replaceAll("\\s+", " "))
                .contains("Of 60 draws ")
                .contains(
                        "fit the record of the talks so far. What follows counts these, unless it says otherwise; of all draws");
        JsonNode document = explained(folder.toString(), "--json").json();
        assertEquals(60, document.get("all").get("runs").asInt());
        assertThat(document.get("fitting").get("runs").asInt()).isBetween(20, 59);
        assertThat(spoken.out()).contains(document.get("fitting").get("runs").asInt() + " runs: ");

        Path off = temp.resolve("off");
        assertThat(Spoken.parley(
                                "run",
                                file.toString(),
                                "--off",
                                "record",
                                "--runs",
                                "60",
                                "--out",
                                off.toString(),
                                "--quiet")
                        .exit())
                .isZero();
        JsonNode notAsked = explained(off.toString(), "--json").json();
        assertThat(notAsked.get("fitting").isNull()).isTrue();
        assertThat(notAsked.get("termsOff").toString())
                .contains("(record) on, ")
                .contains("of the first 12 draws fit the record");
    }

    /**
     * A folder: page, text, charts, and every column of its tables in the codebook; the same on any number of threads,
     * apart from the manifest.
     */
    @Test
    void writesAFolder() throws Exception {
        Path runs = temp.resolve("ofRuns");
        assertThat(Spoken.parley("run", "tutorial", "--runs", "30", "--out", runs.toString(), "--quiet")
                        .exit())
                .isZero();
        Path one = temp.resolve("one");
        Path all = temp.resolve("all");
        Path again = temp.resolve("again");
        explained("tutorial", "--replication", Long.toString(closed()), "--out", one.toString());
        explained(runs.toString(), "--out", all.toString());
        explained(runs.toString(), "--out", again.toString(), "--threads", "1");
        assertThat(Files.readString(one.resolve("report.html"))).contains("The deal that came nearest: ");
        assertThat(Files.readString(one.resolve("figures/waterfall.csv"))).startsWith("side,term,words,from,to,amount");
        assertThat(Files.readString(all.resolve("report.html")).replaceAll("<[^>]+>", ""))
                .contains("Named packages at the last round, of 30 runs")
                .contains("The one change that helps most")
                .contains("The pairs of levers that do most")
                .contains("Of all draws: ");
        for (String file : List.of("report.html", "story.txt", "figures/levers.svg", "figures/nearTerms.svg")) {
            String text = Files.readString(all.resolve(file));
            assertThat(text).isNotBlank();
            if (!file.equals("report.html")) { // it names the command
                assertThat(Files.readString(again.resolve(file))).isEqualTo(text);
            }
        }
        for (Path folder : List.of(one, all)) {
            String codebook = Files.readString(folder.resolve("codebook.csv"));
            try (java.util.stream.Stream<Path> files = Files.list(folder.resolve("figures"))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                    String head = Files.readString(file).split("\n", 2)[0];
                    for (String column : head.split(",", -1)) {
                        assertThat(codebook).contains("figures/" + file.getFileName() + "," + column.strip() + ",");
                    }
                }
            }
        }
        for (Path folder : List.of(one, all)) {
            Spoken rerun = Spoken.parley("rerun", folder.toString());
            assertThat(rerun.exit()).as(rerun.out() + rerun.err()).isZero();
        }
    }

    @Test
    void refusesWhatDoesNotGoTogether() throws Exception {
        assertThat(Spoken.parley("explain", "tutorial", "--reruns").err()).contains("--reruns asks about an ensemble");
        Path empty = Files.createDirectory(temp.resolve("empty"));
        assertThat(Spoken.parley("explain", empty.toString()).err()).contains("no result folder of parley run");
        Spoken both = Spoken.parley("explain", empty.toString(), "--set", "deadline=5");
        assertThat(both.exit()).isEqualTo(ParleyCommand.REFUSED);
        assertThat(both.err()).contains("holds what was assumed");
        for (String option : List.of("--reruns", "--swing-runs=5")) {
            assertThat(Spoken.parley("explain", "results/example", "--replication", "2", option)
                            .err())
                    .contains(option.replace("=5", "") + " asks about an ensemble", "--replication asks about one run");
        }
    }

    /** Its help names the result folder, which half of the verb is about, wherever it names the scenario. */
    @Test
    void helpNamesTheResultFolder() {
        for (String[] words : new String[][] {{"help", "explain"}, {"explain", "--help"}}) {
            assertThat(Spoken.parley(words).out().replaceAll("\\s+", " "))
                    .contains("SCENARIO|RESULT")
                    .contains("for standard input, or the result folder of parley run.")
                    .contains(
                            "Without --replication it explains run 1 of a scenario, and the whole of a result folder.");
        }
        assertThat(Spoken.parley("trace", "--help").out()).doesNotContain("RESULT");
    }

    /** A folder of another kind is called by its kind. */
    @Test
    void aFolderOfAnotherKindIsCalledByItsKind() throws Exception {
        Path trace = temp.resolve("trace");
        assertThat(Spoken.parley("trace", "tutorial", "--replication", "2", "--out", trace.toString())
                        .exit())
                .isZero();
        Path told = temp.resolve("told");
        explained("tutorial", "--replication", "2", "--out", told.toString());
        assertThat(Spoken.parley("explain", trace.toString()).err().replaceAll("\\s+", " "))
                .contains("no result folder of parley run: it holds the trace of one run; name the scenario");
        assertThat(Spoken.parley("explain", told.toString()).err().replaceAll("\\s+", " "))
                .contains("it holds what parley explain told; name the folder that was explained");
    }

    /** A side that has collapsed in the first week held no round: so it says, and what whole runs would have given. */
    @Test
    void aRunWithoutARound() throws Exception {
        Spoken told = null;
        long without = 0;
        for (long k = 1; k <= 60 && told == null; k++) {
            Spoken one = explained("tutorial", "--set", "collapseHazard=.05", "--replication", Long.toString(k));
            without = k;
            told = one.out().contains("after 0 rounds") ? one : null;
        }
        assertThat(told)
                .as("of 60 runs with a tenth a week collapsing one has no round")
                .isNotNull();
        assertThat(told.out().replaceAll("\\s+", " "))
                .contains("It held no round, so no deal was held against going on without one.")
                .doesNotContain("What it is made of");
        Path out = temp.resolve("withoutRound");
        explained(
                "tutorial",
                "--set",
                "collapseHazard=.05",
                "--replication",
                Long.toString(without),
                "--out",
                out.toString());
        assertThat(Files.readString(out.resolve("report.html")).replaceAll("<[^>]+>", ""))
                .contains("It held no round, so no deal was held against going on without one.")
                .containsPattern("Of \\d+ numbers that nobody knows, \\d+ alone end this run in no agreement\\.")
                .doesNotContain("In pictures");
    }

    /** Neither a folder nor a scenario: both are said, and what may be meant. */
    @Test
    void aNameThatLeadsNowhereSaysWhatIsWanted() throws Exception {
        Files.createDirectory(temp.resolve("geneva"));
        Spoken told = Spoken.parley("explain", temp.resolve("genva").toString());
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err())
                .contains("genva is neither the result folder of parley run nor a scenario")
                .contains("Maybe " + temp.resolve("geneva") + "?");
    }
}
