package org.parley.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.table.CsvLine;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * What an analysis needs of all runs of a sweep, and no more: how each ended and the numbers of the measures, by point
 * and replication. Ends and shares take a byte a run; other numbers eight, which wait in a file of the folder where
 * there are more than {@value #MOST_IN_MEMORY}. So ten million runs are analysed within 256 MB.
 */
final class RunStore implements RunValues, RunBlockPass.Worker, Closeable {
    private static final long MOST_IN_MEMORY = 2_000_000;
    private static final String OUTCOME = "outcome";

    private final int points;
    private final int replications;
    private final byte[][] ends;
    private final Map<Statistic, NumberStore> numbers = new LinkedHashMap<>();
    private final List<Read> columns = new ArrayList<>();

    /** A column that is read off the rows. */
    private record Read(String name, int at, boolean isText) {}

    /** Begins the store of a sweep; what memory should not hold goes into the folder. */
    RunStore(SweepSpec spec, int points, RowWriter rows, Set<Statistic> statistics, SweepFolder folder)
            throws IOException {
        this.points = points;
        this.replications = spec.replications();
        this.ends = new byte[points][];
        Set<String> wanted = new LinkedHashSet<>(List.of(OUTCOME));
        statistics.forEach(m -> wanted.addAll(m.columns()));
        for (String name : wanted) {
            int at = rows.header().indexOf(name);
            boolean isText =
                    rows.columns().stream().anyMatch(c -> c.name().equals(name) && c.kind() == RunColumn.Kind.TEXT);
            if (at < 0) {
                throw new SweepRefused("the runs of " + folder.path() + " have no column " + name + ".");
            }
            columns.add(new Read(name, at, isText));
        }
        boolean inMemory = (long) points * replications <= MOST_IN_MEMORY;
        for (Statistic statistic : statistics) {
            numbers.put(
                    statistic,
                    statistic.kind() == Statistic.Kind.SHARE
                            ? NumberStore.ofFlags(points, replications)
                            : inMemory
                                    ? NumberStore.inMemory(points, replications)
                                    : NumberStore.onDisk(file(folder, numbers.size()), replications));
        }
    }

    private static Path file(SweepFolder folder, int number) {
        return folder.path()
                .resolve(".numbers-" + number + "-" + ProcessHandle.current().pid() + ".tmp");
    }

    /** Whether these measures were kept. */
    boolean holds(Set<Statistic> statistics) {
        return numbers.keySet().containsAll(statistics);
    }

    /** Keeps the rows of a block; any thread. */
    @Override
    public void take(RunBlockPlan.Block block, RowLines lines) {
        int chunk = block.last() - block.first() + 1;
        int[] places = new int[block.runs()];
        List<Cells> cells = new ArrayList<>();
        for (Read column : columns) {
            cells.add(new Cells(column, block.runs()));
        }
        int[] rows = {0};
        lines.runs(line -> {
            List<String> row = CsvLine.cells(line);
            int point = Integer.parseInt(row.get(0));
            int replication = Integer.parseInt(row.get(1));
            places[rows[0]++] = (point - block.from()) * chunk + replication - block.first();
            cells.forEach(column -> column.add(row));
        });
        Table.Builder table = Table.builder();
        cells.forEach(column -> column.to(table));
        keep(block, places, table.build());
    }

    private void keep(RunBlockPlan.Block block, int[] places, Table rows) {
        int chunk = block.last() - block.first() + 1;
        List<String> outcomes = rows.strings(OUTCOME);
        byte[] ended = new byte[block.runs()];
        for (int r = 0; r < outcomes.size(); r++) {
            ended[places[r]] = (byte) (1 + Outcome.valueOf(outcomes.get(r)).ordinal());
        }
        for (int point = block.from(); point < block.to(); point++) {
            System.arraycopy(ended, (point - block.from()) * chunk, ends(point), block.first() - 1, chunk);
        }
        numbers.forEach((statistic, store) -> {
            double[] values = statistic.values(rows);
            double[] placed = new double[block.runs()];
            Arrays.fill(placed, Double.NaN);
            for (int r = 0; r < values.length; r++) {
                placed[places[r]] = values[r];
            }
            for (int point = block.from(); point < block.to(); point++) {
                int from = (point - block.from()) * chunk;
                store.put(point, block.first() - 1, Arrays.copyOfRange(placed, from, from + chunk));
            }
        });
    }

    private byte[] ends(int point) {
        synchronized (ends) {
            if (ends[point] == null) {
                ends[point] = new byte[replications];
            }
            return ends[point];
        }
    }

    /** The cells of a column in a block; equal words are one text. */
    private static final class Cells {
        private final Read column;
        private final List<String> texts = new ArrayList<>();
        private final Map<String, String> once = new HashMap<>();
        private final double[] numbers;
        private int size;

        Cells(Read column, int runs) {
            this.column = column;
            this.numbers = new double[column.isText ? 0 : runs];
        }

        void add(List<String> row) {
            String cell = row.get(column.at);
            if (column.isText) {
                texts.add(once.computeIfAbsent(cell, c -> c));
            } else {
                numbers[size++] = cell.isEmpty() ? Double.NaN : Double.parseDouble(cell);
            }
        }

        void to(Table.Builder table) {
            if (column.isText) {
                table.strings(column.name, texts);
            } else {
                table.numbers(column.name, Arrays.copyOf(numbers, size));
            }
        }
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int replications() {
        return replications;
    }

    @Override
    public boolean[] there(int point) {
        boolean[] there = new boolean[replications];
        for (int r = 0; r < replications; r++) {
            there[r] = ended(point, r) != 0;
        }
        return there;
    }

    /** How the run with this index of a replication ended, as 1 + the outcome's ordinal; 0 if there is no run. */
    int ended(int point, int index) {
        return ends[point] == null ? 0 : ends[point][index];
    }

    @Override
    public double[] of(Statistic statistic, int point) {
        NumberStore store = numbers.get(statistic);
        if (store == null) {
            throw new IllegalArgumentException("the runs were not read for " + statistic.name());
        }
        return store.of(point);
    }

    @Override
    public void close() {
        numbers.values().forEach(NumberStore::close);
    }
}
