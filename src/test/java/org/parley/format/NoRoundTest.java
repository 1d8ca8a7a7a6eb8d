package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Scenario;
import org.parley.yaml.ScenarioException;

/** Settings without a round are refused by option and by file; the last week is early enough. */
class NoRoundTest {
    private static final Path TUTORIAL = Path.of("scenarios/tutorial.yaml");

    @TempDir
    Path folder;

    @Test
    void byOption() {
        Scenario tutorial = ScenarioReader.read(TUTORIAL);
        assertThatThrownBy(() -> Overrides.of(tutorial)
                        .set("horizon=2")
                        .set("firstRound=3")
                        .scenario())
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no round is held: firstRound is 3 and horizon is 2");
        assertThat(Overrides.of(tutorial)
                        .set("horizon=3")
                        .set("firstRound=3")
                        .scenario()
                        .id())
                .isEqualTo("tutorial");
    }

    @Test
    void byFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("base.yaml"),
                BadInputTest.resource("base.yaml")
                        .replace("parameters:\n", "parameters:\n  horizon: 4\n  firstRound: 5\n"));
        assertThatThrownBy(() -> ScenarioReader.read(file))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("no round is held: firstRound is 5 and horizon is 4");
    }
}
