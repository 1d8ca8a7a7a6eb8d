package org.parley.study;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.parley.ensemble.SilentFigure;
import org.parley.ensemble.SilentRuns;
import org.parley.ensemble.SilentZero;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * The figures beside numbers that cannot answer ({@link SilentRuns}), by workers. The same on any number of threads.
 */
public final class SilentFigures {
    private final Scenario scenario;
    private final long seed;
    private final boolean fixed;
    private final DealSearchFactory searches;
    private final int threads;

    /**
     * Of the runs of an ensemble.
     *
     * @param fixed whether nothing is drawn
     */
    public SilentFigures(Scenario scenario, long seed, boolean fixed, DealSearchFactory searches, int threads) {
        this.scenario = scenario;
        this.seed = seed;
        this.fixed = fixed;
        this.searches = searches;
        this.threads = threads;
    }

    /**
     * Each number that cannot answer, with its figure where one can be had.
     *
     * @param first replication
     * @param runs of the ensemble
     * @param stop asked before every run; then what is returned is of no use
     */
    public List<SilentFigure> of(List<SilentZero> zeros, long first, long runs, BooleanSupplier stop)
            throws InterruptedException {
        SilentRuns again = new SilentRuns(scenario, zeros, seed, fixed);
        int many = again.rows(runs);
        if (many == 0) {
            return again.figures(List.of());
        }
        DealSpace space = DealSpace.of(scenario);
        List<SilentRuns.Row> rows = Workers.map(
                threads,
                () -> new Simulator(scenario, space, searches.forWorker()),
                LongStream.range(first, first + many).boxed().toList(),
                (simulator, replication) -> again.row(simulator, replication, stop));
        return again.figures(stop.getAsBoolean() ? List.of() : rows);
    }
}
