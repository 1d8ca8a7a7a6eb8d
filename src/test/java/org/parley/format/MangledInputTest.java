package org.parley.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.yaml.ScenarioException;

/**
 * Files mangled at random are read or told as problems, never anything else: no other exception, no empty list of
 * problems.
 */
class MangledInputTest {
    private static final int FILES = 250;
    private static final List<String> PIECES = List.of(
            "", " ", "  ", "\t", "\n", ":", ": ", "- ", "[", "]", "{", "}", ",", "\"", "'", "#", "&a ", "*a", "!!x ",
            "|", ">", "~", "null", "NaN", "-1", "1e999", "A", "B", "id", "value", "%", "---", "...", "?", "<<: ", "é",
            "\u0000", "on");

    @TempDir
    Path folder;

    @Test
    void mangledCharacters() throws IOException {
        String base = BadInputTest.resource("base.yaml");
        int refused = 0;
        for (long seed = 0; seed < FILES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            StringBuilder text = new StringBuilder(base);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(12));
                text.replace(from, to, PIECES.get(random.nextInt(PIECES.size())));
            }
            refused += refused(text.toString(), "characters", seed);
        }
        assertThat(refused).isGreaterThan(FILES / 2);
    }

    @Test
    void mangledLines() throws IOException {
        List<String> base = BadInputTest.resource("base.yaml").lines().toList();
        int refused = 0;
        for (long seed = 0; seed < FILES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> lines = new ArrayList<>(base);
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(lines.size());
                switch (random.nextInt(4)) {
                    case 0 -> lines.remove(at);
                    case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                    case 2 -> lines.set(at, "  " + lines.get(at));
                    default ->
                        lines.set(
                                at,
                                lines.get(at).replaceFirst(":.*", ": " + PIECES.get(random.nextInt(PIECES.size()))));
                }
            }
            refused += refused(String.join("\n", lines), "lines", seed);
        }
        assertThat(refused).isGreaterThan(FILES / 2);
    }

    private int refused(String text, String kind, long seed) throws IOException {
        Path file = folder.resolve("base.yaml");
        Files.writeString(file, text);
        try {
            ScenarioReader.read(file);
            return 0;
        } catch (ScenarioException told) {
            assertThat(told.problems()).as("%s, seed %d", kind, seed).isNotEmpty();
            return 1;
        } catch (RuntimeException other) {
            throw new AssertionError("mangled " + kind + ", seed " + seed + ":\n" + text, other);
        }
    }
}
