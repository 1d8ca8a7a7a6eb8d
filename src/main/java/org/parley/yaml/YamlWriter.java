package org.parley.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.parley.table.Table;

/**
 * Writes the small part of YAML that the reader reads: block mappings and lists, and flow mappings on one line. Every
 * text is in double quotes and every number goes through {@link Table#write}, so the bytes are the same everywhere.
 */
public final class YamlWriter {
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    /** Words that other YAML readers take for something else than a text. */
    private static final Set<String> TAKEN = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private final StringBuilder out = new StringBuilder();
    private int level;
    private boolean bullet;

    /** What was written. */
    @Override
    public String toString() {
        return out.toString();
    }

    /** A comment line. */
    public void comment(String text) {
        out.append("# ").append(text).append('\n');
    }

    /** {@code key: value}, the value already in YAML. */
    public void line(String key, String value) {
        start().append(key(key)).append(": ").append(value).append('\n');
    }

    /** {@code key: "text"}, left out if the text is empty. */
    public void text(String key, String text) {
        if (!text.isEmpty()) {
            line(key, quoted(text));
        }
    }

    /** {@code - value}. */
    public void item(String value) {
        start().append("- ").append(value).append('\n');
    }

    /** {@code key:} with the block of the body below. */
    public void block(String key, Runnable body) {
        start().append(key(key)).append(":\n");
        level++;
        body.run();
        level--;
    }

    /** {@code -} with the block of the body beginning on the same line. */
    public void bullet(Runnable body) {
        bullet = true;
        level++;
        body.run();
        level--;
    }

    private StringBuilder start() {
        if (bullet) {
            out.append("  ".repeat(level - 1)).append("- ");
            bullet = false;
        } else {
            out.append("  ".repeat(level));
        }
        return out;
    }

    /** A key as it is written. */
    public static String key(String key) {
        boolean plain = PLAIN_KEY.matcher(key).matches() && !TAKEN.contains(key.toLowerCase(Locale.ROOT));
        return plain ? key : quoted(key);
    }

    /** A number. */
    public static String number(double number) {
        return Table.write(number);
    }

    /** A list on one line. */
    public static String list(List<String> items) {
        return "[" + String.join(", ", items) + "]";
    }

    /** A text in double quotes. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                default -> {
                    if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** A mapping on one line: {@code {a: 1, b: "x"}}. */
    public static final class Flow {
        private final List<String> entries = new ArrayList<>();

        /** An entry whose value is in YAML already. */
        public Flow put(String key, String value) {
            entries.add(key(key) + ": " + value);
            return this;
        }

        /** A text; left out if it is empty. */
        public Flow text(String key, String text) {
            return text.isEmpty() ? this : put(key, quoted(text));
        }

        /** A number. */
        public Flow number(String key, double number) {
            return put(key, YamlWriter.number(number));
        }

        /** The entries that somebody else adds. */
        public Flow with(UnaryOperator<Flow> more) {
            return more.apply(this);
        }

        @Override
        public String toString() {
            return "{" + String.join(", ", entries) + "}";
        }
    }
}
