package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Absent;
import org.parley.scenario.History;
import org.parley.scenario.Scenario;

/** docs/scenario-format.md: its examples are the tutorial's words or are read, and it names every key. */
class FormatDocumentTest {
    private final String document = read(Path.of("docs/scenario-format.md"));

    @TempDir
    Path folder;

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<String> blocks(String kind) {
        Matcher matcher = Pattern.compile("<!-- " + kind + " -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    @Test
    void examplesFromTheTutorialAreItsWords() {
        String tutorial = read(Path.of("scenarios/tutorial.yaml"));
        assertThat(blocks("tutorial"))
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(tutorial).contains(block));
    }

    @Test
    void fragmentsAreRead() throws IOException {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        assertThat(blocks("fragment")).hasSize(2);
        for (String fragment : blocks("fragment")) {
            Path file = folder.resolve("fragment.yaml");
            Files.writeString(file, "id: fragment\ntitle: t\ngrade: P\n" + fragment);
            assertThat(Preset.read(file).applyTo(tutorial)).isNotEqualTo(tutorial);
        }
    }

    /** The example of a record, put under the tutorial. */
    @Test
    void theHistoryIsRead() throws IOException {
        String tutorial = Files.readString(Path.of("scenarios/tutorial.yaml"));
        Path file = folder.resolve("tutorial.yaml");
        Files.writeString(file, tutorial + blocks("history").get(0));
        History history = ScenarioReader.read(file).history();
        assertThat(history).isNotNull();
        assertThat(history.weeks()).isPositive();
        assertThat(history.none()).containsExactly(Absent.values());
    }

    @Test
    void thePresetIsRead() throws IOException {
        String text = blocks("preset").get(0);
        Path file = folder.resolve("late-and-short.yaml");
        Files.writeString(file, text);
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        assertThatCode(() -> Preset.read(file).applyTo(tutorial)).doesNotThrowAnyException();
    }

    @Test
    void everyKeyIsNamed() {
        Stream.of(
                        Keys.SCENARIO,
                        Keys.PRESET,
                        Keys.SOURCE,
                        Keys.PARTY,
                        Keys.DELEGATE,
                        Keys.RED_LINE,
                        Keys.POLL_ANCHOR,
                        Keys.MEDIATOR,
                        Keys.ISSUE,
                        Keys.OPTION,
                        Keys.HISTORY,
                        Keys.AS_STATED,
                        Keys.OBJECTIVE,
                        Keys.GUARANTEE,
                        Keys.MEASURE,
                        Keys.EVENT,
                        Keys.PACKAGE,
                        Keys.CELL,
                        Keys.PARAMETER)
                .flatMap(List::stream)
                .distinct()
                .forEach(key -> assertThat(document).as("the key %s", key).contains("`" + key + "`"));
        EventReader.READ_ONCE.forEach(key -> assertThat(document).contains("`" + key + "`"));
    }

    /** The model's page lists the same parameters as read once a run, and no others. */
    @Test
    void theModelPageNamesWhatEventsCannotChange() {
        String row = read(Path.of("docs/odd.md"))
                .lines()
                .filter(line -> line.startsWith("| Events cannot change what is read once a run:"))
                .findFirst()
                .orElseThrow();
        List<String> named = Pattern.compile("`([a-z]\\w+)`")
                .matcher(row.substring(0, row.indexOf(" | ")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(EventReader.READ_ONCE);
    }
}
