package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.parameter.Assumption;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.Measure;
import org.parley.scenario.Scenario;
import org.parley.yaml.ScenarioException;

/** Presets: every shipped one fits the flagship scenario, changes it, and says what it rests on. */
class PresetTest {
    private static final Path GENEVA = Path.of("scenarios/geneva-2026.yaml");

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
                .filteredOn(Measure::monitors)
                .allMatch(Measure::enabled);
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
