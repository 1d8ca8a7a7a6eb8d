package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/** Lessons: the shipped ones can be played, and whatever is wrong with one is said at its line. */
class LessonPlanTest {
    private static final String SOUND = """
            id: mine
            title: "Mine"
            minutes: 10
            scenario: tutorial
            scenes:
              - title: "One"
                minutes: 6
                text: "Two sides."
                question: "More than half?"
                vote: "More"
                show: talks
                hidden: numbers
              - title: "Two"
                minutes: 4
                question: "More?"
                show: compare
                settings:
                  - name: "Pressed"
                    presets: [guarantees-first]
                    off: [redLines]
                    set: {pressure.A: 1}
            """;

    private static Map<String, Preset> presets() {
        Map<String, Preset> presets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("scenarios", "presets"))) {
            files.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(file -> {
                Preset preset = Preset.read(file);
                presets.put(preset.id(), preset);
            });
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return presets;
    }

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios", "lessons"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Scenario scenario(String id) {
        return ScenarioReader.read(Path.of("scenarios", id + ".yaml"));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedLessonFitsItsScenario(Path file) throws IOException {
        LessonPlan plan = LessonPlan.read(file.getFileName().toString(), Files.readString(file));
        for (String id : plan.scenario().isEmpty()
                ? List.of("geneva-2026", "camp-david-1978", "tutorial")
                : List.of(plan.scenario())) {
            plan.checkOver(scenario(id), presets());
        }
        int taken = plan.scenes().stream().mapToInt(LessonPlan.Scene::minutes).sum();
        assertThat(taken).isBetween(plan.minutes() - 5, plan.minutes());
        assertThat(plan.scenes())
                .allSatisfy(scene -> assertThat(scene.note()).as(scene.title()).isNotEmpty());
    }

    /** Issue 14: lessons of 20, 50 and 90 minutes; the first has the six scenes. */
    @Test
    void thereAreTwentyFiftyAndNinetyMinutes() throws IOException {
        Map<Integer, LessonPlan> byMinutes = new LinkedHashMap<>();
        for (Path file : shipped()) {
            LessonPlan plan = LessonPlan.read(file.getFileName().toString(), Files.readString(file));
            byMinutes.put(plan.minutes(), plan);
        }
        assertThat(byMinutes).containsKeys(20, 50, 90);
        assertThat(byMinutes.get(20).scenes().stream().map(LessonPlan.Scene::title))
                .containsExactly(
                        "The article",
                        "Two hundred talks",
                        "Press one, press the other",
                        "The guarantee first, or last",
                        "Why not?",
                        "What do we know at all?");
    }

    @Test
    void aSoundOneIsRead() {
        LessonPlan plan = LessonPlan.read("mine.yaml", SOUND);
        assertEquals("tutorial", plan.scenario());
        assertEquals(500, plan.runs());
        assertEquals(List.of("Two sides."), plan.scenes().get(0).text());
        assertEquals(LessonPlan.Hidden.NUMBERS, plan.scenes().get(0).hidden());
        assertEquals(
                List.of("--preset guarantees-first", "--off redLines", "--set pressure.A=1"),
                plan.scenes().get(1).settings().get(0).words().stream()
                        .map(word -> word.option() + " " + word.value())
                        .toList());
        plan.checkOver(scenario("tutorial"), presets());
    }

    /** One change each; the message stands at the line that was changed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: mine               | id: yours                 | 1:5    | the file is called "mine.yaml"
            title: "Mine"          | titel: "Mine"             | 2:1    | unknown key "titel" of the lesson. Maybe "title"?
            minutes: 10            | minutes: 9                | 3:10   | minutes is 9; the scenes together take 10.
            show: talks            | show: talk                | 11:11  | "show" of scene 1 is "talk"; allowed nothing, inShort, talks,
            hidden: numbers        | hidden: number            | 12:13  | Maybe "numbers"?
            vote: "More"           | vote: "A vote that is far too long for the projector" | 10:11 | has 45 letters; allowed at most 40.
            show: compare          | show: why                 | 13:5   | unused
            show: compare          | show: nothing             | 18:7   | scene 2 has 1 settings; with show: nothing at most 0 are allowed.
            - name: "Pressed"      | - nam: "Pressed"          | 18:9   | unknown key "nam" of setting 1 of scene 2. Maybe "name"?
            off: [redLines]        | off: redLines             | 20:14  | a list is wanted
            text: "Two sides."     | talk: 3                   | 8:11   | that is allowed with show: smallestChange only.
            text: "Two sides."     | text: "{C} and {A}."      | 8:11   | "text" of scene 1 holds "{C}"; allowed in braces are {A} and {B}
            text: "Two sides."     | text: ["One", "{A two."]  | 8:19   | "text" of scene 1 holds "{A"; allowed in braces are {A} and {B}
            vote: "More"           | vote: "More A}"           | 10:11  | "vote" of scene 1 holds "}"; allowed in braces
            title: "Mine"          | title: "Mine and {A}"     | 2:8    | "title" of the lesson holds "{"; braces are allowed in the texts of scenes only
            - name: "Pressed"      | - name: "Press {a}"       | 18:15  | "name" of setting 1 of scene 2 holds "{a}"
            """)
    void whatIsWrongIsSaidAtItsLine(String was, String is, String where, String message) {
        String changed = SOUND.replace(was, is);
        assertThat(changed).isNotEqualTo(SOUND);
        if (message.equals("unused")) {
            assertEquals(
                    LessonPlan.Show.WHY,
                    LessonPlan.read("mine.yaml", changed).scenes().get(1).show());
            return;
        }
        ScenarioException wrong = assertThrows(ScenarioException.class, () -> LessonPlan.read("mine.yaml", changed));
        assertThat(wrong.problems().stream().map(Problem::toString))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("mine.yaml:" + where + "  ")
                        .contains(message));
    }

    /** A setting that the scenario cannot take is said at its line of the lesson. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            set: {pressure.A: 1}        | set: {presure.A: 1}     | 21:15 | --set presure.A=1 does not fit tutorial: unknown
            set: {pressure.A: 1}        | set: {pressure.A: 2}    | 21:15 | allowed 0 … 1
            presets: [guarantees-first] | presets: [guarantee-first] | 19:19 | there is no preset "guarantee-first". Maybe "guarantees-first"?
            off: [redLines]             | off: [redLine]          | 20:15 | Maybe "redLines"?
            """)
    void aSettingThatDoesNotFitTheScenario(String was, String is, String where, String message) {
        LessonPlan plan = LessonPlan.read("mine.yaml", SOUND.replace(was, is));
        ScenarioException wrong =
                assertThrows(ScenarioException.class, () -> plan.checkOver(scenario("tutorial"), presets()));
        assertThat(wrong.problems()).hasSize(1);
        assertThat(wrong.problems().get(0).toString())
                .startsWith("mine.yaml:" + where + "  ")
                .contains(message);
    }

    @Test
    void aTextThatNoProjectorShowsIsRefused() {
        String words = "word ".repeat(90);
        ScenarioException wrong = assertThrows(
                ScenarioException.class,
                () -> LessonPlan.read("mine.yaml", SOUND.replace("Two sides.", words.strip())));
        assertThat(wrong.problems().get(0).toString()).contains("a projector shows at most 400");
    }

    @Test
    void aScenarioIsNoLesson() throws IOException {
        String yaml = Files.readString(Path.of("scenarios", "tutorial.yaml"));
        ScenarioException wrong = assertThrows(ScenarioException.class, () -> LessonPlan.read("tutorial.yaml", yaml));
        assertThat(wrong.problems().get(0).toString()).contains("is a scenario, not a lesson");
    }
}
