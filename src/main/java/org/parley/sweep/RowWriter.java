package org.parley.sweep;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.ensemble.RunColumn;
import org.parley.random.RunKey;
import org.parley.sim.RunResult;
import org.parley.sweep.design.Factor;
import org.parley.sweep.design.Points;
import org.parley.table.Csv;

/**
 * The rows of a sweep: {@code point, replication, seed}, the factors, the columns of a run. In a segment one more, {@code failure}: a run that could
 * not be computed has its message there and nothing after the factors. No cell holds a line feed, so a row is a line.
 */
final class RowWriter {
    static final String FAILURE = "failure";
    private static final int LONGEST_MESSAGE = 500;

    private final Points points;
    private final List<RunColumn> columns;
    private final List<String> header;

    RowWriter(Points points, List<RunColumn> columns) {
        this.points = points;
        this.columns = columns;
        List<String> names = new ArrayList<>(List.of("point", "replication", "seed"));
        points.factors().stream().map(Factor::name).forEach(names::add);
        columns.stream().map(RunColumn::name).forEach(names::add);
        names.add(FAILURE);
        this.header = List.copyOf(names);
    }

    /** Headers of a segment. */
    List<String> header() {
        return header;
    }

    /** Row of one run, with its failure or its result. */
    List<String> row(int point, RunKey key, @Nullable RunResult run, String failure) {
        List<String> cells = new ArrayList<>(header.size());
        cells.add(Integer.toString(point));
        cells.add(Long.toString(key.replication()));
        cells.add(Long.toString(key.master()));
        for (Factor factor : points.factors()) {
            cells.add(points.table().text(factor.name(), point));
        }
        for (RunColumn column : columns) {
            cells.add(run == null ? "" : column.cell(run));
        }
        cells.add(failure);
        return cells;
    }

    /** What a failure says, on one line. */
    static String message(Throwable wrong) {
        String text = wrong.toString().replaceAll("\\s+", " ").strip();
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text;
    }

    /** Rows as the text of a segment. */
    String text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (Csv csv = Csv.open(text, header)) {
            for (List<String> row : rows) {
                csv.row(row);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
