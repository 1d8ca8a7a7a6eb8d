package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every verb that takes a result folder says what a folder of another kind is, and never that the program may be
 * mistaken.
 */
class FolderOfAnotherKindTest {
    @TempDir
    private static Path temp;

    @BeforeAll
    static void folders() throws IOException {
        assertThat(Spoken.parley("run", "tutorial", "--runs", "2", "--quiet", "--out", at("run"))
                        .exit())
                .isZero();
        assertThat(Spoken.parley("trace", "tutorial", "--out", at("trace")).exit())
                .isZero();
        assertThat(Spoken.parley("compare", at("run"), at("run"), "--out", at("comparison"))
                        .exit())
                .isZero();
        Files.createDirectories(temp.resolve("empty"));
        Files.createDirectories(temp.resolve("broken"));
        Files.writeString(temp.resolve("broken/manifest.json"), "{\"kind\": ");
        Files.createDirectories(temp.resolve("list"));
        Files.writeString(temp.resolve("list/manifest.json"), "[1, 2]");
        Files.writeString(temp.resolve("file"), "no folder");
    }

    private static String at(String name) {
        return temp.resolve(name).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "trace", "comparison", "empty", "broken", "list", "file", "nowhere"})
    void noSweepIsNoSweep(String folder) {
        refused(folder, "status", at(folder));
        refused(folder, "analyse", at(folder));
        refused(folder, "merge", at(folder), "--out", at("whole"));
        refused(folder, "replay", at(folder), "--run", "0:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace", "comparison", "empty", "broken", "list", "file", "nowhere"})
    void noEnsembleIsNoEnsemble(String folder) {
        refused(folder, "compare", at(folder), at("run"));
        refused(folder, "compare", at("run"), at(folder));
        refused(folder, "chart", at(folder), "--out", at("pictures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "broken", "list", "file", "nowhere"})
    void whatIsNoResultCannotBeRunAgain(String folder) {
        refused(folder, "rerun", at(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "trace", "comparison"})
    void theKindIsSaid(String folder) {
        assertThat(Spoken.parley("status", at(folder)).err())
                .isEqualTo("parley: " + at(folder) + " holds no sweep: its manifest.json is of a " + folder + ".\n");
    }

    private static void refused(String folder, String... arguments) {
        Spoken said = Spoken.parley(arguments);
        List<String> call = new ArrayList<>(List.of(arguments));
        assertThat(said.exit()).as(call + ": " + said.err()).isEqualTo(2);
        assertThat(said.err()).as(call.toString()).contains(at(folder)).doesNotContain("Exception", "mistake");
    }
}
