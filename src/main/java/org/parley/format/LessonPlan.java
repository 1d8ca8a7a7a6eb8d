package org.parley.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.yaml.Problem;
import org.parley.yaml.Problems;
import org.parley.yaml.ScenarioException;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/**
 * A lesson for a class, as it stands in a file: scenes that are shown one after the other. A scene asks, the class
 * votes, talks are played under one or more settings, and the answer is shown. docs/teaching/writing-a-lesson.md
 * explains the keys. Texts fit on a projector with letters of 28 points at 1280×720, which is why they are limited.
 * Tests: LessonPlanTest, LessonSchemaTest.
 *
 * @param id kebab-case, the file's name
 * @param title for readers
 * @param summary one line, or empty
 * @param minutes how long it takes; its scenes together take no longer
 * @param scenario id of the scenario it is about; empty: it fits every scenario
 * @param runs talks that count, a setting
 * @param scenes in order
 */
public record LessonPlan(
        String id, String title, String summary, int minutes, String scenario, int runs, List<Scene> scenes) {
    /** What a scene shows when it is answered. */
    public enum Show {
        /** Nothing: the class talks. */
        NOTHING("nothing"),
        /** The sentences of "in short". */
        IN_SHORT("inShort"),
        /** Every talk as a mark in three heaps. */
        TALKS("talks"),
        /** How the talks end, every outcome. */
        ENDINGS("endings"),
        /** On what terms, issue by issue. */
        TERMS("terms"),
        /** How long it lasts, and who gave more. */
        LASTING("lasting"),
        /** What stands in the way. */
        WHY("why"),
        /** Every setting beside the file as it stands, one card each. */
        COMPARE("compare"),
        /** One talk without a deal, and the smallest changes that would have brought one. */
        SMALLEST_CHANGE("smallestChange");

        private final String key;

        Show(String key) {
            this.key = key;
        }

        /** The word in the file. */
        public String key() {
            return key;
        }

        static List<String> keys() {
            return java.util.Arrays.stream(values()).map(Show::key).toList();
        }

        static Show of(String key) {
            for (Show show : values()) {
                if (show.key.equals(key)) {
                    return show;
                }
            }
            throw new IllegalArgumentException("nothing is shown as " + key);
        }
    }

    /** What stays hidden until the class has voted and somebody presses the space bar. */
    public enum Hidden {
        /** All of the answer. */
        EVERYTHING,
        /** The numbers; the picture stands there from the beginning. */
        NUMBERS,
        /** Nothing. */
        NOTHING;

        /** The word in the file. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A scene.
     *
     * @param title at most {@value LessonReader#TITLE} letters
     * @param minutes how long it takes
     * @param text paragraphs above the question
     * @param question what the class is asked, or empty
     * @param vote what a vote for yes stands for, or empty: nobody votes
     * @param show what the answer shows
     * @param hidden until the space bar
     * @param settings what is laid over the scenario; a card each with {@link Show#COMPARE}
     * @param talk the talk that {@link Show#SMALLEST_CHANGE} looks at; 0: the first that ended without a deal
     * @param note for the teacher, or empty; stands on paper and not on the projector
     */
    public record Scene(
            String title,
            int minutes,
            List<String> text,
            String question,
            String vote,
            Show show,
            Hidden hidden,
            List<Laid> settings,
            int talk,
            String note) {
        public Scene {
            text = List.copyOf(text);
            settings = List.copyOf(settings);
        }
    }

    /**
     * What is laid over the scenario.
     *
     * @param name for readers
     * @param middle whether every number that would be drawn stands at its middle
     * @param words options of the command line with their places in the file
     */
    public record Laid(String name, boolean middle, List<Word> words) {
        public Laid {
            words = List.copyOf(words);
        }
    }

    /** An option, its value, and where it stands. */
    public record Word(String option, String value, YamlNode at) {}

    public LessonPlan {
        scenes = List.copyOf(scenes);
    }

    /**
     * Reads a lesson from its text.
     *
     * @param name of the text, for the messages; one that ends in .yaml or .yml is that of a file, and the id must
     *     agree with it
     * @throws ScenarioException with every problem
     */
    public static LessonPlan read(String name, String text) {
        Problems problems = new Problems(name);
        YamlNode root = YamlFile.read(text, problems);
        LessonPlan plan = root == null ? null : new LessonReader(root).plan(ScenarioReader.idName(name));
        problems.throwIfAny();
        return Objects.requireNonNull(plan, "a lesson without problems");
    }

    /**
     * Whether every setting can be laid over a scenario.
     *
     * @param presets by id
     * @throws ScenarioException with every problem, each at its line of the lesson
     */
    public void checkOver(Scenario base, Map<String, Preset> presets) {
        Problems problems = null;
        for (Scene scene : scenes) {
            for (Laid laid : scene.settings()) {
                for (Word word : laid.words()) {
                    problems = word.at().problems();
                    check(base, presets, word);
                }
            }
        }
        if (problems != null) {
            problems.throwIfAny();
        }
    }

    private static void check(Scenario base, Map<String, Preset> presets, Word word) {
        String what = word.option() + " " + word.value() + " does not fit " + base.id() + ": ";
        Preset preset = presets.get(word.value());
        if (word.option().equals("--preset") && preset == null) {
            word.at()
                    .problem(
                            "there is no preset \"" + word.value() + "\".",
                            Problems.maybe(word.value(), new LinkedHashMap<>(presets).keySet()));
            return;
        }
        try {
            over(base, preset, word);
        } catch (ScenarioException wrong) {
            for (Problem problem : wrong.problems()) {
                word.at().problem(what + problem.message(), problem.hint());
            }
        }
    }

    private static Scenario over(Scenario base, @Nullable Preset preset, Word word) {
        return switch (word.option()) {
            case "--preset" -> Objects.requireNonNull(preset).applyTo(base);
            case "--on" -> Overrides.of(base).on(word.value()).scenario();
            case "--off" -> Overrides.of(base).off(word.value()).scenario();
            case "--set" -> Overrides.of(base).set(word.value()).scenario();
            default -> throw new IllegalStateException("no option " + word.option());
        };
    }
}
