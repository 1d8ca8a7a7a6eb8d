package org.parley.table;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line of CSV (RFC 4180) that holds no line feed within a cell. */
public final class CsvLine {
    private CsvLine() {}

    /** The cells, at least one. */
    public static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            if (from < line.length() && line.charAt(from) == '"') {
                StringBuilder cell = new StringBuilder();
                int at = from + 1;
                while (at < line.length()) {
                    char c = line.charAt(at);
                    if (c != '"') {
                        cell.append(c);
                        at++;
                    } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                        cell.append('"');
                        at += 2;
                    } else {
                        break;
                    }
                }
                cells.add(cell.toString());
                from = at + 2;
            } else {
                int comma = line.indexOf(',', from);
                int to = comma < 0 ? line.length() : comma;
                cells.add(line.substring(from, to));
                from = to + 1;
            }
        }
        return cells;
    }
}
