package org.parley.sweep;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.analysis.RunValues;
import org.parley.analysis.Statistic;
import org.parley.ensemble.RunColumn;
import org.parley.table.CsvLine;
import org.parley.table.Table;
import org.parley.talks.Outcome;

/**
 * What an analysis needs of all runs of a sweep, and no more: how each ended and the numbers of the measures, by point
 * and replication, and how many runs a point has. Ends and shares take a byte a run, other numbers eight. Where all of
 * that is more than one in {@value #SHARE_OF_HEAP} of the heap that Java may have, it waits in files of the folder, so
 * memory need grow with points and with replications only, and not with their product. Test: {@code ManyRunsTest}.
 */
final class RunStore implements RunValues, RunBlockPass.Worker, Closeable {
    private static final int SHARE_OF_HEAP = 8;
    private static final String OUTCOME = "outcome";

    private final int points;
    private final int replications;
    private final NumberStore ends;
    private volatile int @Nullable [] runs; // by point, counted when they are asked for
    private final Map<Statistic, NumberStore> numbers = new LinkedHashMap<>();
    private final List<Read> columns = new ArrayList<>();
    private final int[] picked;

    /** A column that is read off the rows. */
    private record Read(RunColumn column, int at) {}

    /** How many bytes of numbers memory may hold. */
    static long memory() {
        return Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    }

    /**
     * Begins the store of a sweep.
     *
     * @param memory bytes of numbers that memory may hold; more of them go into files of the folder
     */
    RunStore(SweepSpec spec, int points, RowWriter rows, Set<Statistic> statistics, SweepFolder folder, long memory)
            throws IOException {
        this.points = points;
        this.replications = spec.replications();
        Set<String> wanted = new LinkedHashSet<>(List.of(OUTCOME));
        statistics.forEach(m -> wanted.addAll(m.columns()));
        for (String name : wanted) {
            RunColumn column = rows.columns().stream()
                    .filter(c -> c.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                            () -> new SweepRefused("the runs of " + folder.path() + " have no column " + name + "."));
            columns.add(new Read(column, rows.header().indexOf(name)));
        }
        columns.sort(Comparator.comparingInt(Read::at)); // as they stand in a row, behind point and replication
        this.picked = IntStream.concat(IntStream.of(0, 1), columns.stream().mapToInt(Read::at))
                .toArray();
        long bytesARun = NumberStore.Width.SMALL.bytes();
        for (Statistic statistic : statistics) {
            bytesARun += width(statistic).bytes();
        }
        boolean inMemory = (double) points * replications * bytesARun <= memory;
        this.ends = store(folder, "ends", NumberStore.Width.SMALL, inMemory);
        try {
            for (Statistic statistic : statistics) {
                numbers.put(statistic, store(folder, Integer.toString(numbers.size()), width(statistic), inMemory));
            }
        } catch (IOException | RuntimeException noSpace) {
            close(); // those that were opened
            throw noSpace;
        }
    }

    private static NumberStore.Width width(Statistic statistic) {
        return statistic.kind() == Statistic.Kind.SHARE ? NumberStore.Width.SMALL : NumberStore.Width.ANY;
    }

    private NumberStore store(SweepFolder folder, String name, NumberStore.Width width, boolean inMemory)
            throws IOException {
        if (inMemory) {
            return NumberStore.inMemory(points, replications, width);
        }
        String file = ".numbers-" + name + "-" + ProcessHandle.current().pid() + ".tmp";
        return NumberStore.onDisk(folder.path().resolve(file), replications, width);
    }

    /** Whether these measures were kept. */
    boolean holds(Set<Statistic> statistics) {
        return numbers.keySet().containsAll(statistics);
    }

    /** The columns of a run that are asked for. */
    List<RunColumn> columns() {
        return columns.stream().map(Read::column).toList();
    }

    /** Keeps the rows of a block, and no others of it; any thread. */
    @Override
    public void take(RunBlockPlan.Block block, RowLines lines) throws IOException {
        int chunk = block.last() - block.first() + 1;
        int[] places = new int[block.runs()];
        PickedCells cells = new PickedCells(columns(), block.runs());
        lines.runs(line -> {
            String[] row = CsvLine.picked(line, picked);
            int point = Integer.parseInt(row[0]);
            int replication = Integer.parseInt(row[1]);
            places[cells.size()] = (point - block.from()) * chunk + replication - block.first();
            cells.add(row, 2);
        });
        keep(block, places, cells.table());
    }

    /**
     * Keeps the runs of a block, and no others of it; any thread.
     *
     * @param places by run: points of the block before its own, times the block's replications, and replications
     *     before its own
     * @param rows a row a run, with the {@link #columns}
     */
    void keep(RunBlockPlan.Block block, int[] places, Table rows) throws IOException {
        List<String> outcomes = rows.strings(OUTCOME);
        double[] ended = empty(block.runs());
        for (int r = 0; r < outcomes.size(); r++) {
            ended[places[r]] = Outcome.valueOf(outcomes.get(r)).ordinal();
        }
        put(ends, block, ended);
        for (Map.Entry<Statistic, NumberStore> column : numbers.entrySet()) {
            double[] values = column.getKey().values(rows);
            double[] placed = empty(block.runs());
            for (int r = 0; r < values.length; r++) {
                placed[places[r]] = values[r];
            }
            put(column.getValue(), block, placed);
        }
        runs = null;
    }

    private static double[] empty(int runs) {
        double[] placed = new double[runs];
        Arrays.fill(placed, Double.NaN);
        return placed;
    }

    private static void put(NumberStore store, RunBlockPlan.Block block, double[] placed) throws IOException {
        int chunk = block.last() - block.first() + 1;
        for (int point = block.from(); point < block.to(); point++) {
            int from = (point - block.from()) * chunk;
            store.put(point, block.first() - 1, Arrays.copyOfRange(placed, from, from + chunk));
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
    public int runs(int point) {
        int[] counted = runs;
        if (counted == null) {
            counted = new int[points];
            for (int p = 0; p < points; p++) {
                for (boolean is : there(p)) {
                    counted[p] += is ? 1 : 0;
                }
            }
            runs = counted;
        }
        return counted[point];
    }

    @Override
    public boolean[] there(int point) {
        double[] ended = ended(point);
        boolean[] there = new boolean[replications];
        for (int r = 0; r < replications; r++) {
            there[r] = !Double.isNaN(ended[r]);
        }
        return there;
    }

    /** How the runs of a point ended [replication − 1], as the outcome's ordinal; NaN if there is no run. */
    double[] ended(int point) {
        return ends.of(point);
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
        ends.close();
        numbers.values().forEach(NumberStore::close);
    }
}
