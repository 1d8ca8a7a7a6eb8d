package org.parley.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.format.BadInputTest;
import org.parley.format.ScenarioReader;
import org.parley.format.ScenarioWriter;

/**
 * A file's banner adds to the standing text and cannot replace it, however it is written; written and read again it
 * stays the same.
 */
class BannerTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"This predicts the outcome.", "", "Under the law X. And Y!", "no full stop"})
    void theStandingTextStandsFirst(String own) throws IOException {
        Path file = folder.resolve("base.yaml");
        Files.writeString(file, BadInputTest.resource("base.yaml") + "banner: \"" + own + "\"\n");
        Scenario scenario = own.isEmpty() ? ScenarioReader.read(file(folder)) : ScenarioReader.read(file);
        assertThat(scenario.banner()).isEqualTo(own.isEmpty() ? Banner.DEFAULT : Banner.DEFAULT + " " + own);

        Path again = folder.resolve("scenario.yaml");
        Files.writeString(again, ScenarioWriter.write(scenario));
        assertThat(ScenarioReader.read(again).banner()).isEqualTo(scenario.banner());
    }

    private static Path file(Path folder) throws IOException {
        return Files.writeString(folder.resolve("base.yaml"), BadInputTest.resource("base.yaml"));
    }

    /** An invented file has no published texts, and no option that is called a freeze. */
    @Test
    void theStandingTextFitsAnInventedConflict() {
        assertThat(Banner.DEFAULT)
                .doesNotContain("freeze", "recognition", "published")
                .endsWith("are placeholders.");
    }

    @Test
    void whatRepeatsTheStandingTextStandsOnce() {
        assertThat(Banner.with(Banner.DEFAULT)).isEqualTo(Banner.DEFAULT);
        assertThat(Banner.with(Banner.DEFAULT + " More.")).isEqualTo(Banner.DEFAULT + " More.");
    }
}
