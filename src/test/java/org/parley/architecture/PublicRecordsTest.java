package org.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Records promise not to change: a public one hands out copies of its arrays. Read from the sources: each component
 * that is an array has an accessor of its own that says {@code clone}.
 */
class PublicRecordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern RECORD = Pattern.compile("public record (\\w+)\\(((?:[^()]|\\([^()]*\\))*)\\)");
    private static final Pattern ARRAY = Pattern.compile("\\w(?: @Nullable )?(?:\\[\\])+ (\\w+)");

    @Test
    void arraysOfPublicRecordsAreCopied() throws IOException {
        List<String> leaks = new ArrayList<>();
        int[] asked = {0};
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                arrays(text).forEach(array -> {
                    asked[0]++;
                    if (!isCopied(text, array)) {
                        leaks.add(file.getFileName() + " " + array);
                    }
                });
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(asked[0]).isGreaterThan(40);
    }

    /** The rule finds what it looks for. */
    @Test
    void aRecordThatLeaksIsFound() {
        String leaks = "public record R(int n, double @Nullable [] x, int[][] y) {}";
        assertThat(arrays(leaks)).containsExactly("x", "y");
        assertThat(isCopied(leaks, "y")).isFalse();
        assertThat(isCopied("public int[][] y() { return y.clone(); }", "y")).isTrue();
        assertThat(isCopied("public int[][] y() { return y; }", "y")).isFalse();
    }

    private static List<String> arrays(String text) {
        List<String> arrays = new ArrayList<>();
        Matcher record = RECORD.matcher(text);
        while (record.find()) {
            ARRAY.matcher(record.group(2)).results().forEach(array -> arrays.add(array.group(1)));
        }
        return arrays;
    }

    private static boolean isCopied(String text, String array) {
        Matcher accessor =
                Pattern.compile("\\] " + array + "\\(\\) \\{([^}]*)\\}").matcher(text);
        return accessor.find() && accessor.group(1).matches("(?s).*([cC]lone|[cC]op(y|ies)).*");
    }
}
