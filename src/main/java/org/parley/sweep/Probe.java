package org.parley.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanInterval;
import org.parley.random.RunKey;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.sim.RunResult;
import org.parley.sweep.design.DesignPoints;
import org.parley.table.CsvBytes;

/**
 * What a sweep would cost, from a few of its own runs: points drawn from the stream {@code probe/point}, after one
 * second of them to warm up, since the first runs of a cold Java take many times as long as the millionth. The seconds
 * of a run, with its row, are the t interval of the mean over the probes, widened to twice each way, since probes are
 * few and machines busy. The bytes of a run are those of the probe's rows, compressed.
 *
 * @param runs of the whole sweep
 * @param probes runs that were tried
 * @param secondsPerRun estimate and range for one worker
 * @param bytesPerRun on the disk, compressed
 */
public record Probe(long runs, int probes, Interval secondsPerRun, double bytesPerRun) {
    private static final double WARM_SECONDS = 1;
    private static final int FEWEST = 8;
    private static final int MOST = 20_000;
    private static final int MOST_LINES = 400;
    private static final int ROOM = 512;
    /** Charts and page of the shipped sweeps: 1 … 3 MB. */
    private static final double CHART_BYTES = 3e6;
    /**
     * Start of Java and of the program, its first cold second, tables, charts and page: 13 charts of 900 runs took 3 s
     * of processor time, and 8 s by the clock on two cores that twelve processes shared.
     */
    private static final Interval AROUND_SECONDS = new Interval(4, 2, 15);

    /** Tries runs for about so many seconds, after the warming up. */
    public static Probe of(SweepSpec spec, double seconds) {
        DesignPoints points = spec.design().points();
        Runner runner = Runner.of(spec).forWorker();
        RowWriter rows = new RowWriter(points, spec.columns(), SharedDraws.of(spec, points));
        Stream stream = Streams.of(new RunKey(spec.seed(), 0)).named("probe/point");
        List<Double> times = new ArrayList<>();
        CsvBytes lines = new CsvBytes(ROOM);
        int written = 0;
        long warm = System.nanoTime() + (long) (WARM_SECONDS * 1e9);
        long until = warm + (long) (seconds * 1e9);
        while (times.size() < MOST) {
            if (System.nanoTime() > until && times.size() >= FEWEST) {
                break;
            }
            int point = stream.below(points.size());
            RunKey key = spec.key(point, 1 + stream.below(spec.replications()));
            Scenario scenario = spec.at(points, point);
            CsvBytes line = new CsvBytes(ROOM);
            long from = System.nanoTime();
            try {
                RunResult run = runner.run(scenario, key);
                rows.run(line, point, rows.settings(point), run);
            } catch (RuntimeException | StackOverflowError | AssertionError wrong) {
                rows.failure(line, point, key, wrong);
            }
            if (from >= warm) {
                times.add((System.nanoTime() - from) * 1e-9);
                if (written < MOST_LINES) {
                    lines.raw(line.toArray());
                    written++;
                }
            }
        }
        Interval mean = MeanInterval.of(times.stream().mapToDouble(t -> t).toArray());
        Interval wide = new Interval(
                mean.estimate(),
                Math.max(mean.low(), mean.estimate() / 2) / 2,
                2 * Math.max(mean.high(), mean.estimate()));
        try {
            double bytes = (double) Segments.gzip(lines.toArray()).length / written;
            return new Probe(spec.runs(), times.size(), wide, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
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

    /** How many bytes it takes on the disk: segments, the merged runs, charts and page. */
    public double bytes() {
        return 2 * runs * bytesPerRun + CHART_BYTES;
    }
}
