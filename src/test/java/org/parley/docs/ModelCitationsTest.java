package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A section sign in a source leads somewhere: "model §5" to the anchor {@code model-5} of docs/odd.md, "ODD §7.9" to
 * the heading 7.9 of that page. A list ("model §7, §8") is several of them; a section of a paper stands behind its year
 * ("Morris 1991, §4").
 */
class ModelCitationsTest {
    private static final Path PAGE = Path.of("docs/odd.md");
    private static final Pattern CITED = Pattern.compile(
            "(?<!\\d{4}, )(?:(model|ODD)(?: page)? )?(?<!\\d{4}, )§(\\d+[a-z]?(?:\\.\\d+)?(?:(?:,| and| to) §\\d+[a-z]?(?:\\.\\d+)?)*)",
            Pattern.CASE_INSENSITIVE);

    @Test
    void everyCitationLeadsToAnAnchor() throws IOException {
        String page = Files.readString(PAGE);
        List<String> lost = new ArrayList<>();
        TreeSet<String> sections = new TreeSet<>();
        int citations = 0;
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|js)"))
                    .sorted()
                    .toList()) {
                // comments without their line ends, so that a citation may be wrapped
                String text = Files.readString(file).replaceAll("\\s*\\R\\s*(\\*(?!/)|//)?\\s*", " ");
                Matcher cited = CITED.matcher(text);
                while (cited.find()) {
                    citations++;
                    for (String section : cited.group(2).split("(,| and| to) §")) {
                        sections.add(section);
                        if (!leads(page, cited.group(1), section)) {
                            lost.add(file + ": " + cited.group());
                        }
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
        assertThat(citations).isGreaterThan(100);
        assertThat(sections).contains("5", "9.2", "11a");
    }

    private static boolean leads(String page, String which, String section) {
        if (which == null) {
            return false;
        }
        return which.toLowerCase(Locale.ROOT).equals("model")
                ? page.contains("<a id=\"model-" + section.replace('.', '-') + "\"></a>")
                : Pattern.compile("(?m)^#{2,3} " + section.replace(".", "\\.") + "\\.? ")
                        .matcher(page)
                        .find();
    }
}
