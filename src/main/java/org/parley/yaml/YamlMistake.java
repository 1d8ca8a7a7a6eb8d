package org.parley.yaml;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Says of a text that is no YAML what its writer may have done: left a quotation mark open, put a colon into a text,
 * begun a line in another column. The parser tells where it stopped and why in words of its own; they are kept only for
 * what is none of the usual mistakes. Test: {@code YamlMistakeTest}.
 */
final class YamlMistake {
    private static final Pattern FOUND = Pattern.compile("(?:found|but got) '?([^']+?)'?$");
    private static final Pattern NO_TEXT = Pattern.compile("found character '(.)' that cannot start any token.*");
    private static final Pattern ESCAPE = Pattern.compile("found unknown escape character (.).*");
    private static final Pattern KEY_AND_TEXT = Pattern.compile("(?:\\s*- )*\\s*([^\\s:'\"]+):\\s+([^'\"#]*\\S)\\s*");
    private static final Pattern KEY_WITHOUT_BLANK = Pattern.compile("\\s*(?:- )*([A-Za-z][\\w.-]*):([^\\s:].*)");
    private static final Pattern BEGIN = Pattern.compile("(?:\\s*- )*\\s*");

    private final List<String> lines;
    private final List<Event> before;
    private final MarkedYamlEngineException wrong;
    private final String problem;
    private final int line;
    private final int column;

    /** Of a text; the events before the parser stopped. */
    YamlMistake(String text, List<Event> before, MarkedYamlEngineException wrong) {
        this.lines = List.of(text.split("\\r?\\n"));
        this.before = before;
        this.wrong = wrong;
        this.problem = wrong.getProblem() == null ? "cannot be parsed" : firstLine(wrong.getProblem());
        Mark mark = wrong.getProblemMark().or(wrong::getContextMark).orElse(null);
        this.line = mark == null ? 0 : mark.getLine() + 1;
        this.column = mark == null ? 0 : mark.getColumn() + 1;
    }

    /** Adds it to the problems: one sentence, and where there is one a guess. */
    void tell(Problems problems) {
        if (problem.contains("TAB")) {
            problems.add(line, column, "a tab; YAML indents with spaces.", "");
        } else if (problem.contains("end of stream") && context().contains("quoted")) {
            problems.add(contextLine(), contextColumn(), not("the quotation mark that opens here never closes"), "");
        } else if (quoted() != null) {
            afterQuotes(quoted(), problems);
        } else if (problem.contains("mapping values are not allowed")) {
            colon(problems);
        } else if (problem.contains("<block end>")) {
            otherColumn(problems);
        } else if (context().contains("flow")) {
            openBracket(problems);
        } else {
            single(problems);
        }
    }

    private static String not(String why) {
        return "is not YAML: " + why + ".";
    }

    /** A text in quotation marks that ends in the line where the parser stopped and before it; null if none does. */
    private @Nullable ScalarEvent quoted() {
        Event last = before.isEmpty() ? null : before.get(before.size() - 1);
        if (!(last instanceof ScalarEvent text) || text.isPlain()) {
            return null;
        }
        boolean isBlock = text.isLiteral() || text.isFolded();
        Mark end = text.getEndMark().orElse(null);
        return isBlock || end == null || end.getLine() + 1 != line || end.getColumn() + 1 > column ? null : text;
    }

    private void afterQuotes(ScalarEvent text, Problems problems) {
        int opens = text.getStartMark().map(Mark::getLine).orElse(line - 1) + 1;
        if (opens < line) {
            problems.add(
                    line,
                    column,
                    not("a text in quotation marks that begins in line " + opens + " ends before this"),
                    "Maybe the quotation mark at its end is missing in line " + opens + "?");
        } else {
            problems.add(
                    line,
                    column,
                    not("a text in quotation marks ends before this"),
                    "Maybe the whole text in quotation marks, double ones if it holds a ' and single ones if it holds a \"?");
        }
    }

    /** A colon where none may be: in a text, or of a key that stands deeper than the one before, which has a value. */
    private void colon(Problems problems) {
        String here = line(line);
        String until = here.substring(0, Math.min(here.length(), column));
        Matcher text = KEY_AND_TEXT.matcher(here);
        if (until.indexOf(": ") >= 0) {
            problems.add(
                    line,
                    column,
                    not("a text that holds a colon and a blank needs quotation marks"),
                    text.matches() ? "Maybe " + text.group(1) + ": \"" + text.group(2) + "\"?" : "");
            return;
        }
        int above = above(line);
        if (!blankIsMissing(above, problems)) {
            problems.add(
                    line,
                    begin(line),
                    not("this line begins further to the right than line " + above + ", which has its value already"),
                    "Maybe in column " + begin(above) + "?");
        }
    }

    /** Whether a line is a key with its value right behind the colon; adds that. */
    private boolean blankIsMissing(int number, Problems problems) {
        Matcher noBlank = KEY_WITHOUT_BLANK.matcher(line(number));
        if (noBlank.matches()) {
            problems.add(
                    number,
                    noBlank.start(2) + 1,
                    not("a blank is wanted after the colon of a key"),
                    "Maybe " + noBlank.group(1) + ": " + noBlank.group(2) + "?");
            return true;
        }
        return false;
    }

    private void otherColumn(Problems problems) {
        if (column == contextColumn()) {
            boolean isOfKeys = context().contains("mapping");
            problems.add(
                    line,
                    column,
                    not("what begins in line " + contextLine()
                            + (isOfKeys
                                    ? " are keys with their values, and this line is none"
                                    : " is a list whose items begin with \"- \", and this line does not")),
                    isOfKeys
                            ? "Maybe the key of this list is missing above?"
                            : "Maybe a \"- \" is missing, or another column?");
            return;
        }
        int above = above(line);
        boolean isItem = line(line).stripLeading().startsWith("- ");
        int beside = isItem ? indent(above) : begin(above);
        problems.add(
                line,
                column,
                not("lines that belong together begin in one column, and this one begins in column " + column),
                "Maybe in column " + contextColumn() + " as line " + contextLine()
                        + (beside == contextColumn() ? "" : ", or " + beside + " as line " + above) + "?");
    }

    private void openBracket(Problems problems) {
        boolean isList = context().contains("sequence");
        String closes = isList ? "]" : "}";
        String opened = (isList ? "the list that [" : "the mapping that {") + " opens";
        if (contextLine() < line) {
            problems.add(
                    line,
                    column,
                    not(opened + " in line " + contextLine() + " goes on here"),
                    "Maybe a " + closes + " or a comma is missing in line " + above(line) + "?");
        } else {
            problems.add(
                    line,
                    column,
                    not("in " + opened + " in column " + contextColumn() + " a comma or a " + closes
                            + " is wanted here"),
                    hasSemicolon() ? "Maybe a comma in place of the semicolon?" : "");
        }
    }

    /** Whether a semicolon stands between the bracket that opens and the place where the parser stopped. */
    private boolean hasSemicolon() {
        String here = line(line);
        int from = Math.min(here.length(), contextColumn() - 1);
        return here.substring(from, Math.max(from, Math.min(here.length(), column)))
                        .indexOf(';')
                >= 0;
    }

    private void single(Problems problems) {
        Matcher noText = NO_TEXT.matcher(problem);
        Matcher escape = ESCAPE.matcher(problem);
        Matcher found = FOUND.matcher(problem);
        if (noText.matches()) {
            problems.add(
                    line, column, not("a text that begins with " + noText.group(1) + " needs quotation marks"), "");
        } else if (escape.matches()) {
            problems.add(
                    line,
                    column,
                    not("\\" + escape.group(1) + " means nothing between double quotation marks"),
                    "Maybe single ones around the text?");
        } else if (problem.contains("could not find expected ':'")) {
            if (!blankIsMissing(contextLine(), problems)) {
                problems.add(
                        contextLine(),
                        contextColumn(),
                        not("this line has no colon; wanted is key: value"),
                        "Maybe it goes on with the text before and begins further to the right?");
            }
        } else if (problem.contains("the node content") && found.find()) {
            problems.add(line, column, not("nothing is open that this " + found.group(1) + " could close"), "");
        } else {
            problems.add(line, column, not((context().isEmpty() ? "" : context() + ", ") + problem), "");
        }
    }

    private String context() {
        return wrong.getContext() == null ? "" : firstLine(wrong.getContext());
    }

    private int contextLine() {
        return wrong.getContextMark().map(Mark::getLine).orElse(line - 1) + 1;
    }

    private int contextColumn() {
        return wrong.getContextMark().map(Mark::getColumn).orElse(column - 1) + 1;
    }

    /** A line of the text, 1-based; empty where there is none. */
    private String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    /** The last line above that is neither empty nor a comment. */
    private int above(int number) {
        int above = number - 1;
        while (above > 1 && line(above).strip().replaceFirst("#.*", "").isEmpty()) {
            above--;
        }
        return above;
    }

    /** The column in which the key of a line begins, behind the marks of a list. */
    private int begin(int number) {
        Matcher blanks = BEGIN.matcher(line(number));
        return blanks.lookingAt() ? blanks.end() + 1 : 1;
    }

    /** The column in which a line begins. */
    private int indent(int number) {
        return line(number).length() - line(number).stripLeading().length() + 1;
    }

    /** Of a message that shows a piece of the text below it. */
    static String firstLine(String text) {
        return text.split("\n", 2)[0].strip();
    }
}
