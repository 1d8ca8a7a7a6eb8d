package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.analysis.EnoughRuns;
import org.parley.ensemble.Ensemble;
import org.parley.ensemble.OutcomeTable;
import org.parley.ensemble.RunColumn;
import org.parley.ensemble.RunColumns;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentZeros;
import org.parley.format.Overrides;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.study.SilentFigures;
import org.parley.table.Csv;
import org.parley.talks.Outcome;

/** What the page is told is what the command line tells: the same runs, the same tables. */
class ExplorerTest {
    private static final Path TUTORIAL = Path.of("scenarios", "tutorial.yaml");

    private final Explorer explorer = new Explorer();

    @BeforeEach
    void readTheTutorial() throws IOException {
        assertThat(explorer.scenario("tutorial.yaml", Files.readString(TUTORIAL)))
                .doesNotContain("\"problems\"");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    @Test
    void runsCsv_isThatOfAnEnsemble() throws IOException, InterruptedException {
        Scenario scenario = Overrides.of(ScenarioReader.read(TUTORIAL))
                .off("redLines")
                .set("warCost.A=.15")
                .scenario();
        int setting = json(explorer.setting("tutorial", "--off\nredLines\n--set\nwarCost.A=.15"))
                .get("setting")
                .asInt();
        List<RunColumn> columns = RunColumns.of(scenario, false);
        StringWriter text = new StringWriter();
        OutcomeTable outcomes = new OutcomeTable(true);
        try (Csv csv = Csv.open(text, columns.stream().map(RunColumn::name).toList())) {
            Ensemble.Plan plan = new Ensemble.Plan(scenario, false, 1, 1, 60, 2, Detail.PATHS);
            new Ensemble(plan, DealSearches.of(scenario))
                    .run(
                            run -> {
                                outcomes.add(run);
                                try {
                                    csv.row(columns.stream()
                                            .map(c -> c.cell(run))
                                            .toList());
                                } catch (IOException impossible) {
                                    throw new java.io.UncheckedIOException(impossible);
                                }
                            },
                            done -> {});
        }
        assertEquals(text.toString(), explorer.runsCsv(setting, 60));

        explorer.play(setting, 40);
        explorer.play(setting, 20);
        JsonNode answer = json(explorer.answer(setting, 0, true));
        assertEquals(60, answer.get("n").asInt());
        for (JsonNode row : answer.get("outcomes")) {
            Outcome outcome = Outcome.byName(row.get("key").asText()).orElseThrow();
            assertEquals(outcomes.count(outcome), row.get("count").asLong(), outcome.name());
        }
    }

    @Test
    void aSettingBesideItself_differsInNoRun() throws IOException {
        int one = json(explorer.setting("tutorial", "")).get("setting").asInt();
        int two = json(explorer.setting("tutorial", "")).get("setting").asInt();
        explorer.play(one, 50);
        explorer.play(two, 50);
        JsonNode compared = json(explorer.answer(one, two, true)).get("compared");
        assertEquals(50, compared.get("n").asInt());
        assertEquals(50, compared.get("kept").asInt());
        assertThat(compared.get("changed").asText()).startsWith("at most ");
    }

    /** Bars of what was kept have a count of their own: that of its own answer, which may be the larger one. */
    @Test
    void whatWasKept_saysHowManyOfItsTalksFit() throws IOException {
        explorer.scenario("geneva-2026.yaml", Files.readString(Path.of("scenarios", "geneva-2026.yaml")));
        int now = json(explorer.setting("geneva-2026", "")).get("setting").asInt();
        int kept = json(explorer.setting("geneva-2026", "--set\nbelievedCollapse=0"))
                .get("setting")
                .asInt();
        explorer.play(now, 200);
        explorer.play(kept, 400);
        JsonNode answer = json(explorer.answer(now, kept, true));
        JsonNode compared = answer.get("compared");
        int own = json(explorer.answer(kept, 0, true)).get("n").asInt();
        assertThat(own).isGreaterThan(answer.get("n").asInt());
        assertEquals(own, compared.get("kept").asInt());
        assertThat(compared.get("n").asInt())
                .isBetween(EnoughRuns.SHARE, answer.get("n").asInt());
    }

    @Test
    void fewRunsSayNothing() throws IOException {
        int setting = json(explorer.setting("tutorial", "")).get("setting").asInt();
        explorer.play(setting, EnoughRuns.SHARE - 1);
        JsonNode answer = json(explorer.answer(setting, 0, true));
        assertThat(answer.get("enough").asBoolean()).isFalse();
        assertEquals(
                "Too few runs to say anything yet.",
                answer.get("inShort").get(0).asText());
    }

    /**
     * What cannot answer since a term is off is what an ensemble of the same runs says, figures included; in whatever
     * pieces the runs are played again.
     */
    @Test
    void termsThatAreOff_areToldAsOfAnEnsemble() throws IOException, InterruptedException {
        Scenario scenario = Overrides.of(ScenarioReader.read(TUTORIAL))
                .set("walkoutBase=0")
                .set("temptation=0")
                .scenario();
        List<SilentFigure> expected = new SilentFigures(scenario, 1, false, DealSearches.of(scenario), 1)
                .of(SilentZeros.of(scenario), 1, 100, () -> false);
        int setting = json(explorer.setting("tutorial", "--set\nwalkoutBase=0\n--set\ntemptation=0"))
                .get("setting")
                .asInt();
        explorer.play(setting, 100);

        JsonNode off = json(explorer.termsOff(setting));
        JsonNode some = json(explorer.termsOn(setting, 7));
        JsonNode all = json(explorer.termsOn(setting, 50));

        assertEquals(20, off.get("runs").asInt());
        assertEquals(20, off.get("left").asInt());
        assertEquals(13, some.get("left").asInt());
        assertEquals(0, all.get("left").asInt());
        List<String> says = expected.stream().map(of -> of.zero().says()).toList();
        assertEquals(says, texts(off.get("said")));
        assertEquals(says, texts(some.get("said")));
        assertThat(SilentFigure.sentences(expected)).anyMatch(said -> said.contains("n = 20"));
        assertEquals(SilentFigure.sentences(expected), texts(all.get("said")));
    }

    /** Too few runs give no figure and say so at once; nothing is left to play. */
    @Test
    void termsThatAreOff_ofFewRunsHaveNoFigure() throws IOException {
        int setting = json(explorer.setting("tutorial", "--set\nwalkoutBase=0"))
                .get("setting")
                .asInt();
        explorer.play(setting, 49);
        JsonNode off = json(explorer.termsOff(setting));
        assertEquals(0, off.get("left").asInt());
        assertThat(texts(off.get("said")))
                .anyMatch(said -> said.endsWith("No figure with it on: fewer than 50 runs were played."));
    }

    /**
     * A smallest change is one that the dial can make: its share of the slider's range is at most 1. Over the legal
     * range, 0 … 1, a cost of war of 3.5 % once "had to be" 71 %, where the slider ends at 30 %.
     */
    @Test
    void theSmallestChange_isWithinTheSlider() throws IOException {
        Path geneva = Path.of("scenarios", "geneva-2026.yaml");
        explorer.scenario("geneva-2026.yaml", Files.readString(geneva));
        int setting = json(explorer.setting("geneva-2026", "")).get("setting").asInt();
        int found = 0;
        for (int talk = 1; talk <= 12; talk++) {
            int dials = explorer.changes(setting, talk);
            for (int dial = 0; dial < dials; dial++) {
                JsonNode change = json(explorer.change(dial));
                if (change.get("found").asBoolean()) {
                    found++;
                    assertThat(change.get("share").asDouble())
                            .as("talk " + talk + ": " + change)
                            .isBetween(0.0, 1.0);
                }
            }
        }
        assertThat(found).as("changes that were found in twelve talks").isGreaterThan(5);
    }

    /** Dials that a preset moves are told with its value, and no others, whatever somebody sets above it. */
    @Test
    void aSetting_saysWhereItsDialsStand() throws IOException {
        explorer.scenario("geneva-2026.yaml", Files.readString(Path.of("scenarios", "geneva-2026.yaml")));
        explorer.preset(
                "arms-pause-on-kyiv-brittle",
                Files.readString(Path.of("scenarios", "presets", "arms-pause-on-kyiv-brittle.yaml")));

        assertEquals(0, json(explorer.setting("geneva-2026", "")).get("moved").size());
        JsonNode moved = json(explorer.setting("geneva-2026", "--preset\narms-pause-on-kyiv-brittle"))
                .get("moved");

        assertThat(moved.fieldNames()).toIterable().containsExactlyInAnyOrder("pressure.ukraine", "pressureHazard");
        assertEquals(.5, moved.get("pressure.ukraine").get("value").asDouble());
        assertEquals("false", moved.get("pressure.ukraine").get("drawn").asText());
        assertEquals(.7, moved.get("pressureHazard").get("value").asDouble());
        String own = "--preset\narms-pause-on-kyiv-brittle\n--set\npressure.ukraine=1\n--set\nwarCost=.1";
        assertEquals(moved, json(explorer.setting("geneva-2026", own)).get("moved"));
    }

    /** The page may say that the mediator presses nobody only where that is so. */
    @Test
    void aSetting_saysWhomTheMediatorPresses() throws IOException {
        assertEquals(List.of(), texts(json(explorer.setting("tutorial", "")).get("pressed")));
        assertEquals(
                List.of("B"),
                texts(json(explorer.setting("tutorial", "--set\npressure.B=.2")).get("pressed")));
    }

    /**
     * Talks by what stood in the way: each share with its interval, n the talks without a deal; and runs that fit the
     * record are called so in short, since more were drawn.
     */
    @Test
    void sharesHaveIntervals_andRunsThatFitAreCalledSo() throws IOException {
        Path geneva = Path.of("scenarios", "geneva-2026.yaml");
        explorer.scenario("geneva-2026.yaml", Files.readString(geneva));
        int setting = json(explorer.setting("geneva-2026", "")).get("setting").asInt();
        explorer.play(setting, 150);
        JsonNode fit = json(explorer.answer(setting, 0, true));
        JsonNode all = json(explorer.answer(setting, 0, false));
        assertThat(fit.get("inShort").get(0).asText())
                .contains(" of " + fit.get("n").asText() + " runs that fit the record)");
        assertThat(all.get("inShort").get(0).asText()).contains(" of 150 runs)");
        JsonNode why = all.get("why");
        for (JsonNode reason : why.get("talks")) {
            assertEquals(why.get("n").asLong(), reason.get("n").asLong());
            assertThat(reason.get("interval").asText()).contains("…");
        }
    }

    private static List<String> texts(JsonNode all) {
        List<String> texts = new ArrayList<>();
        all.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    @Test
    void problemsAreThoseOfTheTerminal() throws IOException {
        assertThat(explorer.setting("tutorial", "--set\nwarCst=1"))
                .contains("--set warCst=1  unknown parameter")
                .contains("Maybe \\\"warCost\\\"?");
        Path preset = Path.of("scenarios", "presets", "guarantees-first.yaml");
        assertThat(explorer.preset("guarantees-first.yaml", Files.readString(preset)))
                .doesNotContain("\"problems\"");
        assertThat(explorer.setting("tutorial", "--preset\nguarantees-frst"))
                .contains("there is none of this name in the page", "Maybe \\\"guarantees-first\\\"?");
        assertThat(explorer.setting("tutorial", "--seed\n7")).contains("--seed  is no option with a value");
        assertThat(explorer.setting("nowhere", "")).contains("there is no scenario of this name");
        String broken = Files.readString(TUTORIAL).replaceFirst("question:", "qestion:");
        JsonNode problem =
                json(explorer.scenario("tutorial.yaml", broken)).get("problems").get(0);
        assertThat(problem.get("text").asText()).startsWith("tutorial.yaml:").contains("qestion");
        assertThat(problem.get("line").asInt()).isPositive();
    }

    @Test
    void everyShippedScenarioAndPreset_isReadWithItsDials() throws IOException {
        Explorer page = new Explorer();
        try (var presets = Files.newDirectoryStream(Path.of("scenarios", "presets"), "*.yaml")) {
            for (Path preset : presets) {
                assertThat(page.preset(preset.getFileName().toString(), Files.readString(preset)))
                        .doesNotContain("\"problems\"");
            }
        }
        try (var scenarios = Files.newDirectoryStream(Path.of("scenarios"), "*.yaml")) {
            for (Path scenario : scenarios) {
                JsonNode said = json(page.scenario(scenario.getFileName().toString(), Files.readString(scenario)));
                assertThat(said.get("dials").size()).as(scenario.toString()).isGreaterThan(40);
                for (JsonNode dial : said.get("dials")) {
                    for (JsonNode side : dial.get("sides")) {
                        double value = side.get("value").asDouble();
                        assertThat(value)
                                .as(dial.get("key") + " in " + scenario)
                                .isBetween(
                                        side.get("low").asDouble(),
                                        side.get("high").asDouble());
                    }
                }
            }
        }
    }

    @Test
    void whatStandsIsSaidForEachKindByItself() throws IOException {
        int setting = json(explorer.setting("tutorial", "")).get("setting").asInt();
        explorer.play(setting, 80);
        JsonNode answer = json(explorer.answer(setting, 0, true));
        assertThat(answer.get("lasting").get("series").size()).isPositive();
        for (JsonNode series : answer.get("lasting").get("series")) {
            assertEquals(11, series.get("years").size(), "years 0 … 10 of " + series.get("key"));
            long count = 0;
            for (JsonNode row : answer.get("outcomes")) {
                count += row.get("key").equals(series.get("key"))
                        ? row.get("count").asLong()
                        : 0;
            }
            assertEquals(count, series.get("n").asLong(), series.get("key").asText());
        }
    }

    @Test
    void aStoryEndsAsTheRunDid() throws IOException {
        int setting = json(explorer.setting("tutorial", "")).get("setting").asInt();
        explorer.play(setting, 20);
        JsonNode endings = json(explorer.answer(setting, 0, true)).get("endings");
        for (int run = 1; run <= 20; run++) {
            JsonNode story = json(explorer.story(setting, run));
            assertEquals(endings.get(run - 1).asInt(), story.get("place").asInt(), "run " + run);
            assertThat(story.get("frames").size()).isEqualTo(story.get("rounds").asInt());
        }
    }

    /** A story says whether its talk is among those that count: those whose draw fits the record. */
    @Test
    void aStorySaysWhetherItsDrawFits() throws IOException {
        explorer.scenario("geneva-2026.yaml", Files.readString(Path.of("scenarios", "geneva-2026.yaml")));
        int setting = json(explorer.setting("geneva-2026", "")).get("setting").asInt();
        explorer.play(setting, 25);
        List<Long> counted = new ArrayList<>();
        json(explorer.answer(setting, 0, true)).get("replications").forEach(run -> counted.add(run.asLong()));
        assertThat(counted).isNotEmpty().hasSizeLessThan(25);
        for (int run = 1; run <= 25; run++) {
            assertEquals(
                    counted.contains((long) run),
                    json(explorer.story(setting, run)).get("fits").asBoolean(),
                    "run " + run);
        }
    }
}
