package org.parley.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Comma-separated values (RFC 4180) as every file of this project has them: a header of column names, commas, quotes
 * only where needed, one line feed a row on every system, numbers as {@link Table#write} gives them. What is written
 * reads back as the same table.
 */
public final class Csv implements AutoCloseable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Writer writer;
    private final int columns;

    private Csv(Writer writer, int columns) {
        this.writer = writer;
        this.columns = columns;
    }

    /** Opens a file of rows, and writes its header; closing closes the writer. */
    public static Csv open(Writer to, List<String> columns) throws IOException {
        Csv csv = new Csv(to, columns.size());
        csv.row(columns);
        return csv;
    }

    /** Writes a row. */
    public void row(List<String> cells) throws IOException {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("a row of " + cells.size() + " cells; the header has " + columns);
        }
        StringBuilder row = new StringBuilder();
        for (int c = 0; c < cells.size(); c++) {
            if (c > 0) {
                row.append(',');
            }
            cell(cells.get(c), c == 0, row);
        }
        writer.write(row.append('\n').toString());
    }

    /**
     * A cell; in quotes, its own quotes doubled, if it holds a comma, a quote or a line break, or if it is the first of
     * its row and many a program would take it for a comment.
     */
    private static void cell(String text, boolean first, StringBuilder row) {
        boolean quoted = first && text.startsWith("#");
        for (int i = 0; i < text.length() && !quoted; i++) {
            char c = text.charAt(i);
            quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted) {
            row.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            row.append(text);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Appends a cell, in quotes where it needs them: the same text as a cell of {@link #row} that is not the first. */
    public static void cell(StringBuilder to, String cell) {
        boolean isPlain = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            isPlain &= c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (isPlain) {
            to.append(cell);
        } else {
            to.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }

    /** A table as a text. */
    public static String text(Table table) {
        StringWriter text = new StringWriter();
        List<String> names = table.names();
        try (Csv csv = open(text, names)) {
            for (int r = 0; r < table.rows(); r++) {
                List<String> cells = new ArrayList<>(names.size());
                for (String name : names) {
                    cells.add(table.string(name, r));
                }
                csv.row(cells);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /**
     * The table of a text. A column in which every cell that is not empty is a number is a column of numbers. A byte
     * order mark, as spreadsheets write it, is passed over.
     *
     * @throws IllegalArgumentException if there is no header, a row is longer or shorter than it, or columns are not
     *     parted by commas
     */
    public static Table read(String written) {
        return read(written, Set.of());
    }

    /** The same, with the names of columns whose cells stay as they are written: {@code 007} is a label and no 7. */
    public static Table read(String written, Set<String> strings) {
        String text = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                throw new IllegalArgumentException("a CSV file without a header");
            }
            List<String> names = records.next().getFields();
            refuseOtherDialects(names);
            List<List<String>> rows = new ArrayList<>();
            while (records.hasNext()) {
                rows.add(records.next().getFields());
            }
            return Table.ofRows(names, rows, strings);
        } catch (CsvParseException wrong) {
            throw new IllegalArgumentException(
                    "not a table: " + wrong.getMessage()
                            + "; every row has as many cells as the header, and points, not commas, stand in numbers",
                    wrong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A header of one name that holds semicolons or tabs is a table as some spreadsheets write it. */
    private static void refuseOtherDialects(List<String> names) {
        if (names.size() > 1) {
            return;
        }
        String name = names.get(0);
        String found =
                name.contains(";") ? "semicolons" : name.contains("\t") ? "tabs" : name.contains("|") ? "bars" : "";
        if (!found.isEmpty()) {
            throw new IllegalArgumentException("the header \"" + name.replace("\t", "⇥") + "\" holds " + found
                    + " and no comma; wanted are commas between columns and points in numbers."
                    + " Maybe save it as \"CSV (comma separated)\"?");
        }
    }
}
