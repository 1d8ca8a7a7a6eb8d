package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.parameter.Side;
import org.parley.scenario.Scenario;
import org.parley.scenario.ShortNames;

/**
 * Short names of parties: stated, or made of name and id; two different ones of at most 16 characters; the same with
 * the sides turned.
 */
class ShortNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "north, Northland, '', south, Southland, '', Northland, Southland",
        "north, The Republic of Northland, '', south, Southland, '', north, Southland",
        "north, The Republic of Northland, N-land, south, Southland, '', N-land, Southland",
        "north, Sixteen letters!, '', south, Seventeen letters, '', Sixteen letters!, south",
        "the-northern-highlands, The Highlands of the North, '', s, South, '', the-northern-hi…, South",
        "the-northern-highlands, The Highlands of the North, '', the-northern-hills, The Hills of the North, '', the-northern-highlands, the-northern-hills",
        "north, Land, '', south, Land, '', north, south",
        "north, Land, Land, south, Land, '', Land, south",
    })
    void statedOrMade(
            String idA, String nameA, String statedA, String idB, String nameB, String statedB, String a, String b) {
        assertThat(ShortNames.of(new String[] {idA, idB}, new String[] {nameA, nameB}, new String[] {statedA, statedB}))
                .containsExactly(a, b);
        assertThat(ShortNames.of(new String[] {idB, idA}, new String[] {nameB, nameA}, new String[] {statedB, statedA}))
                .containsExactly(b, a);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("tutorial.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("scenarios/tutorial.yaml"))
                        .replace("    name: Northland\n", "    name: The Republic of Northland\n    short: N-land\n"));
        Scenario scenario = ScenarioReader.read(file);
        assertThat(scenario.party(Side.A).shortName()).isEqualTo("N-land");
        assertThat(scenario.party(Side.B).shortName()).isEqualTo("Southland");
        Files.writeString(file, ScenarioWriter.write(scenario));
        assertThat(ScenarioReader.read(file).parties()).isEqualTo(scenario.parties());
        assertThat(Files.readString(file)).containsOnlyOnce("short: \"N-land\"").doesNotContain("short: \"Southland\"");
    }
}
