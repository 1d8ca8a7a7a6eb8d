package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.analysis.EnoughRuns;
import org.parley.charts.Chart;
import org.parley.charts.Charts;
import org.parley.format.ListedWords;
import org.parley.report.FolderCharts;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;

/**
 * {@code run} from the command line to the files, in this process; what needs a process, a full disk or another Java:
 * RunProcessIT.
 */
class RunCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path temp;

    private Path folder(String name) {
        return temp.resolve(name);
    }

    /** Runs into a folder and expects success. */
    private Spoken ran(String name, String... arguments) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--out", folder(name).toString()));
        Spoken spoken = Spoken.parley(all.toArray(String[]::new));
        assertThat(spoken.exit()).as(spoken.err()).isZero();
        return spoken;
    }

    private String read(String name, String file) throws IOException {
        return Files.readString(folder(name).resolve(file));
    }

    @Test
    void writesEveryFileAndPrintsTheTableAndThePlaceOfTheReport() throws Exception {
        Spoken spoken = ran("a", "tutorial", "--runs", "30");

        assertThat(spoken.out())
                .contains("Tutorial: a border, a pact and a market")
                .contains("30 runs · seed 1 · assumptions drawn anew in every run")
                .contains("How the runs end")
                .contains("95 % interval")
                .contains("Before anybody talks, in the mean case: no deal is acceptable to both")
                .endsWith("Report: " + folder("a").resolve("report.html") + System.lineSeparator());
        for (Outcome outcome : Outcome.values()) {
            assertThat(spoken.out()).contains(outcome.label());
        }
        assertThat(spoken.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(spoken.err()).contains("30/30 runs").contains("drawing the charts");
        Set<String> expected = new LinkedHashSet<>(List.of(
                "README.txt",
                "codebook.csv",
                "datapackage.json",
                "manifest.json",
                "report.html",
                "runs.csv",
                "scenario.yaml",
                "source/scenario/tutorial.yaml",
                "summary.csv"));
        expected.add("figures/dates.csv");
        expected.add("figures/combinations.csv");
        for (Chart chart : Charts.ensemble()) {
            if (List.of("taught", "swings").contains(chart.table())) {
                continue; // of a scenario with a record; of an ensemble large enough to be played again
            }
            expected.add("figures/" + chart.table() + ".csv");
            for (String ending : List.of(".png", ".svg")) {
                expected.add("figures/" + chart.name() + ending);
            }
        }
        assertThat(Spoken.files(folder("a")).keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Spoken.entries(temp)).as("nothing hidden is left").containsExactly("a");
        assertThat(read("a", "runs.csv").lines()).hasSize(31);
        assertThat(read("a", "report.html"))
                .contains("./parley run tutorial --runs 30 --seed 1\nparley run scenario.yaml --runs 30 --seed 1")
                .contains("Exploratory teaching model.");
    }

    /** Fewer than 30 draws that fit: the warning says what the answer in short says, and nothing is told of terms. */
    @Test
    void aFewDrawsThatFitAreTooFewEverywhere() {
        Spoken spoken = ran("a", "camp-david-1978", "--runs", "28");
        Matcher fit = Pattern.compile("(\\d+) of 28 draws fit the record").matcher(spoken.out());
        assertThat(fit.find()).isTrue();
        assertThat(Integer.parseInt(fit.group(1))).isBetween(20, EnoughRuns.SHARE - 1);
        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains("too few to say anything of them beyond their counts");
        assertThat(spoken.out())
                .contains("Too few runs to say anything yet.", "Too few settlements to say which terms go together")
                .doesNotContain("Terms most often together", "What the record taught");
    }

    /**
     * Which runs a picture shows stands in its footer: those that fit the record, all that are played again at both
     * ends of a range, or none, where it is the mean case. Drawn again from the folder it says the same.
     */
    @Test
    void theFooterNamesTheRunsThatThePictureShows() throws Exception {
        ran("a", "camp-david-1978", "--runs", "200", "--quiet");
        FolderCharts.draw(folder("a"), null, folder("again"), false);
        Map<String, String> runs = Map.of(
                "outcomes", "draws that fit the record, of 200 runs",
                "swings", "all draws, 200 runs",
                "utilitySpace", "the mean case, nothing drawn");
        for (Map.Entry<String, String> of : runs.entrySet()) {
            String picture = read("a", "figures/" + of.getKey() + ".svg");
            for (String line : runs.values()) {
                assertThat(picture.contains(line)).as(of.getKey() + ": " + line).isEqualTo(line.equals(of.getValue()));
            }
            assertThat(read("again", of.getKey() + ".svg")).isEqualTo(picture);
        }
    }

    @Test
    void theManifestHoldsTheHashOfEveryOtherFile() throws Exception {
        ran("a", "tutorial", "--runs", "5");

        JsonNode manifest = JSON.readTree(folder("a").resolve("manifest.json").toFile());
        Map<String, byte[]> files = new TreeMap<>(Spoken.files(folder("a")));
        files.remove("manifest.json");
        List<String> named = new ArrayList<>();
        manifest.get("files").fieldNames().forEachRemaining(named::add);
        assertThat(named).containsExactlyElementsOf(files.keySet());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file.getValue());
            JsonNode about = manifest.get("files").get(file.getKey());
            assertThat(about.get("sha256").asText()).isEqualTo(HexFormat.of().formatHex(hash));
            assertThat(about.get("bytes").asLong()).isEqualTo(file.getValue().length);
        }
        assertThat(manifest.get("circumstances").get("command").asText())
                .isEqualTo("parley run tutorial --runs 5 --out " + folder("a"));
        assertThat(manifest.get("seed").asLong()).isEqualTo(1);
        assertThat(manifest.get("banner").asText()).startsWith("Exploratory teaching model.");
    }

    @Test
    void oneJsonDocumentAndNothingElseOnStandardOutput() throws Exception {
        Spoken spoken = ran("a", "tutorial", "--runs", "12", "--json");

        JsonNode document = JSON.readTree(spoken.out());
        assertThat(document.get("runs").asInt()).isEqualTo(12);
        assertThat(document.get("folder").asText()).isEqualTo(folder("a").toString());
        assertThat(document.get("outcomeTable")).hasSize(Outcome.values().length + OpenEnd.values().length);
        int sum = 0;
        for (JsonNode row : document.get("outcomeTable")) {
            sum += row.get("outcome").asText().contains(".")
                    ? 0
                    : row.get("count").asInt();
        }
        assertThat(sum).isEqualTo(12);
        assertThat(document.get("summary").get(0).has("low")).isTrue();
        assertThat(document.get("meanCase").asText()).startsWith("no deal is acceptable to both;");
        assertThat(spoken.err()).contains("12/12 runs");
    }

    /** Two runs side by side on a screen: one with a preset, one without. */
    @Test
    void whatWasLaidOverTheScenarioStandsAboveTheRuns() {
        String plain = ran("a", "tutorial", "--runs", "3", "--tables-only").out();
        String changed = ran(
                        "b",
                        "tutorial",
                        "--runs",
                        "3",
                        "--tables-only",
                        "--off",
                        "exit",
                        "--set",
                        "warCost.northland=.2",
                        "--strategy",
                        "A=micro")
                .out();

        assertThat(plain).doesNotContain("Laid over");
        assertThat(changed)
                .contains(
                        "\nLaid over the scenario: --strategy A=micro --off exit --set warCost.northland=.2\n3 runs · ");
    }

    /**
     * Shares of the runs in which there never was a deal stand under a heading of their own that says of how many they
     * are, and whatever overlaps says so: they were read as shares of all runs without a deal.
     */
    @Test
    void whatWouldHaveOpenedADealSaysOfHowManyItIsAShare() throws Exception {
        String[] lines = ran("a", "tutorial", "--runs", "100").out().split("\\R");
        Map<String, String> count = new TreeMap<>();
        for (String row : read("a", "figures/why.csv").lines().skip(1).toList()) {
            count.put(
                    row.split(",")[0],
                    row.replaceFirst(".*\",|^[^,]*,[^,]*,", "").split(",")[0]);
        }
        String closed = count.get("closed");
        int heading = 0;
        while (!lines[heading].startsWith("Where there never was one, it would take …")) {
            heading++;
        }
        assertThat(lines[heading]).contains("share of " + closed + "  95 % interval");
        assertThat(lines[heading - 1]).isEmpty();
        assertThat(lines[heading - 2]).matches("there never was one +" + closed + " .*");
        assertThat(lines[heading + 1]).matches("no red lines, alone enough +" + count.get("without.redLines") + " .*");
        assertThat(lines[heading + 5]).isEqualTo("  Rows with \"alone enough\" overlap: in one run either may be.");
    }

    @Test
    void quietPrintsTheFolderOnly() {
        Spoken spoken = ran("a", "tutorial", "--runs", "3", "--quiet");

        assertThat(spoken.out()).isEqualTo(folder("a") + System.lineSeparator());
        assertThat(spoken.err()).isEmpty();
    }

    @Test
    void onATerminalOneLineIsRewritten() {
        Spoken spoken = Spoken.parley(
                true, "run", "tutorial", "--runs", "40", "--out", folder("a").toString());

        assertThat(spoken.err()).startsWith("\r").contains("40/40 runs").doesNotContain("\n");
        assertThat(spoken.err()).as("the line is wiped at the end").endsWith(" \r");
    }

    /** Ten runs of Geneva: at most a few fit the record, and the program warns while its line of progress is there. */
    @Test
    void onATerminalAWarningBeginsAtTheMarginAndTheLineStandsBelowItAgain() {
        Spoken spoken = Spoken.parley(
                true,
                "run",
                "geneva-2026",
                "--runs",
                "10",
                "--tables-only",
                "--out",
                folder("a").toString());

        assertThat(spoken.err()).contains("10/10 runs", "Warning: ");
        assertThat(Screen.after(spoken.err()))
                .as("what a terminal shows at the end: warnings, and no rest of the line of progress")
                .isNotEmpty()
                .allMatch(line -> line.startsWith("Warning: ") || line.startsWith("         "));
    }

    /** A record that few draws fit is told when the runs are done; the last line of progress comes back below it. */
    @Test
    void theLineOfProgressComesBackBelowAWarning() {
        StringWriter err = new StringWriter();
        ProgressLine progress = new ProgressLine(
                new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), 80, true, null), 10, 0);
        progress.above(List.of("Warning: first."));
        progress.say("drawing the charts");
        progress.above(List.of("Warning: second,", "         on two lines."));
        assertThat(Screen.after(err.toString()))
                .containsExactly("Warning: first.", "Warning: second,", "         on two lines.", "drawing the charts");
        progress.end();
        assertThat(Screen.after(err.toString()))
                .containsExactly("Warning: first.", "Warning: second,", "         on two lines.");
    }

    /** M11: the number of threads changes nothing but the manifest's circumstances; PNG included, on one Java. */
    @ParameterizedTest
    @ValueSource(strings = {"tutorial", "geneva-2026"})
    void sameBytesOnAnyNumberOfThreads(String scenario) throws Exception {
        ran("one", scenario, "--runs", "33", "--seed", "9", "--threads", "1");
        ran("three", scenario, "--runs", "33", "--seed", "9", "--threads", "3", "--quiet");

        Map<String, byte[]> one = Spoken.files(folder("one"));
        Map<String, byte[]> three = Spoken.files(folder("three"));
        assertThat(three.keySet()).isEqualTo(one.keySet());
        one.forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                assertThat(three.get(name)).as(name).isEqualTo(bytes);
            }
        });
        assertThat(timeless(three)).isEqualTo(timeless(one));
    }

    private static String timeless(Map<String, byte[]> files) throws IOException {
        JsonNode manifest = JSON.readTree(files.get("manifest.json"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) manifest).remove("circumstances");
        return manifest.toPrettyString();
    }

    @Test
    void theScenarioInTheFolderGivesTheSameRunsAgain() throws Exception {
        ran(
                "first",
                "geneva-2026",
                "--runs",
                "12",
                "--preset",
                "guarantees-first",
                "--set",
                "warCost.A=.2",
                "--off",
                "exit",
                "--strategy",
                "russia=micro",
                "--mediator",
                "responsive",
                "--set",
                "pressure=.4");
        ran("again", folder("first").resolve("scenario.yaml").toString(), "--runs", "12");

        assertThat(read("again", "runs.csv")).isEqualTo(read("first", "runs.csv"));
        assertThat(read("again", "figures/utilitySpace.svg")).isEqualTo(read("first", "figures/utilitySpace.svg"));
        assertThat(read("first", "report.html"))
                .contains("./parley run geneva-2026 --preset guarantees-first --strategy russia=micro "
                        + "--mediator responsive --off exit --set warCost.A=.2 --set pressure=.4 --runs 12 --seed 1");
    }

    @Test
    void aPartyIsNamedByItsSideOrItsId() throws Exception {
        ran("side", "tutorial", "--runs", "20", "--set", "warCost.A=.2");
        ran("id", "tutorial", "--runs", "20", "--set", "warCost.northland=.2");
        ran("other", "tutorial", "--runs", "20", "--set", "warCost.B=.2");
        ran("both", "tutorial", "--runs", "20", "--set", "warCost=.2");

        assertThat(read("id", "runs.csv")).isEqualTo(read("side", "runs.csv"));
        assertThat(header("side")).doesNotContain("warCost.A").contains("warCost.B");
        assertThat(header("other")).contains("warCost.A").doesNotContain("warCost.B");
        assertThat(header("both")).doesNotContain("warCost.A").doesNotContain("warCost.B");
    }

    private List<String> header(String name) throws IOException {
        return List.of(read(name, "runs.csv").lines().findFirst().orElseThrow().split(","));
    }

    @Test
    void switchesStrategiesAndStylesReachTheRuns() throws Exception {
        ran("plain", "tutorial", "--runs", "60");
        ran("off", "tutorial", "--runs", "60", "--off", "walkout", "--off", "exit", "--off", "collapse");
        ran("micro", "tutorial", "--runs", "60", "--strategy", "A=micro", "--strategy", "southland=timeDependent");
        ran("on", "tutorial", "--runs", "60", "--on", "technicalTrack", "--mediator", "responsive");

        assertThat(read("plain", "runs.csv")).contains("WALKOUT");
        assertThat(read("off", "runs.csv"))
                .doesNotContain("WALKOUT")
                .doesNotContain("MEDIATOR_EXIT")
                .doesNotContain("MILITARY_END");
        assertThat(read("off", "report.html")).contains("The mechanism walkout is switched off");
        assertThat(read("micro", "runs.csv")).isNotEqualTo(read("plain", "runs.csv"));
        assertThat(read("micro", "scenario.yaml")).contains("micro").contains("timeDependent");
        assertThat(read("on", "scenario.yaml")).contains("responsive");
        assertThat(read("on", "report.html")).contains("The mechanism technicalTrack is switched on");
    }

    @Test
    void fixedDrawsNothing() throws Exception {
        Spoken spoken = ran("a", "tutorial", "--runs", "10", "--fixed");

        assertThat(spoken.out())
                .contains("10 runs · seed 1 · default values · ")
                .as("the tutorial's preferences are fixed: there is no mean of them")
                .doesNotContain("mean preferences");
        assertThat(header("a")).doesNotContain("warCost.A");
        assertThat(read("a", "figures/drivers.csv").lines()).hasSize(1);
        assertThat(read("a", "report.html")).contains("--runs 10 --seed 1 --fixed");
        assertThat(read("a", "figures/drivers.svg")).contains("Nothing was sampled");
    }

    @Test
    void aSeedIsOtherRunsAndTheFirstRunsOfManyAreThoseOfFew() throws Exception {
        ran("five", "tutorial", "--runs", "5");
        ran("nine", "tutorial", "--runs", "9");
        ran("other", "tutorial", "--runs", "5", "--seed", "-7");

        assertThat(read("nine", "runs.csv")).startsWith(read("five", "runs.csv"));
        assertThat(read("other", "runs.csv")).isNotEqualTo(read("five", "runs.csv"));
    }

    @Test
    void theCheckComparesBothSearchesAndChangesNoNumber() throws Exception {
        ran("plain", "geneva-2026", "--runs", "3");
        Spoken spoken = ran("checked", "geneva-2026", "--runs", "3", "--check");

        assertThat(spoken.out())
                .containsPattern(
                        "Check: the fast and the literal search answered \\d+ questions, every one\\s+alike\\.");
        assertThat(read("checked", "runs.csv")).isEqualTo(read("plain", "runs.csv"));
        assertThat(JSON.readTree(folder("checked").resolve("manifest.json").toFile())
                        .get("circumstances")
                        .get("comparedQueries")
                        .asInt())
                .isPositive();
    }

    @Test
    void warnsOfAZoneThatIsEmptyByConstruction() throws Exception {
        // A's hard line leaves "keep" only, B's forbids it: every option of the issue border is out, whatever is drawn.
        String text = Files.readString(Path.of("scenarios/tutorial.yaml"));
        String ofA = "{issue: border, options: [cede], hard: false, grade: P, note: \"invented\"}";
        String endOfB = "    optionOrdersGrade: P\n\nmediator:";
        assertThat(text).contains(ofA).contains(endOfB);
        Path file = Files.writeString(
                temp.resolve("tutorial.yaml"),
                text.replace(ofA, ofA.replace("[cede], hard: false", "[share, cede], hard: true"))
                        .replace(
                                endOfB,
                                "    optionOrdersGrade: P\n    redLines:\n"
                                        + "      - {issue: border, options: [keep], hard: true, grade: P, note: \"invented\"}\n\nmediator:"));

        Spoken spoken = ran("a", file.toString(), "--runs", "5");

        assertThat(spoken.err().replaceAll("\\s+", " "))
                .contains(
                        "Warning: The zone of possible agreement is empty by construction: hard red lines forbid every option");
        assertThat(read("a", "report.html")).contains("empty by construction");
        assertThat(JSON.readTree(folder("a").resolve("manifest.json").toFile()).get("warnings"))
                .hasSizeGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tutorial --set warCst=.1 | unknown parameter \"warCst\". Maybe \"warCost\"?",
                "tutorial --set warCost=1.5 | warCost is 1.5; allowed 0 … 1 stk.",
                "tutorial --set warCost=abc | warCost is \"abc\"; allowed 0 … 1 stk.",
                "tutorial --set warCost | \"warCost\" has no \"=\"",
                "tutorial --set warCost.northlnd=.1 | the parties are northland (A) and southland (B). Maybe \"northland\"?",
                "tutorial --set horizon=2.5 | horizon is 2.5; allowed 1 … 520 week, whole.",
                "tutorial --off exitt | unknown switch \"exitt\"; allowed drift, learning",
                "tutorial --on nothing | unknown switch \"nothing\"",
                "tutorial --strategy A=micr | strategy.A is \"micr\"; allowed {strategies}. Maybe \"micro\"?",
                "tutorial --strategy norhland=micro | Maybe \"northland\"?",
                "tutorial --mediator stedy | allowed {styles}. Maybe \"steady\"?",
                "tutorial --preset guarantee-first | no preset file \"guarantee-first\". Maybe guarantees-first?",
                "tutoral | no scenario file \"tutoral\". Maybe tutorial?",
                "scenarios | scenarios is a folder; a scenario file is wanted.",
                "results/example | results/example is a result folder; a scenario file is wanted. Maybe parley explain results/example, or parley rerun results/example?",
                "tutorial --runs 0 | \"0\"; allowed 1 … 10,000,000, whole.",
                "tutorial --runs many | \"many\"; allowed 1 … 10,000,000, whole.",
                "tutorial --threads 0 | \"0\"; allowed 1 … 1,024, whole.",
                "tutorial --seed 1.5 | \"1.5\"; allowed −2⁶³ … 2⁶³ − 1, whole.",
                "tutorial --rnus 5 | unknown option --rnus. Maybe --runs?",
                "tutorial extra | \"extra\" is one word too many",
                "pom.xml | pom.xml:",
            })
    void aMistakeIsToldInALineAndNothingIsWritten(String arguments, String message) {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments.strip().split(" ")));
        all.addAll(List.of("--out", folder("a").toString()));

        Spoken spoken = Spoken.parley(all.toArray(String[]::new));

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err())
                .contains(ListedWords.in(message.strip()))
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
        assertThat(spoken.out()).isEmpty();
        assertThat(Spoken.entries(temp)).isEmpty();
    }

    @Test
    void everyMistakeOfTheOptionsIsToldAtOnce() {
        Spoken spoken = Spoken.parley(
                "run",
                "tutorial",
                "--set",
                "horizon=0",
                "--set",
                "warCst=.2",
                "--off",
                "nope",
                "--out",
                folder("a").toString());

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err()).contains("nope").contains("horizon is 0").contains("warCst");
        assertThat(spoken.err().lines()).hasSize(3);
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedAndStaysAsItIs() throws Exception {
        Files.createDirectory(folder("a"));
        Files.writeString(folder("a").resolve("mine.txt"), "mine");

        Spoken spoken = Spoken.parley(
                "run", "tutorial", "--runs", "2", "--out", folder("a").toString());

        assertThat(spoken.exit()).isEqualTo(2);
        assertThat(spoken.err())
                .isEqualTo("parley: " + folder("a")
                        + " exists and is not empty; results are never overwritten. Maybe another --out?"
                        + System.lineSeparator());
        assertThat(Spoken.entries(folder("a"))).containsExactly("mine.txt");
        assertThat(Spoken.entries(temp)).containsExactly("a");
    }

    @Test
    void anEmptyFolderIsTaken() throws Exception {
        Files.createDirectory(folder("a"));

        ran("a", "tutorial", "--runs", "2");

        assertThat(folder("a").resolve("report.html")).exists();
    }

    @Test
    void aFileInTheWayIsOneClearLine() throws Exception {
        Files.writeString(folder("a"), "mine");

        Spoken onIt = Spoken.parley(
                "run", "tutorial", "--runs", "2", "--out", folder("a").toString());
        Spoken below = Spoken.parley(
                "run",
                "tutorial",
                "--runs",
                "2",
                "--out",
                folder("a").resolve("b").toString());

        assertThat(onIt.exit()).as("refused as a full folder is").isEqualTo(2);
        assertThat(onIt.err())
                .isEqualTo("parley: " + folder("a") + " is a file; a folder is wanted. Maybe another --out?\n");
        assertThat(below.exit()).isEqualTo(1);
        assertThat(below.err().lines())
                .singleElement()
                .asString()
                .startsWith("parley: cannot write " + folder("a"))
                .contains("in the way");
        assertThat(Files.readString(folder("a"), StandardCharsets.UTF_8)).isEqualTo("mine");
        assertThat(Spoken.entries(temp)).containsExactly("a");
    }
}
