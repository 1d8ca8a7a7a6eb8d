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
import org.parley.format.ScenarioReader;
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
 * The floor of a run: Geneva with a search that costs nothing, because its answers were recorded before. {@code full}
 * and {@code asTheyCome} as in {@link RunBenchmark}, whose time less this one is what the search costs.
 * {@code endingAlone} are runs as they come that are asked for no measure, with the real search.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
public class ReplayBenchmark {
    private static final int ROUNDS = 26;
    private static final int FULL = 16;
    private static final int AS_THEY_COME = 200;

    private Scenario scenario;
    private Simulator searching;
    private Simulator replaying;
    private AnswerTape playing;
    private final long[] fullRuns = new long[FULL];
    private final AnswerTape[] fullTapes = new AnswerTape[FULL];
    private final AnswerTape[] tapes = new AnswerTape[AS_THEY_COME];
    private int next;
    private long replication;

    @Setup
    public void record() {
        Scenario withRecord = ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml"));
        scenario = withRecord.with(withRecord.assumptions().with(Mechanism.RECORD, false));
        DealSpace space = DealSpace.of(scenario);
        DealSearchFactory searches = DealSearches.of(scenario).forWorker();
        searching = new Simulator(scenario, space, searches);
        Simulator recording = new Simulator(scenario, space, draw -> playing.recording(searches.search(draw)));
        replaying = new Simulator(scenario, space, draw -> playing.replayed());
        int kept = 0;
        for (long k = 1; k <= AS_THEY_COME || kept < FULL; k++) {
            playing = new AnswerTape();
            RunResult run = run(recording, k, Detail.RESULT);
            if (k <= AS_THEY_COME) {
                tapes[(int) k - 1] = playing;
            }
            if (kept < FULL && run.rounds() == ROUNDS) {
                fullRuns[kept] = k;
                fullTapes[kept++] = playing;
            }
            RunResult again = run(replaying, k, Detail.RESULT);
            if (again.outcome() != run.outcome() || again.weeks() != run.weeks()) {
                throw new IllegalStateException("replication " + k + " ends otherwise when its answers are replayed");
            }
            if (k > 100_000) {
                throw new IllegalStateException("hardly any run holds " + ROUNDS + " rounds");
            }
        }
    }

    private RunResult run(Simulator simulator, long key, Detail detail) {
        return simulator.run(scenario.assumptions(), false, new RunKey(1, key), detail);
    }

    @Benchmark
    public RunResult full() {
        next = (next + 1) % FULL;
        playing = fullTapes[next];
        return run(replaying, fullRuns[next], Detail.RESULT);
    }

    @Benchmark
    public RunResult asTheyCome() {
        next = (next + 1) % AS_THEY_COME;
        playing = tapes[next];
        return run(replaying, next + 1, Detail.RESULT);
    }

    @Benchmark
    public RunResult endingAlone() {
        return run(searching, replication++, Detail.ENDING);
    }
}
