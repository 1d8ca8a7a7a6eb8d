package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Scenario;

/** The words of a manifest say what the command line said, whatever they are. */
class AssumptionWordsTest {
    private static final Path TUTORIAL = Path.of("scenarios/tutorial.yaml");

    /** 500 random choices; words that look like options or are empty come back as well. */
    @Test
    void wordsThatWereWrittenAreReadBackTheSame() {
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            AssumptionWords words = new AssumptionWords(
                    random.nextBoolean() ? "-" : "a file.yaml",
                    some(random),
                    some(random),
                    random.nextBoolean() ? null : "steady",
                    some(random),
                    some(random),
                    some(random));
            assertThat(AssumptionWords.parse(words.words())).as("seed %d", seed).isEqualTo(words);
        }
    }

    private static List<String> some(Random random) {
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            values.add(List.of("", "--set", "x=1", "a b", "-", "'").get(random.nextInt(6)));
        }
        return values;
    }

    @Test
    void otherWordsAreRefusedWithWhatIsAllowed() {
        assertThatThrownBy(() -> AssumptionWords.parse(List.of("tutorial", "--fix", "1")))
                .isInstanceOf(RefusedInput.class)
                .hasMessage(
                        "the assumptions tutorial --fix 1 cannot be read at --fix; after the scenario come pairs of "
                                + "--preset, --strategy, --mediator, --on, --off, --set and a value.");
        assertThatThrownBy(() -> AssumptionWords.parse(List.of("tutorial", "--set")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("cannot be read at --set");
        assertThatThrownBy(() -> AssumptionWords.parse(List.of()))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("one scenario");
        assertThatThrownBy(() ->
                        AssumptionWords.parse(List.of("tutorial", "--mediator", "steady", "--mediator", "responsive")))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("at most one --mediator");
    }

    /** Standard input can be read once; scenario and sources need it both. */
    @Test
    void standardInputIsReadOnce() throws IOException {
        byte[] bytes = Files.readAllBytes(TUTORIAL);
        AssumptionFiles files = AssumptionFiles.named(null, new ByteArrayInputStream(bytes));
        AssumptionWords words = AssumptionWords.parse(List.of("-", "--set", "warCost.A=.3"));
        Scenario scenario = words.scenario(files);
        assertThat(scenario.id()).isEqualTo("tutorial");
        Map<String, byte[]> sources = words.sources(files, scenario);
        assertThat(sources).containsOnlyKeys("scenario/tutorial.yaml");
        assertThat(sources.get("scenario/tutorial.yaml")).isEqualTo(bytes);
    }

    /** What a folder keeps counts, and not what the words name. */
    @Test
    void aFolderGivesItsOwnFiles(@TempDir Path folder) throws IOException {
        Path kept = Files.createDirectories(folder.resolve("scenario")).resolve("tutorial.yaml");
        Files.copy(TUTORIAL, kept);
        AssumptionWords words = AssumptionWords.parse(List.of("a file that is gone.yaml"));
        assertThat(words.scenario(AssumptionFiles.kept(folder)).id()).isEqualTo("tutorial");
        Files.copy(TUTORIAL, folder.resolve("scenario/second.yaml"));
        assertThatThrownBy(() -> words.scenario(AssumptionFiles.kept(folder)))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("holds no file, or several");
    }
}
