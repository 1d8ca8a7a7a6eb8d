package org.parley.study;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text at spaces. A word that is longer than a line is cut. */
public final class TextWrap {
    private TextWrap() {}

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
                    lines.add(rest.substring(0, width));
                    rest = rest.substring(width);
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
