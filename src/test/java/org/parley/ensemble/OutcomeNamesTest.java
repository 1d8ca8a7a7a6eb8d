package org.parley.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.format.ScenarioReader;

/** An issue called "Ceasefire" is told apart from the outcome of that name. */
class OutcomeNamesTest {
    @TempDir
    Path temp;

    @Test
    void anIssueCalledLikeAnOutcomeIsToldApart() throws IOException {
        Path tutorial = Path.of("scenarios", "tutorial.yaml");
        assertThat(OutcomeNames.sentences(ScenarioReader.read(tutorial))).isEmpty();
        String text = Files.readString(tutorial);
        String name = ScenarioReader.read(tutorial).issues().get(0).name();
        assertThat(text).contains(name);
        Path file = Files.writeString(temp.resolve("tutorial.yaml"), text.replace(name, "Ceasefire along the border"));
        assertThat(OutcomeNames.sentences(ScenarioReader.read(file)))
                .containsExactly(
                        "\"Ceasefire\" as an outcome means: both preferred a freeze of today's line to fighting on."
                                + " What is agreed on the issue \"Ceasefire along the border\" is a term of a settlement or"
                                + " framework and counts there.");
    }
}
