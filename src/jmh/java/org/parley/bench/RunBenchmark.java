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
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioReader;
import org.parley.sim.Detail;
import org.parley.sim.RunResult;
import org.parley.sim.SearchFactory;
import org.parley.sim.Searches;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/** One run of an ensemble, drawn and played to its end: what decides how long an ensemble or a sweep takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RunBenchmark {

    @Param({"tutorial", "geneva-2026"})
    String scenario;

    @Param({"fast", "literal"})
    String search;

    private Scenario conflict;
    private Simulator simulator;
    private long replication;

    @Setup
    public void read() {
        conflict = ScenarioReader.read(Path.of("scenarios", scenario + ".yaml"));
        SearchFactory searches = search.equals("fast") ? Searches.of(conflict) : Searches.literal();
        simulator = new Simulator(conflict, DealSpace.of(conflict), searches.forWorker());
    }

    @Benchmark
    public RunResult run() {
        return simulator.run(conflict.assumptions(), false, new RunKey(1, replication++), Detail.RESULT);
    }
}
