package org.parley.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Standard error on a terminal of known width: a line that is longer is broken between words, and what follows is
 * indented. No word, no name of a file, no command of the program and nothing that was typed is cut; one that is longer
 * than the terminal stands on a line of its own. A line that fits keeps its bytes. Elsewhere, such as behind a pipe,
 * lines stay as they are and this class is not used ({@link Terminal#system}). Test: {@code ErrorLinesTest}.
 */
final class ErrorLines extends PrintWriter {
    private static final String INDENT = "  ";
    /** Between the place of a problem and what is wrong there ({@link org.parley.yaml.Problem}). */
    private static final String AFTER_PLACE = "  ";

    /** A verb with its options and with words that are no prose: names of files, numbers, what is quoted. */
    private static final Pattern COMMAND = Pattern.compile(
            "(\\./)?parley( [a-z]+)?"
                    + "( ('[^']*'|--?[a-z][^ ]*( (?!--)('[^']*'|[^ ]+))?|[^ ]*[/:=\\d…_][^ ]*|[^ ]+\\.[^ ]+|[A-Z]{2,}[^ ]*|[^ ]+(?= --)))*");

    private final int width;
    private final List<String> typed;

    /** Lines of this width; words of the command line that hold blanks stay whole. */
    ErrorLines(Writer to, int width, List<String> arguments) {
        super(to, true);
        this.width = width;
        this.typed = arguments.stream()
                .map(word -> word.startsWith("--") ? word.substring(word.indexOf('=') + 1) : word)
                .filter(word -> word.contains(" "))
                .toList();
    }

    @Override
    public void println(String text) {
        for (String line : text.split("\n", -1)) {
            broken(line).forEach(super::println);
        }
    }

    /** Its text, as for every {@link PrintWriter}. */
    @Override
    public void println(Object problem) {
        println(String.valueOf(problem));
    }

    private List<String> broken(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int blank = blank(rest, lines.isEmpty());
            if (blank < 0) {
                break;
            }
            lines.add(rest.substring(0, blank).stripTrailing());
            rest = INDENT + rest.substring(blank).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    /**
     * The last blank at which the line may be broken so that it fits, else the first one behind; −1 if there is none.
     */
    private int blank(String line, boolean first) {
        boolean[] whole = whole(line, first);
        int best = -1;
        for (int i = line.length() - line.stripLeading().length(); i < line.length(); i++) {
            boolean breaks = line.charAt(i) == ' ' && !whole[i];
            if (breaks && (i <= width || best < 0)) {
                best = i;
            }
        }
        return best;
    }

    /** The letters that stay together: the place of a problem on its first line, commands, and what was typed. */
    private boolean[] whole(String line, boolean first) {
        boolean[] whole = new boolean[line.length()];
        if (first) {
            Arrays.fill(whole, 0, Math.max(0, line.indexOf(AFTER_PLACE)), true);
        }
        Matcher command = COMMAND.matcher(line);
        while (command.find()) {
            Arrays.fill(whole, command.start(), command.end(), true);
        }
        for (String word : typed) {
            for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
                Arrays.fill(whole, at, at + word.length(), true);
            }
        }
        return whole;
    }
}
