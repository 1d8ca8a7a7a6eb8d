package org.parley.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.format.LessonPlan;
import org.parley.format.Preset;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Assumption;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.table.Csv;
import org.parley.table.Json;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/**
 * Everything the page can ask, in texts: scenarios and settings come in as they stand in files and on command lines,
 * answers go out as JSON. What cannot be used comes back as {@code {"problems": [{"where", "message"}]}}, with line and
 * column where there is one, in the words of the terminal. Settings are numbered as they are made; the page forgets
 * those that it no longer shows.
 */
public final class Explorer {
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Map<String, Preset> presets = new LinkedHashMap<>();
    private final Map<Integer, PlayedRuns> settings = new LinkedHashMap<>();
    private final SeatTable seats = new SeatTable();
    private int made;
    private @Nullable NearestChange nearest;

    /** Something that is asked, which may find problems. */
    private interface Question {
        Document answer();
    }

    /** Reads a preset, so that settings may name it: its title, summary, grade and source. */
    public String preset(String name, String yaml) {
        return answer(() -> {
            Preset preset = Preset.read(name, yaml);
            presets.put(preset.id(), preset);
            return new Document()
                    .put("id", preset.id())
                    .put("title", preset.title())
                    .put("summary", preset.summary())
                    .put("grade", preset.grade())
                    .put("source", preset.source());
        });
    }

    /** Reads a scenario from its text: what it is, its dials, and which presets fit it. */
    public String scenario(String name, String yaml) {
        return answer(() -> {
            Scenario scenario = ScenarioReader.read(name, yaml);
            scenarios.put(scenario.id(), scenario);
            List<Object> fitting = new ArrayList<>();
            for (Preset preset : presets.values()) {
                if (fits(preset, scenario)) {
                    fitting.add(preset.id());
                }
            }
            return new ScenarioDocument(scenario).of().put("presets", fitting);
        });
    }

    /**
     * Reads a lesson from its text. Without a scenario (empty): what it is called. With one: its scenes for that
     * scenario, every setting tried on it.
     */
    public String lesson(String name, String yaml, String scenario) {
        return answer(() -> {
            LessonPlan plan = LessonPlan.read(name, yaml);
            if (scenario.isEmpty()) {
                return LessonDocument.head(plan);
            }
            Scenario over = scenarioOf(scenario);
            plan.checkOver(over, presets);
            return new LessonDocument(plan, over).of();
        });
    }

    private static boolean fits(Preset preset, Scenario scenario) {
        try {
            preset.applyTo(scenario);
            return true;
        } catch (ScenarioException names) {
            return false; // a party, measure or parameter that this scenario does not have
        }
    }

    /**
     * Lays words of the command line, one a line, over a scenario: the number of the setting, the sides that the
     * mediator presses in it, wholly or in some of its draws, and where its presets put dials elsewhere than the file.
     * Nothing is played yet.
     */
    public String setting(String scenario, String words) {
        return answer(() -> {
            Scenario base = scenarioOf(scenario);
            PageSetting said = PageSetting.of(words);
            Scenario laid = said.over(base, presets);
            int number = ++made;
            settings.put(number, new PlayedRuns(laid));
            return new Document()
                    .put("setting", number)
                    .put("pressed", pressed(laid))
                    .put("moved", new Dials(base).movedIn(said.prepared(base, presets)));
        });
    }

    private static List<Object> pressed(Scenario scenario) {
        List<Object> pressed = new ArrayList<>();
        for (Side side : Side.values()) {
            Assumption pressure = scenario.assumptions().of(Parameters.PRESSURE, side);
            if (pressure.distribution() != null || pressure.value() > 0) {
                pressed.add(side.name());
            }
        }
        return pressed;
    }

    /**
     * Plays some more runs of a setting; how many there are now whose draw fits the record (all, where there is none).
     */
    public int play(int setting, int more) {
        PlayedRuns runs = runs(setting);
        runs.play(more);
        return runs.fitting().count();
    }

    /**
     * What the runs of a setting answer; beside those of another one if {@code kept} is not 0.
     *
     * @param fitting whether only runs count whose draw fits the record
     */
    public String answer(int setting, int kept, boolean fitting) {
        return answer(() -> new AnswerDocument(runs(setting), kept == 0 ? null : runs(kept), fitting).of());
    }

    /**
     * What the runs of a setting cannot answer since a term is off, in sentences; and how many of them {@link #termsOn}
     * is to play again for the figures with it on, 0 where none can be had.
     */
    public String termsOff(int setting) {
        return answer(() -> runs(setting).askTermsOff().of());
    }

    /**
     * Plays some more of the runs of a setting again, with each term on that {@link #termsOff} found off; how many are
     * left, and when none is, the sentences with the figures.
     */
    public String termsOn(int setting, int more) {
        TermsOff asked = runs(setting).termsOff();
        if (asked == null) {
            throw new IllegalStateException("setting " + setting + " was not asked which terms are off");
        }
        return answer(() -> {
            asked.play(more);
            return asked.of();
        });
    }

    /** {@code runs.csv} of the first runs of a setting, as {@code parley run --runs N} writes it. */
    public String runsCsv(int setting, int runs) {
        PlayedRuns played = runs(setting);
        List<RunColumn> columns = RunColumns.of(played.scenario(), false);
        StringWriter text = new StringWriter();
        try (Csv csv = Csv.open(text, columns.stream().map(RunColumn::name).toList())) {
            for (int i = 1; i <= runs; i++) {
                csv.row(played.row(columns, i));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** One run as a story, round by round. */
    public String story(int setting, int replication) {
        return answer(() -> new StoryDocument(runs(setting), replication).of());
    }

    /**
     * How many dials can be tried for a run that ended without an agreement; then {@link #change} tries one after the
     * other.
     */
    public int changes(int setting, int replication) {
        Scenario page = scenarioOf(runs(setting).scenario().id());
        NearestChange asked = new NearestChange(runs(setting).scenario(), new Dials(page), replication);
        nearest = asked;
        return asked.count();
    }

    /**
     * The smallest change of one dial with which the run of the last {@link #changes} would have ended in an agreement.
     */
    public String change(int dial) {
        NearestChange asked = nearest;
        if (asked == null) {
            throw new IllegalStateException("no run was asked about");
        }
        return answer(() -> asked.of(dial));
    }

    /** A value of a parameter in words, such as "46 km² a week"; empty for an unknown key. */
    public String amount(String key, double value) {
        @Nullable Parameter p = Parameters.byKey(key).orElse(null);
        return p == null ? "" : Amounts.of(p, value);
    }

    /**
     * Where a game stands.
     *
     * @param chair a party's id, or {@code mediator}
     * @param talk number of the talk
     * @param moves as {@link org.parley.seat.Moves} writes them
     */
    public String seat(int setting, String chair, int talk, String moves) {
        return answer(() -> seats.shown(runs(setting).scenario(), chair, talk, moves));
    }

    /** What a package is worth to the chair there; its options by commas, in the order of the issues. */
    public String seatWorth(int setting, String chair, int talk, String moves, String options) {
        return answer(() -> seats.worth(runs(setting).scenario(), chair, talk, moves, options));
    }

    /** The moves after the game went on by itself; {@code how} as {@link org.parley.seat.SeatGame.GoOn} has it. */
    public String seatOn(int setting, String chair, int talk, String moves, String how) {
        return seats.goneOn(runs(setting).scenario(), chair, talk, moves, how);
    }

    /** How talks of the model with the draw of that one end; plays some more of them. */
    public String seatAgain(int setting, int talk, int more) {
        return answer(() -> seats.again(runs(setting).scenario(), talk, more));
    }

    /**
     * The first talk from a number on whose draw fits what happened before, 0 if hardly any does.
     *
     * @param zone whether both capitals must be ready to sign something at the first round
     */
    public int seatTalk(int setting, int from, boolean zone) {
        return seats.talk(runs(setting).scenario(), from, zone);
    }

    /** Forgets a setting; its number means nothing from now on. */
    public void forget(int setting) {
        settings.remove(setting);
    }

    /** How many settings are held at the moment. */
    public int held() {
        return settings.size();
    }

    private Scenario scenarioOf(String id) {
        Scenario scenario = scenarios.get(id);
        if (scenario == null) {
            throw new ScenarioException(
                    List.of(new Problem(id, 0, 0, "there is no scenario of this name in the page.", "")));
        }
        return scenario;
    }

    private PlayedRuns runs(int setting) {
        PlayedRuns runs = settings.get(setting);
        if (runs == null) {
            throw new IllegalArgumentException("no setting " + setting + "; there are " + settings.keySet());
        }
        return runs;
    }

    private static String answer(Question question) {
        try {
            return Json.text(question.answer().map());
        } catch (ScenarioException wrong) {
            List<Object> problems = new ArrayList<>();
            for (Problem problem : wrong.problems()) {
                problems.add(new Document()
                        .put("text", problem.toString())
                        .put("line", problem.line())
                        .put("column", problem.column())
                        .map());
            }
            return Json.text(new Document().put("problems", problems).map());
        }
    }
}
