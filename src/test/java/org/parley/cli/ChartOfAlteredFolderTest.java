package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chart of a table that somebody changed would show other numbers under the name of a run: it is refused. */
class ChartOfAlteredFolderTest {
    @TempDir
    Path temp;

    @Test
    void aTableThatIsNotAsListedIsRefused_byName() throws IOException {
        Path folder = temp.resolve("r");
        assertThat(Spoken.parley("run", "tutorial", "--runs", "12", "--quiet", "--out", folder.toString())
                        .exit())
                .isZero();
        Spoken drawn = chart(folder);
        assertThat(drawn.exit()).as(drawn.err()).isZero();

        Path table = folder.resolve("figures/outcomes.csv");
        String written = Files.readString(table);
        for (String other : new String[] {
            written.replaceFirst(",12,", ",19,"), written.replaceFirst(",12,", ",twelve,"), written.substring(0, 40)
        }) {
            assertThat(other).isNotEqualTo(written);
            Files.writeString(table, other);
            Spoken refused = chart(folder);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err().replaceAll("\\s+", " "))
                    .contains(table.getFileName().toString(), "its checksum differs from the one in manifest.json")
                    .doesNotContain("Exception");
        }
        Files.delete(table);
        assertThat(chart(folder).err().replaceAll("\\s+", " ")).contains("is missing; it is listed in manifest.json");
        Files.writeString(table, written);
        assertThat(chart(folder).exit()).isZero();
    }

    private static Spoken chart(Path folder) {
        return Spoken.parley("chart", folder.toString(), "--force");
    }
}
