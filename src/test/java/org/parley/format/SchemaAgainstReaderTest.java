package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.yaml.ScenarioException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * scenario.schema.json and the reader against each other, on base.yaml with one place changed at a time, every place in
 * every way: a key taken away, an unknown key added, a value replaced by one of another kind or far out of range. An
 * editor must raise no false alarm: what the schema refuses, the reader refuses. And what a schema can say, it says:
 * keys that the reader needs, keys that it does not know, kinds and ranges of numbers are refused by the schema too,
 * but for the few places where only the reader knows the names of the file.
 */
class SchemaAgainstReaderTest {
    private static final List<String> NAMES = List.of(
            "id]",
            "issue]",
            "options",
            "option]",
            "package]",
            "source",
            "statusQuo",
            "party]",
            "gainer",
            "to]",
            "issueRanks",
            "optionOrders",
            "weights]",
            "scores",
            "reference",
            "cells",
            "carrots",
            "powerShift",
            "relief",
            "parameter]",
            "date]",
            "warCost]",
            "strategy]",
            "sampled",
            "ownPlan",
            "from]",
            "deadline]");
    private static final List<String> NUMBERS = List.of(
            "support", "guarantee", "areaKm2", "durationYears", "windowWeeks", "lapse", "times", "week", "weeks");

    @TempDir
    Path folder;

    private final ObjectMapper mapper = new ObjectMapper();
    private final TinySchema schema;
    private int both;
    private final List<String> falseAlarms = new ArrayList<>();
    private final List<String> readerOnly = new ArrayList<>();

    SchemaAgainstReaderTest() throws IOException {
        schema = new TinySchema(
                mapper.readTree(Path.of("scenarios/scenario.schema.json").toFile()));
    }

    private static Object base() throws IOException {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build())
                .loadFromString(BadInputTest.resource("base.yaml"));
    }

    /** A place in the tree: keys and positions from the top. */
    private static List<List<Object>> places(Object tree, List<Object> at) {
        List<List<Object>> places = new ArrayList<>();
        if (!at.isEmpty()) {
            places.add(at);
        }
        if (tree instanceof Map<?, ?> map) {
            map.forEach((key, value) -> places.addAll(places(value, with(at, key))));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                places.addAll(places(list.get(i), with(at, i)));
            }
        }
        return places;
    }

    private static List<Object> with(List<Object> at, Object step) {
        List<Object> longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    private static Object find(Object tree, List<Object> at) {
        Object here = tree;
        for (Object step : at) {
            here = here instanceof Map<?, ?> map ? map.get(step) : ((List<?>) here).get((Integer) step);
        }
        return here;
    }

    @SuppressWarnings("unchecked")
    private static void put(Object tree, List<Object> at, Object value) {
        Object owner = find(tree, at.subList(0, at.size() - 1));
        Object last = at.get(at.size() - 1);
        if (owner instanceof Map<?, ?> map) {
            ((Map<Object, Object>) map).put(last, value);
        } else {
            ((List<Object>) owner).set((Integer) last, value);
        }
    }

    private void compare(String what, Consumer<Object> change) throws IOException {
        Object changed = base();
        change.accept(changed);
        Path file = folder.resolve("base.yaml");
        Files.writeString(file, mapper.writeValueAsString(changed)); // JSON is YAML
        boolean refusedByReader = false;
        try {
            ScenarioReader.read(file);
        } catch (ScenarioException told) {
            refusedByReader = true;
        }
        boolean refusedBySchema = !schema.errors("", changed).isEmpty();
        if (refusedBySchema && !refusedByReader) {
            falseAlarms.add(what);
        } else if (refusedByReader && !refusedBySchema) {
            readerOnly.add(what);
        } else if (refusedByReader) {
            both++;
        }
    }

    @Test
    void aKeyTakenAway() throws IOException {
        for (List<Object> place : places(base(), List.of())) {
            if (place.get(place.size() - 1) instanceof String key) {
                compare(
                        place + " taken away",
                        tree -> ((Map<?, ?>) find(tree, place.subList(0, place.size() - 1))).remove(key));
            }
        }
        assertThat(falseAlarms).isEmpty();
        assertThat(both).isGreaterThan(40);
        // issues and options that only the file knows; what another place refers to; the source of a grade F or D;
        // weights, which scores on a scale of their own can do without; track and status quo, which talks without a war
        // can
        assertThat(readerOnly)
                .allMatch(p -> p.contains("weights")
                        || p.contains("track]")
                        || p.contains("statusQuo]")
                        || p.contains("optionOrders")
                        || p.contains("scores")
                        || p.contains("source")
                        || p.startsWith("[packages] "));
    }

    @Test
    void anUnknownKeyAdded() throws IOException {
        List<List<Object>> maps = new ArrayList<>(List.of(List.of()));
        maps.addAll(places(base(), List.of()));
        for (List<Object> place : maps) {
            if (find(base(), place) instanceof Map<?, ?>) {
                compare(place + " with an unknown key", tree -> put(tree, with(place, "unknownKey"), 1));
            }
        }
        assertThat(falseAlarms).isEmpty();
        assertThat(both).isGreaterThan(30);
        // keyed by parties, issues or options of the file
        assertThat(readerOnly)
                .allMatch(p -> p.contains("optionOrders")
                        || p.contains("weights")
                        || p.contains("scores")
                        || p.contains("reference")
                        || p.contains("carrots")
                        || p.contains("cells")
                        || p.contains("powerShift")
                        || p.contains("relief")
                        || p.contains("ownPlan")
                        || p.contains("warCost")
                        || p.contains("strategy")
                        || p.contains("sources"));
    }

    @Test
    void aValueOfAnotherKind() throws IOException {
        Map<String, Object> others = new LinkedHashMap<>();
        others.put("a list", Arrays.asList(1, 2));
        others.put("a mapping", Map.of("x", 1));
        others.put("a huge number", 1e12);
        others.put("a number far below 0", -1e12);
        others.put("a flag", true);
        others.put("nothing", null);
        for (List<Object> place : places(base(), List.of())) {
            for (Map.Entry<String, Object> other : others.entrySet()) {
                compare(place + " replaced by " + other.getKey(), tree -> put(tree, place, other.getValue()));
            }
        }
        assertThat(falseAlarms).isEmpty();
        assertThat(both).isGreaterThan(700);
        // words that must name a party, an issue, an option, a package or a source of the file; a distribution, which
        // lies in
        // its own parameter's legal range and about its value
        assertThat(readerOnly).allMatch(p -> NAMES.stream().anyMatch(p::contains));
        assertThat(readerOnly)
                .noneMatch(p ->
                        NUMBERS.stream().anyMatch(n -> p.contains(", " + n + "] ") || p.contains(", " + n + ", ")));
    }
}
