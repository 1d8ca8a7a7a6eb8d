package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.parameter.Assumption;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.parameter.Range;
import org.parley.parameter.Side;
import org.parley.scenario.Background;
import org.parley.scenario.Banner;
import org.parley.scenario.Cite;
import org.parley.scenario.Description;
import org.parley.scenario.Inducements;
import org.parley.scenario.Scenario;
import org.parley.scenario.Source;
import org.parley.yaml.ScenarioException;
import org.parley.yaml.YamlWriter;

/** The resolved scenario: complete, readable by the reader, equal after reading, the same bytes every time. */
class ScenarioWriterTest {
    @TempDir
    Path folder;

    private Scenario readBack(Scenario scenario) throws IOException {
        Path file = folder.resolve("scenario.yaml");
        Files.writeString(file, ScenarioWriter.write(scenario));
        return ScenarioReader.read(file);
    }

    @Test
    void randomConflictsComeBackEqual() throws IOException {
        int comeBack = 0;
        for (long seed = 1; seed <= 400; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Scenario again;
            try {
                again = readBack(scenario);
            } catch (ScenarioException refused) {
                // the generator also makes what a file may not say
                assertThat(refused)
                        .as("seed %d", seed)
                        .hasMessageMatching("(?s).*(is the status quo of|no deal would be feasible).*");
                continue;
            }
            assertThat(again.equals(scenario)).as("seed %d", seed).isTrue();
            assertThat(ScenarioWriter.write(again)).as("seed %d", seed).isEqualTo(ScenarioWriter.write(scenario));
            comeBack++;
        }
        assertThat(comeBack).isGreaterThan(250);
    }

    @Test
    void negotiationsWithoutAWarComeBackEqual() throws IOException {
        for (long seed = 1; seed <= 200; seed++) {
            Scenario scenario = RandomScenarios.plain(seed);
            Scenario again;
            try {
                again = readBack(scenario);
            } catch (ScenarioException refused) {
                assertThat(refused).as("seed %d", seed).hasMessageContaining("no deal would be feasible");
                continue;
            }
            assertThat(again.equals(scenario)).as("seed %d", seed).isTrue();
            assertThat(ScenarioWriter.write(again)).as("seed %d", seed).isEqualTo(ScenarioWriter.write(scenario));
        }
    }

    @Test
    void everyParameterStandsThereWithValueRoleAndGrade() {
        String text = ScenarioWriter.write(ScenarioReader.read(Path.of("scenarios/tutorial.yaml")));
        for (Parameter p : Parameters.all()) {
            String line = text.lines()
                    .filter(l -> l.startsWith("  " + p.key() + ": "))
                    .findFirst()
                    .orElse("");
            assertThat(line)
                    .as(p.key())
                    .contains("value: ")
                    .contains("role: " + p.role().name().toLowerCase(java.util.Locale.ROOT))
                    .contains("grade: ")
                    .contains("given: ");
        }
        for (Mechanism m : Mechanism.values()) {
            assertThat(text).contains("  " + m.key() + ": " + (m.defaultOn() ? "on" : "off") + "\n");
        }
        assertThat(text).contains("warCost: {value: 0.08, sampled: [0.02, 0.3]");
        assertThat(text).contains("frontDrift: {value: 10, sampled: [0, 20]");
    }

    @Test
    void whatOptionsChangedComesBack() throws IOException {
        Scenario changed = Overrides.of(ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml")))
                .set("warCost.russia=.15")
                .set("deadline=30")
                .set("strategy.ukraine=micro")
                .set("measures.monitoring=on")
                .off("collapse")
                .style("responsive")
                .preset(Path.of("scenarios/presets/event-aid-pause.yaml"))
                .scenario();
        assertThat(readBack(changed)).isEqualTo(changed);
    }

    @Test
    void lawsOfOnePartyComeBack() throws IOException {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        Scenario changed = tutorial.with(tutorial.assumptions()
                .with(Parameters.WAR_COST, Side.B, new Assumption(.1, new Range(.05, .2), true, "L", "", "narrower"))
                .with(Parameters.CREDIBILITY, Side.A, 1.0 / 3, "P", "", ""));
        Scenario again = readBack(changed);
        assertThat(again).isEqualTo(changed);
        assertThat(again.assumptions().of(Parameters.WAR_COST, Side.B).distribution())
                .isEqualTo(new Range(.05, .2));
        assertThat(again.assumptions().of(Parameters.CREDIBILITY, Side.A).value())
                .isEqualTo(1.0 / 3);
    }

    @Test
    void aChangedGuaranteeLeverWinsOverTheGuarantee() throws IOException {
        Scenario changed = Overrides.of(ScenarioReader.read(Path.of("scenarios/tutorial.yaml")))
                .set("guaranteeWindow=0")
                .scenario();
        Scenario again = readBack(changed);
        assertThat(again.assumptions().of(Parameters.GUARANTEE_WINDOW, Side.A).value())
                .isZero();
        assertThat(again.guarantee()).isNotNull();
        assertThat(again.guarantee().windowWeeks()).isEqualTo(4);
    }

    @Test
    void awkwardTextsComeBack() throws IOException {
        Scenario s = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        String awkward =
                "a \"quoted\" \\ back-slash: # no comment, {not: a map}\nsecond line — ü € 漢 'single' %TAG & *x | > \u2028 end";
        Scenario odd = new Scenario(
                new Description(
                        s.id(),
                        awkward,
                        "yes",
                        "1e3",
                        LocalDate.of(1914, 6, 28),
                        Banner.DEFAULT + " " + awkward,
                        List.of(new Source("S1", "null", "~"), new Source("no", awkward, "")),
                        awkward),
                s.negotiation(),
                new Inducements(s.guarantee(), s.carrots(), new Cite("L", "S1, no", awkward), s.measures()),
                new Background(true, s.objective(), List.of(), null),
                s.assumptions(),
                s.fixedPreferences());
        assertThat(readBack(odd)).isEqualTo(odd);
    }

    @Test
    void quotedFormsOfTexts() {
        assertThat(YamlWriter.quoted("a\"b\\c\nd\u0007")).isEqualTo("\"a\\\"b\\\\c\\nd\\u0007\"");
        assertThat(YamlWriter.key("T1")).isEqualTo("T1");
        assertThat(YamlWriter.key("N")).isEqualTo("\"N\"");
        assertThat(YamlWriter.key("off")).isEqualTo("\"off\"");
        assertThat(YamlWriter.key("600")).isEqualTo("\"600\"");
        assertThat(YamlWriter.number(.1)).isEqualTo("0.1");
        assertThat(YamlWriter.number(5775)).isEqualTo("5775");
    }
}
