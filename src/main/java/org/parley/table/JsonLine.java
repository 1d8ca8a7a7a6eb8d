package org.parley.table;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object of one line of JSON (RFC 8259) as somebody else wrote it. Values keep their letters, so that a number that
 * is only handed on comes back as it was written; lists and objects within are kept and not looked into. A key stands
 * once. Test: {@code JsonLineTest}, against Jackson.
 */
public final class JsonLine {
    private static final int MOST_LEVELS = 100;

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    /** What a value is. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** Null. */
        NOTHING,
        /** A list or an object. */
        NESTED
    }

    /**
     * A value.
     *
     * @param kind what it is
     * @param text its letters; those of a text without quotes and escapes
     * @param json as it was written
     */
    public record Value(Kind kind, String text, String json) {}

    /**
     * The values of an object by their keys, in the order of the line.
     *
     * @throws IllegalArgumentException if it is none; the message says where and what is wanted
     */
    public static Map<String, Value> read(String line) {
        JsonLine reader = new JsonLine(line);
        Map<String, Value> values = reader.object();
        reader.blanks();
        if (reader.at < line.length()) {
            throw reader.wrong("the end of the line");
        }
        return values;
    }

    private Map<String, Value> object() {
        Map<String, Value> values = new LinkedHashMap<>();
        blanks();
        take('{', "an object { … }");
        blanks();
        if (next() == '}') {
            at++;
            return values;
        }
        while (true) {
            blanks();
            int from = at;
            String key = text("a key in double quotes");
            blanks();
            take(':', "a colon");
            blanks();
            if (values.put(key, value(0)) != null) {
                at = from;
                throw new IllegalArgumentException(place() + "the key \"" + key + "\" stands here a second time");
            }
            blanks();
            if (next() == '}') {
                at++;
                return values;
            }
            take(',', "a comma or the closing brace");
        }
    }

    private Value value(int level) {
        int from = at;
        char first = next();
        if (first == '"') {
            String text = text("a text");
            return new Value(Kind.TEXT, text, line.substring(from, at));
        }
        if (first == '{' || first == '[') {
            nested(first == '{' ? '}' : ']', level);
            String json = line.substring(from, at);
            return new Value(Kind.NESTED, json, json);
        }
        while (at < line.length() && ",]} \t\r".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        String word = line.substring(from, at);
        Kind kind = switch (word) {
            case "true", "false" -> Kind.TRUTH;
            case "null" -> Kind.NOTHING;
            default -> isNumber(word) ? Kind.NUMBER : null;
        };
        if (kind == null) {
            at = from;
            throw wrong("a value: a number such as 0.15, a text in double quotes, true, false or null");
        }
        return new Value(kind, kind == Kind.NOTHING ? "" : word, word);
    }

    /** Whether JSON would read this as a number. */
    public static boolean isNumber(String word) {
        return word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");
    }

    private void nested(char closing, int level) {
        if (level > MOST_LEVELS) {
            throw new IllegalArgumentException(place() + "nested more than " + MOST_LEVELS + " levels deep");
        }
        at++;
        blanks();
        if (next() == closing) {
            at++;
            return;
        }
        while (true) {
            blanks();
            if (closing == '}') {
                text("a key in double quotes");
                blanks();
                take(':', "a colon");
                blanks();
            }
            value(level + 1);
            blanks();
            if (next() == closing) {
                at++;
                return;
            }
            take(',', "a comma or " + closing);
        }
    }

    private String text(String wanted) {
        take('"', wanted);
        StringBuilder text = new StringBuilder();
        while (true) {
            char letter = next();
            if (letter == '\0' || letter < ' ') {
                throw wrong("a closing quote");
            }
            at++;
            if (letter == '"') {
                return text.toString();
            }
            text.append(letter == '\\' ? escaped() : letter);
        }
    }

    private char escaped() {
        char letter = next();
        int which = "\"\\/bfnrt".indexOf(letter);
        if (which >= 0) {
            at++;
            return "\"\\/\b\f\n\r\t".charAt(which);
        }
        if (letter == 'u'
                && at + 5 <= line.length()
                && line.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) {
            char written = (char) Integer.parseInt(line.substring(at + 1, at + 5), 16);
            at += 5;
            return written;
        }
        throw wrong("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u and four hexadecimal digits");
    }

    private void blanks() {
        while (at < line.length() && " \t\r".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() {
        return at < line.length() ? line.charAt(at) : '\0';
    }

    private void take(char letter, String wanted) {
        if (next() != letter) {
            throw wrong(wanted);
        }
        at++;
    }

    private IllegalArgumentException wrong(String wanted) {
        String found = at < line.length() ? "\"" + line.charAt(at) + "\"" : "the end of the line";
        return new IllegalArgumentException(place() + "found " + found + "; wanted is " + wanted);
    }

    private String place() {
        return "no JSON at letter " + (at + 1) + ": ";
    }
}
