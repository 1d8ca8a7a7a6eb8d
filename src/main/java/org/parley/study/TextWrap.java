package org.parley.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a text at spaces. A word that is longer than a line is cut: a name between its words, after a full stop or
 * before a capital, where it has one that early.
 */
public final class TextWrap {
    private TextWrap() {}

    /** How many letters of a word go onto a line that has room for fewer than all. */
    private static int cut(String word, int width) {
        for (int at = width; at > 1; at--) {
            char before = word.charAt(at - 1);
            boolean stop = before == '.' && Character.isLetter(word.charAt(at));
            if (stop || (Character.isLowerCase(before) && Character.isUpperCase(word.charAt(at)))) {
                return at;
            }
        }
        return width;
    }

    /** The lines, none longer than the width; no line for an empty text. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String part : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String word : part.strip().split(" +")) {
                String rest = word;
                if (line.length() > 0 && line.length() + 1 + rest.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                while (rest.length() > width) {
                    int cut = cut(rest, width);
                    lines.add(rest.substring(0, cut));
                    rest = rest.substring(cut);
                }
                if (line.length() > 0) {
                    line.append(' ');
                }
                line.append(rest);
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    /** The lines with the first one behind a label and the others under its end. */
    public static List<String> hanging(String label, String text, int width) {
        List<String> lines = new ArrayList<>();
        String indent = " ".repeat(label.length());
        for (String line : lines(text, Math.max(20, width - label.length()))) {
            lines.add((lines.isEmpty() ? label : indent) + line);
        }
        return lines.isEmpty() ? List.of(label.stripTrailing()) : lines;
    }
}
