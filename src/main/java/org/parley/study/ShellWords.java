package org.parley.study;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Joins words into one line to type into a shell. Words with anything but plain letters are put into single quotes. */
public final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+…-]+");

    private ShellWords() {}

    /** A command as it is typed in a shell; a word that a shell would read otherwise is quoted. */
    public static String line(List<String> words) {
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
