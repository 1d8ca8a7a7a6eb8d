package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs are too few for run to say what decides, and so they are for explain; counts stand without shares. */
class ExplainFewRunsTest {
    @TempDir
    Path temp;

    @Test
    void twoRunsDecideNothing() {
        String folder = temp.resolve("two").toString();
        assertThat(Spoken.parley("run", "tutorial", "--runs", "2", "--quiet", "--out", folder)
                        .exit())
                .isZero();
        Spoken explained = Spoken.parley("explain", folder);
        assertThat(explained.exit()).as(explained.err()).isZero();
        assertThat(explained.out().replaceAll("\\s+", " "))
                .contains("What decides: too few runs to say (n = 2; 10 are needed).", "2 runs: ")
                .contains("ended in an agreement (n = 2: too few for a share).")
                .doesNotContain("drawn numbers change no run");
    }
}
