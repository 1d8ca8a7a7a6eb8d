package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.scenario.Banner;
import org.parley.study.DisplayNames;

/**
 * The whole banner stands in the story of every folder, which may be read without the rest of it. On the terminal stand
 * its first sentences and all that the scenario itself says, such as a sentence about borders and names.
 */
class BannerOnOutputsTest {
    private static final String OWN = "Names of areas imply no view on their status. Borders are as they were.";

    @TempDir
    Path temp;

    private String scenario;

    @BeforeEach
    void aScenarioWithASentenceOfItsOwn() throws IOException {
        String tutorial = Files.readString(Path.of("scenarios/tutorial.yaml"));
        assertThat(tutorial).doesNotContain("\nbanner:");
        scenario = Files.writeString(
                        temp.resolve("own.yaml"),
                        tutorial.replaceFirst("\ntitle:", "\nbanner: \"" + OWN + "\"\ntitle:"))
                .toString();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private Spoken said(String... words) {
        Spoken spoken = Spoken.parley(words);
        assertThat(spoken.exit()).as(spoken.err()).isZero();
        assertThat(flat(spoken.out())).contains("Exploratory teaching model.", OWN);
        return spoken;
    }

    private void whole(Path folder) throws IOException {
        assertThat(flat(Files.readString(folder.resolve("story.txt")))).containsOnlyOnce(Banner.DEFAULT + " " + OWN);
    }

    @Test
    void traceAndExplain() throws IOException {
        Path traced = temp.resolve("traced");
        assertThat(flat(said("trace", scenario, "--replication", "3", "--out", traced.toString())
                        .out()))
                .contains(DisplayNames.ASSUMED);
        whole(traced);
        Path one = temp.resolve("one");
        said("explain", scenario, "--replication", "3", "--out", one.toString());
        whole(one);
        Path all = temp.resolve("all");
        said("run", scenario, "--runs", "30", "--tables-only", "--out", all.toString());
        Path told = temp.resolve("told");
        said("explain", all.toString(), "--swing-runs", "5", "--out", told.toString());
        whole(told);
    }

    @Test
    void replayAndStatusOfASweep() throws IOException {
        Path file = Files.writeString(temp.resolve("small.yaml"), """
                id: small
                title: "Small"
                scenario: own.yaml
                design: {kind: grid, levels: 2}
                factors: {facilitation: {low: 0, high: 1}}
                replications: 10
                """);
        Path folder = temp.resolve("swept");
        assertThat(Spoken.parley("sweep", file.toString(), "--quiet", "--out", folder.toString())
                        .exit())
                .isZero();
        Path out = temp.resolve("replayed");
        assertThat(flat(said("replay", folder.toString(), "--run", "1:3", "--out", out.toString())
                        .out()))
                .contains(DisplayNames.ASSUMED);
        whole(out);
        said("status", folder.toString());
        assertThat(Spoken.parley("status", folder.toString(), "--json")
                        .json()
                        .get("banner")
                        .asText())
                .isEqualTo(Banner.DEFAULT + " " + OWN);
    }
}
