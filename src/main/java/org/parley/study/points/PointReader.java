package org.parley.study.points;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.scenario.Scenario;
import org.parley.study.RefusedInput;
import org.parley.table.CsvLine;
import org.parley.table.Decimal;
import org.parley.table.JsonLine;

/**
 * Points, a line each: a header and rows of comma-separated values, or an object of JSON a line, which then names only
 * what its point sets. Which of both they are shows in the first letter. What is wrong with a header is wrong with all
 * points and refused; what is wrong with a line is a problem of that line. Empty lines are passed over and counted. An
 * id that one of the latest {@value #MOST_IDS} points has is refused; memory does not grow with the points.
 */
final class PointReader {
    /** An id that stood once is refused as long as it is among so many latest. */
    static final int MOST_IDS = 100_000;

    private final String source;
    private final Utf8Lines lines;
    private final PointColumns columns;
    private final Map<String, Long> ids = latest();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Consumer<List<String>> told;
    private PointFormat form = PointFormat.CSV;
    private List<String> header = List.of();
    private Utf8Lines.@Nullable Text first;

    /** The ids of the latest lines: a stream may never end, and memory does. */
    private static Map<String, Long> latest() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > MOST_IDS;
            }
        };
    }

    private PointReader(InputStream in, String source, PointColumns columns, Consumer<List<String>> told) {
        this.told = told;
        this.source = source;
        this.lines = new Utf8Lines(in);
        this.columns = columns;
    }

    /**
     * Reads the header or the first line.
     *
     * @param source what messages call the stream
     * @param scenario that points are laid over
     * @param written names of columns of the lines that go out
     * @param told gets the names of columns that are kept and set nothing, each once
     * @throws RefusedInput if there is no point or the header cannot be used
     */
    static PointReader open(
            InputStream in, String source, Scenario scenario, Set<String> written, Consumer<List<String>> told)
            throws IOException {
        PointReader reader = new PointReader(in, source, new PointColumns(scenario, written), told);
        reader.begin();
        return reader;
    }

    private void begin() throws IOException {
        Utf8Lines.Text line = notEmpty();
        if (line == null) {
            throw new RefusedInput(
                    source + " is empty; a header and a row a point (CSV), or an object a line (JSON) is wanted.");
        }
        if (!line.problem().isEmpty()) {
            throw new RefusedInput(source + ":" + line.number() + "  " + line.problem());
        }
        if (line.text().stripLeading().startsWith("{")) {
            form = PointFormat.JSONL;
            first = line;
            header = keys(line.text());
            return;
        }
        readHeader(line);
        first = notEmpty();
        if (first == null) {
            throw new RefusedInput(source + " holds a header and no point.");
        }
    }

    /** The keys of an object; none if it is no object. */
    private static List<String> keys(String line) {
        try {
            return List.copyOf(JsonLine.read(line).keySet());
        } catch (IllegalArgumentException wrong) {
            return List.of(); // that line tells so in its turn
        }
    }

    private Utf8Lines.@Nullable Text notEmpty() throws IOException {
        Utf8Lines.Text line = lines.next();
        while (line != null && line.problem().isEmpty() && line.text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    private void readHeader(Utf8Lines.Text line) {
        String text = line.text();
        List<String> problems = new ArrayList<>();
        if (isOpenQuote(text)) {
            problems.add("a quote is not closed.");
        } else if (text.indexOf('\r') >= 0) {
            problems.add("lines end in carriage returns alone. Maybe save it as \"CSV UTF-8\"?");
        } else if (text.indexOf(',') < 0 && (text.contains(";") || text.contains("\t"))) {
            problems.add("the header holds " + (text.contains(";") ? "semicolons" : "tabs")
                    + " and no comma; wanted are commas between columns and points in numbers."
                    + " Maybe save it as \"CSV (comma separated)\"?");
        } else {
            header = CsvLine.cells(text);
            problems.addAll(problemsOfHeader());
        }
        if (!problems.isEmpty()) {
            problems.replaceAll(problem -> source + ":" + line.number() + "  " + problem);
            throw new RefusedInput(String.join("\n", problems));
        }
    }

    private List<String> problemsOfHeader() {
        List<String> problems = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        int used = 0;
        for (String name : header) {
            PointColumns.Meaning meaning = columns.of(name);
            if (!names.add(name)) {
                problems.add("the column \"" + name + "\" stands twice.");
            } else if (!meaning.problem().isEmpty()) {
                problems.add(meaning.problem());
            } else if (meaning.use() != PointColumns.Use.KEPT) {
                used++;
            }
        }
        if (used == 0 && problems.isEmpty()) {
            problems.add("no column is a setting, a preset, a seed or an id; found \""
                    + String.join("\", \"", header) + "\"."
                    + (header.stream().anyMatch(cell -> Decimal.parse(cell) != null)
                            ? " Maybe a row of names is missing above the numbers?"
                            : " Settings have the names that parley parameters prints, such as warCost.A."));
        }
        return problems;
    }

    /** CSV or JSON. */
    PointFormat form() {
        return form;
    }

    /** Names of the columns of CSV in order; of JSON the keys of the first line, none if it cannot be read. */
    List<String> header() {
        return header;
    }

    /** Tells which columns of the header are kept and set nothing; of JSON each line tells it in its turn. */
    void tellKept() {
        if (form == PointFormat.CSV) {
            tellKept(header);
        }
    }

    private void tellKept(Collection<String> names) {
        List<String> fresh = names.stream()
                .filter(name -> columns.of(name).equals(PointColumns.KEPT))
                .filter(kept::add)
                .toList();
        if (!fresh.isEmpty()) {
            told.accept(fresh);
        }
    }

    /** The next line that is not empty; null at the end. */
    @Nullable
    PointLine next() throws IOException {
        Utf8Lines.Text line = first != null ? first : notEmpty();
        first = null;
        if (line == null) {
            return null;
        }
        if (!line.problem().isEmpty()) {
            return PointLine.wrong(line.number(), Map.of(), line.problem());
        }
        return form == PointFormat.CSV ? row(line) : object(line);
    }

    private PointLine row(Utf8Lines.Text line) {
        if (isOpenQuote(line.text())) {
            return PointLine.wrong(line.number(), Map.of(), "a quote is not closed; a point is one line.");
        }
        List<String> cells = CsvLine.cells(line.text());
        if (cells.size() != header.size()) {
            return PointLine.wrong(
                    line.number(),
                    Map.of(),
                    count(cells.size(), "cell") + "; the header has " + header.size() + "." + commaHint(cells));
        }
        Map<String, PointCell> named = new LinkedHashMap<>();
        for (int c = 0; c < cells.size(); c++) {
            named.put(header.get(c), PointCell.ofCsv(cells.get(c)));
        }
        return line(line.number(), named);
    }

    /** A decimal comma makes two cells of one. */
    private String commaHint(List<String> cells) {
        if (cells.size() <= header.size()) {
            return "";
        }
        for (int c = 0; c + 1 < cells.size(); c++) {
            if (cells.get(c).strip().matches("-?\\d+") && cells.get(c + 1).matches("\\d+")) {
                return " Maybe a comma in a number: " + cells.get(c).strip() + "." + cells.get(c + 1) + " in place of "
                        + cells.get(c).strip() + "," + cells.get(c + 1) + "?";
            }
        }
        return "";
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static boolean isOpenQuote(String line) {
        return line.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    private PointLine object(Utf8Lines.Text line) {
        try {
            Map<String, PointCell> cells = new LinkedHashMap<>();
            JsonLine.read(line.text()).forEach((key, value) -> cells.put(key, PointCell.ofJson(value)));
            if (kept.size() < PointColumns.MOST_REMEMBERED) {
                tellKept(cells.keySet());
            }
            return line(line.number(), cells);
        } catch (IllegalArgumentException wrong) {
            return PointLine.wrong(line.number(), Map.of(), wrong.getMessage() + ".");
        }
    }

    private PointLine line(long number, Map<String, PointCell> cells) {
        List<String> problems = new ArrayList<>();
        Map<String, String> settings = new LinkedHashMap<>();
        String preset = "";
        Long seed = null;
        for (Map.Entry<String, PointCell> entry : cells.entrySet()) {
            String name = entry.getKey();
            PointCell cell = entry.getValue();
            PointColumns.Meaning meaning = columns.of(name);
            if (!meaning.problem().isEmpty()) {
                problems.add(meaning.problem());
                continue;
            }
            switch (meaning.use()) {
                case KEPT -> {}
                case ID -> id(number, cell, problems);
                case PRESET -> preset = cell.isEmpty() ? "" : cell.text().strip();
                case SEED -> {
                    seed = cell.isEmpty() ? null : cell.whole();
                    if (seed == null && !cell.isEmpty()) {
                        problems.add("seed is \"" + cell.text() + "\"; allowed −2⁶³ … 2⁶³ − 1, whole.");
                    }
                }
                case SETTING -> setting(name, cell, settings, problems);
            }
        }
        return new PointLine(number, cells, new Point(preset, settings, seed), String.join(" ", problems));
    }

    private void id(long number, PointCell cell, List<String> problems) {
        if (cell.kind() == JsonLine.Kind.NESTED) {
            problems.add("id is " + cell.json() + "; a text or a number is wanted.");
        } else if (!cell.isEmpty()) {
            Long before = ids.putIfAbsent(cell.text(), number);
            if (before != null) {
                problems.add("the id \"" + cell.text() + "\" stands on line " + before + " already.");
            }
        }
    }

    private void setting(String name, PointCell cell, Map<String, String> settings, List<String> problems) {
        if (cell.kind() == JsonLine.Kind.NESTED) {
            problems.add(name + " is " + cell.json() + "; one value is wanted.");
        } else if (cell.isEmpty()) {
            problems.add(name + " is empty. A point that does not set it "
                    + (form == PointFormat.CSV
                            ? "goes into a file without the column, or into lines of JSON."
                            : "leaves it out."));
        } else {
            settings.put(name, cell.text());
        }
    }
}
