package org.parley.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.ensemble.Ensemble;
import org.parley.format.ScenarioReader;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;

/**
 * Geneva ensembles in memory, warm: 500 runs on all processors (a slider's answer), and 10,000 runs on one and two
 * threads.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
public class EnsembleBenchmark {
    private Scenario geneva;

    @Setup
    public void read() {
        geneva = ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml"));
    }

    @Benchmark
    @Warmup(iterations = 40)
    @Measurement(iterations = 25)
    public long fiveHundred() throws InterruptedException {
        return run(500, Runtime.getRuntime().availableProcessors());
    }

    /** What somebody waits for the first hundred talks. */
    @Benchmark
    @Warmup(iterations = 100)
    @Measurement(iterations = 50)
    public long oneHundred() throws InterruptedException {
        return run(100, Runtime.getRuntime().availableProcessors());
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long tenThousandOnOneThread() throws InterruptedException {
        return run(10_000, 1);
    }

    @Benchmark
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public long tenThousandOnTwoThreads() throws InterruptedException {
        return run(10_000, 2);
    }

    private long run(int runs, int threads) throws InterruptedException {
        Ensemble.Plan plan = new Ensemble.Plan(geneva, false, 1, 1, runs, threads, Detail.RESULT);
        long[] weeks = new long[1];
        new Ensemble(plan, DealSearches.of(geneva)).run(result -> weeks[0] += result.weeks(), done -> {});
        return weeks[0];
    }
}
