package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.parameter.Assumption;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.InterimMeasure;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.sim.StruckTerms;
import org.parley.value.DealSpace;
import org.parley.yaml.ScenarioException;

/** Presets: every shipped one fits the flagship scenario, changes it, and says what it rests on. */
class PresetTest {
    private static final Path GENEVA = Path.of("scenarios/geneva-2026.yaml");

    private static final int RUNS = 60;

    @TempDir
    Path folder;

    static List<Path> presets() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/presets"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("presets")
    void fitsTheFlagshipAndChangesIt(Path file) throws IOException {
        Scenario geneva = ScenarioReader.read(GENEVA);
        Preset preset = Preset.read(file);
        Scenario changed = preset.applyTo(geneva);
        assertThat(changed).isNotEqualTo(geneva);
        assertThat(preset.title()).isNotBlank();
        assertThat(preset.summary()).isNotBlank();
        assertThat(!preset.source().isEmpty() || Files.readString(file).contains("placeholder"))
                .as("has a source or the word placeholder")
                .isTrue();
        Path resolved = folder.resolve("scenario.yaml");
        Files.writeString(resolved, ScenarioWriter.write(changed));
        assertThat(ScenarioReader.read(resolved)).isEqualTo(changed);
    }

    @ParameterizedTest
    @MethodSource("presets")
    void twiceIsTheSameOriginOnce(Path file) {
        Scenario once = Preset.read(file).applyTo(ScenarioReader.read(GENEVA));
        Scenario twice = Preset.read(file).applyTo(once);
        assertThat(twice.sources()).isEqualTo(once.sources());
        assertThat(twice.assumptions()).isEqualTo(once.assumptions());
    }

    @Test
    void theListOfTheHandbookIsThere() throws IOException {
        assertThat(presets().stream().map(f -> f.getFileName().toString()))
                .contains(
                        "arms-pause-on-kyiv.yaml",
                        "sanctions-on-moscow.yaml",
                        "pressure-on-both.yaml",
                        "guarantees-first.yaml",
                        "guarantees-last.yaml",
                        "strike-moratorium.yaml",
                        "stalling-side-a.yaml",
                        "stalling-side-b.yaml",
                        "monitoring.yaml");
    }

    /**
     * Presets of pressure come in pairs that differ in nothing but pressureHazard, 0 and .7, and each names the other
     * (model §11).
     */
    @Test
    void pressurePresetsComeInPairs() throws IOException {
        Scenario geneva = ScenarioReader.read(GENEVA);
        int pairs = 0;
        for (Path file : presets()) {
            Scenario changed = Preset.read(file).applyTo(geneva);
            if (pressure(changed, Side.A) + pressure(changed, Side.B) == 0) {
                continue;
            }
            String id = Preset.read(file).id();
            boolean brittle = id.endsWith("-brittle");
            String other = brittle ? id.substring(0, id.length() - "-brittle".length()) : id + "-brittle";
            Scenario twin = apply(geneva, other);
            assertThat(Preset.read(file).summary())
                    .contains(other)
                    .contains("pressureHazard " + (brittle ? "0.7" : "0"));
            for (Side side : Side.values()) {
                assertThat(pressure(twin, side)).isEqualTo(pressure(changed, side));
            }
            assertThat(changed.assumptions()
                            .of(Parameters.PRESSURE_HAZARD, Side.A)
                            .value())
                    .isEqualTo(brittle ? .7 : 0);
            pairs++;
        }
        assertThat(pairs).isEqualTo(6);
    }

    /**
     * Every preset acts: among 60 paired runs of Geneva some end otherwise or on other terms. Single weeks too, in a
     * week with a round and in one without.
     */
    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetActs(Path file) throws IOException {
        Scenario geneva = ScenarioReader.read(GENEVA);
        Scenario changed = Preset.read(file).applyTo(geneva);
        assertThat(different(geneva, changed)).as(file.toString()).isPositive();
    }

    /** A week of strikes acts whatever its week is: the belief about the cost of war carries it on (model §5). */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 8, 9})
    void aSingleWeekActsWhateverTheWeek(int week) throws IOException {
        Scenario geneva = ScenarioReader.read(GENEVA);
        Path file = folder.resolve("event-mass-strike-week.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("scenarios/presets/event-mass-strike-week.yaml"))
                        .replace("{week: 4,", "{week: " + week + ","));
        Scenario changed = Preset.read(file).applyTo(geneva);
        assertThat(changed.events()).anyMatch(e -> e.active(week) && !e.active(week + 1));
        assertThat(different(geneva, changed)).isPositive();
    }

    /** How many of 60 runs with the same random numbers differ in what was signed or what it is worth. */
    private static long different(Scenario one, Scenario two) {
        DealSpace space = DealSpace.of(one);
        Simulator first = new Simulator(one, space, DealSearches.of(one));
        Simulator second = new Simulator(two, space, DealSearches.of(two));
        return LongStream.rangeClosed(1, RUNS)
                .filter(k -> !came(first, one, k).equals(came(second, two, k)))
                .count();
    }

    private static String came(Simulator simulator, Scenario s, long replication) {
        RunResult run = simulator.run(s.assumptions(), false, new RunKey(1, replication), Detail.RESULT);
        StruckTerms terms = run.terms();
        return run.outcome() + " " + run.weeks() + " "
                + (terms == null ? "" : terms.deal() + Arrays.toString(terms.v()) + Arrays.toString(terms.survival()));
    }

    @Test
    void onesidedPresetsMirrorEachOther() {
        Scenario geneva = ScenarioReader.read(GENEVA);
        Scenario onA = apply(geneva, "arms-pause-on-kyiv");
        Scenario onB = apply(geneva, "sanctions-on-moscow");
        assertThat(pressure(onA, Side.A)).isEqualTo(pressure(onB, Side.B)).isPositive();
        assertThat(pressure(onA, Side.B)).isEqualTo(pressure(onB, Side.A)).isZero();
        Scenario stallA = apply(geneva, "stalling-side-a");
        Scenario stallB = apply(geneva, "stalling-side-b");
        assertThat(stallA.assumptions().of(Parameters.SINCERITY, Side.A).value())
                .isZero();
        assertThat(stallA.assumptions().of(Parameters.SINCERITY, Side.B).value())
                .isEqualTo(1);
        assertThat(stallB.assumptions().of(Parameters.SINCERITY, Side.A).value())
                .isEqualTo(1);
        assertThat(stallB.assumptions().of(Parameters.SINCERITY, Side.B).value())
                .isZero();
    }

    @Test
    void whatItSetsKnowsWhereItComesFrom() {
        Scenario changed = apply(ScenarioReader.read(GENEVA), "arms-pause-on-kyiv");
        Assumption pressure = changed.assumptions().of(Parameters.PRESSURE, Side.A);
        assertThat(pressure.grade()).isEqualTo("P");
        assertThat(pressure.source()).isEqualTo("preset-arms-pause-on-kyiv");
        assertThat(changed.sources())
                .anyMatch(s -> s.id().equals(pressure.source()) && s.url().contains("overtdefense"));
    }

    @Test
    void measuresAndEventsAreLaidOver() {
        Scenario geneva = ScenarioReader.read(GENEVA);
        assertThat(apply(geneva, "monitoring").measures())
                .filteredOn(InterimMeasure::monitors)
                .allMatch(InterimMeasure::enabled);
        Scenario paused = apply(geneva, "event-aid-pause");
        assertThat(paused.events()).hasSize(geneva.events().size() + 2);
        assertThat(paused.events())
                .filteredOn(e -> !e.signal())
                .allMatch(e -> e.active(4) && e.active(7) && !e.active(8));
    }

    @Test
    void anotherConflictsPartiesAreToldAsAProblem() {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        Preset preset = Preset.read(Path.of("scenarios/presets/arms-pause-on-kyiv.yaml"));
        assertThatThrownBy(() -> preset.applyTo(tutorial))
                .isInstanceOf(ScenarioException.class)
                .hasMessageEndingWith("arms-pause-on-kyiv.yaml:9:14  unknown party \"ukraine\" of parameter pressure; "
                        + "the parties are northland (A) and southland (B).");
    }

    @Test
    void badPresetsAreToldAtOnce() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "id: mine\ntitle: Mine\ngrade: F\nparametres: {}\n");
        assertThatThrownBy(() -> Preset.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(":1:1  the preset changes nothing")
                .hasMessageContaining(":3:8  the preset has grade F and no source")
                .hasMessageContaining(":4:1  unknown key \"parametres\" of the preset. Maybe \"parameters\"?");
        Files.writeString(file, "id: mine\ntitle: Mine\ngrade: P\nmeasures: {monitorin: on}\nswitches: {drif: off}\n");
        Scenario geneva = ScenarioReader.read(GENEVA);
        Preset preset = Preset.read(file);
        assertThatThrownBy(() -> preset.applyTo(geneva))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(":4:12  unknown measure \"monitorin\"")
                .hasMessageContaining("Maybe \"monitoring\"?")
                .hasMessageContaining(":5:12  unknown switch \"drif\". Maybe \"drift\"?");
        Files.writeString(file, "just prose");
        assertThatThrownBy(() -> Preset.read(file)).hasMessageContaining("a preset is a mapping of keys");
    }

    private static Scenario apply(Scenario scenario, String preset) {
        return Preset.read(Path.of("scenarios/presets", preset + ".yaml")).applyTo(scenario);
    }

    private static double pressure(Scenario scenario, Side side) {
        return scenario.assumptions().of(Parameters.PRESSURE, side).value();
    }
}
