package org.parley.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Mechanism;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * One run of the Geneva ensemble, drawn and played to its end, with the fast search and with the plain one.
 * {@code full}: only runs that hold all 26 rounds, with every mechanism that the scenario has on and fresh preferences.
 * {@code asTheyCome}: the runs of an ensemble in order (13 rounds on average). Neither is held against the record;
 * {@code withRecord} are the same runs as {@code asTheyCome} held against it: at most 2.2 times their time, both in one
 * JMH run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class RunBenchmark {
    private static final int ROUNDS = 26;

    @Param({"fast", "literal"})
    String search;

    private Scenario geneva;
    private Assumptions held;
    private Simulator simulator;
    private LongRuns longRuns;
    private long replication;

    @Setup
    public void read() {
        Scenario withRecord = ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml"));
        held = withRecord.assumptions();
        geneva = withRecord.with(held.with(Mechanism.RECORD, false));
        DealSearchFactory searches = search.equals("fast") ? DealSearches.of(geneva) : DealSearches.literal();
        simulator = new Simulator(geneva, DealSpace.of(geneva), searches.forWorker());
        longRuns = new LongRuns(geneva, searches, ROUNDS);
    }

    @Benchmark
    public RunResult full() {
        return longRuns.next();
    }

    @Benchmark
    public RunResult withRecord() {
        return simulator.run(held, false, new RunKey(1, replication++), Detail.RESULT);
    }

    @Benchmark
    public RunResult asTheyCome() {
        return simulator.run(geneva.assumptions(), false, new RunKey(1, replication++), Detail.RESULT);
    }
}
