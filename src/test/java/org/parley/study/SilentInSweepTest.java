package org.parley.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepSpec;

/** An outcome of a sweep that cannot answer at any point says so; one that a factor turns on somewhere says nothing. */
class SilentInSweepTest {
    @TempDir
    Path temp;

    private List<String> said(String factor, String outcomes, String overrides) throws Exception {
        Path file = temp.resolve("asked.yaml");
        Files.writeString(
                file, """
                scenario: %s
                id: asked
                title: "Asked"
                design: {kind: grid, levels: 2}
                replications: 40
                seed: 1
                factors:
                  %s
                overrides: %s
                outcomes: %s
                """.formatted(Path.of("scenarios/tutorial.yaml").toAbsolutePath(), factor, overrides, outcomes));
        SweepSpec spec = SweepReader.read(file, false);
        return SilentInSweep.sentences(spec);
    }

    @Test
    void anOutcomeThatIsOffAtEveryPointSaysSo() throws Exception {
        assertThat(said("formulation: [0, 1]", "[agreement, WALKOUT]", "{walkoutBase: 0}"))
                .singleElement()
                .asString()
                .startsWith("At every point: \"Walk-out\" is 0 in every run")
                .contains("With walkoutBase 0.01")
                .contains("n = ");
        assertThat(said("formulation: [0, 1]", "[agreement]", "{walkoutBase: 0}"))
                .isEmpty();
        assertThat(said("walkoutBase: [0, .05]", "[agreement, WALKOUT]", "{temptation: 0}"))
                .isEmpty();
    }

    @Test
    void survivalAndReasonsToo() throws Exception {
        assertThat(said("formulation: [0, 1]", "[survival5]", "{temptation: 0}"))
                .anyMatch(words -> words.contains("temptation is 0"));
        assertThat(said("formulation: [0, 1]", "[why.redLines]", "{redLineCost: 0}"))
                .anyMatch(words ->
                        words.contains("redLineCost is 0") || words.contains("no party of the scenario has any"));
    }
}
