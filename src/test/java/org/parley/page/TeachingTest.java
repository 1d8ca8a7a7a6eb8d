package org.parley.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.format.LessonPlan;
import org.parley.format.ScenarioReader;

/** The sheets and lessons for teachers: complete, printable, with the banner, and with the numbers of the program. */
class TeachingTest {
    private static final Path FOLDER = Path.of("docs", "teaching");
    private static final List<String> HOW_TO = List.of("writing-a-lesson");

    private static String sheet(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name + ".md"));
    }

    private static String banner() {
        String banner =
                ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml")).banner();
        return banner.replaceAll("\\s+", " ").strip();
    }

    /** A quotation as one line. */
    private static String quoted(String markdown) {
        StringBuilder quoted = new StringBuilder();
        for (String line : markdown.split("\n")) {
            if (line.startsWith(">")) {
                quoted.append(line.substring(1).strip()).append(' ');
            }
        }
        return quoted.toString().strip();
    }

    @Test
    void everyFileIsASheetOfThePage_orAHowTo() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<String> names = files.map(f -> f.getFileName().toString().replaceFirst("\\.md$", ""))
                    .filter(name -> !HOW_TO.contains(name))
                    .toList();
            assertThat(names).containsExactlyInAnyOrderElementsOf(Sheets.NAMES);
        }
    }

    /** Every sheet can be handed out by itself, so that the banner stands on each. */
    @Test
    void theBannerStandsOnEverySheet() throws IOException {
        for (String name : Sheets.NAMES) {
            assertEquals(banner(), quoted(sheet(name)), name);
        }
    }

    /** What is not of the part of Markdown that the page shows is refused. */
    @Test
    void everySheetBecomesATemplateOfThePage() throws IOException {
        java.util.Map<String, String> texts = new java.util.LinkedHashMap<>();
        for (String name : Sheets.NAMES) {
            texts.put(name, sheet(name));
        }
        String html = Sheets.templates(texts);
        for (String name : Sheets.NAMES) {
            assertThat(html).contains("<template id=\"sheet-" + name + "\"");
        }
        assertThat(html).contains("href=\"#view=lesson&amp;sheet=answer-key\"").doesNotContain(".md\"");
    }

    /** The numbers of the answer key are those of the program; a changed one is written to target. */
    @Test
    void theAnswerKeyIsWhatTheProgramSays() throws IOException {
        compare("answer-key", AnswerKey.markdown(quotation()));
    }

    @Test
    void theGlossaryHasTheNamesOfTheProgram() throws IOException {
        compare("glossary", GlossarySheet.markdown(quotation()));
    }

    private static void compare(String name, String now) throws IOException {
        Path written = Path.of("target", name + ".md");
        Files.createDirectories(Path.of("target"));
        Files.writeString(written, now);
        assertEquals(now, sheet(name), "cp " + written + " " + FOLDER.resolve(name + ".md"));
    }

    /** The banner as it stands on a sheet. */
    private static String quotation() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String line : sheet("worksheet").split("\n")) {
            if (line.startsWith(">")) {
                lines.append(lines.isEmpty() ? "" : "\n").append(line);
            }
        }
        return lines.toString();
    }

    /** Seven questions, each with an answer of the same title. */
    @Test
    void theKeyAnswersTheSevenQuestions() throws IOException {
        Pattern heading = Pattern.compile("(?m)^## (\\d\\..*)$");
        List<String> asked = headings(heading, sheet("worksheet"));
        assertEquals(7, asked.size());
        assertEquals(asked, headings(heading, sheet("answer-key")));
        assertEquals(
                10,
                Pattern.compile("(?m)^\\d+\\. ")
                        .matcher(sheet("ten-things"))
                        .results()
                        .count());
        assertEquals(
                3,
                headings(Pattern.compile("(?m)^## (.*)$"), sheet("role-cards")).size());
    }

    private static List<String> headings(Pattern heading, String text) {
        return heading.matcher(text).results().map(m -> m.group(1)).toList();
    }

    /** About a thousand words without banner and list of sources; every factual paragraph names grade and source. */
    @Test
    void theCaseNoteIsAThousandWords_eachStatementWithGradeAndSource() throws IOException {
        String note = sheet("case-note");
        String body = note.substring(note.indexOf("## The round"), note.indexOf("## Sources"));
        long words = Stream.of(body.split("\\s+"))
                .filter(w -> w.matches(".*\\p{L}.*"))
                .count();
        assertThat(words).isBetween(900L, 1150L);
        List<String> named = new ArrayList<>();
        Pattern.compile("\\bS(\\d+)\\b").matcher(body).results().forEach(m -> named.add(m.group()));
        String sources = note.substring(note.indexOf("## Sources"));
        String scenario = Files.readString(Path.of("scenarios", "geneva-2026.yaml"));
        for (String source : named) {
            assertThat(sources).contains(source + " ");
            assertThat(scenario).contains("\n  " + source + ": {text:");
        }
        for (String paragraph : body.split("\n\n")) {
            boolean told = !paragraph.startsWith("#") && !paragraph.startsWith("|") && paragraph.length() > 200;
            if (told && !paragraph.startsWith("What a year of war")) {
                assertThat(paragraph).containsPattern("\\b[FDP]\\b").containsPattern("S\\d+");
            }
        }
    }

    /** Neutral words: nothing on a sheet or in a lesson speaks of winners. */
    @Test
    void nobodyWins() throws IOException {
        Pattern wins = Pattern.compile("(?i)\\b(winners?|losers?|victor(y|ies)|best deal|defeat(ed)?)\\b");
        for (String name : Sheets.NAMES) {
            assertThat(sheet(name)).doesNotContainPattern(wins);
        }
        for (Path lesson : lessons()) {
            assertThat(Files.readString(lesson)).doesNotContainPattern(wins);
        }
    }

    /** A scene that presses one party presses the other, too, in the order of the file. */
    @Test
    void lessonsPressBothPartiesOrNeither() throws IOException {
        for (Path file : lessons()) {
            LessonPlan plan = LessonPlan.read(file.getFileName().toString(), Files.readString(file));
            for (LessonPlan.Scene scene : plan.scenes()) {
                List<String> words = scene.settings().stream()
                        .flatMap(laid -> laid.words().stream().map(LessonPlan.Word::value))
                        .toList();
                assertEquals(
                        words.stream()
                                .filter(w -> w.startsWith("pressure.A="))
                                .map(w -> w.replace(".A=", ""))
                                .toList(),
                        words.stream()
                                .filter(w -> w.startsWith("pressure.B="))
                                .map(w -> w.replace(".B=", ""))
                                .toList(),
                        file + ": " + scene.title());
            }
        }
    }

    private static List<Path> lessons() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios", "lessons"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }
}
