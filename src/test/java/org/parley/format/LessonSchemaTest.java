package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** lesson.schema.json says what the reader accepts: the same keys, words and limits; every shipped lesson conforms. */
class LessonSchemaTest {
    private static final JsonNode SCHEMA = json();
    private static final TinySchema TINY = new TinySchema(SCHEMA);

    private static JsonNode json() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("scenarios", "lessons", "lesson.schema.json")
                            .toFile());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.get("properties").fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(text);
    }

    @Test
    void theSameKeysAndWordsAsTheReader() {
        assertThat(keys(SCHEMA)).isEqualTo(Keys.LESSON);
        assertThat(keys(SCHEMA.at("/$defs/scene"))).isEqualTo(Keys.SCENE);
        assertThat(keys(SCHEMA.at("/$defs/setting"))).isEqualTo(Keys.LESSON_SETTING);
        assertThat(texts(SCHEMA.at("/$defs/scene/properties/show/enum"))).isEqualTo(LessonPlan.Show.keys());
        List<String> hidden = new ArrayList<>();
        for (LessonPlan.Hidden word : LessonPlan.Hidden.values()) {
            hidden.add(word.key());
        }
        assertThat(texts(SCHEMA.at("/$defs/scene/properties/hidden/enum"))).isEqualTo(hidden);
        assertThat(SCHEMA.at("/$defs/scene/properties/title/description").asText())
                .contains(String.valueOf(LessonReader.TITLE));
        assertThat(SCHEMA.at("/$defs/scene/properties/text/description").asText())
                .contains(String.valueOf(LessonReader.TEXT));
    }

    static List<Path> files() throws IOException {
        return LessonPlanTest.shipped();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedLessonConformsAndNamesTheSchema(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(TINY.errors("", yaml(text))).isEmpty();
        assertThat(text).startsWith("# yaml-language-server: $schema=lesson.schema.json\n");
    }

    /** What the schema can say it says: these the reader refuses, too (LessonPlanTest). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: x, title: x, minutes: 1}",
                "{id: X y, title: x, minutes: 1, scenes: [{title: a, show: why}]}",
                "{id: x, title: x, minutes: 0, scenes: [{title: a, show: why}]}",
                "{id: x, title: x, minutes: 1, scenes: []}",
                "{id: x, title: x, minutes: 1, scenes: [{title: a, show: whatever}]}",
                "{id: x, title: x, minutes: 1, scenes: [{title: a, show: why, hide: all}]}",
                "{id: x, title: x, minutes: 1, scenes: [{title: a, show: why, settings: [{set: {pressure: 1}}]}]}",
            })
    void whatTheReaderRefuses(String wrong) {
        assertThat(TINY.errors("", yaml(wrong))).isNotEmpty();
        org.junit.jupiter.api.Assertions.assertThrows(
                org.parley.yaml.ScenarioException.class, () -> LessonPlan.read("given", wrong));
    }
}
