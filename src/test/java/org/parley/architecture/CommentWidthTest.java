package org.parley.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Comments keep to 120 columns, as the formatter keeps code. Calculations set as they stand, in pre, may be wider. */
class CommentWidthTest {
    private static final int WIDEST = 120;

    @Test
    void noCommentIsWiderThan120Columns() throws IOException {
        List<String> wide = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                wide.addAll(wideComments(file.toString(), Files.readAllLines(file)));
            }
        }
        assertEquals(List.of(), wide, "wrap these comments");
    }

    @Test
    void aWideCommentIsFoundAndAPreformattedOneIsNot() {
        String wide = "x".repeat(WIDEST);
        List<String> lines =
                List.of("/** " + wide + " */", "/**", " * <pre>", " * " + wide, " * </pre>", " * " + wide, " */");
        assertEquals(List.of("T.java:1", "T.java:6"), wideComments("T.java", lines));
        assertEquals(List.of("T.java:1"), wideComments("T.java", List.of("    // " + wide)));
        assertEquals(List.of(), wideComments("T.java", List.of("\"\"\"", "// " + wide, "\"\"\"")));
    }

    /** The places, file:line, of comment lines that are too wide; lines of text blocks are no comments. */
    private static List<String> wideComments(String name, List<String> lines) {
        List<String> found = new ArrayList<>();
        boolean preformatted = false;
        boolean textBlock = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.split("\"\"\"", -1).length % 2 == 0) {
                textBlock = !textBlock;
            }
            preformatted = (preformatted || line.contains("<pre")) && !line.contains("</pre");
            String text = line.strip();
            boolean comment = text.startsWith("//") || text.startsWith("/*") || text.startsWith("*");
            if (line.length() > WIDEST && comment && !textBlock && !preformatted) {
                found.add(name + ":" + (i + 1));
            }
        }
        return found;
    }
}
