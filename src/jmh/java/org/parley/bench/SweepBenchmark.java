package org.parley.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.report.ReportRenderer;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Simulator;
import org.parley.study.AnalysisJob;
import org.parley.study.LeftOut;
import org.parley.sweep.KeptBlocks;
import org.parley.sweep.Merge;
import org.parley.sweep.Shard;
import org.parley.sweep.Sweep;
import org.parley.sweep.SweepFolder;
import org.parley.sweep.SweepReader;
import org.parley.sweep.SweepResult;
import org.parley.sweep.SweepSpec;
import org.parley.sweep.design.DesignPoints;
import org.parley.value.DealSpace;

/**
 * What a sweep costs beside its runs, warm, in one process with one worker: {@code theRunsAlone}, the same with rows,
 * blocks and merge ({@code withRows}), and with tables, charts and page on top ({@code withReport}). 100 points,
 * 100,000 runs of the tutorial and 10,000 of Geneva. The counter {@code cpuMicrosPerRun} is processor time of the whole
 * process, compiler and collector included; its ratios are those of docs/performance.md.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class SweepBenchmark {
    @Param({"tutorial", "geneva-2026"})
    private String name;

    private Path place;
    private SweepSpec spec;
    private int number;

    /** Processor time of an iteration, by run. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        public double cpuMicrosPerRun;

        private long before;

        @Setup(Level.Iteration)
        public void begin() {
            before = time();
        }

        private static long time() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        void ran(long runs) {
            cpuMicrosPerRun = (time() - before) * 1e-3 / runs;
        }
    }

    @Setup
    public void write() throws IOException {
        place = Files.createTempDirectory("parley-bench");
        int replications = name.equals("tutorial") ? 1_000 : 100;
        Path file = Files.writeString(place.resolve("sweep.yaml"), """
                id: sweep
                title: "Sweep"
                scenario: %s
                design: {kind: grid, levels: 10}
                factors: {pressure.A: {low: 0, high: 1}, guaranteeTrust: {low: .2, high: .9}}
                replications: %d
                outcomes: [agreement, survival5, asymmetry, weeks]
                """.formatted(
                        Path.of("scenarios", name + ".yaml").toAbsolutePath(), replications));
        spec = SweepReader.read(file, false);
    }

    @TearDown
    public void clean() throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Benchmark
    public long theRunsAlone(Processor processor) {
        DealSpace space = DealSpace.of(spec.scenario());
        var searches = DealSearches.of(spec.scenario()).forWorker();
        DesignPoints points = spec.design().points();
        long weeks = 0;
        for (int point = 0; point < points.size(); point++) {
            Scenario at = spec.at(points, point);
            Simulator simulator = new Simulator(at, space, searches);
            for (int r = 1; r <= spec.replications(); r++) {
                weeks += simulator
                        .run(at.assumptions(), spec.fixed(), spec.key(point, r), spec.detail())
                        .weeks();
            }
        }
        processor.ran(spec.runs());
        return weeks;
    }

    @Benchmark
    public long withRows(Processor processor) throws IOException, InterruptedException {
        try (SweepResult merged = merged()) {
            processor.ran(spec.runs());
            return merged.runs();
        }
    }

    @Benchmark
    public int withReport(Processor processor) throws IOException, InterruptedException {
        int charts =
                AnalysisJob.of(merged(), new ReportRenderer(LeftOut.NOTHING)).charts();
        processor.ran(spec.runs());
        return charts;
    }

    /** As the command does it: what was computed in this process is only copied. */
    private SweepResult merged() throws IOException, InterruptedException {
        SweepFolder folder = new SweepFolder(place.resolve("r" + number++));
        try (KeptBlocks kept = new KeptBlocks()) {
            new Sweep(spec, folder, Shard.WHOLE, "0 bench").run(1, progress -> {}, kept);
            return Merge.forAnalysis(folder, kept);
        }
    }
}
