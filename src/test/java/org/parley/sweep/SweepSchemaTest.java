package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.DerivedSchema;
import org.parley.format.TinySchema;
import org.parley.sweep.design.DesignKind;
import org.parley.sweep.design.DesignSetting;
import org.parley.sweep.design.Designs;
import org.parley.yaml.ScenarioException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * sweep.schema.json says what the reader accepts: the same keys in both, factors and ranges from the registry, every
 * file conforms and names it for editors.
 */
class SweepSchemaTest {
    private static final Path FILE = Path.of("scenarios/sweeps/sweep.schema.json");
    private static final JsonNode SCHEMA = json();
    private static final TinySchema TINY = new TinySchema(SCHEMA);

    @TempDir
    Path temp;

    private static JsonNode json() {
        try {
            return new ObjectMapper().readTree(FILE.toFile());
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

    @Test
    void theSameKeysAsTheReader() {
        assertThat(keys(SCHEMA)).containsExactlyElementsOf(SweepReader.KEYS);
    }

    /** Byte by byte: kinds of designs with their keys, and factors; the factor that names a preset is the last. */
    @Test
    void designsAndFactorsAreTheRegistrys() throws IOException {
        DerivedSchema.hold(FILE, schema -> {
            ObjectNode factors = DerivedSchema.factors();
            factors.set(SweepSpec.PRESET, schema.at("/$defs/factors/properties/" + SweepSpec.PRESET));
            ((ObjectNode) schema.at("/$defs/factors")).set("properties", factors);
            ((ObjectNode) schema.at("/$defs/design")).set("properties", designs());
        });
    }

    /** Kinds, and every key with the kinds that take it. */
    private static ObjectNode designs() {
        ObjectNode keys = JsonNodeFactory.instance.objectNode();
        ObjectNode kind = keys.putObject("kind");
        Designs.names().forEach(kind.putArray("enum")::add);
        kind.put("description", told(design -> design.says()));
        Set<String> numbers = new LinkedHashSet<>();
        Designs.all().forEach(design -> design.settings().forEach(setting -> numbers.add(setting.key())));
        for (String key : numbers) {
            int least = Integer.MAX_VALUE;
            for (DesignKind design : Designs.all()) {
                least = design.settings().stream()
                        .filter(setting -> setting.key().equals(key))
                        .mapToInt(DesignSetting::least)
                        .reduce(least, Math::min);
            }
            ObjectNode number = keys.putObject(key).put("type", "integer").put("minimum", least);
            int most = Designs.all().stream()
                    .flatMap(design -> design.settings().stream())
                    .filter(setting -> setting.key().equals(key))
                    .mapToInt(DesignSetting::most)
                    .max()
                    .orElseThrow();
            if (most < Integer.MAX_VALUE) {
                number.put("maximum", most);
            }
            number.put(
                    "description",
                    told(design -> design.settings().stream()
                            .filter(setting -> setting.key().equals(key))
                            .map(s -> s.says() + (s.required() ? "" : " (default " + s.usual() + ")"))
                            .collect(Collectors.joining())));
        }
        keys.putObject(DesignKind.FORCE)
                .put("$ref", "#/$defs/onOff")
                .put("description", "an n that is no power of two is meant; as --force; default off");
        keys.putObject(DesignKind.FILE)
                .put("type", "string")
                .put("description", "CSV with a column a factor, path from this file");
        keys.putObject(DesignKind.WHERE)
                .put("type", "string")
                .put(
                        "description",
                        "conditions that the points keep, such as pressure.A + pressure.B <= 1; several joined by and");
        return keys;
    }

    private static String told(Function<DesignKind, String> of) {
        return Designs.all().stream()
                .filter(design -> !of.apply(design).isEmpty())
                .map(design -> design.name() + ": " + of.apply(design))
                .collect(Collectors.joining("; "));
    }

    static List<Path> files() throws IOException {
        return ShippedSweepsTest.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedFileConformsAndNamesItsSchemaForEditors(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(TINY.errors("", yaml(text))).isEmpty();
        assertThat(text).startsWith("# yaml-language-server: $schema=sweep.schema.json\n");
    }

    /** What the reader reads as interest, the schema allows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "agreement > .6",
                "agreement>=0.6 and weeks < 20",
                "[why.commitment ≤ .25, asymmetry > -.1]",
                "weeks in the lower tenth",
                "survival5 above its median"
            })
    void interestConforms(String interest) {
        String text = TutorialSweep.grid() + "interest: " + interest + "\n";
        assertThat(TutorialSweep.spec(temp, text).interest()).isNotEmpty();
        assertThat(TINY.errors("", yaml(text))).isEmpty();
    }

    /** What a schema can say, it says as the reader does. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replications: 25          | replications: 0",
                "replications: 25          | replications: 2.5",
                "kind: grid                | kind: gird",
                "levels: 3                 | level: 3",
                "kind: grid, levels: 3     | 'kind: saltelli, n: 16, order: 3'",
                "{low: 0, high: 1}         | {low: 0, hgih: 1}",
                "pressure.northland:       | pressure: [0, 1.5] #",
                "pressure.northland:       | exchanges: [1, 2.5] #",
                "pressure.northland:       | mediatorStyle: [stedy] #",
                "pressure.northland:       | warCost: drawn #",
                "seed: 7                   | seed: -7",
                "seed: 7                   | interest: agreement",
                "seed: 7                   | interest: agreement = .6",
                "seed: 7                   | interest: [agreement > often]",
                "seed: 7                   | interest: weeks in the upper qarter",
                "seed: 7                   | interest: []",
                "title:                    | tittle:",
                "seed: 7                   | commonRandomNumbers: maybe",
                "seed: 7                   | comonRandomNumbers: true"
            })
    void whatIsWrongIsWrongForBoth(String from, String to) {
        String wrong = TutorialSweep.grid().replace(from, to);
        assertThat(wrong).isNotEqualTo(TutorialSweep.grid());
        assertThat(TINY.errors("", yaml(wrong))).isNotEmpty();
        assertThatThrownBy(() -> TutorialSweep.spec(temp, wrong)).isInstanceOf(ScenarioException.class);
    }
}
