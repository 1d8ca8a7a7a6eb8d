package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Scenario;
import org.parley.scenario.WithoutWarTest;
import org.parley.yaml.ScenarioException;

/**
 * A wrong word in every closed list of scenario and preset files. The lists are found, not written down: every property
 * of scenario.schema.json with an {@code enum} is one. In base.yaml with the lists that it leaves out, and in a preset,
 * every value in turn becomes "nowhere": nothing but a {@link ScenarioException} may come of it, and under the key of a
 * closed list it must be refused by a problem that shows the word and what is allowed. A list that stands in no file
 * here fails the test by its name. Those of sweep files: SweepClosedListsTest; of the command line: ClosedOptionsTest.
 */
class ClosedListsTest {
    private static final String WRONG = WrongWords.WRONG;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Set<String> tried = new TreeSet<>();

    /** base.yaml with a value in every closed list that it has not. */
    private static String full() throws IOException {
        String switches = String.join(
                ", ",
                org.parley.parameter.Mechanism.keys().stream()
                        .map(k -> k + ": on")
                        .toList());
        String delegation = "delegation: [{name: a, track: both}]";
        return BadInputTest.resource("base.yaml")
                .replace(
                        "name: North\n",
                        "name: North\n    " + delegation + "\n    issueRanksGrade: P\n    optionOrdersGrade: P\n")
                .replace("options: [cede], grade", "options: [cede], hard: on, grade")
                .replace("{id: island, name: Island}", "{id: island, name: Island, " + delegation + "}")
                .replace("carrots:", "carrotsGrade: P\npreferences: sampled\ncarrots:")
                .replace("lapse: .05,", "lapse: .05, monitors: on, always: off, enabled: on,")
                .replace(
                        "strategy: {",
                        "mediatorStyle: steady\n  deadline: {value: 9, grade: P, given: on}\n  strategy: {")
                .replaceFirst("switches: .*", "switches: {" + switches + "}");
    }

    private void everyWord(String name, String text, Set<String> lists, Consumer<Path> reader) throws IOException {
        tried.addAll(WrongWords.everyValue(
                folder.resolve(name),
                text,
                at -> {
                    String key = String.valueOf(at.get(at.size() - 1));
                    boolean free = at.contains("parameters") && at.size() == 2 && !key.equals("mediatorStyle");
                    return lists.contains(key) && !free && !at.contains("weights");
                },
                reader));
    }

    @Test
    void aWrongWordInEveryClosedListIsAProblemAndNothingElse() throws IOException {
        Set<String> lists = WrongWords.closedLists(
                JSON.readTree(Path.of("scenarios/scenario.schema.json").toFile()));
        assertThat(lists).contains("track", "side", "grade", "preferences", "mediatorStyle", "strategy", "drift");
        everyWord("base.yaml", full(), lists, ScenarioReader::read);
        everyWord("sale.yaml", WithoutWarTest.SALE, lists, ScenarioReader::read);
        Scenario geneva = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));
        try (Stream<Path> presets = Files.list(Path.of("scenarios/presets"))) {
            for (Path preset :
                    presets.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                everyWord(
                        String.valueOf(preset.getFileName()),
                        Files.readString(preset),
                        lists,
                        file -> Preset.read(file).applyTo(geneva));
            }
        }
        lists.remove("strategy"); // by party: {north: mixed}; asked below
        assertThat(tried)
                .as("closed lists of the schema that a file here holds")
                .containsAll(lists);
    }

    @Test
    void aWrongStrategyOfAParty() throws IOException {
        for (String where : List.of("strategy: {north: mixed, south: micro}", "strategy: mixed")) {
            Path file = folder.resolve("base.yaml");
            Files.writeString(
                    file, full().replace("strategy: {north: mixed, south: micro}", where.replace("mixed", WRONG)));
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> ScenarioReader.read(file))
                    .isInstanceOf(ScenarioException.class)
                    .hasMessageContaining("\"" + WRONG + "\"; allowed " + ListedWords.in("{strategies}"));
        }
    }
}
