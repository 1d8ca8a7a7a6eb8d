package org.parley.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.parley.parameter.Choice;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Scope;

/**
 * What the schemas for editors say of parameters, words, switches and factors follows from the registry: this writes
 * those parts, and holds the files against them byte by byte. With {@code -Dparley.write} the files are written anew:
 * {@code ./mvnw test -Dtest='SchemaTest,SweepSchemaTest' -Dparley.write}.
 */
public final class DerivedSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int WIDTH = 120;

    private DerivedSchema() {}

    /** Lays derived parts over a file; with {@code -Dparley.write} writes it, without asserts that it is so. */
    public static void hold(Path file, Consumer<ObjectNode> derive) throws IOException {
        ObjectNode schema = (ObjectNode) new ObjectMapper().readTree(file.toFile());
        derive.accept(schema);
        String text = text(schema, 0, "") + "\n";
        if (System.getProperty("parley.write") != null) {
            Files.writeString(file, text);
        }
        assertEquals(text, Files.readString(file), file + " follows from the registry; -Dparley.write writes it");
    }

    /** The parts of scenario.schema.json. */
    public static void scenario(ObjectNode schema) {
        ObjectNode parameters = JSON.objectNode();
        for (Parameter p : Parameters.all()) {
            parameters.set(p.key(), parameter(p));
        }
        for (Choice choice : Parameters.CHOICES) {
            parameters.set(choice.key(), word(choice));
        }
        ((ObjectNode) schema.at("/$defs/parameters")).set("properties", parameters);
        ObjectNode switches = JSON.objectNode();
        for (Mechanism m : Mechanism.values()) {
            ArrayNode words = JSON.arrayNode().add(true).add(false);
            List.of("on", "off", "yes", "no").forEach(words::add);
            switches.set(m.key(), described(m.says()).set("enum", words));
        }
        ((ObjectNode) schema.at("/$defs/switches")).set("properties", switches);
    }

    /** The factors of sweep.schema.json. */
    public static ObjectNode factors() {
        ObjectNode factors = JSON.objectNode();
        for (Parameter p : Parameters.all()) {
            JsonNode value = Mechanism.byKey(p.key()).isPresent() ? any(number(p), ref("onOff")) : number(p);
            ObjectNode range = ref("range");
            range.set("properties", object("low", number(p)).set("high", number(p)));
            factors.set(p.key(), described(says(p)).set("anyOf", array(list(value), range, words("sampled", "legal"))));
        }
        for (Choice choice : Parameters.CHOICES) {
            factors.set(
                    choice.key(), described(choice.says()).set("anyOf", array(list(oneOf(choice)), words("legal"))));
        }
        for (Mechanism m : Mechanism.values()) {
            if (!factors.has(m.key())) {
                factors.set(m.key(), described(m.says()).set("anyOf", array(list(ref("onOff")), words("legal"))));
            }
        }
        return factors;
    }

    private static String says(Parameter p) {
        String unit = p.unit().equals("–") ? "" : " " + p.unit();
        return p.says() + " (" + p.role().name().toLowerCase(Locale.ROOT) + ", default " + plain(p.defaultValue())
                + unit + ")";
    }

    private static ObjectNode parameter(Parameter p) {
        ObjectNode one = ref("parameter");
        one.set("properties", object("value", p.perParty() ? any(number(p), byParty(number(p))) : number(p)));
        ArrayNode ways = array(number(p), one);
        if (p.perParty()) {
            ObjectNode each = ref("parameter");
            each.set("properties", object("value", number(p)));
            ways.add(byParty(any(number(p), each)));
        }
        return described(says(p)).set("anyOf", ways);
    }

    private static ObjectNode word(Choice choice) {
        return choice.scope() == Scope.PARTY
                ? described(choice.says()).set("anyOf", array(oneOf(choice), byParty(oneOf(choice))))
                : described(choice.says()).setAll(oneOf(choice));
    }

    private static ObjectNode oneOf(Choice choice) {
        return words(choice.own().stream().map(Choice.Word::name).toArray(String[]::new));
    }

    private static ObjectNode words(String... words) {
        ArrayNode list = JSON.arrayNode();
        List.of(words).forEach(list::add);
        return object("enum", list);
    }

    private static ObjectNode byParty(JsonNode value) {
        ObjectNode parties = JSON.objectNode().put("type", "object").put("description", "by party");
        return parties.set("additionalProperties", value);
    }

    private static ObjectNode list(JsonNode items) {
        ObjectNode list = JSON.objectNode().put("type", "array");
        list.set("items", items);
        return list.put("minItems", 1);
    }

    private static ObjectNode number(Parameter p) {
        ObjectNode number = JSON.objectNode().put("type", p.whole() ? "integer" : "number");
        number.set("minimum", decimal(p.legal().low()));
        return number.set("maximum", decimal(p.legal().high()));
    }

    private static JsonNode decimal(double value) {
        return JSON.numberNode(new BigDecimal(plain(value)));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static ObjectNode described(String text) {
        return JSON.objectNode().put("description", text);
    }

    private static ObjectNode ref(String definition) {
        return JSON.objectNode().put("$ref", "#/$defs/" + definition);
    }

    private static ObjectNode any(JsonNode... ways) {
        return object("anyOf", array(ways));
    }

    private static ArrayNode array(JsonNode... nodes) {
        ArrayNode array = JSON.arrayNode();
        List.of(nodes).forEach(array::add);
        return array;
    }

    private static ObjectNode object(String key, JsonNode value) {
        return JSON.objectNode().set(key, value);
    }

    /** On one line where it fits, else a line an entry. */
    private static String text(JsonNode node, int indent, String before) {
        String flat = flat(node);
        if (node.isEmpty() || indent + before.length() + flat.length() <= WIDTH) {
            return flat;
        }
        List<String> lines = new ArrayList<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                String key = JSON.textNode(entry.getKey()) + ": ";
                lines.add(key + text(entry.getValue(), indent + 2, key));
            }
        } else {
            node.forEach(item -> lines.add(text(item, indent + 2, "")));
        }
        String inner = " ".repeat(indent + 2);
        return (node.isObject() ? "{\n" : "[\n") + inner + String.join(",\n" + inner, lines) + "\n" + " ".repeat(indent)
                + (node.isObject() ? "}" : "]");
    }

    private static String flat(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(e -> parts.add(JSON.textNode(e.getKey()) + ": " + flat(e.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(item -> parts.add(flat(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.toString();
    }
}
