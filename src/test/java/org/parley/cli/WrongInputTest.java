package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.ListedWords;

/**
 * Wrong input as a hurried student gives it: one or two lines that name what is wrong, what is allowed and perhaps what
 * was meant; exit code 2; nothing on standard output, nothing written, no stack trace. What a file can have wrong, one
 * by one: BadInputTest.
 */
class WrongInputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runn tutorial | parley: unknown verb \"runn\". Maybe run?",
                "RUN tutorial | parley: unknown verb \"RUN\". Maybe run?",
                "doktor tutorial | parley: unknown verb \"doktor\". Maybe doctor?",
                "negotiate | parley: unknown verb \"negotiate\". There are run, evaluate, trace,",
                "help doktor | parley: unknown verb \"doktor\". Maybe doctor?",
                "--hepl | parley: unknown option --hepl. Maybe --help?",
                "-x | parley: unknown option -x.",
                "run tutorial --rusn 5 | parley: unknown option --rusn. Maybe --runs?",
                "sweep tutorial-first-sweep --set pressure.A=1 | parley: unknown option --set. Maybe overrides: in the sweep file?",
                "sweep tutorial-first-sweep --runs=5 | parley: unknown option --runs. Maybe replications: in the sweep file?",
                "sweep tutorial-first-sweep --replications 5 | parley: unknown option --replications. Maybe replications: in the sweep file?",
                "inspect tutorial --jsn | parley: unknown option --jsn. Maybe --json?",
                "doctor tutorial --preste x | parley: unknown option --preste. Maybe --preset?",
                "run | parley: SCENARIO is missing.",
                "explain | parley: SCENARIO or RESULT is missing.",
                "replay | parley: RESULT and --run POINT:REPLICATION are missing.",
                "replay results/x | parley: --run POINT:REPLICATION is missing.",
                "run tutorial --out --json | parley: --out is followed by --json; wanted is --out DIR.",
                "version | parley: unknown verb \"version\". Maybe parley --version?",
                "run tutorial --preset tutorial | parley: \"tutorial\" is a scenario and no preset. Maybe it stands as the scenario, without --preset?",
                "run tutorial --preset scenarios/tutorial.yaml | scenarios/tutorial.yaml:5:1  the file is a scenario, not a preset. Maybe it stands as the scenario, without --preset?",
                "inspect tutorial --seed 3 | parley: --seed is the seed of a draw, and the mean case draws nothing. Maybe add --replication 1?",
                "explain tutorial --swing-runs 5 | parley: --swing-runs asks about an ensemble; the result folder of parley run is wanted, and tutorial is none.",
                "doctor | parley: SCENARIO is missing.",
                "inspect | parley: SCENARIO is missing.",
                "run tutorial again | parley: \"again\" is one word too many; every option begins with --.",
                "scenarios all | parley: \"all\" is one word too many; every option begins with --.",
                "run geneva-2062 | parley: no scenario file \"geneva-2062\". Maybe geneva-2026?",
                "run geneva | parley: no scenario file \"geneva\". Maybe geneva-2026?",
                "doctor scenarios/geneva-206.yaml | parley: no scenario file \"scenarios/geneva-206.yaml\". Maybe",
                "doctor nowhere | parley: no scenario file \"nowhere\". There are camp-david-1978, geneva-2026, tutorial.",
                "run scenarios | parley: scenarios is a folder; a scenario file is wanted.",
                "run tutorial --preset guarantees-frist | parley: no preset file \"guarantees-frist\". Maybe guarantees-first?",
                "run tutorial --preset scenarios | parley: scenarios is a folder; a preset file is wanted.",
                "run tutorial --runs | parley: --runs has no value; wanted is --runs N.",
                "run tutorial --runs 0 | parley: Invalid value for option '--runs': \"0\"; allowed 1 … 10,000,000, whole.",
                "run tutorial --runs -1 | parley: Invalid value for option '--runs': \"-1\"; allowed 1 … 10,000,000, whole.",
                "run tutorial --runs 1e9 | parley: Invalid value for option '--runs': \"1e9\"; allowed 1 …",
                "run tutorial --runs 1000000000 | parley: Invalid value for option '--runs': \"1000000000\"; allowed 1 …",
                "run tutorial --runs abc | parley: Invalid value for option '--runs': \"abc\"; allowed 1 …",
                "run tutorial --runs NaN | parley: Invalid value for option '--runs': \"NaN\"; allowed 1 …",
                "run tutorial --runs 1,000 | parley: Invalid value for option '--runs': \"1,000\"; allowed 1 … 10,000,000, whole. Maybe 1000?",
                "run tutorial --runs 1.000 | parley: Invalid value for option '--runs': \"1.000\"; allowed 1 … 10,000,000, whole. Maybe 1000?",
                "run tutorial --threads 2.000 | parley: Invalid value for option '--threads': \"2.000\"; allowed 1 … 1,024, whole.",
                "trace tutorial --replication 1,000 | parley: Invalid value for option '--replication': \"1,000\"; allowed 1 … 2⁶³ − 1, whole. Maybe 1000?",
                "run tutorial --threads 0 | parley: Invalid value for option '--threads': \"0\"; allowed 1 … 1,024, whole.",
                "run tutorial --seed 99999999999999999999 | parley: Invalid value for option '--seed': \"99999999999999999999\"; allowed −2⁶³ … 2⁶³ − 1, whole.",
                "run tutorial --seed 1.5 | parley: Invalid value for option '--seed': \"1.5\"; allowed −2⁶³",
                "trace tutorial --replication 0 | parley: Invalid value for option '--replication': \"0\"; allowed 1 …",
                "run tutorial --set warCost | --set warCost  \"warCost\" has no \"=\"; key=value is wanted",
                "run tutorial --set =3 | --set =3  \"=3\" has no key before the \"=\"; key=value is wanted",
                "run tutorial --set warCost= | --set warCost=  warCost is \"\"; allowed 0 … 1 stk.",
                "run tutorial --set warCst=.1 | --set warCst=.1  unknown parameter \"warCst\". Maybe \"warCost\"?",
                "run tutorial --set warCost.northlnd=.1 | --set warCost.northlnd=.1  unknown party \"northlnd\" of parameter warCost; the parties are northland (A) and southland (B). Maybe \"northland\"?",
                "run tutorial --set warCost.A=1.5 | --set warCost.A=1.5  warCost.A is 1.5; allowed 0 … 1 stk.",
                "run tutorial --set warCost=-.1 | --set warCost=-.1  warCost is -.1; allowed 0 … 1 stk.",
                "run tutorial --set warCost=NaN | --set warCost=NaN  warCost is \"NaN\"; allowed 0 … 1 stk.",
                "run tutorial --set warCost=Infinity | --set warCost=Infinity  warCost is \"Infinity\"; allowed 0 … 1 stk.",
                "run tutorial --set warCost=1e999 | --set warCost=1e999  warCost is ",
                "run tutorial --set horizon=2.5 | --set horizon=2.5  horizon is 2.5; allowed 1 … 520 week, whole.",
                "run tutorial --off drft | --off drft  unknown switch \"drft\"; allowed drift, learning,",
                "run tutorial --on | parley: --on has no value; wanted is --on SWITCH.",
                "run tutorial --strategy northland | --strategy northland  \"northland\" has no \"=\"; party=name is wanted",
                "run tutorial --strategy A=mcro | --strategy A=mcro  strategy.A is \"mcro\"; allowed {strategies}. Maybe \"micro\"?",
                "run tutorial --strategy nortland=micro | --strategy nortland=micro  unknown party \"nortland\" of strategy; the parties are",
                "run tutorial --mediator stedy | --mediator stedy  mediatorStyle is \"stedy\"; allowed {styles}. Maybe \"steady\"?",
            })
    void optionsAndNames(String arguments, String message) throws IOException {
        List<String> words = new ArrayList<>(List.of(arguments.split(" ")));
        Path results = folder.resolve("results");
        if (arguments.startsWith("run tutorial") && !arguments.endsWith("--runs") && !arguments.endsWith("--on")) {
            words.addAll(List.of("--out", results.toString()));
        }
        Spoken said = Spoken.parley(words.toArray(String[]::new));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).startsWith(ListedWords.in(message)).doesNotContain("\tat ");
        assertThat(said.err().lines().count()).isLessThanOrEqualTo(2);
        assertThat(results).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "trace", "explain", "sweep"})
    void anEmptyNameIsNotTheFolderOneStandsIn(String verb) {
        Spoken said = Spoken.parley(verb, verb.equals("sweep") ? "tutorial-first-sweep" : "tutorial", "--out", " ");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).startsWith("parley: Invalid value for option '--out': the name is empty.");
    }

    @Test
    void allOfACommandLineAtOnce() {
        Spoken said =
                Spoken.parley("inspect", "tutorial", "--set", "warCst=.1", "--off", "drft", "--mediator", "stedy");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines()).hasSize(3);
    }

    @Test
    void withoutAVerbThereIsHelp() {
        Spoken said = Spoken.parley();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("Usage: parley", "Verbs:", "  doctor ");
        assertThat(Spoken.parley("run", "").err()).isEqualTo("parley: no scenario file is named; the name is empty.\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The tutorial with one place replaced. */
    private static byte[] tutorial(String from, String to) {
        try {
            String text = Files.readString(Path.of("scenarios/tutorial.yaml"));
            assertThat(text).contains(from);
            return bytes(text.replace(from, to));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /**
     * The list of the issue and more; each with the beginning of a line that it must have, FILE standing for the file.
     */
    static Stream<Arguments> files() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x, x]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [*")
                    .append((char) (c - 1))
                    .append("]\n");
        }
        StringBuilder deals = new StringBuilder("issues:\n");
        for (int k = 0; k < 7; k++) {
            deals.append("  - {id: x" + k + ", name: x, track: political, statusQuo: o0, options: [");
            for (int o = 0; o < 8; o++) {
                deals.append(o == 0 ? "" : ", ").append("{id: o" + o + ", name: o}");
            }
            deals.append("]}\n");
        }
        byte[] latin1 = "id: tutorial\ntitle: \"Caf\u00e9\"\n".getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(
                Arguments.of(
                        "duplicate keys",
                        tutorial("asOf: 2026-01-05", "asOf: 2026-01-05\nasOf: 2026-01-06"),
                        "FILE:10:1  the key \"asOf\" stands here a second time."),
                Arguments.of(
                        "tabs",
                        tutorial("    name: Northland", "\tname: Northland"),
                        "FILE:15:1  a tab; YAML indents with spaces."),
                Arguments.of("an empty file", new byte[0], "FILE  is empty."),
                Arguments.of("not YAML", bytes("{\"a\": [1, 2}"), "FILE:1:12  is not YAML:"),
                Arguments.of(
                        "prose",
                        bytes("Dear reader"),
                        "FILE:1:1  the file holds \"Dear reader\"; a scenario is a mapping"),
                Arguments.of(
                        "10⁶ deals and more",
                        tutorial("issues:\n", deals.toString()),
                        "FILE:50:3  the issues have 8·8·8·8·8·8·8·3·2·2 = 25,165,824 deals; allowed at most 1,000,000."),
                Arguments.of(
                        "missing status quo",
                        tutorial("    statusQuo: keep\n", ""),
                        "FILE:50:5  issue border has no \"statusQuo\": the option that holds without a deal; allowed keep, share, cede."),
                Arguments.of(
                        "ranks naming an unknown issue",
                        tutorial(
                                "weights: {border: .5, security: .3, trade: .2}",
                                "issueRanks: [border, security, trad]"),
                        "FILE:19:36  issueRanks of northland names \"trad\", an unknown issue; allowed border, security, trade. Maybe \"trade\"?"),
                Arguments.of(
                        "weights that do not sum to 1",
                        tutorial("{border: .5, security: .3, trade: .2}", "{border: .5, security: .3, trade: .3}"),
                        "FILE:19:14  weights of northland sum to 1.1; allowed 1 ± 1e-6."),
                Arguments.of(
                        "NaN",
                        tutorial("relief: .2", "relief: .NaN"),
                        "FILE:81:48  relief of measure truce is .NaN; a finite number is wanted."),
                Arguments.of(
                        "infinity",
                        tutorial("horizon: {value: 26", "horizon: {value: .inf"),
                        "FILE:103:20  horizon is .inf; a finite number is wanted."),
                Arguments.of(
                        "a YAML alias bomb",
                        bytes(bomb.toString()),
                        "FILE:2:8  the alias *a is refused; write the value out."),
                Arguments.of(
                        "a 50 MB file", new byte[50_000_000], "FILE  has 50,000,000 bytes; allowed at most 2,000,000."),
                Arguments.of(
                        "deep nesting",
                        bytes("a: " + "[".repeat(500_000)),
                        "FILE:1:33  nested more than 30 levels deep."),
                Arguments.of(
                        "Latin-1",
                        latin1,
                        "FILE:2:12  is not a text file in UTF-8: it holds the byte 0xE9 here. Maybe save it as UTF-8?"),
                Arguments.of(
                        "a picture",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                        "FILE:1:1  is not a text file in UTF-8: it holds the byte 0x89 here."),
                Arguments.of(
                        "a program",
                        new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0},
                        "FILE:1:1  holds the control character 127; is it a text file?"),
                Arguments.of(
                        "a preset",
                        bytes("id: tutorial\ntitle: x\ngrade: P\nparameters: {deadline: 3}\n"),
                        "FILE:1:1  the file is a preset, not a scenario; --preset lays it over one."),
                Arguments.of(
                        "a sweep",
                        bytes("id: tutorial\nscenario: x.yaml\ndesign: {kind: grid}\n"),
                        "FILE:1:1  the file is a sweep, not a scenario; parley sweep runs it."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void filesAreRefusedByEveryVerbAndNothingIsWritten(String name, byte[] content, String message) throws IOException {
        Path file = Files.write(folder.resolve("tutorial.yaml"), content);
        Path results = folder.resolve("results");
        for (List<String> verb : List.of(
                List.of("run", file.toString(), "--runs", "2", "--out", results.toString()),
                List.of("trace", file.toString(), "--out", results.toString()),
                List.of("inspect", file.toString()),
                List.of("doctor", file.toString()))) {
            Spoken said = Spoken.parley(verb.toArray(String[]::new));
            assertThat(said.exit()).as(verb.get(0)).isEqualTo(2);
            assertThat(said.out()).as(verb.get(0)).isEmpty();
            assertThat(said.err().replace(file.toString(), "FILE"))
                    .as(verb.get(0))
                    .contains(message)
                    .startsWith("FILE")
                    .doesNotContain("\tat ", "Exception");
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** Forgiven: a byte order mark, line ends of Windows. */
    @Test
    void whatEditorsAddIsForgiven() throws IOException {
        String text = Files.readString(Path.of("scenarios/tutorial.yaml"));
        Path file = folder.resolve("tutorial.yaml");
        Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"));
        Spoken said = Spoken.parley("inspect", file.toString(), "--json");
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .isEqualTo(Spoken.parley("inspect", "tutorial", "--json").out());
    }

    @Test
    void linksThatLeadNowhereAndInCircles() throws IOException {
        Path circle = Files.createSymbolicLink(folder.resolve("circle.yaml"), folder.resolve("circle.yaml"));
        Path gone = Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("nothing.yaml"));
        for (Path link : List.of(circle, gone)) {
            Spoken said = Spoken.parley("doctor", link.toString());
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).startsWith(link + "  is a symbolic link that leads nowhere.");
            assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isTrue();
        }
        Path there = Files.copy(Path.of("scenarios/tutorial.yaml"), folder.resolve("there.yaml"));
        Path link = Files.createSymbolicLink(folder.resolve("tutorial.yaml"), there);
        assertThat(Spoken.parley("inspect", link.toString()).exit())
                .as("a link that leads somewhere")
                .isZero();
    }

    @Test
    void whatIsNoRegularFile() {
        Path device = Path.of("/dev/zero");
        if (Files.exists(device)) {
            Spoken said = Spoken.parley("doctor", device.toString());
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).startsWith("/dev/zero  is not a regular file.");
        }
    }

    /** 100,000 problems: the first 200 lines and a count, not a flood. */
    @Test
    void aFloodOfProblems() throws IOException {
        Path file = folder.resolve("tutorial.yaml");
        Files.writeString(file, Files.readString(Path.of("scenarios/tutorial.yaml")) + "same: 1\n".repeat(100_000));
        Spoken said = Spoken.parley(
                "run", file.toString(), "--out", folder.resolve("results").toString());
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err().lines().count()).isEqualTo(201);
        assertThat(said.err()).endsWith("… and 99,799 more problems. Maybe another file was meant?\n");
        assertThat(folder.resolve("results")).doesNotExist();
    }
}
