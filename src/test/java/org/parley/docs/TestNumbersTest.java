package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The numbers T01 and M1 that comments and names of tests cite stand in a table of docs/validation.md, which says what
 * they mean and which tests hold them; those tests exist.
 */
class TestNumbersTest {
    private static final Path SOURCES = Path.of("src");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([TM]\\d+[a-z]?) \\| ([^|]+) \\| (.+) \\|$");
    private static final Pattern TEST = Pattern.compile("\\[\\w+]\\(\\.\\./([^)]+)\\) `(\\w+)`");

    /**
     * In comments and texts: T with two digits (T1 is an issue of Geneva), M with one or two; in names m1_, t08b_.
     * Not the steps of a drawn path, such as "M36 99.4h56": a number follows them.
     */
    private static final Pattern CITED =
            Pattern.compile("\\b(?:(T\\d\\d[a-z]?|M\\d\\d?)\\b(?! ?-?\\d)|(?:void|_)\\s?([tm]\\d\\d?[a-z]?)_)");

    /** Parts of the table by number. */
    private static Map<String, Matcher> rows() throws IOException {
        String page = Files.readString(Path.of("docs/validation.md"));
        String section = page.substring(page.indexOf("## What the numbers of the tests mean"));
        Map<String, Matcher> rows = new TreeMap<>();
        Matcher row = ROW.matcher(section);
        int from = 0;
        while (row.find(from)) {
            from = row.end();
            assertThat(rows).as("the table has it once").doesNotContainKey(row.group(1));
            rows.put(row.group(1), row);
            row = ROW.matcher(section);
        }
        return rows;
    }

    @Test
    void everyNumberThatIsCitedStandsInTheTable() throws IOException {
        TreeSet<String> cited = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher number = CITED.matcher(Files.readString(file));
                while (number.find()) {
                    cited.add(number.group(1) != null ? number.group(1) : capital(number.group(2)));
                }
            }
        }
        assertThat(cited).hasSizeGreaterThan(50).contains("T08b", "M1", "M19");
        assertThat(rows().keySet()).containsAll(cited);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    @Test
    void everyTestOfTheTableExists() throws IOException {
        Map<String, Matcher> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(58);
        List<String> missing = new ArrayList<>();
        for (Matcher row : rows.values()) {
            Matcher test = TEST.matcher(row.group(3));
            int tests = 0;
            while (test.find()) {
                tests++;
                Path file = Path.of(test.group(1));
                if (!Files.isRegularFile(file)
                        || !Pattern.compile("@(Test|ParameterizedTest)\\b(?:(?!\\n    }\\n)[\\s\\S])*?void "
                                        + test.group(2) + "\\(")
                                .matcher(Files.readString(file))
                                .find()) {
                    missing.add(row.group(1) + ": " + test.group());
                }
            }
            assertThat(tests).as(row.group()).isPositive();
        }
        assertThat(missing).isEmpty();
    }

    /** Numbers without gaps: 1 to 19 and 1 to 25. */
    @Test
    void noNumberIsLeftOut() throws IOException {
        for (int t = 1; t <= 19; t++) {
            assertThat(rows()).containsKey("T%02d".formatted(t));
        }
        for (int m = 1; m <= 25; m++) {
            assertThat(rows()).containsKey("M" + m);
        }
    }
}
