package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A folder for the result that holds something is refused before anything is computed: the scenario or folder that each
 * verb is given does not exist, and what is told is the folder.
 */
class TakenFolderTest {
    @TempDir
    Path temp;

    /** What was typed cannot be used, as with a folder that is taken: exit code 2, and the file stays. */
    @ParameterizedTest
    @ValueSource(strings = {"run nowhere", "trace nowhere", "compare nowhere elsewhere"})
    void soIsAFileOfThatName(String words) throws Exception {
        Path file = Files.writeString(temp.resolve("mine.md"), "mine");
        List<String> command = new ArrayList<>(List.of(words.split(" ")));
        command.addAll(List.of("--out", file.toString()));
        Spoken said = Spoken.parley(command.toArray(String[]::new));
        assertEquals(ParleyCommand.REFUSED, said.exit());
        assertThat(said.err()).contains(file + " is a file; a folder is wanted. Maybe another --out?");
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"run nowhere", "trace nowhere", "explain nowhere", "compare nowhere elsewhere", "search nowhere"
            })
    void isRefusedFirst(String words) throws Exception {
        Path taken = Files.createDirectories(temp.resolve("taken"));
        Files.writeString(taken.resolve("mine.txt"), "mine");
        List<String> command = new ArrayList<>(List.of(words.split(" ")));
        command.addAll(List.of("--out", taken.toString()));
        Spoken said = Spoken.parley(command.toArray(String[]::new));
        assertEquals(ParleyCommand.REFUSED, said.exit());
        assertThat(said.err()).contains(taken + " exists and is not empty").doesNotContain("nowhere");
        assertThat(said.out()).isEmpty();
        try (var left = Files.list(temp)) {
            assertThat(left).containsExactly(taken);
        }
        assertThat(Files.readString(taken.resolve("mine.txt"))).isEqualTo("mine");
    }
}
