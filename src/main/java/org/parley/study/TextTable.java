package org.parley.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.parley.table.PowersOfTen;

/**
 * A table in characters: texts to the left, numbers to the right, two spaces between columns. Where a line would be too
 * long, the columns of texts get narrower and wrap, the widest first, then long headers of numbers
 * ({@code guaranteeWindow}) break between their words; words of up to 16 letters stay whole where there is room.
 */
public final class TextTable {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;
    private static final int LONGEST_WORD = 16;
    /** Between the words of a name in a header: before a capital, after a full stop. */
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=\\.)");

    private final List<String> headers;
    private final List<Boolean> numbers;
    private final List<List<String>> rows = new ArrayList<>();

    /** Headers; one that begins with {@code >} is of a column of numbers. */
    public TextTable(String... headers) {
        this.headers = Arrays.stream(headers)
                .map(h -> h.startsWith(">") ? h.substring(1) : h)
                .toList();
        this.numbers = Arrays.stream(headers).map(h -> h.startsWith(">")).toList();
    }

    /** Adds a row, a cell a header; numbers of files lose their powers of ten. */
    public TextTable row(Object... cells) {
        if (cells.length != headers.size()) {
            throw new IllegalArgumentException(cells.length + " cells under " + headers.size() + " headers");
        }
        rows.add(Arrays.stream(cells)
                .map(cell -> PowersOfTen.writtenOut(String.valueOf(cell)))
                .toList());
        return this;
    }

    /** The lines, none longer than the width if the texts can be wrapped so far. */
    public List<String> lines(int width) {
        int[] widths = widths(width);
        List<String> lines = new ArrayList<>();
        add(lines, headers, widths);
        rows.forEach(row -> add(lines, row, widths));
        return lines;
    }

    private int[] widths(int width) {
        int[] widths = new int[headers.size()];
        int[] narrowest = new int[widths.length];
        int total = -GAP.length();
        for (int c = 0; c < widths.length; c++) {
            widths[c] = headers.get(c).length();
            narrowest[c] =
                    Math.max(NARROWEST, word(WORDS.matcher(headers.get(c)).replaceAll(" ")));
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], row.get(c).length());
                narrowest[c] = Math.max(narrowest[c], word(row.get(c)));
            }
            total += widths[c] + GAP.length();
        }
        total = narrowed(widths, narrowest, total, width);
        total = brokenHeaders(widths, total, width);
        Arrays.fill(narrowest, NARROWEST);
        narrowed(widths, narrowest, total, width);
        return widths;
    }

    /**
     * Takes letters from the widest columns of texts until the line fits or none is wider than this; the length of a
     * line.
     */
    private int narrowed(int[] widths, int[] narrowest, int length, int width) {
        int total = length;
        while (total > width) {
            int widest = -1;
            for (int c = 0; c < widths.length; c++) {
                if (!numbers.get(c) && widths[c] > narrowest[c] && (widest < 0 || widths[c] > widths[widest])) {
                    widest = c;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            total--;
        }
        return total;
    }

    /** Breaks the headers of numbers, the widest first, as far as needed; the length of a line. */
    private int brokenHeaders(int[] widths, int length, int width) {
        int total = length;
        for (int c = widest(widths); total > width && c >= 0; c = widest(widths)) {
            widths[c]--;
            total--;
        }
        return total;
    }

    /** The widest column of numbers whose header can still be broken; −1 if there is none. */
    private int widest(int[] widths) {
        int widest = -1;
        for (int c = 0; c < widths.length; c++) {
            if (numbers.get(c) && widths[c] > least(c) && (widest < 0 || widths[c] > widths[widest])) {
                widest = c;
            }
        }
        return widest;
    }

    /** Letters that a column of numbers needs: its longest cell, and the longest word of its header. */
    private int least(int column) {
        int least = 0;
        for (List<String> row : rows) {
            least = Math.max(least, row.get(column).length());
        }
        for (String word : WORDS.split(headers.get(column))) {
            least = Math.max(least, word.length());
        }
        return least;
    }

    /** A header in lines that are no longer than this: {@code guarantee} and {@code Window}. */
    private static List<String> header(String header, int width) {
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : WORDS.split(header)) {
            String line = lines.get(lines.size() - 1) + word;
            if (line.length() <= width) {
                lines.set(lines.size() - 1, line);
            } else {
                lines.add(word);
            }
        }
        lines.removeIf(String::isEmpty);
        return lines.isEmpty() ? List.of("") : lines;
    }

    /** Letters of the longest word, as far as it is to stay whole. */
    private static int word(String cell) {
        int longest = 0;
        for (String word : cell.split(" ", -1)) {
            longest = Math.max(longest, word.length());
        }
        return Math.min(longest, LONGEST_WORD);
    }

    private void add(List<String> lines, List<String> cells, int[] widths) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int c = 0; c < widths.length; c++) {
            boolean isName = cells == headers && !cells.get(c).contains(" ");
            List<String> cell = isName
                    ? header(cells.get(c), widths[c])
                    : numbers.get(c) ? List.of(cells.get(c)) : TextWrap.lines(cells.get(c), widths[c]);
            wrapped.add(cell);
            height = Math.max(height, cell.size());
        }
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String cell = h < wrapped.get(c).size() ? wrapped.get(c).get(h) : "";
                String pad = " ".repeat(Math.max(0, widths[c] - cell.length()));
                line.append(c == 0 ? "" : GAP).append(numbers.get(c) ? pad + cell : cell + pad);
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
