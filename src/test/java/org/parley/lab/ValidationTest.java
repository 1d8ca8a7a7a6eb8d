package org.parley.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.scenario.Banner;

/** docs/validation.md is what the program prints, and every line of it holds. */
class ValidationTest {
    private static final List<Validation.Row> ROWS = Validation.rows(Sampling.standard());

    @Test
    void pageIsPrintedByTheProgram() throws IOException {
        String page = Files.readString(Path.of("docs", "validation.md"), StandardCharsets.UTF_8);
        assertEquals(
                Validation.markdown(
                        Sampling.standard(), ROWS, Banner.DEFAULT, resource("tests.txt") + resource("intervals.txt")),
                page,
                "print it again: ./parley lab --all > docs/validation.md");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Validation.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyLineHolds() {
        for (Validation.Row row : ROWS) {
            assertTrue(row.holds(), row::toString);
        }
    }

    @Test
    void aWrongNumberWouldBeSeen() {
        Game game = new Rubinstein();
        Result result = Result.exact("share", "", 0.7142857, 0.7142857, 1e-9);
        assertTrue(new Validation.Row(game, Reproduction.of("T01", "", "", "share", 0.7142857), result).holds());
        assertTrue(!new Validation.Row(game, Reproduction.of("T01", "", "", "share", 0.7142877), result).holds());
        Result wrongPlay = Result.exact("share", "", 0.7142857, 0.7143, 1e-9);
        assertTrue(!new Validation.Row(game, Reproduction.of("T01", "", "", "share", 0.7142857), wrongPlay).holds());
    }
}
