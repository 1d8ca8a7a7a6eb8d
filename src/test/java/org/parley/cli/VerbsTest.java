package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verb that nobody named is only its name and its header, and nobody sees a difference. */
class VerbsTest {
    private static final Terminal NOBODY =
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), 80, false, null);

    @TempDir
    Path folder;

    @Test
    void theHelpIsTheSame_whetherVerbsAreWholeOrNot() {
        String whole = ParleyCommand.commandLine(NOBODY).getUsageMessage();
        assertEquals(whole, ParleyCommand.commandLine(NOBODY, List.of("--help")).getUsageMessage());
        assertThat(whole)
                .contains("  run         Simulates a scenario many times")
                .contains("  lab  ");
    }

    @Test
    void theHelpOfEveryVerbIsWhole() {
        ParleyCommand.commandLine(NOBODY)
                .getSubcommands()
                .forEach((name, verb) -> assertEquals(
                        verb.getUsageMessage(),
                        ParleyCommand.commandLine(NOBODY, List.of("help", name))
                                .getSubcommands()
                                .get(name)
                                .getUsageMessage(),
                        name));
    }

    @Test
    void aVerbThatStandsInAFileOfWords_isPlayed() throws Exception {
        Path words = Files.writeString(folder.resolve("words"), "lab rubinstein --no-chart\n");
        Spoken said = Spoken.parley("@" + words);
        assertEquals(Spoken.parley("lab", "rubinstein", "--no-chart"), said);
        assertEquals(0, said.exit(), said.err());
    }
}
