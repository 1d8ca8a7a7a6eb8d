package org.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.parley.format.LessonPlan;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;

/**
 * A lesson as the page shows it over a scenario; {A} and {B} in its texts are the short names of the parties. Settings
 * are words of the command line.
 */
final class LessonDocument {
    private final LessonPlan plan;
    private final Scenario scenario;

    LessonDocument(LessonPlan plan, Scenario scenario) {
        this.plan = plan;
        this.scenario = scenario;
    }

    Document of() {
        List<Object> scenes = new ArrayList<>();
        for (LessonPlan.Scene scene : plan.scenes()) {
            scenes.add(scene(scene).map());
        }
        return head(plan).put("runs", plan.runs()).put("scenes", scenes);
    }

    /** What a list of lessons shows. */
    static Document head(LessonPlan plan) {
        return new Document()
                .put("id", plan.id())
                .put("title", plan.title())
                .put("summary", plan.summary())
                .put("minutes", plan.minutes())
                .put("scenario", plan.scenario());
    }

    private Document scene(LessonPlan.Scene scene) {
        List<Object> settings = new ArrayList<>();
        for (LessonPlan.Laid laid : scene.settings()) {
            List<Object> words = new ArrayList<>();
            for (LessonPlan.Word word : laid.words()) {
                words.add(word.option());
                words.add(word.value());
            }
            settings.add(new Document()
                    .put("name", named(laid.name()))
                    .put("middle", laid.middle())
                    .put("words", words)
                    .map());
        }
        List<Object> text = new ArrayList<>();
        scene.text().forEach(paragraph -> text.add(named(paragraph)));
        return new Document()
                .put("title", named(scene.title()))
                .put("minutes", scene.minutes())
                .put("text", text)
                .put("question", named(scene.question()))
                .put("vote", named(scene.vote()))
                .put("show", scene.show().key())
                .put("hidden", scene.hidden().key())
                .put("settings", settings)
                .put("talk", scene.talk())
                .put("note", named(scene.note()));
    }

    private String named(String text) {
        return text.replace("{A}", scenario.party(Side.A).shortName())
                .replace("{B}", scenario.party(Side.B).shortName());
    }
}
