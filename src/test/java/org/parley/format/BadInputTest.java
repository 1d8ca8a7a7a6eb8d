package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.yaml.Problem;
import org.parley.yaml.Problems;
import org.parley.yaml.ScenarioException;
import org.parley.yaml.YamlText;

/**
 * Bad input, one case at a time: base.yaml with one place replaced must give exactly these problems, with line, column,
 * the value, what is allowed and the near miss. The cases stand in bad-input.txt; the unreplaced base is fine.
 */
public class BadInputTest {
    @TempDir
    Path folder;

    record Case(String name, String from, String to, List<String> problems) {
        @Override
        public String toString() {
            return name;
        }
    }

    public static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(BadInputTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String name = "";
        String from = "";
        String to = "";
        List<String> problems = new ArrayList<>();
        for (String line : (resource("bad-input.txt") + "\n== end").lines().toList()) {
            if (line.startsWith("== ")) {
                if (!name.isEmpty()) {
                    cases.add(new Case(name, from, to, List.copyOf(problems)));
                }
                name = line.substring(3);
                problems.clear();
            } else if (line.startsWith("- ")) {
                from = escaped(line);
            } else if (line.startsWith("+")) {
                to = line.length() > 1 ? escaped(line) : "";
            } else if (line.startsWith("! ")) {
                problems.add(line.substring(2));
            }
        }
        return cases;
    }

    private static String escaped(String line) {
        return line.substring(2).replace("\\n", "\n").replace("\\t", "\t");
    }

    private List<String> problems(byte[] bytes) throws IOException {
        Path file = folder.resolve("base.yaml");
        Files.write(file, bytes);
        return problems(file);
    }

    private List<String> problems(Path file) {
        ScenarioException wrong = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
        return wrong == null
                ? List.of()
                : wrong.problems().stream()
                        .map(p -> p.toString().replace(folder + "/", ""))
                        .toList();
    }

    @Test
    void theBaseIsFine() throws IOException {
        assertThat(problems(resource("base.yaml").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void oneReplacementGivesExactlyTheseProblems(Case one) throws IOException {
        String base = resource("base.yaml");
        int at = base.indexOf(one.from());
        assertThat(at).as("the base holds %s", one.from()).isNotNegative();
        String bad = base.substring(0, at)
                + one.to()
                + base.substring(at + one.from().length());
        assertThat(problems(bad.getBytes(StandardCharsets.UTF_8))).containsExactlyElementsOf(one.problems());
    }

    @Test
    void allProblemsOfAFileAreToldAtOnce() throws IOException {
        String bad = resource("base.yaml")
                .replace("areaKm2: 1000", "areaKm2: -5")
                .replace("lapse: .05", "lapse: 7")
                .replace("warCost: {north: .1,", "warCost: {north: 9,");
        assertThat(problems(bad.getBytes(StandardCharsets.UTF_8))).hasSize(3);
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(problems(new byte[0])).containsExactly("base.yaml  is empty.");
        assertThat(problems(" \n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("base.yaml  is empty.");
        assertThat(problems("# a comment\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("base.yaml  is empty but for comments.");
    }

    @Test
    void proseIsNotAScenario() throws IOException {
        assertThat(problems("Dear reader, this is a letter.".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("base.yaml:1:1  the file holds \"Dear reader, this is a letter.\"; "
                        + "a scenario is a mapping of keys such as id, parties, issues.");
    }

    @Test
    void somethingThatIsNotYaml() throws IOException {
        assertThat(problems("{\"a\": [1, 2}".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("base.yaml:1:12  is not YAML:");
        assertThat(problems("<html><body class=\"x\">a: b: c</body>".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("base.yaml:1:")
                .contains("is not YAML");
    }

    @Test
    void aBinaryFile() throws IOException {
        assertThat(problems(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .containsExactly("base.yaml:1:1  is not a text file in UTF-8: it holds the byte 0x89 here."
                        + " Maybe save it as UTF-8?");
        assertThat(problems(new byte[] {'a', ':', ' ', 0, 1, 2}))
                .containsExactly("base.yaml:1:4  holds the control character 0; is it a text file?"
                        + " Maybe save it as plain text in UTF-8?");
        assertThat(problems(new byte[] {'P', 'K', 3, 4, 20, 0, (byte) 0xE9}))
                .containsExactly("base.yaml  is a packed file, such as the document of a word processor (.docx), and no"
                        + " text. Maybe save it as plain text in UTF-8?");
    }

    /**
     * An old editor: é is one byte in Latin-1, which UTF-8 does not know; the place is told. A cut-off last character
     * too.
     */
    @Test
    void anotherEncoding() throws IOException {
        byte[] latin1 = "id: base\ntitle: \"Caf\u00e9\"\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(latin1))
                .containsExactly("base.yaml:2:12  is not a text file in UTF-8: it holds the byte 0xE9 here."
                        + " Maybe save it as UTF-8?");
        assertThat(problems(new byte[] {'a', ':', ' ', (byte) 0xE2, (byte) 0x82}))
                .containsExactly("base.yaml:1:4  is not a text file in UTF-8: it holds the byte 0xE2 here."
                        + " Maybe save it as UTF-8?");
    }

    @Test
    void aByteOrderMarkIsForgiven() throws IOException {
        assertThat(problems(("\uFEFF" + resource("base.yaml")).getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void windowsLineEndsAreForgiven() throws IOException {
        assertThat(problems(resource("base.yaml").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void fiftyMegabytesAreRefusedBySizeUnopened() throws IOException {
        Path file = folder.resolve("base.yaml");
        try (var out = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            out.position(50_000_000 - 1);
            out.write(java.nio.ByteBuffer.wrap(new byte[] {'a'}));
        }
        assertThat(problems(file)).containsExactly("base.yaml  has 50,000,000 bytes; allowed at most 2,000,000.");
        Problems found = new Problems("big");
        assertThat(YamlText.read(file, found, f -> {
                    throw new AssertionError("opened");
                }))
                .isNull();
    }

    @Test
    void aMissingFileWithANearMiss() throws IOException {
        Files.writeString(folder.resolve("geneva-2026.yaml"), "x");
        assertThat(problems(folder.resolve("geneva-2062.yaml")))
                .containsExactly("geneva-2062.yaml  no such file. Maybe \"geneva-2026.yaml\"?");
        assertThat(problems(folder.resolve("nowhere/at/all.yaml")))
                .containsExactly("nowhere/at/all.yaml  no such file.");
    }

    @Test
    void aDirectory() {
        assertThatThrownBy(() -> ScenarioReader.read(folder))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith("is a directory; a YAML file is wanted.");
    }

    @Test
    void anUnreadableFileAndABrokenDisk() throws IOException {
        Path file = Files.writeString(folder.resolve("base.yaml"), "id: base");
        Problems denied = new Problems("base.yaml");
        YamlText.read(file, denied, f -> {
            throw new AccessDeniedException(f.toString());
        });
        assertThat(denied.all())
                .extracting(Problem::toString)
                .containsExactly("base.yaml  may not be read (permission denied).");
        Problems broken = new Problems("base.yaml");
        YamlText.read(file, broken, f -> {
            throw new IOException("Input/output error");
        });
        assertThat(broken.all())
                .extracting(Problem::toString)
                .containsExactly("base.yaml  cannot be read (Input/output error).");
    }

    @Test
    void anAliasBomb() throws IOException {
        StringBuilder bomb = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char c = 'b'; c < 'z'; c++) {
            bomb.append(c).append(": &").append(c).append(" [*").append((char) (c - 1));
            bomb.append((", *" + (char) (c - 1)).repeat(8)).append("]\n");
        }
        assertThat(problems(bomb.toString().getBytes(StandardCharsets.UTF_8)))
                .containsExactly("base.yaml:2:8  the alias *a is refused; write the value out.");
    }

    @Test
    void deepNesting() throws IOException {
        assertThat(problems(("a: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .contains("nested more than 30 levels deep");
    }

    @Test
    void moreThanAMillionDealsWithTheProduct() throws IOException {
        StringBuilder issues = new StringBuilder();
        for (int k = 0; k < 7; k++) {
            issues.append("  - {id: x").append(k).append(", name: x, track: political, statusQuo: o0, options: [");
            for (int o = 0; o < 8; o++) {
                issues.append(o == 0 ? "" : ", ").append("{id: o").append(o).append(", name: o}");
            }
            issues.append("]}\n");
        }
        String bad = resource("base.yaml");
        int from = bad.indexOf("  - id: land\n    name");
        int to = bad.indexOf("objective:");
        assertThat(problems((bad.substring(0, from) + issues + bad.substring(to)).getBytes(StandardCharsets.UTF_8)))
                .contains(
                        "base.yaml:27:3  the issues have 8·8·8·8·8·8·8 = 2,097,152 deals; allowed at most 1,000,000.");
    }

    @Test
    void thousandsOfIssuesAreRefusedAtOnce() throws IOException {
        StringBuilder issues = new StringBuilder();
        for (int k = 0; k < 10_000; k++) {
            issues.append("  - {id: x")
                    .append(k)
                    .append(", name: x, track: political, statusQuo: a, options: ")
                    .append("[{id: a, name: a}, {id: b, name: b}]}\n");
        }
        String bad = resource("base.yaml");
        int from = bad.indexOf("  - id: land\n    name");
        int to = bad.indexOf("objective:");
        assertThat(problems((bad.substring(0, from) + issues + bad.substring(to)).getBytes(StandardCharsets.UTF_8)))
                .containsExactly("base.yaml:27:3  the issues have more than 10^3010 deals; allowed at most 1,000,000.");
    }

    @ParameterizedTest
    @MethodSource("readOnce")
    void eventsOnWhatIsReadOnceARunAreRefused(String key) throws IOException {
        String bad = resource("base.yaml").replace("parameter: warCost.north", "parameter: " + key);
        assertThat(problems(bad.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("base.yaml:56:53  event \"offensive\" names " + key
                        + ", which is read once a run; an event cannot change it. Maybe under \"parameters\"?");
    }

    static List<String> readOnce() {
        return EventReader.READ_ONCE.stream().sorted().toList();
    }
}
