package org.parley.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An independent reader, Jackson, takes and refuses the same lines and finds the same values. */
class JsonLineTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int LINES = 4000;
    private static final String LETTERS = "aZ0 .,:{}[]\"\\/\t\n\u0001é€\uD83D\uDE00";

    @Test
    void readsWhatJacksonWrites() throws Exception {
        for (int seed = 0; seed < LINES; seed++) {
            ObjectNode object = object(new Random(seed), 0);
            String line = JACKSON.writeValueAsString(object);
            Map<String, JsonLine.Value> read = JsonLine.read(line);
            assertThat(read.keySet()).as("seed %d: %s", seed, line).containsExactlyElementsOf(names(object));
            for (Map.Entry<String, JsonLine.Value> entry : read.entrySet()) {
                JsonNode expected = object.get(entry.getKey());
                JsonLine.Value value = entry.getValue();
                assertThat(JACKSON.readTree(value.json()))
                        .as("seed %d", seed)
                        .isEqualTo(JACKSON.readTree(expected.toString()));
                assertThat(value.kind()).as("seed %d: %s", seed, line).isEqualTo(kind(expected));
                if (expected.isTextual()) {
                    assertThat(value.text()).as("seed %d", seed).isEqualTo(expected.textValue());
                }
            }
        }
    }

    /** One letter put in, taken out or changed: both take the line or both refuse it. */
    @Test
    void refusesWhatJacksonRefuses() {
        int refused = 0;
        for (int seed = 0; seed < LINES; seed++) {
            Random random = new Random(1_000_000L + seed);
            String line = object(random, 0).toString();
            int at = random.nextInt(line.length());
            String letter =
                    LETTERS.substring(random.nextInt(LETTERS.length() - 2)).substring(0, 1);
            String changed = line.substring(0, at)
                    + (random.nextBoolean() ? letter : "")
                    + line.substring(random.nextBoolean() ? at : at + 1);
            boolean ours = takes(() -> JsonLine.read(changed));
            boolean theirs = takes(() -> {
                try {
                    if (!JACKSON.readTree(changed).isObject()) {
                        throw new IllegalArgumentException("no object");
                    }
                } catch (JsonProcessingException wrong) {
                    throw new IllegalArgumentException(wrong);
                }
            });
            // a line holds no line feed, and two objects of one key within a value are not looked into
            if (!changed.contains("\n")) {
                assertThat(ours).as("seed %d: %s", seed, changed).isEqualTo(theirs);
                refused += ours ? 0 : 1;
            }
        }
        assertThat(refused).isGreaterThan(LINES / 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[1] | no JSON at letter 1: found \"[\"; wanted is an object { … }",
                "{warCost: 1} | no JSON at letter 2: found \"w\"; wanted is a key in double quotes",
                "{\"a\": .5} | no JSON at letter 7: found \".\"; wanted is a value: a number such as 0.15,",
                "{\"a\": 0,5} | no JSON at letter 9: found \"5\"; wanted is a key in double quotes",
                "{\"a\": NaN} | no JSON at letter 7: found \"N\"; wanted is a value",
                "{\"a\": 1 | no JSON at letter 8: found the end of the line; wanted is a comma or the closing brace",
                "{\"a\": 1, \"a\": 2} | no JSON at letter 10: the key \"a\" stands here a second time",
                "{\"a\": 1} {} | no JSON at letter 10: found \"{\"; wanted is the end of the line"
            })
    void saysWhereAndWhatIsWanted(String line, String message) {
        assertThatThrownBy(() -> JsonLine.read(line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    private static boolean takes(Runnable reader) {
        try {
            reader.run();
            return true;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonLine.Kind kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> JsonLine.Kind.TEXT;
            case NUMBER -> JsonLine.Kind.NUMBER;
            case BOOLEAN -> JsonLine.Kind.TRUTH;
            case NULL -> JsonLine.Kind.NOTHING;
            default -> JsonLine.Kind.NESTED;
        };
    }

    private static ObjectNode object(Random random, int level) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        int members = random.nextInt(4) + (level == 0 ? 1 : 0);
        for (int m = 0; m < members; m++) {
            object.set(m + text(random), value(random, level));
        }
        return object;
    }

    private static JsonNode value(Random random, int level) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(level < 3 ? 8 : 6)) {
            case 0 -> nodes.textNode(text(random));
            case 1 -> nodes.numberNode(random.nextInt());
            case 2 -> nodes.numberNode(random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20));
            case 3 -> nodes.booleanNode(random.nextBoolean());
            case 4 -> nodes.nullNode();
            case 5 -> nodes.numberNode(-random.nextDouble());
            case 6 -> object(random, level + 1);
            default -> {
                ArrayNode list = nodes.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(value(random, level + 1));
                }
                yield list;
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            int at = LETTERS.offsetByCodePoints(0, random.nextInt(LETTERS.codePointCount(0, LETTERS.length())));
            text.appendCodePoint(LETTERS.codePointAt(at));
        }
        return text.toString();
    }
}
