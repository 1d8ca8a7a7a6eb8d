package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Scenario;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * scenario.schema.json says what the reader accepts: the same keys in both, ranges from the registry, every file
 * conforms.
 */
class SchemaTest {
    private static final JsonNode SCHEMA = json();
    private static final TinySchema TINY = new TinySchema(SCHEMA);

    private static JsonNode json() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("scenarios/scenario.schema.json").toFile());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @TestFactory
    Stream<DynamicTest> theSameKeysAsTheReader() {
        Map<String, List<String>> places = new LinkedHashMap<>();
        places.put("", Keys.SCENARIO);
        places.put("preset", Keys.PRESET);
        places.put("source", Keys.SOURCE);
        places.put("party", Keys.PARTY);
        places.put("delegate", Keys.DELEGATE);
        places.put("redLine", Keys.RED_LINE);
        places.put("pollAnchor", Keys.POLL_ANCHOR);
        places.put("mediator", Keys.MEDIATOR);
        places.put("issue", Keys.ISSUE);
        places.put("option", Keys.OPTION);
        places.put("gradedNumber", Keys.GRADED_NUMBER);
        places.put("objective", Keys.OBJECTIVE);
        places.put("guarantee", Keys.GUARANTEE);
        places.put("measure", Keys.MEASURE);
        places.put("event", Keys.EVENT);
        places.put("package", Keys.PACKAGE);
        places.put("cell", Keys.CELL);
        places.put("parameter", Keys.PARAMETER);
        places.put("history", Keys.HISTORY);
        places.put("asStated", Keys.AS_STATED);
        places.put("plugin", Keys.PLUGIN);
        return places.entrySet().stream()
                .map(place -> DynamicTest.dynamicTest("keys of " + place.getKey(), () -> {
                    JsonNode definition = place.getKey().isEmpty() ? SCHEMA : SCHEMA.at("/$defs/" + place.getKey());
                    assertThat(keys(definition)).containsExactlyInAnyOrderElementsOf(place.getValue());
                    assertThat(definition.get("additionalProperties").asBoolean(true))
                            .as("unknown keys are refused")
                            .isFalse();
                }));
    }

    /** Parameters with ranges and meanings, strategies, styles and switches, byte by byte. */
    @Test
    void parametersWordsAndSwitchesAreTheRegistrys() throws IOException {
        DerivedSchema.hold(Path.of("scenarios/scenario.schema.json"), DerivedSchema::scenario);
        List<String> grades = new ArrayList<>();
        SCHEMA.at("/$defs/parameterGrade/enum").forEach(n -> grades.add(n.asText()));
        assertThat(grades).containsExactlyInAnyOrderElementsOf(AssumptionReader.GRADES);
    }

    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("scenarios", "scenarios/presets")) {
            try (Stream<Path> all = Files.list(Path.of(folder))) {
                all.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedFileConforms(Path file) throws IOException {
        boolean preset = file.getParent().endsWith("presets");
        assertThat(TINY.errors(preset ? "preset" : "", yaml(Files.readString(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedFileNamesItsSchemaForEditors(Path file) throws IOException {
        String first = Files.readString(file).lines().findFirst().orElse("");
        String schema = file.getParent().endsWith("presets") ? "preset.schema.json" : "scenario.schema.json";
        assertThat(first).isEqualTo("# yaml-language-server: $schema=" + schema);
        assertThat(file.resolveSibling(schema)).exists();
    }

    @Test
    void resolvedScenariosConform() {
        for (String name : List.of("geneva-2026", "tutorial", "camp-david-1978")) {
            Scenario scenario = ScenarioReader.read(Path.of("scenarios", name + ".yaml"));
            assertThat(TINY.errors("", yaml(ScenarioWriter.write(scenario))))
                    .as(name)
                    .isEmpty();
        }
    }

    @Test
    void theBaseOfTheBadInputTestsConforms() throws IOException {
        assertThat(TINY.errors("", yaml(BadInputTest.resource("base.yaml")))).isEmpty();
    }

    static List<BadInputTest.Case> refusedBySchemaToo() throws IOException {
        List<String> texts = List.of(
                "idd: base",
                "areaKm2: 0",
                "lapse: 5",
                "guarantee: 1.5",
                "times: -1",
                "support: 1",
                "track: tecnical",
                "technicalTrak: on",
                "warcost: .1",
                "exchanges: 2.5",
                "side: C",
                "{north: 1.5");
        return BadInputTest.cases().stream()
                .filter(one -> texts.stream().anyMatch(one.to()::contains))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("refusedBySchemaToo")
    void whatASchemaCanSayItSays(BadInputTest.Case one) throws IOException {
        String base = BadInputTest.resource("base.yaml");
        int at = base.indexOf(one.from());
        String bad = base.substring(0, at)
                + one.to()
                + base.substring(at + one.from().length());
        assertThat(TINY.errors("", yaml(bad))).isNotEmpty();
    }

    @Test
    void thePresetSchemaPointsToTheDefinition() throws IOException {
        JsonNode preset = new ObjectMapper()
                .readTree(Path.of("scenarios/presets/preset.schema.json").toFile());
        assertThat(preset.get("$ref").asText()).isEqualTo("../scenario.schema.json#/$defs/preset");
        assertThat(SCHEMA.at("/$defs/preset").isObject()).isTrue();
    }
}
