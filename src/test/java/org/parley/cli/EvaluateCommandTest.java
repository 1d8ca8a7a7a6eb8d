package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.ensemble.RunColumns;
import org.parley.format.ScenarioReader;
import org.parley.study.DisplayNames;
import org.parley.sweep.SweepOutcome;
import org.parley.table.Csv;
import org.parley.table.Table;

/**
 * {@code parley evaluate}: a line in, a line out, in order; the numbers of {@code run}; the same bytes on any number of
 * threads; what a hurried student sends.
 */
class EvaluateCommandTest {
    @TempDir
    Path folder;

    private Spoken evaluate(String points, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("points"), points);
        List<String> words = new ArrayList<>(List.of("evaluate", "tutorial", "--points", file.toString()));
        words.addAll(List.of(more));
        if (!words.contains("--replications")) {
            words.addAll(List.of("--replications", "20"));
        }
        return Spoken.parley(words.toArray(String[]::new));
    }

    private static List<JsonNode> objects(Spoken said) {
        ObjectMapper mapper = new ObjectMapper();
        return said.out()
                .lines()
                .map(line -> {
                    try {
                        return mapper.readTree(line);
                    } catch (IOException broken) {
                        throw new AssertionError(line, broken);
                    }
                })
                .toList();
    }

    // ---- numbers ----------------------------------------------------------------------------------------------------

    /**
     * Each outcome that {@code run}'s summary has under the same meaning is the same text: estimate, limits and n.
     * Reasons are shares of all runs in a sweep and here, of the runs without a deal in the summary.
     */
    @Test
    void theNumbersAreThoseOfRun_toTheLastDigit() throws IOException {
        List<String> names =
                SweepOutcome.names(RunColumns.of(ScenarioReader.read(Path.of("scenarios/tutorial.yaml")), false))
                        .stream()
                        .filter(name -> !name.startsWith("why.") && !name.startsWith("termsStand"))
                        .toList();
        String outcomes = String.join(",", names);
        Table answers = Csv.read(
                evaluate("""
                        warCost.A,strategy.B,drift,seed,preset
                        0.1,micro,off,3,none
                        0.2,timeDependent,on,,pressure-on-both
                        """, "--replications", "150", "--outcomes", outcomes).out());
        compare(answers, 0, names, "--set", "warCost.A=0.1", "--strategy", "B=micro", "--off", "drift", "--seed", "3");
        compare(
                answers,
                1,
                names,
                "--preset",
                "pressure-on-both",
                "--set",
                "warCost.A=0.2",
                "--strategy",
                "B=timeDependent",
                "--on",
                "drift");
    }

    private void compare(Table answers, int row, List<String> names, String... settings) throws IOException {
        Path result = folder.resolve("run" + row);
        List<String> words =
                new ArrayList<>(List.of("run", "tutorial", "--runs", "150", "--quiet", "--out", result.toString()));
        words.addAll(List.of(settings));
        Spoken ran = Spoken.parley(words.toArray(String[]::new));
        assertThat(ran.exit()).as(ran.err()).isZero();
        Table summary = Csv.read(Files.readString(result.resolve("summary.csv")));
        List<String> measures = summary.strings("measure");
        int compared = 0;
        for (String name : names) {
            int at = Math.max(measures.indexOf(name), measures.indexOf("outcome." + name));
            if (at >= 0) {
                assertThat(answers.string(name, row)).as(name).isEqualTo(summary.string("estimate", at));
                assertThat(answers.string(name + ".low", row)).as(name).isEqualTo(summary.string("low", at));
                assertThat(answers.string(name + ".high", row)).as(name).isEqualTo(summary.string("high", at));
                assertThat(answers.string(name + ".n", row)).as(name).isEqualTo(summary.string("n", at));
                compared++;
            }
        }
        assertThat(compared).as("names that stand in both").isGreaterThan(60);
        assertThat(answers.number("agreement", row))
                .isEqualTo(Csv.read(Files.readString(result.resolve("figures/outcomes.csv")))
                                .where("outcome", Set.of("COMPREHENSIVE", "FRAMEWORK"))
                                .numbers("count")[0]
                        / 150);
    }

    /** Of a scenario with a record: the draws that fit are those of the summary that run shows first. */
    @Test
    void drawsThatFitTheRecord() throws IOException {
        Path result = folder.resolve("geneva");
        Spoken ran = Spoken.parley(
                "run", "geneva-2026", "--runs", "60", "--seed", "5", "--quiet", "--out", result.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
        Table summary = Csv.read(Files.readString(result.resolve("summary.csv")));
        Path points = Files.writeString(folder.resolve("p"), "{\"seed\": 5}\n");
        JsonNode answer = objects(Spoken.parley(
                        "evaluate",
                        "geneva-2026",
                        "--points",
                        points.toString(),
                        "--replications",
                        "60",
                        "--outcomes",
                        "fits,fitting.weeks,fitting.OPEN"))
                .get(0);
        int weeks = summary.strings("measure").indexOf("weeks");
        assertThat(answer.get("fitting.weeks").asText()).isEqualTo(summary.string("estimate", weeks));
        assertThat(answer.get("fitting.weeks.n").asText()).isEqualTo(summary.string("n", weeks));
        assertThat(answer.get("fits").doubleValue() * 60).isEqualTo(summary.number("n", weeks));
        assertThat(answer.get("fitting.OPEN").asText())
                .isEqualTo(summary.string("estimate", summary.strings("measure").indexOf("outcome.OPEN")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "10", "37"})
    void theBytesAreTheSameOnAnyNumberOfThreads(String replications) throws IOException {
        StringBuilder points = new StringBuilder("id,warCost.A,pressure.B\n");
        for (int p = 0; p < 40; p++) {
            points.append(p)
                    .append(',')
                    .append(p / 100.0)
                    .append(',')
                    .append(p % 7 == 3 ? "7" : "0.5")
                    .append('\n');
        }
        String one = evaluate(points.toString(), "--replications", replications, "--threads", "1")
                .out();
        assertThat(evaluate(points.toString(), "--replications", replications, "--threads", "4")
                        .out())
                .isEqualTo(one);
        Table table = Csv.read(one);
        assertThat(table.numbers("id"))
                .as("in order")
                .isEqualTo(
                        java.util.stream.IntStream.range(0, 40).asDoubleStream().toArray());
        assertThat(table.strings("error").stream().filter(error -> !error.isEmpty()))
                .hasSize(6)
                .allMatch(error -> error.equals("pressure.B is 7; allowed 0 … 1."));
    }

    /** CSV and JSON are two ways to write the same answers. */
    @Test
    void bothFormatsSayTheSame() throws IOException {
        String csv = "id,warCost.A,note,seed\nx,0.1,\"a, b\",\ny,0.2,,9\nz,8,,\n";
        Table rows = Csv.read(evaluate(csv).out());
        List<JsonNode> objects = objects(evaluate(csv, "--format", "jsonl"));
        assertThat(objects).hasSize(3);
        for (int r = 0; r < 3; r++) {
            for (String name : rows.names()) {
                JsonNode value = objects.get(r).get(name);
                assertThat(value == null || value.isNull() ? "" : value.asText())
                        .as(name)
                        .isEqualTo(rows.string(name, r));
            }
        }
        String json =
                "{\"id\":\"x\",\"warCost.A\":0.1,\"list\":[1, {\"a\": 2}]}\n{\"id\":\"y\",\"warCost.A\":9,\"list\":null}\n";
        List<JsonNode> kept = objects(evaluate(json));
        assertThat(kept.get(0).get("list").toString()).isEqualTo("[1,{\"a\":2}]");
        assertThat(kept.get(1).get("error").asText()).isEqualTo("warCost.A is 9; allowed 0 … 1 stk.");
        Table asCsv = Csv.read(evaluate(json, "--format", "csv").out());
        assertThat(asCsv.string("agreement", 0)).isEqualTo(rows.string("agreement", 0));
        assertThat(asCsv.strings("list")).containsExactly("[1, {\"a\": 2}]", "");
    }

    // ---- a conversation ---------------------------------------------------------------------------------------------

    /** A program that waits for an answer before it sends the next point gets it, with any number of workers. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "3"})
    @Timeout(60)
    void answersOnePointBeforeTheNextIsSent(String threads) throws Exception {
        PipedOutputStream points = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(points);
        PipedInputStream answers = new PipedInputStream();
        PipedOutputStream out = new PipedOutputStream(answers);
        Terminal terminal = new Terminal(
                new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                new PrintWriter(new StringWriter()),
                80,
                false,
                Path.of("").toAbsolutePath());
        CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> {
            int code = withInput(
                    in,
                    () -> Main.run(
                            terminal,
                            "evaluate",
                            "tutorial",
                            "--replications",
                            "25",
                            "--threads",
                            threads,
                            "--format",
                            "csv"));
            terminal.out().close();
            return code;
        });
        try (BufferedReader receive = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8))) {
            Writer send = new OutputStreamWriter(points, StandardCharsets.UTF_8);
            for (int p = 1; p <= 5; p++) {
                send.write("{\"warCost.A\": 0.0" + p + "}\n");
                send.flush();
                if (p == 1) {
                    assertThat(receive.readLine()).startsWith("line,warCost.A,seed,runs,agreement,");
                }
                assertThat(receive.readLine()).startsWith(p + ",0.0" + p + ",1,25,");
            }
            send.close();
            assertThat(receive.readLine()).isNull();
        }
        assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
    }

    private static int withInput(InputStream in, java.util.function.IntSupplier verb) {
        InputStream before = System.in;
        System.setIn(in);
        try {
            return verb.getAsInt();
        } finally {
            System.setIn(before);
        }
    }

    /** Whoever reads the answers may go away: the verb ends although points would still come. */
    @Test
    @Timeout(60)
    void aReaderThatGoesAwayEndsIt() {
        InputStream endless = new InputStream() {
            private final byte[] point = "{}\n".getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() {
                return point[at++ % point.length];
            }

            @Override
            public int read(byte[] to, int from, int length) {
                to[from] = (byte) read();
                return 1;
            }
        };
        Writer gone = new Writer() {
            private int lines;

            @Override
            public void write(char[] letters, int from, int length) throws IOException {
                lines++;
                if (lines > 3) {
                    throw new IOException("Broken pipe");
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(gone),
                new PrintWriter(err),
                80,
                false,
                Path.of("").toAbsolutePath());
        int exit = withInput(endless, () -> Main.run(terminal, "evaluate", "tutorial", "--replications", "2"));
        assertThat(exit).as(err.toString()).isZero();
    }

    @Test
    void aStreamThatBreaksIsNoSuccess_andWhatCameBeforeIsAnswered() {
        InputStream breaks = new InputStream() {
            private final InputStream before =
                    new ByteArrayInputStream("{\"id\": 1}\n{\"id\": 2}\n".getBytes(StandardCharsets.UTF_8));

            @Override
            public int read() throws IOException {
                int letter = before.read();
                if (letter < 0) {
                    throw new IOException("the cable was pulled");
                }
                return letter;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                to[from] = (byte) read();
                return 1;
            }
        };
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                80,
                false,
                Path.of("").toAbsolutePath());
        int exit = withInput(breaks, () -> Main.run(terminal, "evaluate", "tutorial", "--replications", "2"));
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("cannot read standard input: the cable was pulled")
                .doesNotContain("\tat ");
        assertThat(out.toString().lines()).hasSize(2);
    }

    // ---- wrong input ------------------------------------------------------------------------------------------------

    /** What is wrong with a header is wrong with every point: refused, exit code 2, nothing on standard output. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | FILE is empty; a header and a row a point (CSV), or an object a line (JSON) is wanted.",
                "\\n\\n | FILE is empty;",
                "warCost.A\\n | FILE holds a header and no point.",
                "warCst.A\\n0.1 | FILE:1  unknown column \"warCst.A\". Maybe \"warCost.A\"?",
                "WarCost.A\\n0.1 | FILE:1  unknown column \"WarCost.A\". Maybe \"warCost.A\"?",
                "warCost.C\\n0.1 | FILE:1  unknown party \"C\" of parameter warCost; the parties are northland (A) and southland (B).",
                "Seed,warCost\\n1,0.1 | FILE:1  unknown column \"Seed\". Maybe \"seed\"?",
                "ID,warCost\\n1,0.1 | FILE:1  unknown column \"ID\". Maybe \"id\"?",
                "stallLimit\\n3 | FILE:1  \"stallLimit\" is gone:",
                "war\\nnone | FILE:1  whether there is a war stands in the file only",
                "measures.truse\\non | FILE:1  unknown measure \"truse\"",
                "warCost;warCost.B\\n0,1;0,2 | FILE:1  the header holds semicolons and no comma; wanted are commas",
                "warCost.A\\twarCost.B\\n0.1\\t0.2 | FILE:1  the header holds tabs and no comma;",
                "0.1,0.2\\n0.3,0.4 | FILE:1  no column is a setting, a preset, a seed or an id; found \"0.1\", \"0.2\". Maybe a row of names is missing above the numbers?",
                "y\\n1 | FILE:1  no column is a setting, a preset, a seed or an id; found \"y\". Settings have the names that parley parameters prints",
                ",warCost.A\\n0,0.1 | FILE:1  a column has no name. Maybe the index that pandas writes?",
                "warCost,warCost\\n.1,.1 | FILE:1  the column \"warCost\" stands twice.",
                "warCost,agreement\\n.1,.1 | FILE:1  \"agreement\" is a column of the lines that go out; another name is wanted.",
                "\"warCost\\n.1 | FILE:1  a quote is not closed.",
                "warCost\\r.1\\r | FILE:1  lines end in carriage returns alone."
            })
    void aHeaderThatCannotBeUsed(String points, String message) throws IOException {
        Spoken said = evaluate(points.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("parley: ");
        assertThat(said.err()
                        .lines()
                        .filter(line -> line.contains(folder.toString()))
                        .collect(Collectors.joining("\n")))
                .startsWith("parley: "
                        + message.replace("FILE", folder.resolve("points").toString()))
                .doesNotContain("\tat ");
    }

    /** What the numbers are is said once there will be some; nothing stands before a refusal. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "warCost.A\n", "\u0000"})
    void nothingStandsBeforeARefusal(String points) throws IOException {
        Spoken said = evaluate(points);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("parley: ").doesNotContain(DisplayNames.ASSUMED);
    }

    /** The banner comes before what is said of the columns. */
    @Test
    void theBannerComesFirst() throws IOException {
        Spoken said = evaluate("warCost.A,mine\n0.1,x\n");
        assertThat(said.exit()).isZero();
        assertThat(said.err())
                .startsWith(
                        ScenarioReader.read(Path.of("scenarios/tutorial.yaml")).banner())
                .containsSubsequence(DisplayNames.ASSUMED, "kept as they are, setting nothing: mine.");
    }

    @Test
    void allProblemsOfAHeaderAtOnce() throws IOException {
        assertThat(evaluate("warCst,facilitaton,note\n1,1,1\n").err().lines().filter(l -> l.contains("unknown column")))
                .hasSize(2);
    }

    /** What is wrong with a line is said in its place; the lines around it have their numbers. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7,x | warCost.A is 7; allowed 0 … 1 stk.",
                "abc,x | warCost.A is \"abc\"; allowed 0 … 1 stk.",
                "\"0,5\",x | warCost.A is \"0,5\"; allowed 0 … 1 stk. Maybe 0.5?",
                "0,5,x | 3 cells; the header has 2. Maybe a comma in a number: 0.5 in place of 0,5?",
                "0.5 | 1 cell; the header has 2.",
                ",x | warCost.A is empty. A point that does not set it goes into a file without the column, or into lines of JSON.",
                "NaN,x | warCost.A is \"NaN\"; allowed 0 … 1 stk.",
                "5 %,x | warCost.A is \"5 %\"; allowed 0 … 1 stk. Maybe 0.05?",
                "0.5,\"x | a quote is not closed; a point is one line.",
                "0.5,first | the id \"first\" stands on line 2 already."
            })
    void aLineThatCannotBeUsed(String line, String problem) throws IOException {
        Spoken said = evaluate("\uFEFFwarCost.A,id\r\n0.1,first\r\n" + line + "\r\n\r\n0.1,last\r\n");
        assertThat(said.exit()).isEqualTo(3);
        Table rows = Csv.read(said.out());
        assertThat(rows.numbers("line")).containsExactly(2, 3, 5);
        assertThat(rows.strings("error")).containsExactly("", problem, "");
        assertThat(rows.strings("agreement").get(1)).isEmpty();
        assertThat(rows.string("agreement", 2))
                .isEqualTo(rows.string("agreement", 0))
                .isNotEmpty();
        assertThat(said.err()).contains("parley: 1 of 3 lines have no numbers; each says why.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"warCost.A\": 0,5} | no JSON at letter 17: found \"5\"; wanted is a key in double quotes.",
                "{warCost: 1} | no JSON at letter 2: found \"w\"; wanted is a key in double quotes.",
                "{\"warCost.A\": [0.1, 0.2]} | warCost.A is [0.1, 0.2]; one value is wanted.",
                "{\"warCost.A\": null} | warCost.A is empty. A point that does not set it leaves it out.",
                "{\"warCost.A\": 0.1, \"warCost.northland\": 0.2} | \"warCost.northland\" has its value from warCost.A already; it may be given once.",
                "{\"warCst\": 0.1} | unknown column \"warCst\". Maybe \"warCost\"? A column that is only to be kept needs a name that is less like it.",
                "{\"seed\": 1.5, \"warCost\": 2} | warCost is 2; allowed 0 … 1 stk. seed is \"1.5\"; allowed −2⁶³ … 2⁶³ − 1, whole.",
                "{\"preset\": \"nope\"} | no preset file \"nope\". There are event-mass-strike-week, guarantees-first, guarantees-last, pressure-on-both-brittle, pressure-on-both, stalling-side-a, stalling-side-b.",
                "{\"preset\": \"monitorin\"} | no preset file \"monitorin\". Maybe monitoring?",
                "{\"drift\": \"maybe\"} | drift is \"maybe\"; allowed on, off (or true, false, yes, no).",
                "{\"error\": 1} | \"error\" is a column of the lines that go out; another name is wanted.",
                "{\"line\": 7, \"warCost\": 0.1} | \"line\" is a column of the lines that go out; another name is wanted.",
                "{\"note\": 1, \"agreement.low\": 7} | \"agreement.low\" is a column of the lines that go out; another name is wanted."
            })
    void anObjectThatCannotBeUsed(String line, String problem) throws IOException {
        Spoken said = evaluate("{\"drift\": true, \"strategy\": \"micro\"}\n" + line + "\n");
        assertThat(said.exit()).isEqualTo(3);
        List<JsonNode> objects = objects(said);
        assertThat(objects.get(0).has("error")).isFalse();
        assertThat(objects.get(0).get("agreement.n").asInt()).isEqualTo(20);
        assertThat(objects.get(1).get("line").asInt()).isEqualTo(2);
        assertThat(objects.get(1).get("error").asText()).isEqualTo(problem);
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        Path file = folder.resolve("latin");
        Files.write(file, "id,warCost\n\u00e9,0.1\nx,0.1\n".getBytes(StandardCharsets.ISO_8859_1));
        Spoken said = Spoken.parley("evaluate", "tutorial", "--points", file.toString(), "--replications", "5");
        assertThat(said.exit()).isEqualTo(3);
        assertThat(Csv.read(said.out()).strings("error"))
                .containsExactly("the line is no text in UTF-8. Maybe save it as \"CSV UTF-8\"?", "");
        Files.write(file, "id,warCost\nx,0.1\n".getBytes(StandardCharsets.UTF_16));
        said = Spoken.parley("evaluate", "tutorial", "--points", file.toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("the line is no text in UTF-8.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--outcomes agrement | unknown outcome \"agrement\"; allowed are agreement",
                "--outcomes weeks,weeks | --outcomes names weeks twice.",
                "--outcomes weeks,weeks,weeks | --outcomes names weeks twice.",
                "--outcomes wekes,wekes | unknown outcome \"wekes\"; allowed are agreement",
                "--format cvs | --format is \"cvs\"; allowed csv, jsonl. Maybe csv?",
                "--replications 0 | Invalid value for option '--replications': \"0\"; allowed 1 …",
                "--points nowhere.csv | the file of points nowhere.csv does not exist.",
                "--points scenarios | scenarios is a folder; a file of points is wanted."
            })
    void optionsThatCannotBeUsed(String options, String message) {
        List<String> words = new ArrayList<>(List.of("evaluate", "tutorial"));
        words.addAll(List.of(options.split(" ")));
        Spoken said = Spoken.parley(words.toArray(String[]::new));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith("parley: " + message);
    }

    /** Names that designs of other programs use are kept and no slips of the pen. */
    @Test
    void usualColumnsOfOthersAreKept() throws IOException {
        List<String> names = List.of(
                "y",
                "x1",
                "point",
                "block",
                "matrix",
                "step",
                "changed",
                "delta",
                "note",
                "notes",
                "label",
                "group",
                "sample",
                "sample_id",
                "trial",
                "generation",
                "scenario",
                "policy",
                "experiment",
                "model",
                "batch",
                "index",
                "run",
                "name",
                "date",
                "author",
                "comment",
                "cluster",
                "iteration",
                "objective",
                "parent");
        Spoken said = evaluate("warCost," + String.join(",", names) + "\n0.1" + ",k".repeat(names.size()) + "\n");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.err()).contains("parley: kept as they are, setting nothing: " + String.join(", ", names) + ".");
        assertThat(Csv.read(said.out()).string("parent", 0)).isEqualTo("k");
        assertThat(said.err().replaceAll("\\s+", " ")).contains(DisplayNames.ASSUMED, "Exploratory teaching model.");
    }

    @Test
    void noFolderIsWritten() throws IOException {
        List<String> before = Spoken.entries(folder);
        evaluate("{}\n");
        assertThat(Spoken.entries(folder)).hasSize(before.size() + 1).contains("points");
        assertThat(Path.of("results", "tutorial")).doesNotExist();
    }
}
