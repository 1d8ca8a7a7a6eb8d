package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stopping rule as the verbs tell of it: before, in, and after the sweep, and when it is computed again. */
class UntilVerbsTest {
    @TempDir
    Path temp;

    private Path sweep() throws IOException {
        return Files.writeString(temp.resolve("until.yaml"), """
                id: until
                title: "Enough?"
                scenario: %s
                design: {kind: grid, levels: 2}
                factors: {pressure.A: {low: 0, high: 1}, pressure.B: {low: 0, high: 1}}
                replications: 400
                until: agreement within .15
                """.formatted(
                        Path.of("scenarios/tutorial.yaml").toAbsolutePath()));
    }

    private static String flat(Spoken said) {
        assertThat(said.exit()).as(said.err()).isZero();
        return said.out().replaceAll("\\s+", " ");
    }

    @Test
    void everyVerbTellsOfTheLooks() throws IOException {
        String file = sweep().toString();
        assertThat(flat(Spoken.parley("sweep", file, "--plan")))
                .contains("4 points (grid, levels 2) × at most 400 replications = 1,600 runs")
                .contains("it looks after ")
                .contains("reaches no farther than ± 0.15; where a share is near one half that takes ");
        JsonNode plan = Spoken.parley("sweep", file, "--plan", "--json").json();
        assertThat(plan.get("looks").size()).isGreaterThan(2);
        String folder = temp.resolve("r").toString();
        String ran = flat(Spoken.parley("sweep", file, "--quiet", "--out", folder));
        assertThat(ran).contains("Stopped after ").contains(" looks that were fixed in advance (after ");
        JsonNode status = Spoken.parley("status", folder, "--json").json();
        int played = status.get("replications").asInt();
        assertThat(played).isLessThan(400);
        assertThat(status.get("runs").asInt()).isEqualTo(4 * played);
        assertThat(status.get("total").asInt()).isEqualTo(4 * played);
        assertThat(status.get("complete").asBoolean()).isTrue();
        assertThat(flat(Spoken.parley("status", folder))).contains("Stopped after " + played + " replications a point");
        String page = Files.readString(temp.resolve("r/report.html"));
        assertThat(page)
                .contains("until agreement within .15: " + played + " of at most 400 replications a point")
                .containsPattern(
                        "Intervals are 95 % intervals, in the cells of a grid 9[5-9](\\.[0-9]+)? % intervals: they show")
                .doesNotContain("runs are complete. Every point has its first replications");
        assertThat(Files.readString(temp.resolve("r/codebook.csv")))
                .contains("lower end of the interval of level 9")
                .contains("1 … " + played);
        assertThat(Files.readString(temp.resolve("r/figures/grid-agreement.svg")))
                .as("the interval in the cells is that of the looks")
                .containsPattern("its 9[5-9](\\.[0-9]+)? % interval")
                .doesNotContain("its 95 % interval");
        assertThat(flat(Spoken.parley("analyse", folder))).contains("Stopped after " + played);
        assertThat(Spoken.parley("rerun", folder).exit()).isZero();
    }

    @Test
    void partsAreRefused() throws IOException {
        String file = sweep().toString();
        Spoken shard = Spoken.parley(
                "sweep", file, "--shard", "1/2", "--out", temp.resolve("s").toString());
        assertThat(shard.exit()).isEqualTo(2);
        assertThat(shard.err().replaceAll("\\s+", " ")).contains("--shard: until looks at all points at once");
        Spoken slurm = Spoken.parley(
                "sweep", file, "--slurm", "--out", temp.resolve("s").toString());
        assertThat(slurm.exit()).isEqualTo(2);
        assertThat(slurm.err().replaceAll("\\s+", " ")).contains("--slurm: until looks at all points at once");
        assertThat(temp.resolve("s")).doesNotExist();
    }
}
