package org.parley.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.Parameters;
import org.parley.search.Binding;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * docs/odd.md says what the program does: its formulas are words of the comments of the classes that compute them, the
 * classes and tests that it names exist, and no parameter, switch, outcome, label, stream or class of the model is
 * missing.
 */
class OddDocumentTest {
    private static final String PAGE = read(Path.of("docs/odd.md"));
    private static final Path MAIN = Path.of("src/main/java/org/parley");
    private static final Path TESTS = Path.of("src/test/java/org/parley");

    private static final Pattern INLINE_TAG = Pattern.compile("\\{@(?:code|link)\\s+#?");

    /** Java files by the simple name of their class. */
    private static final Map<String, Path> CLASSES = classes();

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, Path> classes() {
        Map<String, Path> classes = new LinkedHashMap<>();
        for (Path root : List.of(MAIN, TESTS)) {
            for (Path file : javaFiles(root)) {
                classes.putIfAbsent(simpleName(file), file);
            }
        }
        return classes;
    }

    private static List<Path> javaFiles(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String simpleName(Path file) {
        return String.valueOf(file.getFileName()).replace(".java", "");
    }

    /** Files of the rooms that make up the model. */
    private static List<Path> model(String... rooms) {
        List<Path> files = new ArrayList<>();
        for (String room : rooms) {
            files.addAll(javaFiles(MAIN.resolve(room)));
        }
        return files;
    }

    /**
     * The comment before the type declaration as a reader sees it: without stars, tags and entities, every run of
     * blanks one blank.
     */
    private static String classComment(Path file) {
        Matcher comment = Pattern.compile(
                        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*(?:(?:public|abstract|final|sealed)\\s+)*(?:class|record|interface|enum) "
                                + simpleName(file) + "\\b",
                        Pattern.DOTALL)
                .matcher(read(file));
        return comment.find() ? plain(comment.group(1)) : "";
    }

    /** All comments of a file that a reader of its documentation sees. */
    private static List<String> comments(Path file) {
        return Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/", Pattern.DOTALL)
                .matcher(read(file))
                .results()
                .map(m -> plain(m.group(1)))
                .toList();
    }

    private static String plain(String javadoc) {
        String text = javadoc.replaceAll("(?m)^\\s*\\*", " ").replaceAll("</?(?:p|pre|b)>", " ");
        StringBuilder plain = new StringBuilder();
        int open = 0; // braces since an inline tag began
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Matcher tag = INLINE_TAG.matcher(text).region(i, text.length());
            if (open == 0 && tag.lookingAt()) {
                open = 1;
                i = tag.end() - 1;
            } else {
                open += open == 0 ? 0 : c == '{' ? 1 : c == '}' ? -1 : 0;
                if (c != '}' || open > 0) {
                    plain.append(c);
                }
            }
        }
        return blanks(plain.toString().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    private static String blanks(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Test
    void everyFormulaIsTheWordingOfItsClass() {
        Matcher block =
                Pattern.compile("```text (\\w+)\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
        int lines = 0;
        while (block.find()) {
            Path file = CLASSES.get(block.group(1));
            assertThat(file).as(block.group(1)).isNotNull();
            List<String> comments = comments(file);
            String before = PAGE.substring(Math.max(0, block.start() - 400), block.start());
            assertThat(before)
                    .as("the link to %s before its formulas", block.group(1))
                    .contains("[`" + block.group(1) + "`](../" + file.toString().replace('\\', '/') + ")");
            for (String line : block.group(2).replace("\n  ", " ").split("\n")) { // an indented line goes on
                assertThat(comments).as(block.group(1)).anyMatch(c -> c.contains(blanks(line)));
                lines++;
            }
        }
        assertThat(lines).as("formulas").isGreaterThan(60);
        assertThat(PAGE.split("```", -1).length - 1)
                .as("every block names its class")
                .isEqualTo(2
                        * (int) Pattern.compile("```text \\w+\n")
                                .matcher(PAGE)
                                .results()
                                .count());
    }

    /** What the page writes as a class, or as a class and a method of it. */
    @Test
    void classesAndTestsThatAreNamedExist() {
        List<String> named = spans().filter(s -> s.matches("[A-Z](?=.*[a-z])[A-Za-z0-9]*(\\.[a-z]\\w*)?"))
                .distinct()
                .toList();
        assertThat(named).hasSizeGreaterThan(100);
        for (String name : named) {
            String[] parts = name.split("\\.");
            Path file = CLASSES.get(parts[0]);
            assertThat(file).as("class %s", parts[0]).isNotNull();
            if (parts.length == 2) {
                assertThat(read(file)).as(name).containsPattern("\\b" + parts[1] + "\\(");
            }
        }
    }

    private static Stream<String> spans() {
        return Pattern.compile("`([^`\n]+)`")
                .matcher(PAGE.replaceAll("(?s)```.*?```", ""))
                .results()
                .map(m -> m.group(1));
    }

    /** Nobody adds a rule of the model without a place for it here. */
    @Test
    void everyClassThatCitesTheModelIsNamed() {
        List<String> spans = spans().toList();
        for (Path file : model("value", "search", "talks", "sim")) {
            if (classComment(file).matches(".*[Mm]odel §.*")
                    && !simpleName(file).startsWith("Cell")
                    && !simpleName(file).equals("DealCells")) {
                assertThat(spans)
                        .as("classes named in docs/odd.md")
                        .anyMatch(s -> s.equals(simpleName(file)) || s.startsWith(simpleName(file) + "."));
            }
        }
    }

    /** Every stream of random numbers that the model draws from has a row, by the beginning of its name. */
    @Test
    void everyStreamHasARow() {
        List<String> names = model("value", "search", "talks", "sim").stream()
                .flatMap(file -> Pattern.compile("\\b(?:named|under)\\(\"([^\"]+)\"")
                        .matcher(read(file))
                        .results()
                        .map(call -> call.group(1)))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(12).contains("walkout", "strategy/", "again/");
        for (String name : names) {
            assertThat(PAGE).contains("\n| `" + name + (name.endsWith("/") ? "<" : "`"));
        }
    }

    /** Strategies and styles say themselves what they read; a new one needs no row here. */
    private static final Pattern PLUGGED =
            Pattern.compile("implements (?:ConcessionStrategy|OfferRule|AcceptanceRule|MediatorStyle)\\b");

    @Test
    void everyParameterWithItsMeaningAndItsReaders() {
        String table = PAGE.substring(PAGE.indexOf("## 10."), PAGE.indexOf("## 11."));
        for (Parameter p : Parameters.all()) {
            String start = "| `" + p.key() + "` | " + p.symbol() + " | " + p.says() + " | ";
            assertThat(table).contains("\n" + start);
            String readers = table.substring(table.indexOf(start) + start.length())
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Set<String> stated = new TreeSet<>();
            Pattern.compile("`(\\w+)`").matcher(readers).results().forEach(m -> stated.add(m.group(1)));
            Set<String> named = readers(p);
            assertThat(named).as("classes that read %s", p.key()).containsAll(stated);
            named.removeIf(name -> PLUGGED.matcher(read(CLASSES.get(name))).find());
            assertThat(stated).as("classes that read %s", p.key()).containsAll(named);
        }
        assertThat(table.lines().filter(l -> l.startsWith("| `"))).hasSize(Parameters.count());
        assertThat(table).contains("`" + Parameters.STRATEGY.key() + "`", "`" + Parameters.MEDIATOR_STYLE.key() + "`");
    }

    /**
     * Classes of the model that ask for a parameter; {@code Simulator} only lays it over itself for a look at the first
     * round.
     */
    private static Set<String> readers(Parameter p) {
        String constant = p.key().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Set<String> readers = new TreeSet<>();
        for (Path file : model("value", "search", "talks", "sim")) {
            if (Pattern.compile("(?:get|whole|with)\\(\\s*Parameters\\s*\\." + constant
                            + "\\b|pair\\(today, Parameters\\." + constant + "\\b")
                    .matcher(read(file))
                    .find()) {
                readers.add(simpleName(file));
            }
        }
        readers.remove("Simulator");
        readers.removeIf(name -> name.startsWith("Declared")); // hold plug-ins to what they say
        return readers;
    }

    @Test
    void everySwitchWithItsMeaningAndNeutralValue() {
        for (Mechanism m : Mechanism.values()) {
            StringJoiner neutral = new StringJoiner(", ");
            m.neutral().forEach((key, value) -> neutral.add("`" + key + "` " + Table.write(value)));
            String last = neutral.length() == 0 ? "–" : neutral.toString();
            assertThat(PAGE)
                    .contains("\n| `" + m.key() + "` | " + (m.defaultOn() ? "on" : "off") + " | " + m.says() + " | "
                            + last + " |\n");
        }
    }

    @Test
    void everyOutcomeWithItsRuleInTheOrderOfTheTables() {
        StringBuilder rows = new StringBuilder();
        for (Outcome o : Outcome.values()) {
            rows.append("| `")
                    .append(o.name())
                    .append("` | ")
                    .append(o.label())
                    .append(" | ")
                    .append(o.rule())
                    .append(" |\n");
        }
        assertThat(PAGE).contains(rows);
        for (Binding.Label label : Binding.Label.values()) {
            assertThat(PAGE).contains("`" + label.key() + "`");
        }
    }

    @Test
    void everyRandomStream() {
        Pattern name = Pattern.compile(
                "\"((?:preferences|parameter|war|measure|offers|text|mediator|ratification|walkout|type)(?:/[a-z]*)*)\"");
        Set<String> used = new TreeSet<>();
        for (Path file : model("value", "search", "talks", "sim")) {
            String source = read(file);
            if (source.contains(".named(")) {
                name.matcher(source).results().map(MatchResult::group).forEach(s -> used.add(s.replace("\"", "")));
            }
        }
        assertThat(used).hasSize(12);
        String table = PAGE.substring(PAGE.indexOf("| stream |"), PAGE.indexOf("**Collectives.**"));
        for (String stream : used) {
            assertThat(table).contains("`" + stream);
        }
    }

    @Test
    void theBannerOfTheFlagshipStandsAtTheTop() {
        String quoted = PAGE.lines()
                .filter(l -> l.startsWith("> "))
                .map(l -> l.substring(2))
                .reduce("", (a, b) -> a + " " + b)
                .strip();
        assertThat(quoted)
                .isEqualTo(ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"))
                        .banner());
    }

    /** Sections of the protocol (Grimm et al. 2020) and its eleven design concepts, in order. */
    @Test
    void theProtocolIsComplete() {
        assertThat(PAGE)
                .containsSubsequence(
                        "## 1. Purpose and patterns",
                        "## 2. Entities, state variables, and scales",
                        "## 3. Process overview and scheduling",
                        "## 4. Design concepts",
                        "**Basic principles.**",
                        "**Emergence.**",
                        "**Adaptation.**",
                        "**Objectives.**",
                        "**Learning.**",
                        "**Prediction.**",
                        "**Sensing.**",
                        "**Interaction.**",
                        "**Stochasticity.**",
                        "**Collectives.**",
                        "**Observation.**",
                        "## 5. Initialisation",
                        "## 6. Input data",
                        "## 7. Submodels");
    }

    /**
     * Whoever is cited here or in a class comment of the model stands in the list, with the year; and nobody stands
     * there uncited.
     */
    @Test
    void citationsAndTheListAgree() {
        String list = PAGE.substring(PAGE.indexOf("## 12. Literature"));
        StringBuilder text = new StringBuilder(blanks(PAGE.substring(0, PAGE.indexOf("## 12. Literature"))));
        for (Path file : model("parameter", "random", "scenario", "value", "search", "talks", "sim")) {
            text.append('\n').append(classComment(file));
        }
        List<String> entries = list.lines().filter(l -> l.startsWith("- ")).toList();
        assertThat(entries).hasSizeGreaterThan(30);
        Matcher cited = Pattern.compile("(\\p{Lu}\\p{Ll}+)(?: et al\\.)?((?:,? \\(?(?:1[89]|20)\\d\\d)+)\\b")
                .matcher(text);
        List<String> wanted = new ArrayList<>();
        while (cited.find()) {
            for (String year : cited.group(2).replace("(", "").strip().split(",? ")) {
                wanted.add(cited.group(1) + " " + year);
            }
        }
        wanted.removeIf(c -> c.matches("(January|February|March|November|December|David|Geneva) .*"));
        assertThat(wanted).hasSizeGreaterThan(40);
        for (String citation : wanted) {
            String[] parts = citation.split(" ");
            assertThat(entries).as(citation).anyMatch(e -> e.contains(parts[0]) && e.contains("(" + parts[1] + ")"));
        }
        for (String entry : entries) {
            Matcher year = Pattern.compile("\\((\\d{4})\\)").matcher(entry);
            assertThat(year.find()).as(entry).isTrue();
            String names = entry.substring(0, year.start());
            assertThat(wanted)
                    .as(entry)
                    .anyMatch(c -> c.endsWith(" " + year.group(1)) && names.contains(c.substring(0, c.indexOf(' '))));
        }
    }
}
