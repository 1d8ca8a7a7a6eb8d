package org.parley.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A document of maps, lists, strings, numbers and booleans as JSON (RFC 8259): two spaces a level, a line feed on every
 * system, keys in the order of the map, numbers as {@link Table#write} gives them; a number that does not exist (NaN,
 * ±∞) is null. Characters stand as they are; escaped are the quote, the backslash and control characters below U+0020.
 */
public final class Json {
    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** The document, ending in a line feed. */
    public static String text(@Nullable Object document) {
        Json json = new Json();
        json.write(document, 0);
        return json.text.append('\n').toString();
    }

    /** A text as JSON writes it, in quotes. */
    public static String quoted(String words) {
        Json json = new Json();
        json.quote(words);
        return json.text.toString();
    }

    /** The rows of a table, each a map from column name to number or text. */
    public static List<Map<String, Object>> rows(Table table) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (String name : table.names()) {
                row.put(name, table.isNumber(name) ? (Object) table.number(name, r) : table.string(name, r));
            }
            rows.add(row);
        }
        return rows;
    }

    private void write(@Nullable Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            map(map, level);
        } else if (value instanceof Iterable<?> list) {
            list(list.iterator(), level);
        } else if (value instanceof double[] numbers) {
            List<Object> list = new ArrayList<>(numbers.length);
            for (double number : numbers) {
                list.add(number);
            }
            list(list.iterator(), level);
        } else if (value == null || value instanceof Boolean) {
            text.append(value);
        } else if (value instanceof Integer || value instanceof Long) {
            text.append(((Number) value).longValue());
        } else if (value instanceof Number number) {
            double written = number.doubleValue();
            text.append(Double.isFinite(written) ? Table.write(written) : "null");
        } else {
            quote(value.toString());
        }
    }

    private void map(Map<?, ?> map, int level) {
        text.append('{');
        String before = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(before);
            line(level + 1);
            quote(String.valueOf(entry.getKey()));
            text.append(" : ");
            write(entry.getValue(), level + 1);
            before = ",";
        }
        close(map.isEmpty(), level, '}');
    }

    private void list(Iterator<?> items, int level) {
        text.append('[');
        boolean empty = !items.hasNext();
        while (items.hasNext()) {
            line(level + 1);
            write(items.next(), level + 1);
            text.append(items.hasNext() ? "," : "");
        }
        close(empty, level, ']');
    }

    private void close(boolean empty, int level, char bracket) {
        if (empty) {
            text.append(' ');
        } else {
            line(level);
        }
        text.append(bracket);
    }

    private void line(int level) {
        text.append('\n').append("  ".repeat(level));
    }

    private void quote(String words) {
        text.append('"');
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> {
                    if (c < ' ') {
                        text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
