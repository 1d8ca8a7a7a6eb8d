package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;

/**
 * Every page with results of the flagship scenario carries its whole banner. A result is a share with an interval, such
 * as 40 % (34 … 46 %), a change such as +4.6 (2.4 … 6.9), or figures that a test writes.
 */
class BannerDocumentTest {
    /** Pages whose intervals are of seconds and bytes. */
    private static final Set<String> OF_SPEED = Set.of("performance.md", "java.md");

    private static final Pattern RESULT = Pattern.compile("\\([−\\d.,]+ … [−\\d.,]+( %| points)?\\)|<!-- figures -->");

    @Test
    void everyPageWithResultsOfGenevaCarriesItsBanner() throws IOException {
        String banner =
                ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml")).banner();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            pages = Stream.concat(files, Stream.of(Path.of("README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !OF_SPEED.contains(file.getFileName().toString()))
                    .filter(file -> text(file).toLowerCase(Locale.ROOT).contains("geneva"))
                    .filter(file -> RESULT.matcher(text(file)).find())
                    .sorted()
                    .toList();
        }
        assertThat(pages)
                .extracting(Path::toString)
                .contains("docs/behaviour.md", "docs/signals.md", "docs/plugins.md", "docs/why.md");
        for (Path page : pages) {
            String quoted = text(page)
                    .lines()
                    .filter(line -> line.startsWith("> "))
                    .map(line -> line.substring(2))
                    .collect(Collectors.joining(" "));
            assertThat(quoted).as(page.toString()).contains(banner);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
