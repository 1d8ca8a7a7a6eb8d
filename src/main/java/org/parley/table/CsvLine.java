package org.parley.table;

import java.util.ArrayList;
import java.util.List;

/** The cells of one line of CSV (RFC 4180) that holds no line feed within a cell. */
public final class CsvLine {
    private CsvLine() {}

    /**
     * Some cells of a line, in the given order of columns 0, 1 …, which must rise: of a long line with few wanted cells
     * a fraction of the work of {@link #cells}.
     */
    public static String[] picked(String line, int[] columns) {
        String[] picked = new String[columns.length];
        if (line.indexOf('"') >= 0) {
            List<String> all = cells(line);
            for (int c = 0; c < columns.length; c++) {
                picked[c] = all.get(columns[c]);
            }
            return picked;
        }
        int column = 0;
        int from = 0;
        for (int c = 0; c < columns.length; c++) {
            for (; column < columns[c]; column++) {
                from = line.indexOf(',', from) + 1;
                if (from == 0) {
                    throw new IllegalArgumentException(
                            "a line of " + (column + 1) + " cells has no cell " + (columns[c] + 1) + ": " + line);
                }
            }
            int to = line.indexOf(',', from);
            picked[c] = line.substring(from, to < 0 ? line.length() : to);
        }
        return picked;
    }

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
