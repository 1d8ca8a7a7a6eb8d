package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import org.parley.ensemble.RunColumn;
import org.parley.random.RunKey;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.sweep.design.Factor;
import org.parley.table.Csv;
import org.parley.table.CsvBytes;

/**
 * The rows of a sweep as they stand in a segment and in {@code runs.csv}: {@code point, replication, seed}, the
 * factors, and those columns of a run that are not {@linkplain SharedDraws shared}. A run that could not be computed is
 * a line that begins with {@value #FAILED}: {@code point, replication, seed, message}; merging takes it out. No cell
 * holds a line feed, so a row is a line.
 */
final class RowWriter {
    /** The mark before the row of a run that could not be computed. */
    static final char FAILED = '!';

    private static final int LONGEST_MESSAGE = 500;
    private static final int ROOM = 64;

    private final DesignPoints points;
    private final List<RunColumn> columns;
    private final List<String> header;

    /** Writes the columns of a sweep without those that are shared. */
    RowWriter(DesignPoints points, List<RunColumn> all, SharedDraws shared) {
        this.points = points;
        this.columns = all.stream().filter(c -> !shared.holds(c.name())).toList();
        List<String> names = new ArrayList<>(List.of("point", "replication", "seed"));
        points.factors().stream().map(Factor::name).forEach(names::add);
        columns.stream().map(RunColumn::name).forEach(names::add);
        this.header = List.copyOf(names);
    }

    /** Names of the columns. */
    List<String> header() {
        return header;
    }

    /** The columns of a run that stand in its row. */
    List<RunColumn> columns() {
        return columns;
    }

    /** The header as a line. */
    String headerLine() {
        StringBuilder line = new StringBuilder();
        for (String name : header) {
            Csv.cell(line.append(line.isEmpty() ? "" : ","), name);
        }
        return line.append('\n').toString();
    }

    /** What all rows of a point have between seed and outcome. */
    byte[] settings(int point) {
        CsvBytes settings = new CsvBytes(ROOM);
        for (Factor factor : points.factors()) {
            settings.cell(points.table().string(factor.name(), point)).sign(',');
        }
        return settings.toArray();
    }

    /** Adds the row of a run. */
    void run(CsvBytes to, int point, byte[] settings, RunResult run) {
        key(to, point, run.key()).raw(settings);
        columns.get(0).write(run, to);
        for (int c = 1; c < columns.size(); c++) {
            columns.get(c).write(run, to.sign(','));
        }
        to.sign('\n');
    }

    /** Adds the row of a run that could not be computed. */
    void failure(CsvBytes to, int point, RunKey key, Throwable wrong) {
        String text = wrong.toString().replaceAll("\\s+", " ").strip();
        key(to.sign(FAILED), point, key);
        to.cell(text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) + "…" : text);
        to.sign('\n');
    }

    private static CsvBytes key(CsvBytes to, int point, RunKey key) {
        return to.whole(point)
                .sign(',')
                .whole(key.replication())
                .sign(',')
                .whole(key.master())
                .sign(',');
    }
}
