package org.parley.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.format.ScenarioWriter;
import org.parley.table.Csv;
import org.parley.yaml.Problems;
import org.parley.yaml.YamlFile;
import org.parley.yaml.YamlNode;

/** A sweep that is written and read again is the same sweep, and its file needs nothing outside the folder. */
class SweepWriterTest {
    @TempDir
    Path temp;

    static List<Path> files() throws IOException {
        return ShippedSweepsTest.files();
    }

    private SweepSpec again(SweepSpec spec) throws IOException {
        Path folder = Files.createDirectory(temp.resolve("folder"));
        for (Map.Entry<String, byte[]> file : SweepFiles.selfContained(spec).entrySet()) {
            Path to = folder.resolve(file.getKey());
            Files.createDirectories(to.getParent());
            Files.write(to, file.getValue());
        }
        return SweepReader.read(folder.resolve("sweep.yaml"), false);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyShippedSweepIsTheSameAfterItsWayThroughAFolder(Path file) throws IOException {
        SweepSpec spec = SweepReader.read(file, false);
        SweepSpec back = again(spec);
        assertThat(SweepIdentity.of(back, back.design().points(), "")
                        .differences(SweepIdentity.of(spec, spec.design().points(), "")))
                .isEmpty();
        assertThat(back.outcomes()).isEqualTo(spec.outcomes());
        assertThat(back.interest()).isEqualTo(spec.interest());
        assertThat(List.of(back.title(), back.question(), back.designText()))
                .containsExactly(spec.title(), spec.question(), spec.designText());
        assertThat(ScenarioWriter.write(back.scenario())).isEqualTo(ScenarioWriter.write(spec.scenario()));
        assertThat(Csv.text(back.design().points().table()))
                .isEqualTo(Csv.text(spec.design().points().table()));
        assertThat(SweepWriter.write(back)).isEqualTo(SweepWriter.write(spec));
    }

    /** A key that the reader learns must be written, or be in the scenario of the folder already. */
    @Test
    void everyKeyOfTheReaderIsWrittenOrStandsInTheScenario() {
        String text = TutorialSweep.grid()
                .replace("title:", "question: \"Why?\"\ntitle:")
                .replace("replications: 25", "replications: 100\nuntil: agreement within .1");
        String written = SweepWriter.write(TutorialSweep.spec(temp, text));
        Path file = TutorialSweep.write(temp, "written.yaml", written);
        YamlNode root = YamlFile.read(file, new Problems("written"));
        assertThat(root).isNotNull();
        List<String> keys = new ArrayList<>(SweepReader.KEYS);
        keys.removeAll(List.of("presets", "overrides", "plugins")); // of plug-ins: PluginsTest
        assertThat(root.entries().stream().map(YamlNode.Entry::key)).containsExactlyElementsOf(keys);
    }
}
