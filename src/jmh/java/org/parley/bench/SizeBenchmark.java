package org.parley.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearches;
import org.parley.sim.RunResult;

/**
 * What a run costs as the number of deals grows and the number of classes (shift, guarantee, lines) does not: generated
 * conflicts of 10³ to 10⁶ deals, the first three issues with power shifts, guarantees and red lines, the others
 * without. Only runs that hold all 26 rounds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SizeBenchmark {
    @Param({"1000", "20000", "100000", "1000000"})
    int deals;

    private LongRuns runs;

    @Setup
    public void generate() {
        int[] sizes = switch (deals) {
            case 1000 -> new int[] {10, 10, 10};
            case 20_000 -> new int[] {10, 10, 10, 20};
            case 100_000 -> new int[] {10, 10, 10, 10, 10};
            default -> new int[] {10, 10, 10, 10, 10, 10};
        };
        Scenario scenario = read(text(sizes));
        runs = new LongRuns(scenario, DealSearches.of(scenario), 26);
    }

    private static Scenario read(String yaml) {
        try {
            Path folder = Files.createTempDirectory("parley-bench");
            Path file = folder.resolve("generated.yaml");
            try {
                Files.writeString(file, yaml, StandardCharsets.UTF_8);
                return ScenarioReader.read(file);
            } finally {
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A conflict over issues of these sizes, on all of which the parties rank the options the other way round. */
    private static String text(int[] sizes) {
        StringBuilder s = new StringBuilder("""
                id: generated
                title: "Generated"
                summary: "for measuring"
                question: "How long does it take?"
                asOf: 2026-01-01
                mediator: {id: mediator, name: Mediator}
                issues:
                """);
        StringBuilder ranksOfA = new StringBuilder();
        StringBuilder ranksOfB = new StringBuilder();
        StringBuilder ordersOfA = new StringBuilder();
        StringBuilder ordersOfB = new StringBuilder();
        for (int k = 0; k < sizes.length; k++) {
            s.append("  - id: i").append(k).append("\n    name: issue\n    short: issue\n");
            s.append("    track: political\n    statusQuo: o0\n    options:\n");
            StringBuilder up = new StringBuilder();
            StringBuilder down = new StringBuilder();
            for (int o = 0; o < sizes[k]; o++) {
                s.append("      - {id: o").append(o).append(", name: option, short: option");
                s.append(k == 0 && o >= 5 ? ", powerShift: {beta: .2}, grade: P" : "");
                s.append(k == 1 && o >= 4 ? ", guarantee: " + (o >= 8 ? "1" : ".5") + ", grade: P" : "")
                        .append("}\n");
                up.append(o == 0 ? "o" : ", o").append(o);
                down.append(o == 0 ? "o" : ", o").append(sizes[k] - 1 - o);
            }
            ranksOfA.append(k == 0 ? "i" : ", i").append(k);
            ranksOfB.append(k == 0 ? "i" : ", i").append(sizes.length - 1 - k);
            ordersOfA.append("      i").append(k).append(": [").append(up).append("]\n");
            ordersOfB.append("      i").append(k).append(": [").append(down).append("]\n");
        }
        s.append("objective: {issue: i0, to: o9, gainer: beta, areaKm2: 5000, grade: P}\nparties:\n");
        party(s, "alpha", ranksOfA, ordersOfA, "{issue: i2, options: [o8, o9], hard: false, grade: P}");
        party(s, "beta", ranksOfB, ordersOfB, "{issue: i2, options: [o0], hard: false, grade: P}");
        return s.toString();
    }

    private static void party(StringBuilder s, String id, CharSequence ranks, CharSequence orders, String line) {
        s.append("  - id: ")
                .append(id)
                .append("\n    side: ")
                .append(id.equals("alpha") ? "A" : "B")
                .append("\n    name: ")
                .append(id)
                .append('\n');
        s.append("    issueRanks: [")
                .append(ranks)
                .append("]\n    issueRanksGrade: P\n    optionOrdersGrade: P\n    optionOrders:\n")
                .append(orders);
        s.append("    redLines: [").append(line).append("]\n");
    }

    @Benchmark
    public RunResult full() {
        return runs.next();
    }
}
