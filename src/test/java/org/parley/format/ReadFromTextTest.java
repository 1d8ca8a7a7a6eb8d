package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShippedScenariosTest;
import org.parley.yaml.Problem;
import org.parley.yaml.ScenarioException;

/**
 * A text with a name reads as the file of this name does: the same scenario, the same problems with line and column.
 */
class ReadFromTextTest {
    private static final Path TUTORIAL = Path.of("scenarios/tutorial.yaml");
    private static final Path GENEVA = Path.of("scenarios/geneva-2026.yaml");

    @TempDir
    Path folder;

    static List<Path> scenarios() throws IOException {
        return ShippedScenariosTest.scenarios();
    }

    static List<Path> presets() throws IOException {
        return PresetTest.presets();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyShippedScenario(Path file) throws IOException {
        assertThat(ScenarioReader.read(file.toString(), Files.readString(file))).isEqualTo(ScenarioReader.read(file));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyShippedPreset(Path file) throws IOException {
        Scenario geneva = ScenarioReader.read(GENEVA);
        assertThat(Preset.read(file.toString(), Files.readString(file)).applyTo(geneva))
                .isEqualTo(Preset.read(file).applyTo(geneva));
        assertThat(Overrides.of(geneva)
                        .preset(file.toString(), Files.readString(file))
                        .scenario())
                .isEqualTo(Overrides.of(geneva).preset(file).scenario());
    }

    /** Each damage as the terminal tells it: what {@link ScenarioReader#read(Path)} says of a file with these bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"issues:", "id: tutorial", "northland", "warCost", "options:"})
    void theSameProblemsAsThoseOfTheFile(String damaged) throws IOException {
        String text = Files.readString(TUTORIAL).replace(damaged, "x" + damaged);
        Path file = Files.writeString(folder.resolve("tutorial.yaml"), text);

        ScenarioException ofFile = catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file));
        ScenarioException ofText =
                catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(file.toString(), text));
        if (ofFile == null) {
            assertThat(ofText).isNull();
        } else {
            assertThat(ofText.problems()).isNotEmpty().isEqualTo(ofFile.problems());
        }
    }

    @Test
    void anIdNeedNotBeTheNameOfItsFile() throws IOException {
        String text = Files.readString(TUTORIAL).replace("id: tutorial", "id: my-own");

        assertThat(ScenarioReader.read("standard input", text).id()).isEqualTo("my-own");
        assertThat(ScenarioReader.read(
                                "standard input", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .id())
                .isEqualTo("my-own");
        Scenario own = ScenarioReader.read("plays/my-own.yml", text);
        assertThat(own.id()).isEqualTo("my-own");
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("plays/my-own.yml")))
                .isEmpty();
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("results/x/scenario.yaml")))
                .isEmpty();
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("plays/copy.yaml")))
                .contains("copy.yaml", "\"my-own\"", "id of its own, \"copy\".");
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("plays/my seminar_paper.yaml")))
                .contains("id of its own, \"my-seminar-paper\", and call the file \"my-seminar-paper.yaml\".");
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("plays/Ünïcode.yaml")))
                .contains("\"unicode\", and call the file \"unicode.yaml\"");
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("plays/My own.yaml")))
                .contains("maybe call the file \"my-own.yaml\".");
        assertThat(ScenarioReader.idUnlikeName(own, Path.of("plays/你好.yaml")))
                .contains("maybe call the file \"my-own.yaml\".");
    }

    @Test
    void aTextThatIsNoneIsRefused() {
        assertThat(problems("a.yaml", "")).containsExactly("is empty.");
        assertThat(problems("a.yaml", "\uFEFF \n")).containsExactly("is empty.");
        assertThat(problems("a.yaml", "id: \u0000"))
                .containsExactly("holds the control character 0; is it a text file?");
        assertThat(problems("a.yaml", "x".repeat(2_000_001)))
                .containsExactly("has 2,000,001 characters; allowed at most 2,000,000.");
        assertThat(problems("a.yaml", "id: \ud83d"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("is not YAML");
        assertThat(catchThrowableOfType(ScenarioException.class, () -> Preset.read("a.yaml", ""))
                        .problems())
                .hasSize(1);
    }

    private static List<String> problems(String name, String text) {
        return catchThrowableOfType(ScenarioException.class, () -> ScenarioReader.read(name, text)).problems().stream()
                .map(Problem::message)
                .toList();
    }
}
