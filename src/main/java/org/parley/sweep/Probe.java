package org.parley.sweep;

import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanInterval;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.CsvBytes;

/**
 * What a sweep would cost, from a few of its own runs: points drawn from the stream {@code probe/point}, after one
 * second of them to warm up, since the first runs of a cold Java take many times as long as the millionth. The seconds
 * of a run, with its row, are the t interval of the mean over the probes, widened to twice each way, since probes are
 * few and machines busy. The bytes are those of rows as they will stand beside each other ({@link StoredBytes}).
 *
 * @param runs of the whole sweep
 * @param probes runs that were tried
 * @param secondsPerRun estimate and range for one worker
 * @param replications of the whole sweep
 * @param stored bytes of a row, compressed
 */
public record Probe(long runs, int probes, Interval secondsPerRun, int replications, StoredBytes stored) {
    private static final double WARM_SECONDS = 1;
    private static final int FEWEST = 8;
    private static final int MOST = 20_000;
    private static final int ROOM = 512;
    /** Charts and page of the shipped sweeps: 1 … 3 MB. */
    private static final double CHART_BYTES = 3e6;
    /**
     * Start of Java and of the program, its first cold second, tables, charts and page: 13 charts of 900 runs took 3 s
     * of processor time, and 8 s by the clock on two cores that twelve processes shared.
     */
    private static final Interval AROUND_SECONDS = new Interval(4, 2, 15);

    /**
     * Tries runs for about so many seconds, after the warming up, and two more at most for what they take on the disk.
     */
    public static Probe of(SweepSpec spec, double seconds) {
        DesignPoints points = spec.design().points();
        SharedDraws shared = SharedDraws.of(spec, points);
        ProbeRows rows =
                new ProbeRows(spec, points, Runner.of(spec).forWorker(), new RowWriter(points, spec.columns(), shared));
        Stream stream = Streams.of(new RunKey(spec.seed(), 0)).named("probe/point");
        List<Double> times = new ArrayList<>();
        CsvBytes line = new CsvBytes(ROOM);
        long warm = System.nanoTime() + (long) (WARM_SECONDS * 1e9);
        long until = warm + (long) (seconds * 1e9);
        while (times.size() < MOST) {
            if (System.nanoTime() > until && times.size() >= FEWEST) {
                break;
            }
            int point = stream.below(points.size());
            int replication = 1 + stream.below(spec.replications());
            Scenario scenario = spec.at(points, point);
            line.cut(0);
            long from = System.nanoTime();
            rows.row(line, scenario, point, replication);
            if (from >= warm) {
                times.add((System.nanoTime() - from) * 1e-9);
            }
        }
        Interval mean = MeanInterval.of(times.stream().mapToDouble(t -> t).toArray());
        Interval wide = new Interval(
                mean.estimate(),
                Math.max(mean.low(), mean.estimate() / 2) / 2,
                2 * Math.max(mean.high(), mean.estimate()));
        StoredBytes stored = StoredBytes.of(rows, shared, RunBlockPlan.of(spec, points));
        return new Probe(spec.runs(), times.size(), wide, spec.replications(), stored);
    }

    /** How long the runs take with so many workers, in seconds. */
    public Interval runSeconds(int workers) {
        double each = (double) runs / workers;
        return new Interval(each * secondsPerRun.estimate(), each * secondsPerRun.low(), each * secondsPerRun.high());
    }

    /** How long the whole sweep takes, from the start of the program to the last chart, in seconds. */
    public Interval seconds(int workers) {
        Interval of = runSeconds(workers);
        return new Interval(
                of.estimate() + AROUND_SECONDS.estimate(),
                of.low() + AROUND_SECONDS.low(),
                of.high() + AROUND_SECONDS.high());
    }

    /** How many bytes it takes on the disk: runs as blocks and merged, draws, charts and page. */
    public double bytes() {
        return 2 * runs * stored.ofRun() + replications * stored.ofReplication() + CHART_BYTES;
    }
}
