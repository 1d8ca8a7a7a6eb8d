package org.parley.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.format.LessonPlan.Hidden;
import org.parley.format.LessonPlan.Laid;
import org.parley.format.LessonPlan.Scene;
import org.parley.format.LessonPlan.Show;
import org.parley.format.LessonPlan.Word;
import org.parley.yaml.YamlNode;

/** Reads a {@link LessonPlan} from the tree of its file; every problem at its line and column. */
final class LessonReader {
    /** Letters of a scene's title at most, and of a setting's name. */
    static final int TITLE = 40;
    /** Letters of text and question of a scene together at most: what a projector shows with letters of 28 points. */
    static final int TEXT = 400;

    private static final int LONGEST = 600;
    private static final int FEWEST_RUNS = 30;
    private static final int MOST_RUNS = 2000;
    private static final int MOST_SETTINGS = 4;
    private static final int MOST_SCENES = 40;
    private static final int LAST_TALK = 10_000;

    private final YamlNode root;

    LessonReader(YamlNode root) {
        this.root = root;
    }

    @Nullable
    LessonPlan plan(String fileName) {
        String what = "the lesson";
        if (!root.isMap()) {
            root.problem("the file holds " + root.shown() + "; a lesson is a mapping of keys such as id, scenes.");
            return null;
        }
        if (root.has("parties") && root.has("issues")) {
            root.problem("the file is a scenario, not a lesson.");
            return null;
        }
        root.mapOf(what, Keys.LESSON);
        YamlNode id = root.required("id", what);
        YamlNode minutes = root.required("minutes", what);
        YamlNode scenario = root.get("scenario");
        YamlNode runs = root.get("runs");
        LessonPlan plan = new LessonPlan(
                id == null ? "" : ScenarioReader.kebab(id, fileName),
                withoutNames(root.required("title", what), "\"title\" of " + what),
                withoutNames(root.get("summary"), "\"summary\" of " + what),
                minutes == null ? -1 : minutes.whole("minutes", 1, LONGEST),
                scenario == null ? "" : scenario.id("scenario"),
                runs == null ? 500 : runs.whole("runs", FEWEST_RUNS, MOST_RUNS),
                scenes(root.required("scenes", what)));
        int taken = plan.scenes().stream().mapToInt(Scene::minutes).sum();
        if (minutes != null && plan.minutes() > 0 && taken > plan.minutes()) {
            minutes.problem("minutes is " + plan.minutes() + "; the scenes together take " + taken + ".");
        }
        return plan;
    }

    private List<Scene> scenes(@Nullable YamlNode node) {
        List<Scene> scenes = new ArrayList<>();
        if (node == null || !node.list("scenes")) {
            return scenes;
        }
        if (node.items().isEmpty() || node.items().size() > MOST_SCENES) {
            node.problem("the lesson has " + node.items().size() + " scenes; allowed 1 … " + MOST_SCENES + ".");
        }
        for (YamlNode item : node.items()) {
            Scene scene = scene(item, "scene " + (scenes.size() + 1));
            if (scene != null) {
                scenes.add(scene);
            }
        }
        return scenes;
    }

    private static @Nullable Scene scene(YamlNode node, String what) {
        if (!node.mapOf(what, Keys.SCENE)) {
            return null;
        }
        YamlNode minutes = node.get("minutes");
        YamlNode showNode = node.required("show", what);
        String show = showNode == null ? null : showNode.oneOf("\"show\" of " + what, Show.keys());
        List<String> text = text(node.get("text"), "\"text\" of " + what);
        String question = optionalText(node, "question", what);
        int letters = question.length() + text.stream().mapToInt(String::length).sum();
        if (letters > TEXT) {
            node.problem("text and question of " + what + " have " + letters + " letters; a projector shows at most "
                    + TEXT + ". Maybe two scenes?");
        }
        YamlNode vote = node.get("vote");
        if (vote != null && question.isEmpty()) {
            vote.problem(what + " has a vote and no question.");
        }
        Scene scene = new Scene(
                shortText(node.required("title", what), "\"title\" of " + what),
                minutes == null ? 0 : Math.max(0, minutes.whole("\"minutes\" of " + what, 0, LONGEST)),
                text,
                question,
                vote == null ? "" : shortText(vote, "\"vote\" of " + what),
                show == null ? Show.NOTHING : Show.of(show),
                hidden(node.get("hidden"), what),
                settings(node.get("settings"), what),
                talk(node.get("talk"), what),
                optionalText(node, "note", what));
        if (show != null) {
            fits(node, scene, what);
        }
        return scene;
    }

    /** What does not go with what is shown. */
    private static void fits(YamlNode node, Scene scene, String what) {
        int settings = scene.settings().size();
        boolean compare = scene.show() == Show.COMPARE;
        int most = compare ? MOST_SETTINGS : scene.show() == Show.NOTHING ? 0 : 1;
        YamlNode at = node.get("settings");
        if (settings > most || (compare && settings == 0)) {
            (at == null ? node : at)
                    .problem(what + " has " + settings + " settings; with show: "
                            + scene.show().key() + " " + (compare ? "1 … " + most : "at most " + most)
                            + " are allowed.");
        }
        YamlNode hidden = node.get("hidden");
        if (hidden != null && scene.hidden() == Hidden.NUMBERS && scene.show() != Show.TALKS) {
            hidden.problem("\"hidden\" of " + what + " is numbers; that is allowed with show: talks only.");
        }
        YamlNode talk = node.get("talk");
        if (talk != null && scene.show() != Show.SMALLEST_CHANGE) {
            talk.problem(what + " names a talk; that is allowed with show: smallestChange only.");
        }
    }

    private static List<String> text(@Nullable YamlNode node, String what) {
        if (node == null) {
            return List.of();
        }
        if (!node.isList()) {
            return List.of(BracedNames.checked(node, what, node.text(what)));
        }
        return node.items().stream()
                .map(item -> BracedNames.checked(item, what, item.text(what)))
                .toList();
    }

    private static String withoutNames(@Nullable YamlNode node, String what) {
        return node == null ? "" : BracedNames.none(node, what, node.text(what));
    }

    private static String optionalText(YamlNode node, String key, String what) {
        YamlNode value = node.get(key);
        String of = "\"" + key + "\" of " + what;
        return value == null ? "" : BracedNames.checked(value, of, value.text(of));
    }

    private static String shortText(@Nullable YamlNode node, String what) {
        String text = node == null ? "" : BracedNames.checked(node, what, node.text(what));
        if (node != null && text.length() > TITLE) {
            node.problem(what + " has " + text.length() + " letters; allowed at most " + TITLE + ".");
        }
        return text;
    }

    private static Hidden hidden(@Nullable YamlNode node, String what) {
        List<String> words = List.of(Hidden.values()).stream().map(Hidden::key).toList();
        String word = node == null ? null : node.oneOf("\"hidden\" of " + what, words);
        return word == null ? Hidden.EVERYTHING : Hidden.values()[words.indexOf(word)];
    }

    private static int talk(@Nullable YamlNode node, String what) {
        return node == null ? 0 : node.whole("\"talk\" of " + what, 1, LAST_TALK);
    }

    private static List<Laid> settings(@Nullable YamlNode node, String ofScene) {
        List<Laid> settings = new ArrayList<>();
        if (node == null || !node.list("\"settings\" of " + ofScene)) {
            return settings;
        }
        for (YamlNode item : node.items()) {
            String what = "setting " + (settings.size() + 1) + " of " + ofScene;
            if (item.mapOf(what, Keys.LESSON_SETTING)) {
                YamlNode middle = item.get("middle");
                settings.add(new Laid(
                        shortText(item.required("name", what), "\"name\" of " + what),
                        middle != null && middle.flag("\"middle\" of " + what),
                        words(item, what)));
            }
        }
        return settings;
    }

    private static List<Word> words(YamlNode node, String what) {
        List<Word> words = new ArrayList<>();
        for (String key : List.of("presets", "on", "off")) {
            YamlNode list = node.get(key);
            if (list != null && list.list("\"" + key + "\" of " + what)) {
                for (YamlNode item : list.items()) {
                    String option = key.equals("presets") ? "--preset" : "--" + key;
                    words.add(new Word(option, item.text("\"" + key + "\" of " + what), item));
                }
            }
        }
        YamlNode set = node.get("set");
        if (set != null && set.map("\"set\" of " + what)) {
            for (YamlNode.Entry entry : set.entries()) {
                String value = entry.value().text("\"" + entry.key() + "\" of " + what);
                words.add(new Word("--set", entry.key() + "=" + value, entry.keyNode()));
            }
        }
        return words;
    }
}
