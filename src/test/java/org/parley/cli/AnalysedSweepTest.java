package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * What a finished sweep of each design leaves in its folder: tables, charts in three forms, a page, a codebook that
 * explains every column.
 */
class AnalysedSweepTest {
    @TempDir
    Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int parley(Object... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
        return Main.run(new Terminal(new PrintWriter(out), new PrintWriter(err), 80, false, null), texts);
    }

    private Path sweep(String design, int replications) throws IOException {
        return Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Pressure, trust and the front"
                question: "What does pressure do?"
                scenario: %s
                design: {%s}
                factors:
                  pressure.A: {low: 0, high: 1}
                  commitment: [on, off]
                replications: %d
                outcomes: [agreement, weeks, asymmetry, why.commitment, OPEN]
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath(), design, replications));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind: grid, levels: 10          | 6  | grid-agreement contours response-weeks tornado-agreement paired-OPEN rank-agreement prim primBox",
                "kind: saltelli, n: 16           | 2  | sobol-agreement sobol-weeks",
                "kind: morris, trajectories: 10  | 10 | morris-agreement morris-weeks",
                "kind: latinHypercube, n: 24     | 4  | rank-agreement rank-why-commitment prim",
                "kind: sobol, n: 32              | 3  | rank-agreement prim"
            })
    void everyDesignGetsItsTablesChartsPageAndCodebook(String design, int replications, String charts)
            throws Exception {
        Path folder = temp.resolve("r");
        assertThat(parley("sweep", sweep(design, replications), "--out", folder))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Report: " + folder.resolve("report.html"));
        for (String chart : charts.split(" ")) {
            for (String form : List.of(".png", ".svg", ".csv")) {
                assertThat(folder.resolve("figures").resolve(chart + form)).isNotEmptyFile();
            }
        }
        everyColumnIsInTheCodebook(folder);
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains(
                        "What was varied",
                        "What was assumed",
                        "Pressure by the mediator, Northland",
                        "Exploratory teaching model")
                .contains("default-src 'none'")
                .doesNotContain("src=\"figures", "<script");
        assertThat(page.split("<figure").length - 1)
                .as("every chart is on the page")
                .isEqualTo((int) files(folder.resolve("figures")).stream()
                        .filter(f -> f.toString().endsWith(".png"))
                        .count());

        Map<String, byte[]> before = contents(folder);
        assertThat(parley("analyse", folder)).isZero();
        assertThat(out.toString()).doesNotContain("Written anew");
        assertThat(out.toString().lines().filter(l -> !l.startsWith("  "))).allMatch(l -> l.length() <= 80);
        Map<String, byte[]> after = contents(folder);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    @Test
    void chartDrawsTheSamePicturesFromTheTables_andOverwritesNothing() throws Exception {
        Path folder = temp.resolve("r");
        parley("sweep", sweep("kind: grid, levels: 10", 6), "--out", folder);
        assertThat(parley("chart", folder)).isEqualTo(2);
        assertThat(err.toString()).contains("of these charts already").contains("--force");
        Path slides = temp.resolve("slides");
        assertThat(parley("chart", folder, "--out", slides)).as(err.toString()).isZero();
        for (Path drawn : files(slides)) {
            assertThat(drawn).hasSameBinaryContentAs(folder.resolve("figures").resolve(drawn.getFileName()));
        }
        assertThat(files(slides)).hasSameSizeAs(files(folder.resolve("figures")));
        assertThat(parley("chart", folder, "--only", "tornado", "--out", temp.resolve("t")))
                .isZero();
        assertThat(files(temp.resolve("t"))).hasSize(18);
        assertThat(parley("chart", folder, "--only", "violin")).isEqualTo(2);
        assertThat(err.toString()).contains("no chart of").contains("tornado-agreement");
        assertThat(parley("chart", temp)).isEqualTo(2);
        assertThat(err.toString()).contains("holds no run and no sweep");
        assertThat(parley("chart", temp.resolve("nowhere"))).isEqualTo(2);
        assertThat(err.toString()).contains("there is no such folder");
    }

    @Test
    void chartDrawsTheChartsOfARunToo() throws Exception {
        Path run = temp.resolve("run");
        assertThat(parley("run", "scenarios/tutorial.yaml", "--runs", 20, "--out", run))
                .isZero();
        assertThat(parley("chart", run, "--out", temp.resolve("slides")))
                .as(err.toString())
                .isZero();
        for (Path drawn : files(temp.resolve("slides"))) {
            if (!drawn.toString().endsWith(".csv")) {
                assertThat(drawn).hasSameBinaryContentAs(run.resolve("figures").resolve(drawn.getFileName()));
            }
        }
        assertThat(files(temp.resolve("slides"))).hasSizeGreaterThan(20);
    }

    @Test
    void aSweepThatHasGrownIsAnalysedAnew_andThatIsSaid() throws Exception {
        Path folder = temp.resolve("r");
        Path file = sweep("kind: grid, levels: 10", 40);
        assertThat(parley("sweep", file, "--out", folder, "--shard", "1/2")).isZero();
        assertThat(parley("analyse", folder)).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(SOME_LACK)
                .doesNotContain(EVERY_POINT);
        assertThat(parley("sweep", file, "--out", folder)).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .as("the number, not dozens of names")
                .containsPattern("Written anew, because [^:]*: \\d\\d files\\.");
        assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("runs are complete. ");
    }

    private static final String EVERY_POINT = "runs are complete. Every point has its first replications";
    private static final String SOME_LACK = "runs are complete. Some points lack their first replications";

    /** 4 points are one group: half of the blocks hold all points. A damaged block takes their first replications. */
    @Test
    void aSmallerSweepOfTheSameKindIsOnlySaidWhereEveryPointHasBegun() throws Exception {
        Path folder = temp.resolve("r");
        assertThat(parley("sweep", sweep("kind: grid, levels: 2", 40), "--out", folder, "--shard", "1/2"))
                .isZero();
        assertThat(parley("analyse", folder)).isZero();
        assertThat(Files.readString(folder.resolve("report.html"))).contains(EVERY_POINT);
        Files.write(segments(folder).get(0), new byte[] {1});
        assertThat(parley("analyse", folder)).isZero();
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(SOME_LACK)
                .doesNotContain(EVERY_POINT);
    }

    private static List<Path> segments(Path folder) throws IOException {
        return files(folder.resolve("segments")).stream()
                .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                .sorted()
                .toList();
    }

    /**
     * The tables rest on the blocks, so a cut table of runs goes unseen unless it is told, each time until it is
     * mended.
     */
    @Test
    void aCutTableOfRunsIsToldUntilItIsMerged() throws Exception {
        Path folder = temp.resolve("r");
        assertThat(parley("sweep", sweep("kind: grid, levels: 2", 8), "--out", folder))
                .isZero();
        byte[] whole = Files.readAllBytes(folder.resolve("runs.csv.gz"));
        Files.write(folder.resolve("runs.csv.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        for (int i = 0; i < 2; i++) {
            assertThat(parley("analyse", folder)).isZero();
            assertThat(out.toString().replaceAll("\\s+", " "))
                    .contains("runs.csv.gz does not hold what the merge wrote, by the checksum in manifest.json.")
                    .endsWith("Written anew by: parley merge " + folder + " ");
        }
        assertThat(parley("merge", folder)).isZero();
        assertThat(folder.resolve("runs.csv.gz")).hasBinaryContent(whole);
        assertThat(parley("analyse", folder)).isZero();
        assertThat(out.toString()).doesNotContain("does not hold what the merge wrote");
    }

    /** Pictures of an outcome that is not asked for any more go; a picture of one's own in the same folder stays. */
    @Test
    void picturesOfOutcomesThatAreGoneGo() throws Exception {
        Path folder = temp.resolve("r");
        Path file = sweep("kind: grid, levels: 2", 8);
        assertThat(parley("sweep", file, "--out", folder)).isZero();
        Path gone = folder.resolve("figures/response-weeks.svg");
        Path own = folder.resolve("figures/response-weeks-kept.svg");
        for (String form : List.of("png", "svg", "csv")) { // all three, as somebody copies them
            Files.copy(
                    folder.resolve("figures/response-weeks." + form),
                    folder.resolve("figures/response-weeks-kept." + form));
        }
        assertThat(gone).exists();
        assertThat(parley("analyse", folder)).isZero(); // now the manifest lists it, too
        Files.writeString(
                folder.resolve("sweep.yaml"),
                Files.readString(folder.resolve("sweep.yaml"))
                        .replace("\"weeks\", ", "")
                        .replace("weeks, ", ""));
        assertThat(parley("analyse", folder)).as(err.toString()).isZero();
        assertThat(gone).doesNotExist();
        assertThat(own).exists();
        assertThat(folder.resolve("figures/response-agreement.svg")).exists();
        assertThat(out.toString()).contains("Removed, because this analysis does not give them any more: ");
    }

    /**
     * Other cases of a finished sweep: tables, charts, page and the sweep.yaml of the folder follow; the same analysis
     * without the option keeps them.
     */
    @Test
    void analyseIsAskedForOtherCases_andTheFolderKeepsThem() throws Exception {
        Path folder = temp.resolve("r");
        assertThat(parley("sweep", sweep("kind: latinHypercube, n: 24", 8), "--out", folder))
                .isZero();
        assertThat(Files.readString(folder.resolve("sweep.yaml")))
                .contains("interest: [\"agreement above its median\"]");
        assertThat(parley(
                        "analyse",
                        folder,
                        "--interest",
                        "weeks in the lower third",
                        "--interest",
                        "agreement >= .5 and asymmetry > -2"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("Cases are points with weeks in its lower third (at most ")
                .contains("Cases are points with agreement at least 0.5 and asymmetry above -2: ")
                .contains("asked for other cases")
                .contains(
                        "Removed, because this analysis does not give them any more: figures/prim.csv, figures/prim.png, figures/prim.svg, figures/primBox.csv");
        assertThat(Files.readString(folder.resolve("sweep.yaml")))
                .contains("interest: [\"weeks in the lower third\", \"agreement >= 0.5 and asymmetry > -2\"]");
        for (String figure : List.of("prim-1", "primBox-1", "prim-2", "primBox-2")) {
            assertThat(folder.resolve("figures").resolve(figure + ".png")).isNotEmptyFile();
        }
        everyColumnIsInTheCodebook(folder);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("the way to the box, cases: weeks until the end in its lower third (at most ");
        assertThat(parley("analyse", folder)).isZero();
        assertThat(out.toString()).doesNotContain("Written anew");
        assertThat(parley("rerun", folder)).as(out + " " + err).isZero();
    }

    @Test
    void casesOfACommandLineThatCannotBeUsedAreTold_andNothingIsWritten() throws Exception {
        Path folder = temp.resolve("r");
        Path file = sweep("kind: latinHypercube, n: 24", 2);
        assertThat(parley("sweep", file, "--out", folder, "--interest", "agrement > .6"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--interest: unknown outcome \"agrement\"")
                .contains("Maybe \"agreement\"?");
        assertThat(folder).doesNotExist();
        assertThat(parley("sweep", file, "--out", folder, "--shard", "1/2", "--interest", "agreement > .6"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--interest is asked of a whole sweep");
        assertThat(parley("sweep", file, "--out", folder, "--interest", "weeks in the lower third"))
                .as(err.toString())
                .isZero();
        Map<String, byte[]> before = contents(folder);
        assertThat(parley("analyse", folder, "--interest", "agreement > often")).isEqualTo(2);
        assertThat(err.toString()).contains("\"often\" is none");
        assertThat(parley("analyse", folder, "--interest", "weeks < 1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--interest: no boxes of weeks < 1: none of the 24 points is a case; weeks lies in ");
        Map<String, byte[]> after = contents(folder);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(before.get(name)));
    }

    /**
     * Factors that hardly vary, five runs a point with random numbers of their own: the means vary by noise alone (seed
     * 1), nothing is told of the indices, and the terminal says unknown and of how many runs they are.
     */
    @Test
    void anIndexThatNoiseHasTakenIsUnknown_andSoTheTerminalSays() throws Exception {
        Path file = Files.writeString(temp.resolve("still.yaml"), """
                id: still
                title: "Nearly nothing is varied"
                question: "What is noise?"
                scenario: %s
                design: {kind: saltelli, n: 16}
                factors:
                  pressure.A: {low: 0.5, high: 0.501}
                  pressure.B: {low: 0.5, high: 0.501}
                replications: 5
                commonRandomNumbers: false
                seed: 1
                outcomes: [agreement]
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        Path folder = temp.resolve("r");
        assertThat(parley("sweep", file, "--out", folder)).as(err.toString()).isZero();
        Table table = Csv.read(Files.readString(folder.resolve("sobol.csv")));
        assertThat(table.numbers("value")).hasSize(4).containsOnly(Double.NaN);
        assertThat(table.strings("shown"))
                .allMatch(s -> s.startsWith("unknown with 5 replications: the means vary no more"));
        assertThat(parley("analyse", folder)).isZero();
        List<String> rows = out.toString()
                .lines()
                .filter(l -> l.matches("agreement +pressure\\.[AB] +S.*"))
                .toList();
        assertThat(rows).hasSize(4).allMatch(l -> l.matches(".* unknown +– +100 % +\\d+"));
        assertThat(out.toString()).contains("5 replications a point").doesNotContain("NaN");
    }

    /**
     * The five-year survival falls with the hazard at every point, so nothing but runs moves ρ = −1: all of its noise
     * is theirs, and its interval is narrow. It is given, and the terminal says what of it is known.
     */
    @Test
    void aNumberThatIsAllNoiseAndKnownIsReadByItsInterval() throws Exception {
        Path file = Files.writeString(temp.resolve("steady.yaml"), """
                id: steady
                title: "What always falls"
                question: "How much of it is noise?"
                scenario: %s
                design: {kind: latinHypercube, n: 24}
                factors:
                  breakdownHazard: {low: 0.02, high: 0.3}
                replications: 20
                seed: 1
                outcomes: [survival5]
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        assertThat(parley("sweep", file, "--out", temp.resolve("r")))
                .as(err.toString())
                .isZero();
        assertThat(parley("analyse", temp.resolve("r"))).isZero();
        assertThat(out.toString()).containsPattern("rho +−1\\.0 +−1\\.0 … −0\\.\\d+ +100 %");
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("A number with more than half noise is given all the same where its interval is narrow: read"
                        + " the interval, not the digits.");
    }

    @Test
    void searchWritesItsFrontItsChartsAndACodebook() throws Exception {
        Path file = Files.writeString(temp.resolve("levers.yaml"), """
                id: levers
                title: "Levers"
                scenario: %s
                design: {kind: sobol, n: 8}
                factors: {pressure.A: {low: 0, high: 1}, mediatorStyle: legal}
                replications: 20
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
        Path folder = temp.resolve("front");
        assertThat(parley("search", file, "--size", 6, "--generations", 1, "--out", folder))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("Not ranked.", "Results: " + folder);
        for (String name : List.of(
                "frontier.csv", "report.html", "figures/frontier.png", "figures/parallel.svg", "manifest.json")) {
            assertThat(folder.resolve(name)).isNotEmptyFile();
        }
        everyColumnIsInTheCodebook(folder);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains(
                        "<h1>Levers</h1>",
                        "Settings that no other one dominated, on fresh runs",
                        "Where the levers stand")
                .contains("Pressure by the mediator, Northland")
                .doesNotContain("NaN");
        assertThat(Files.readString(folder.resolve("manifest.json"))).contains("Exploratory teaching model");
        assertThat(parley("search", file, "--out", folder)).isEqualTo(2);
        assertThat(err.toString()).contains("never overwritten");
        assertThat(parley("chart", folder, "--out", temp.resolve("slides")))
                .as(err.toString())
                .isZero();
        assertThat(temp.resolve("slides/frontier.png")).hasSameBinaryContentAs(folder.resolve("figures/frontier.png"));
    }

    private static void everyColumnIsInTheCodebook(Path folder) throws IOException {
        Table codebook = Csv.read(Files.readString(folder.resolve("codebook.csv")));
        List<String> known = new ArrayList<>();
        for (int r = 0; r < codebook.rows(); r++) {
            known.add(codebook.string("file", r) + " " + codebook.string("column", r));
            assertThat(codebook.string("meaning", r)).isNotEmpty();
        }
        assertThat(known).doesNotHaveDuplicates();
        List<Path> tables = new ArrayList<>(files(folder));
        tables.addAll(files(folder.resolve("figures")));
        for (Path file : tables) {
            String name = folder.relativize(file).toString();
            if (name.endsWith(".csv") && !name.equals("codebook.csv")) {
                for (String column : Csv.read(Files.readString(file)).names()) {
                    assertThat(known).contains(name + " " + column);
                }
            }
        }
        if (!Files.exists(folder.resolve("runs.csv.gz"))) {
            return; // a search keeps no runs
        }
        List<String> runs = new ArrayList<>();
        try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(folder.resolve("runs.csv.gz")))) {
            runs.addAll(Csv.read(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .names());
        }
        runs.forEach(column -> assertThat(known).contains("runs.csv " + column));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** A branch of a tree that is wider than the terminal stands in two lines, its rule and what it found. */
    @Test
    void aLongBranchHasItsNumbersBelow() {
        assertThat(AnalyseCommand.branch("    cost above 0.1: 0.50 (0.40 … 0.60), n 7", 80))
                .containsExactly("    cost above 0.1: 0.50 (0.40 … 0.60), n 7");
        assertThat(AnalyseCommand.branch("    cost above 0.1: 0.50 (0.40 … 0.60), n 7", 36))
                .containsExactly("    cost above 0.1:", "        0.50 (0.40 … 0.60), n 7");
    }
}
