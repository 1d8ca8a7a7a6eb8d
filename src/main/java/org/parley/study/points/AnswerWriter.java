package org.parley.study.points;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.Statistic;
import org.parley.table.Csv;
import org.parley.table.Json;
import org.parley.table.Table;

/**
 * Writes what became of each line, in a line: {@value #LINE} (its number), its cells as they came, {@code seed} where
 * it gave none, {@value #RUNS}, then of each outcome its estimate under its own name and {@code .low}, {@code .high}
 * (95 % interval) and {@code .n} (runs that have the number), and {@value #ERROR}. A number that does not exist is
 * empty in CSV and null in JSON. A cell of JSON that came under the name of one of these is left out. Every line goes
 * out at once.
 */
final class AnswerWriter {
    static final String LINE = "line";
    static final String RUNS = "runs";
    static final String ERROR = "error";
    private static final List<String> LIMITS = List.of(".low", ".high", ".n");

    private final PrintWriter out;
    private final PointFormat form;
    private final List<String> outcomes;
    private final Set<String> ours;
    private final int runs;
    private final List<String> cells;
    private boolean headed;

    /**
     * A writer.
     *
     * @param cells names of the cells of every line of CSV
     */
    AnswerWriter(PrintWriter out, PointFormat form, List<String> cells, List<Statistic> outcomes, int runs) {
        this.out = out;
        this.form = form;
        this.cells = cells;
        this.outcomes = outcomes.stream().map(Statistic::name).toList();
        this.ours = names(outcomes);
        this.runs = runs;
    }

    /** The names of all columns that do not come from the points. */
    static Set<String> names(List<Statistic> outcomes) {
        Set<String> names = new LinkedHashSet<>(List.of(LINE, RUNS, ERROR));
        outcomes.forEach(outcome -> {
            names.add(outcome.name());
            LIMITS.forEach(limit -> names.add(outcome.name() + limit));
        });
        return names;
    }

    /** Why a line cannot be written; empty if it can. */
    String problem(PointLine line) {
        if (form == PointFormat.JSONL || line.cells().isEmpty()) {
            return "";
        }
        return line.cells().keySet().equals(new LinkedHashSet<>(cells))
                ? ""
                : "the first point has the keys " + String.join(", ", cells) + ", this one "
                        + String.join(", ", line.cells().keySet())
                        + "; rows of CSV have the same columns. Maybe --format jsonl?";
    }

    /** A point that was evaluated. */
    void done(PointLine line, long seed, List<PointEvaluator.Estimated> estimates) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(RUNS, Integer.toString(runs));
        for (PointEvaluator.Estimated of : estimates) {
            written.put(of.name(), number(of.mean().estimate()));
            written.put(of.name() + LIMITS.get(0), number(of.mean().low()));
            written.put(of.name() + LIMITS.get(1), number(of.mean().high()));
            written.put(of.name() + LIMITS.get(2), Long.toString(of.n()));
        }
        write(line, Long.toString(seed), written, "");
    }

    /** A line that could not be. */
    void failed(PointLine line, String problem) {
        write(line, "", Map.of(), problem);
    }

    private String number(double number) {
        return Double.isFinite(number) ? Table.write(number) : form == PointFormat.CSV ? "" : "null";
    }

    private void write(PointLine line, String seed, Map<String, String> numbers, String problem) {
        if (form == PointFormat.CSV) {
            row(line, seed, numbers, problem);
        } else {
            object(line, seed, numbers, problem);
        }
        out.flush();
    }

    private void row(PointLine line, String seed, Map<String, String> numbers, String problem) {
        boolean ownSeed = cells.contains(PointColumns.SEED);
        if (!headed) {
            List<String> header = new ArrayList<>(List.of(LINE));
            header.addAll(cells);
            if (!ownSeed) {
                header.add(PointColumns.SEED);
            }
            header.add(RUNS);
            for (String outcome : outcomes) {
                header.add(outcome);
                LIMITS.forEach(limit -> header.add(outcome + limit));
            }
            header.add(ERROR);
            row(header);
            headed = true;
        }
        List<String> row = new ArrayList<>(List.of(Long.toString(line.number())));
        for (String name : cells) {
            PointCell cell = line.cells().get(name);
            boolean seedOfAll = name.equals(PointColumns.SEED) && (cell == null || cell.isEmpty());
            row.add(seedOfAll ? seed : cell == null ? "" : cell.text());
        }
        if (!ownSeed) {
            row.add(seed);
        }
        row.add(numbers.getOrDefault(RUNS, ""));
        for (String outcome : outcomes) {
            row.add(numbers.getOrDefault(outcome, ""));
            LIMITS.forEach(limit -> row.add(numbers.getOrDefault(outcome + limit, "")));
        }
        row.add(problem);
        row(row);
    }

    private void row(List<String> row) {
        StringBuilder text = new StringBuilder();
        for (String cell : row) {
            if (!text.isEmpty()) {
                text.append(',');
            }
            Csv.cell(text, cell);
        }
        out.print(text.append('\n'));
    }

    private void object(PointLine line, String seed, Map<String, String> numbers, String problem) {
        StringBuilder text = new StringBuilder("{");
        member(text, LINE, Long.toString(line.number()));
        boolean ownSeed = false;
        for (Map.Entry<String, PointCell> cell : line.cells().entrySet()) {
            boolean isSeed =
                    cell.getKey().equals(PointColumns.SEED) && !cell.getValue().isEmpty();
            ownSeed |= isSeed;
            boolean clashes = ours.contains(cell.getKey()); // told under error; no object has a key twice
            if (!clashes && (isSeed || !cell.getKey().equals(PointColumns.SEED))) {
                member(text, cell.getKey(), cell.getValue().json());
            }
        }
        if (!ownSeed && !seed.isEmpty()) {
            member(text, PointColumns.SEED, seed);
        }
        numbers.forEach((name, number) -> member(text, name, number));
        if (!problem.isEmpty()) {
            member(text, ERROR, Json.quoted(problem));
        }
        out.print(text.append("}\n"));
    }

    private static void member(StringBuilder text, String name, String json) {
        text.append(text.length() > 1 ? ", " : "")
                .append(Json.quoted(name))
                .append(": ")
                .append(json);
    }
}
