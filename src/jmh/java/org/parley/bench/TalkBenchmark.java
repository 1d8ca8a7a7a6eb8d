package org.parley.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.parley.number.Exponential;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.search.CellSearch;
import org.parley.search.DealCells;
import org.parley.search.DealSearch;
import org.parley.talks.ConcessionStrategy;
import org.parley.talks.TimeDependent;
import org.parley.talks.View;
import org.parley.value.Breakdown;
import org.parley.value.DealSpace;
import org.parley.value.Draw;
import org.parley.value.Valuation;

/**
 * Talks as negotiation platforms have them: two time-dependent negotiators, fixed utilities over the 20,736 deals of
 * Geneva (V = u), each offering the deal above its aspiration that it takes to be worth most to the other, 26 rounds
 * without agreement (both concede late and not enough), everything prepared once. {@code parley} asks the strategy and
 * the deal search; {@code bareLoop} is what a loop over two sorted arrays with the same curve costs, the floor.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
public class TalkBenchmark {
    private static final int ROUNDS = 26;
    private static final int DEADLINE = 40;
    private static final double WITHOUT = .1;

    private ParameterValues values;
    private Valuation valuation;
    private CellSearch search;
    private final ConcessionStrategy[] strategies = {new TimeDependent(Side.A), new TimeDependent(Side.B)};
    private final double[] largest = new double[2];
    private final double[][] ownAt = new double[2][];
    private final double[][] othersAt = new double[2][];
    private final int[][] dealAt = new int[2][];
    private double exponent;
    private double opening;

    @Setup
    public void prepare() {
        Scenario geneva = ScenarioReader.read(Path.of("scenarios", "geneva-2026.yaml"));
        DealSpace space = DealSpace.of(geneva);
        values = geneva.assumptions()
                .fixed()
                .with(Mechanism.COMMITMENT, false)
                .with(Mechanism.RED_LINES, false)
                .with(Mechanism.RATIFICATION, false)
                .with(Parameters.CONCESSION_EXPONENT, null, .3);
        Draw draw = Draw.of(geneva, space, values, true, Streams.of(new RunKey(1, 1)));
        int[] open = new int[space.issues()];
        java.util.Arrays.fill(open, -1);
        double[] war = {WITHOUT, WITHOUT};
        valuation = new Valuation(draw, values, war, war, Breakdown.from(values, false, 0, .998), open);
        search = new CellSearch(Objects.requireNonNull(DealCells.of(geneva, space))).reset(draw);
        search.begin(valuation);
        for (Side side : Side.values()) {
            largest[side.ordinal()] = search.largestValue(side);
            stairs(draw, side);
        }
        exponent = values.get(Parameters.CONCESSION_EXPONENT, Side.A);
        opening = values.get(Parameters.OPENING_CONCESSION, Side.A);
        if (bareLoop() != parley()) {
            throw new IllegalStateException("the two talks do not make the same offers");
        }
    }

    /** Every deal that is the best offer at some aspiration, by falling own value. */
    private void stairs(Draw draw, Side side) {
        List<Integer> deals = new ArrayList<>();
        for (int x = 0; x < draw.space().size(); x++) {
            deals.add(x);
        }
        double[] own = new double[deals.size()];
        double[] guess = new double[deals.size()];
        for (int x : deals) {
            own[x] = draw.utility(side).of(x);
            guess[x] = draw.estimate(side.other()).of(x);
        }
        deals.sort(Comparator.<Integer>comparingDouble(x -> -own[x])
                .thenComparingDouble(x -> -guess[x])
                .thenComparingInt(x -> x));
        List<Integer> best = new ArrayList<>();
        double high = Double.NEGATIVE_INFINITY;
        for (int x : deals) {
            if (guess[x] > high) {
                high = guess[x];
                best.add(x);
            }
        }
        int i = side.ordinal();
        dealAt[i] = best.stream().mapToInt(x -> x).toArray();
        ownAt[i] = best.stream().mapToDouble(x -> own[x]).toArray();
        othersAt[i] =
                best.stream().mapToDouble(x -> draw.utility(side.other()).of(x)).toArray();
    }

    @Benchmark
    public int parley() {
        int offers = 0;
        for (int t = 0; t < ROUNDS; t++) {
            double time = (double) t / DEADLINE;
            double aspirationA = aspiration(0, time);
            double aspirationB = aspiration(1, time);
            int a = search.offer(Side.A, aspirationA);
            int b = search.offer(Side.B, aspirationB);
            offers = 31 * offers + a;
            offers = 31 * offers + b;
            if ((a != DealSearch.NONE && valuation.value(Side.B, a) >= aspirationB)
                    || (b != DealSearch.NONE && valuation.value(Side.A, b) >= aspirationA)) {
                return t;
            }
        }
        return offers;
    }

    private double aspiration(int i, double time) {
        View view = new View(1, 1, time, time, WITHOUT, largest[i], 0, 0, 0);
        return strategies[i].aspiration(view, values);
    }

    @Benchmark
    public int bareLoop() {
        int offers = 0;
        for (int t = 0; t < ROUNDS; t++) {
            double time = (double) t / DEADLINE;
            double power = time <= 0 ? 0 : Exponential.exp(Exponential.log(time) / exponent);
            double kept = 1 - (opening + (1 - opening) * power);
            double aspirationA = WITHOUT + (largest[0] - WITHOUT) * kept;
            double aspirationB = WITHOUT + (largest[1] - WITHOUT) * kept;
            int a = last(ownAt[0], aspirationA);
            int b = last(ownAt[1], aspirationB);
            offers = 31 * offers + (a < 0 ? DealSearch.NONE : dealAt[0][a]);
            offers = 31 * offers + (b < 0 ? DealSearch.NONE : dealAt[1][b]);
            if ((a >= 0 && othersAt[0][a] >= aspirationB) || (b >= 0 && othersAt[1][b] >= aspirationA)) {
                return t;
            }
        }
        return offers;
    }

    private static int last(double[] falling, double least) {
        int low = 0;
        int high = falling.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (falling[middle] >= least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
