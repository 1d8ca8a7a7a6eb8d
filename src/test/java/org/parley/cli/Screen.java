package org.parley.cli;

import java.util.ArrayList;
import java.util.List;

/** What a terminal shows after these characters: a carriage return goes back to the margin, letters replace letters. */
final class Screen {
    private Screen() {}

    /** The lines without blanks at their ends; an empty last line is none. */
    static List<String> after(String written) {
        List<String> lines = new ArrayList<>();
        for (String line : written.split("\n", -1)) {
            lines.add(shown(line).stripTrailing());
        }
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return lines;
    }

    private static String shown(String line) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\r') {
                at = 0;
            } else {
                if (at == shown.length()) {
                    shown.append(letter);
                } else {
                    shown.setCharAt(at, letter);
                }
                at++;
            }
        }
        return shown.toString();
    }
}
