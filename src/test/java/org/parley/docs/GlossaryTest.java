package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary of CONTRIBUTING.md: each word stands once, and the classes that it names are there. */
class GlossaryTest {
    private static final String HEADING = "## One word for one thing\n";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\*\\*.*?) \\| (.*?) \\| (.*?) \\|$");
    private static final Pattern WORD = Pattern.compile("\\*\\*(.*?)\\*\\*");
    private static final Pattern CLASS = Pattern.compile("`([a-z]+(?:\\.[a-z]+)*\\.[A-Z]\\w*)`");

    private static String glossary() throws IOException {
        String page = Files.readString(Path.of("CONTRIBUTING.md"));
        int from = page.indexOf(HEADING) + HEADING.length();
        return page.substring(from, page.indexOf("\n## ", from));
    }

    @Test
    void eachWordHasOneMeaning() throws IOException {
        List<String> words = new ArrayList<>();
        Matcher row = ROW.matcher(glossary());
        while (row.find()) {
            WORD.matcher(row.group(1)).results().forEach(word -> words.add(word.group(1)));
        }

        assertThat(words).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @Test
    void theClassesAreThere() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        Matcher row = ROW.matcher(glossary());
        while (row.find()) {
            Matcher type = CLASS.matcher(row.group(3));
            while (type.find()) {
                named++;
                Path file = Path.of("src/main/java/org/parley/" + type.group(1).replace('.', '/') + ".java");
                if (!Files.isRegularFile(file)) {
                    missing.add(type.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(40);
    }
}
