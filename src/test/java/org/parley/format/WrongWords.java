package org.parley.format;

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
import java.util.function.Predicate;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Puts a wrong word in the place of every value of a file, one after the other, and asks its reader: nothing but a
 * {@link ScenarioException} may come of it, and where the word must be refused, one of its problems shows the word and
 * what is allowed.
 */
public final class WrongWords {
    /** The word. */
    public static final String WRONG = "nowhere";

    private static final ObjectMapper JSON = new ObjectMapper();

    private WrongWords() {}

    /**
     * Asks a reader.
     *
     * @param file is written
     * @param text a file without a problem
     * @param refused whether the value at this place (keys and indices from the root) must be refused
     * @param reader reads the file and may throw a {@link ScenarioException}
     * @return the keys on the way to values that were refused as they must
     */
    public static Set<String> everyValue(Path file, String text, Predicate<List<Object>> refused, Consumer<Path> reader)
            throws IOException {
        Set<String> tried = new TreeSet<>();
        Files.writeString(file, text);
        reader.accept(file); // the file is fine
        for (List<Object> at : values(yaml(text), List.of())) {
            Object tree = yaml(text);
            put(tree, at);
            Files.writeString(file, JSON.writeValueAsString(tree)); // JSON is YAML
            List<Problem> problems = List.of();
            try {
                reader.accept(file);
            } catch (ScenarioException told) {
                problems = told.problems();
            } catch (RuntimeException other) {
                throw new AssertionError(file.getFileName() + " " + at + " became \"" + WRONG + "\"", other);
            }
            if (refused.test(at)) {
                at.stream().filter(String.class::isInstance).forEach(key -> tried.add((String) key));
                assertThat(problems)
                        .as("%s %s", file.getFileName(), at)
                        .anySatisfy(problem -> assertThat(problem.message())
                                .contains("\"" + WRONG + "\"")
                                .containsPattern("allowed|wanted"));
            }
        }
        return tried;
    }

    /** Keys of a schema whose values stand in a closed list. */
    public static Set<String> closedLists(JsonNode schema) {
        Set<String> keys = new TreeSet<>();
        lists(schema, keys);
        return keys;
    }

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

    private static List<List<Object>> values(Object tree, List<Object> at) {
        List<List<Object>> places = new ArrayList<>();
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> places.addAll(values(value, with(at, key))));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                places.addAll(values(list.get(i), with(at, i)));
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

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    }
}
