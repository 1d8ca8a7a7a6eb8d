package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code trace} from the command line to the files, in this process. */
class TraceCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LABEL = "One of many, not the result";

    @TempDir
    Path temp;

    private static Spoken traced(String... arguments) {
        List<String> all = new ArrayList<>(List.of("trace"));
        all.addAll(List.of(arguments));
        Spoken spoken = Spoken.parley(all.toArray(String[]::new));
        assertThat(spoken.exit()).as(spoken.err()).isZero();
        return spoken;
    }

    @Test
    void tellsARunWeekByWeekAndSaysThatItIsOneOfMany() {
        Spoken spoken = traced("tutorial", "--replication", "4");

        List<String> lines = spoken.out().lines().map(String::strip).toList();
        assertThat(lines.get(0)).isEqualTo("Tutorial: a border, a pact and a market · replication 4 of seed 1");
        assertThat(lines.get(1)).startsWith(LABEL);
        assertThat(lines.stream().filter(l -> l.startsWith(LABEL)))
                .as("at the beginning and at the end")
                .hasSize(2);
        assertThat(spoken.out())
                .contains("Week 1 · 5 Jan 2026 · front ")
                .contains("Northland offers Border: keep")
                .containsPattern("Southland\\s+refuses: ")
                .contains("Gap between the last offers")
                .contains("The end, week ");
        assertThat(lines).allMatch(line -> line.length() <= 80);
        assertThat(spoken.err()).isEmpty();
    }

    /** What a side only repeats is one line a round; so many exchanges as offers.csv has are told. */
    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026", "camp-david-1978"})
    void repeatedOffersAreFolded(String scenario) throws Exception {
        for (int k = 1; k <= 4; k++) {
            String out = traced(scenario, "--replication", Integer.toString(k)).out();
            JsonNode offers = JSON.readTree(traced(scenario, "--replication", Integer.toString(k), "--json")
                            .out())
                    .get("offers");
            String joined = out.replaceAll("\\s+", " ");
            int told = joined.replace("the last offers", "").split(" offers ", -1).length - 1;
            int repeated = 0;
            Matcher fold = Pattern.compile("repeats its offer in exchanges? ([0-9–, and]+);")
                    .matcher(joined);
            while (fold.find()) {
                String times = fold.group(1);
                String[] range = times.split("–", -1);
                repeated += range.length == 2
                        ? Integer.parseInt(range[1]) - Integer.parseInt(range[0]) + 1
                        : times.split(", | and ", -1).length;
            }
            assertThat(told + repeated).as(scenario + " run " + k).isEqualTo(offers.size());
        }
    }

    /** V, R, W and ∞ stand all over the story; its head says what they are. */
    @Test
    void theHeadSaysWhatTheLettersStandFor() {
        String head = traced("tutorial").out().split("\\R\\R", 2)[0].replaceAll("\\s+", " ");
        assertThat(head)
                .contains(" V: value of a deal, counting that it may break. ")
                .contains(" R: least V for which a side signs; ∞: it cannot be ratified. ")
                .endsWith(" W: value of fighting on.");
    }

    /** The story tells every obstacle that alone kept a deal away, in words, and no key of a column. */
    @Test
    void theEndNamesEveryObstacleThatAloneKeptADealAway() throws Exception {
        int several = 0;
        for (int k = 1; k <= 60 && several == 0; k++) {
            String story = traced("geneva-2026", "--replication", Integer.toString(k))
                    .out()
                    .replaceAll("\\s+", " ");
            assertThat(story)
                    .doesNotContainPattern("Why no deal: (redLines|commitment|ratification|notFound|warValue)");
            several += story.contains("Why no deal: without red lines a deal would be acceptable; if promises held")
                    ? 1
                    : 0;
        }
        assertThat(several).as("of 60 runs, those with two such obstacles").isPositive();
    }

    /** Refused for the vote at home alone: worth more than fighting on, less than R; the story names the vote. */
    @Test
    void theVoteAtHomeIsNamedWhereItIsTheReason() throws Exception {
        int named = 0;
        for (int k = 1; k <= 30 && named == 0; k++) {
            String story = traced("geneva-2026", "--replication", Integer.toString(k))
                    .out()
                    .replaceAll("\\s+", " ");
            Matcher vote = Pattern.compile(
                            "the vote at home \\(V (−?[0-9.]+) is more than fighting on at (−?[0-9.]+), but less than the R of ([0-9.∞]+)")
                    .matcher(story);
            while (vote.find()) {
                named++;
                double v = Double.parseDouble(vote.group(1).replace('−', '-'));
                assertThat(v)
                        .isGreaterThanOrEqualTo(Double.parseDouble(vote.group(2).replace('−', '-')));
                assertThat(vote.group(3).equals("∞") || v <= Double.parseDouble(vote.group(3)))
                        .isTrue();
            }
        }
        assertThat(named).isPositive();
    }

    @Test
    void aRunBeyondTheUsualOnesSaysSo() {
        assertThat(traced("tutorial", "--replication", "1001").out()).contains("Run 1,001 lies beyond the 1,000 runs");
        assertThat(traced("tutorial", "--replication", "1000").out()).doesNotContain("lies beyond");
    }

    /** An option that a side had left and offers again gets its reason. */
    @Test
    void offersThatSwingBackGetTheirReason() {
        assertThat(traced("geneva-2026", "--replication", "2").out().replaceAll("\\s+", " "))
                .contains("(Back on guarantee: it asks for ")
                .contains("so one issue may go back while another gives way.)");
    }

    /** The same seed, replication and options give the same run in {@code run} and in {@code trace}. */
    @Test
    void runKIsRowKOfTheEnsemble() throws Exception {
        Path folder = temp.resolve("runs");
        assertThat(Spoken.parley(
                                "run",
                                "geneva-2026",
                                "--runs",
                                "6",
                                "--seed",
                                "5",
                                "--set",
                                "pressure.A=.5",
                                "--out",
                                folder.toString())
                        .exit())
                .isZero();
        List<String> rows = Files.readAllLines(folder.resolve("runs.csv"));
        for (int k : new int[] {1, 3, 6}) {
            JsonNode run = JSON.readTree(traced(
                            "geneva-2026",
                            "--replication",
                            Integer.toString(k),
                            "--seed",
                            "5",
                            "--set",
                            "pressure.ukraine=.5",
                            "--json")
                    .out());
            String[] row = rows.get(k).split(",");
            assertThat(row[0]).isEqualTo(Integer.toString(k));
            assertThat(run.get("outcome").asText()).isEqualTo(row[1]);
            assertThat(run.get("weeks")).as("one row a week, week %s", row[4]).hasSize(Integer.parseInt(row[4]));
        }
    }

    @Test
    void oneJsonDocument() throws Exception {
        JsonNode document =
                JSON.readTree(traced("tutorial", "--replication", "2", "--json").out());

        assertThat(document.get("label").asText()).startsWith(LABEL);
        assertThat(document.get("seed").asLong()).isEqualTo(1);
        assertThat(document.get("replication").asInt()).isEqualTo(2);
        for (String table : List.of("weeks", "rounds", "offers", "texts", "happenings")) {
            assertThat(document.get(table).isArray()).as(table).isTrue();
        }
        assertThat(document.get("weeks").get(0).get("front").isNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026", "camp-david-1978"})
    void theFolderHoldsStoryTablesChartsAndAPage(String scenario) throws Exception {
        Path folder = temp.resolve("a");
        Spoken spoken = traced(scenario, "--replication", "3", "--out", folder.toString());

        assertThat(spoken.out()).endsWith("Report: " + folder.resolve("report.html") + System.lineSeparator());
        Map<String, byte[]> files = Spoken.files(folder);
        assertThat(files.keySet())
                .containsExactlyInAnyOrder(
                        "README.txt",
                        "codebook.csv",
                        "datapackage.json",
                        "source/scenario/" + scenario + ".yaml",
                        "figures/offers.png",
                        "figures/offers.svg",
                        "figures/rounds.png",
                        "figures/rounds.svg",
                        "figures/weeks.png",
                        "figures/weeks.svg",
                        "happenings.csv",
                        "manifest.json",
                        "offers.csv",
                        "report.html",
                        "rounds.csv",
                        "scenario.yaml",
                        "story.txt",
                        "texts.csv",
                        "weeks.csv");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains(LABEL)
                .contains("Exploratory teaching model")
                .contains("<h3>Week 1 ")
                .contains("./parley trace " + scenario + " --replication 3 --seed 1");
        for (String figure : List.of("weeks", "rounds", "offers")) {
            assertThat(Files.readString(folder.resolve("figures/" + figure + ".svg")))
                    .contains("One run of many, not the result");
        }
        assertThat(Files.readString(folder.resolve("story.txt"))).contains(LABEL);
        assertThat(Spoken.entries(temp)).containsExactly("a");

        traced(scenario, "--replication", "3", "--out", temp.resolve("b").toString());
        Map<String, byte[]> again = Spoken.files(temp.resolve("b"));
        assertThat(again.keySet()).isEqualTo(files.keySet());
        again.forEach((name, bytes) -> assertThat(said(name, bytes)).as(name).isEqualTo(said(name, files.get(name))));
    }

    /** A file; of the manifest what does not depend on time and machine. */
    private static String said(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(name.equals("manifest.json")).isEqualTo(text.contains("\"started\""));
        return text.replaceFirst("(?s)\"circumstances\" : \\{[^}]*\\}", "");
    }

    @Test
    void theCheckCountsWhatItCompared() {
        Spoken spoken = traced("geneva-2026", "--replication", "5", "--check");

        assertThat(spoken.out())
                .containsPattern(
                        "Check: the fast and the literal search answered \\d+ questions, every one\\s+alike\\.");
        assertThat(spoken.out().replaceAll("(?s)Check: .*", ""))
                .as("the story is the same")
                .isEqualTo(traced("geneva-2026", "--replication", "5").out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tutorial --replication 0 | \"0\"; allowed 1 … 2⁶³ − 1, whole.",
                "tutorial --replicatio 2 | unknown option --replicatio. Maybe --replication?",
                "tutorial --set deadlin=3 | Maybe \"deadline\"?",
                "genva-2026 | no scenario file \"genva-2026\". Maybe geneva-2026?",
            })
    void aMistakeIsToldInALine(String arguments, String message) {
        List<String> all = new ArrayList<>(List.of("trace"));
        all.addAll(List.of(arguments.strip().split(" ")));
        all.addAll(List.of("--out", temp.resolve("a").toString()));

        Spoken spoken = Spoken.parley(all.toArray(String[]::new));

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains(message.strip()).doesNotContain("\tat ");
        assertThat(spoken.out()).isEmpty();
        assertThat(Spoken.entries(temp)).isEmpty();
    }

    @Test
    void aFolderThatHoldsSomethingIsRefused() throws Exception {
        Files.writeString(temp.resolve("mine.txt"), "mine");

        Spoken spoken = Spoken.parley("trace", "tutorial", "--out", temp.toString());

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("exists and is not empty");
        assertThat(spoken.out()).isEmpty();
        assertThat(Spoken.entries(temp)).containsExactly("mine.txt");
    }
}
