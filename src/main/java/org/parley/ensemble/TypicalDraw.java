package org.parley.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.RecordFit;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * The draw that stands for many: of the replications 1 … {@value #DRAWS} of a seed that fit the record, the one nearest
 * to the medians of what both sides bring to the first round. {@code --fixed} is no such draw: mean preferences have
 * fewer gains from trade than a typical one.
 *
 * <p>It has the least sum of {@code |rank/n − ½|} over W_A, W_B, Vmax_A, Vmax_B and the size of the zone at the first
 * round, ranks 1 … n among the fitting draws, equal numbers their mean rank; a side without Vmax has the worst rank, n.
 * On ties the lowest number counts. Without a record all draws fit; where none fits, all are asked. Exchanging the
 * sides gives the same draw. Model §11a; test: TypicalDrawTest.
 *
 * @param replication its number
 * @param fitting draws that fit the record
 * @param held whether there was a record to fit
 */
public record TypicalDraw(long replication, int fitting, boolean held) {
    /** Draws among which it is sought. */
    public static final int DRAWS = 1000;

    private static final int MEASURES = 5;

    /** The typical draw of a seed. */
    public static TypicalDraw of(Scenario scenario, long seed, DealSearchFactory searches, int threads)
            throws InterruptedException {
        return of(scenario, seed, searches, threads, DRAWS);
    }

    static TypicalDraw of(Scenario scenario, long seed, DealSearchFactory searches, int threads, int draws)
            throws InterruptedException {
        double[][] measures = new double[MEASURES][draws];
        boolean[] fits = new boolean[draws];
        boolean[] held = new boolean[draws];
        DealSpace space = DealSpace.of(scenario);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int part = t;
                parts.add(workers.submit(() -> {
                    Simulator simulator = new Simulator(scenario, space, searches.forWorker());
                    for (int d = part; d < draws; d += threads) {
                        look(scenario, simulator, new RunKey(seed, d + 1), d, measures, fits, held);
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } finally {
            workers.shutdownNow();
        }
        int[] among = IntStream.range(0, draws).filter(d -> fits[d]).toArray();
        int[] asked = among.length > 0 ? among : IntStream.range(0, draws).toArray();
        return new TypicalDraw(asked[nearest(measures, asked)] + 1, among.length, held[0]);
    }

    private static void look(
            Scenario scenario,
            Simulator simulator,
            RunKey key,
            int d,
            double[][] measures,
            boolean[] fits,
            boolean[] held) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), false, key);
        boolean mean = scenario.fixedPreferences();
        @Nullable RecordFit fit = simulator.fit(values, mean, key);
        held[d] = fit != null;
        fits[d] = fit == null || fit.fits();
        Simulator.Opening opening = simulator.opening(values, mean, key);
        for (Side side : Side.values()) {
            measures[side.ordinal()][d] = opening.valuation().warValue(side);
            measures[2 + side.ordinal()][d] = opening.search().largestValue(side);
        }
        measures[4][d] = opening.search().zopaSize();
    }

    /**
     * The place in {@code asked} of the draw nearest to the medians. Twice the ranks are whole numbers, so that the sum
     * is exact whatever the order of the sides.
     */
    private static int nearest(double[][] measures, int[] asked) {
        int n = asked.length;
        long[] apart = new long[n];
        for (double[] measure : measures) {
            double[] own = Arrays.stream(asked).mapToDouble(d -> measure[d]).toArray();
            long[] twice = twiceRanks(own);
            for (int k = 0; k < n; k++) {
                apart[k] += Math.abs(twice[k] - n);
            }
        }
        int best = 0;
        for (int k = 1; k < n; k++) {
            best = apart[k] < apart[best] ? k : best;
        }
        return best;
    }

    /** Twice the rank of each number, ranks 1 … n; equal ones have their mean, missing ones n. */
    private static long[] twiceRanks(double[] numbers) {
        long[] ranks = new long[numbers.length];
        for (int k = 0; k < numbers.length; k++) {
            long below = 0;
            long equal = 0;
            for (double other : numbers) {
                below += other < numbers[k] ? 1 : 0;
                equal += other == numbers[k] ? 1 : 0;
            }
            ranks[k] = Double.isNaN(numbers[k]) ? 2L * numbers.length : 2 * below + equal + 1;
        }
        return ranks;
    }
}
