package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * A wrong word in every closed list of scenario and preset files. The lists are found, not written down: every property of scenario.schema.json with an {@code enum} is one. In base.yaml with the lists
 * that it leaves out, and in a preset, every value in turn becomes "nowhere": nothing but a {@link ScenarioException} may come of it, and under the key of a closed list it must be refused by a problem
 * that shows the word and what is allowed. A list that stands in no file here fails the test by its name. The lists of sweep files are not asked here.
 */
class ClosedListsTest {
    private static final String WRONG = "nowhere";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Set<String> tried = new TreeSet<>();

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    }

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

    /** Keys of the schema whose values stand in a closed list. */
    private static void lists(JsonNode schema, Set<String> keys) {
        schema.path("properties").properties().forEach(property -> {
            if (closed(property.getValue())) {
                keys.add(property.getKey());
            }
        });
        schema.forEach(inner -> lists(inner, keys));
    }

    private static boolean closed(JsonNode node) {
        if (node.has("enum") || node.path("$ref").asText().endsWith("Grade")) {
            return true;
        }
        for (JsonNode one : node.path("anyOf")) {
            if (one.has("enum")) {
                return true;
            }
        }
        return false;
    }

    private static List<List<Object>> words(Object tree, List<Object> at) {
        List<List<Object>> places = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> places.addAll(words(value, with(at, key))));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                places.addAll(words(list.get(i), with(at, i)));
            }
        } else {
            places.add(at);
        }
        return places;
    }

    private static List<Object> with(List<Object> at, Object step) {
        List<Object> longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object tree, List<Object> at) {
        Object owner = tree;
        for (Object step : at.subList(0, at.size() - 1)) {
            owner = owner instanceof Map<?, ?> map ? map.get(step) : ((List<?>) owner).get((Integer) step);
        }
        Object last = at.get(at.size() - 1);
        if (owner instanceof Map<?, ?>) {
            ((Map<Object, Object>) owner).put(last, WRONG);
        } else {
            ((List<Object>) owner).set((Integer) last, WRONG);
        }
    }

    private void everyWord(String name, String text, Set<String> lists, Consumer<Path> reader) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        reader.accept(file); // the file is fine
        for (List<Object> at : words(yaml(text), List.of())) {
            Object tree = yaml(text);
            put(tree, at);
            Files.writeString(file, JSON.writeValueAsString(tree)); // JSON is YAML
            List<Problem> problems = List.of();
            try {
                reader.accept(file);
            } catch (ScenarioException told) {
                problems = told.problems();
            } catch (RuntimeException other) {
                throw new AssertionError(name + " " + at + " became \"" + WRONG + "\"", other);
            }
            String key = String.valueOf(at.get(at.size() - 1));
            boolean free = at.contains("parameters") && at.size() == 2 && !key.equals("mediatorStyle");
            if (lists.contains(key) && !free && !at.contains("weights")) {
                tried.add(key);
                assertThat(problems)
                        .as("%s %s", name, at)
                        .anySatisfy(problem -> assertThat(problem.message())
                                .contains("\"" + WRONG + "\"")
                                .containsPattern("allowed|wanted"));
            }
        }
    }

    @Test
    void aWrongWordInEveryClosedListIsAProblemAndNothingElse() throws IOException {
        Set<String> lists = new TreeSet<>();
        lists(JSON.readTree(Path.of("scenarios/scenario.schema.json").toFile()), lists);
        assertThat(lists).contains("track", "side", "grade", "preferences", "mediatorStyle", "strategy", "drift");
        everyWord("base.yaml", full(), lists, ScenarioReader::read);
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
                    .hasMessageContaining("\"" + WRONG + "\"; allowed mixed, timeDependent, micro");
        }
    }
}
