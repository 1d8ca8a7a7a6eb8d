package org.parley.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parley.api.Parley;
import org.parley.api.Settings;
import org.parley.ensemble.RunColumns;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.Detail;
import org.parley.sim.Simulator;
import org.parley.study.points.PointStream;
import org.parley.sweep.SweepOutcome;
import org.parley.value.DealSpace;

/**
 * What a point of {@code evaluate} costs beside its runs, on one thread, in one process: the difference between the
 * whole way from a line to a line and the same runs alone is the overhead; {@code ofJava} is the same points by the
 * package for Java, {@code oneEnsembleAPoint} an ensemble of that package for each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 7, time = 3)
@OperationsPerInvocation(EvaluateBenchmark.POINTS)
public class EvaluateBenchmark {
    static final int POINTS = 100;
    private static final int RUNS = 10;

    @Param({"tutorial", "geneva-2026"})
    private String name;

    private org.parley.api.Scenario ofPackage;
    private Scenario scenario;
    private final List<Settings> points = new ArrayList<>();
    private final List<Scenario> scenarios = new ArrayList<>();
    private byte[] lines;

    @Setup
    public void read() {
        Path file = Path.of("scenarios", name + ".yaml");
        ofPackage = Parley.scenario(file);
        scenario = org.parley.format.ScenarioReader.read(file);
        StringBuilder text = new StringBuilder("id,warCost.A,warCost.B,pressure.A,concessionExponent\n");
        for (int p = 0; p < POINTS; p++) {
            double share = p / (double) POINTS;
            points.add(Settings.none()
                    .set("warCost.A", share / 5)
                    .set("warCost.B", .2)
                    .set("pressure.A", share)
                    .set("concessionExponent", .3 + share));
            text.append("p%d,%s,0.2,%s,%s%n".formatted(p, share / 5, share, .3 + share));
        }
        points.forEach(point -> scenarios.add(org.parley.format.ScenarioReader.read(
                "at", ofPackage.with(point).yaml())));
        lines = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Benchmark
    public String fromLineToLine() throws IOException, InterruptedException {
        StringWriter out = new StringWriter();
        new PointStream(new PointStream.Plan(
                        scenario,
                        false,
                        1,
                        RUNS,
                        1,
                        SweepOutcome.USUAL.stream()
                                .map(outcome -> SweepOutcome.of(outcome, RunColumns.of(scenario, false))
                                        .orElseThrow())
                                .toList(),
                        preset -> scenario))
                .run(new ByteArrayInputStream(lines), "lines", null, new PrintWriter(out), () -> {}, kept -> {});
        return out.toString();
    }

    @Benchmark
    public int ofJava() {
        int[] answers = {0};
        ofPackage.evaluate(
                points,
                1,
                RUNS,
                List.of(),
                answer -> answers[0] += answer.outcomes().size());
        return answers[0];
    }

    @Benchmark
    public double oneEnsembleAPoint() {
        double sum = 0;
        for (Settings point : points) {
            sum += ofPackage
                    .with(point)
                    .ensemble(1, RUNS)
                    .threads(1)
                    .run()
                    .agreement()
                    .value();
        }
        return sum;
    }

    @Benchmark
    public long theRunsAlone() {
        DealSpace space = DealSpace.of(scenario);
        var searches = DealSearches.of(scenario).forWorker();
        long weeks = 0;
        for (Scenario at : scenarios) {
            Simulator simulator = new Simulator(at, space, searches);
            for (int r = 1; r <= RUNS; r++) {
                weeks += simulator
                        .run(at.assumptions(), false, new RunKey(1, r), Detail.RESULT)
                        .weeks();
            }
        }
        return weeks;
    }
}
