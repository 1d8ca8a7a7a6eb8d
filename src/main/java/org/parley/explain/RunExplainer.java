package org.parley.explain;

import java.util.BitSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.search.DealSearch;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Detail;
import org.parley.sim.RoundReplay;
import org.parley.sim.Simulator;
import org.parley.value.DealSpace;

/**
 * Explains one run from its last round: what came nearest, what the terms are made of, and what would have had to
 * change. Every answer with other values is a round ({@link RoundReplay}) or a whole run on the same random numbers,
 * never an approximation. It serves one thread; each worker has its own.
 */
public final class RunExplainer {
    /** Points of a scan each way: of rounds, of whole runs, of pairs. A whole run costs as much as thirty rounds. */
    static final int ROUND_POINTS = 16;

    static final int RUN_POINTS = 4;
    static final int PAIR_POINTS = 8;

    private final Scenario scenario;
    private final DealSpace space;
    private final boolean fixedPreferences;
    private final RunKey key;
    private final ParameterValues values;
    private final Simulator simulator;
    private final RoundReplay replay;
    private final Simulator.Closing run;

    /** Plays the run; {@code searches} may be shared by threads. */
    public RunExplainer(
            Scenario scenario,
            DealSpace space,
            DealSearchFactory searches,
            boolean fixedPreferences,
            RunKey key,
            ParameterValues values) {
        this(
                scenario,
                space,
                searches.forWorker(),
                searches.forWorker(),
                fixedPreferences,
                key,
                values,
                simulator -> simulator.closing(values, fixedPreferences, key, Detail.RESULT));
    }

    /** The same run for another worker; it is not played again. {@code searches} may be shared by threads. */
    public RunExplainer(RunExplainer of, DealSearchFactory searches) {
        this(
                of.scenario,
                of.space,
                searches.forWorker(),
                searches.forWorker(),
                of.fixedPreferences,
                of.key,
                of.values,
                simulator -> of.run);
    }

    /**
     * With searches of a worker that explains one run after the other.
     *
     * @param forRuns for whole runs
     * @param forRounds for rounds; another one
     * @param values of the run
     * @param played the run
     */
    RunExplainer(
            Scenario scenario,
            DealSpace space,
            DealSearchFactory forRuns,
            DealSearchFactory forRounds,
            boolean fixedPreferences,
            RunKey key,
            ParameterValues values,
            Function<Simulator, Simulator.Closing> played) {
        this.scenario = scenario;
        this.space = space;
        this.fixedPreferences = fixedPreferences;
        this.key = key;
        this.values = values;
        this.simulator = new Simulator(scenario, space, forRuns);
        this.replay = new RoundReplay(scenario, space, forRounds, fixedPreferences, key);
        this.run = played.apply(simulator);
    }

    /** The run and where its last round stood. */
    public Simulator.Closing run() {
        return run;
    }

    /** The conflict. */
    public Scenario scenario() {
        return scenario;
    }

    /** The values of the run. */
    public ParameterValues values() {
        return values;
    }

    /** Whether there was a round to explain it from. */
    public boolean hasRound() {
        return run.week() > 0;
    }

    /** The last round as it stood. */
    public RoundReplay.Round lastRound() {
        return round(values);
    }

    /** The last round with other values; the one before is over. */
    RoundReplay.Round round(ParameterValues other) {
        if (!hasRound()) {
            throw new IllegalStateException("the run held no round");
        }
        return replay.at(other, run.week(), run.pressure());
    }

    /** The first round with the run's own values; the one before is over. */
    RoundReplay.Round firstRound() {
        return replay.at(values, values.whole(Parameters.FIRST_ROUND), new double[2]);
    }

    /** Whether with these values a deal that both would sign exists at the last round. */
    public boolean opens(ParameterValues other) {
        return !round(other).search().zopaEmpty();
    }

    /** Whether with these values the run ends in an agreement. */
    public boolean endsInDeal(ParameterValues other) {
        return simulator // the weeks before asOf leave nothing behind but their verdict
                .run(other.with(Mechanism.RECORD, false), fixedPreferences, key, Detail.OUTCOME)
                .outcome()
                .agreement();
    }

    /**
     * How near the nearest deal of the last round comes with these values: max over deals of min_i (V_i − R_i), stk; −∞
     * if none could be brought home.
     */
    public double gap(ParameterValues other) {
        return nearness(other).gap();
    }

    /**
     * How near a round comes.
     *
     * @param gap as {@link RunExplainer#gap}
     * @param open whether a deal that both would sign exists
     */
    record Nearness(double gap, boolean open) {}

    /** How near the last round comes with these values. */
    Nearness nearness(ParameterValues other) {
        RoundReplay.Round round = round(other);
        int deal = round.search().nearest();
        double gap = deal == DealSearch.NONE
                ? Double.NEGATIVE_INFINITY
                : StrictMath.min(gain(round, Side.A, deal), gain(round, Side.B, deal));
        return new Nearness(gap, !round.search().zopaEmpty());
    }

    private static double gain(RoundReplay.Round round, Side side, int deal) {
        return round.valuation().value(side, deal) - round.valuation().reservation(side, deal);
    }

    /**
     * The deal that is explained: what was struck, if a whole deal was; else the one that came nearest at the last
     * round, where none could be brought home the one that came nearest apart from the vote. {@link DealSearch#NONE} if
     * no deal is feasible.
     */
    public int deal() {
        if (run.result().terms() != null && run.result().outcome() != org.parley.talks.Outcome.FRAMEWORK) {
            return run.result().terms().deal();
        }
        RoundReplay.Round round = lastRound();
        int nearest = round.search().nearest();
        if (nearest != DealSearch.NONE) {
            return nearest;
        }
        round.search().begin(round.valuation().relaxed(true, false, false));
        return round.search().nearest();
    }

    /** The smallest change of a number that opens the zone at the last round; the zone must be closed. */
    public Threshold opening(Dial dial) {
        int monotone = Monotone.of(dial, scenario, values, lastRound());
        return new ThresholdFinder(dial, Aim.OPENS_ZONE, monotone, ROUND_POINTS, x -> opens(dial.turned(values, x)))
                .find();
    }

    /** The smallest change of a number with which the run ends in an agreement; it must not do so now. */
    public Threshold ending(Dial dial) {
        return new ThresholdFinder(dial, Aim.ENDS_IN_DEAL, 0, RUN_POINTS, x -> endsInDeal(dial.turned(values, x)))
                .find();
    }

    /**
     * The smallest joint change of two numbers that opens the zone at the last round, over the four pairs of
     * directions; null if none does.
     */
    public @Nullable PairThreshold opening(Dial first, Dial second) {
        PairThreshold best = null;
        for (int directions = 0; directions < 4; directions++) {
            double endFirst = first.end((directions & 1) == 0);
            double endSecond = second.end((directions & 2) == 0);
            if (endFirst != first.value() && endSecond != second.value()) {
                PairThreshold found = together(first, second, endFirst, endSecond);
                best = found != null && (best == null || found.share() < best.share()) ? found : best;
            }
        }
        return best;
    }

    private @Nullable PairThreshold together(Dial first, Dial second, double endFirst, double endSecond) {
        double closed = 0;
        double open = Double.NaN;
        for (int k = 1; k <= PAIR_POINTS && Double.isNaN(open); k++) {
            double way = (double) k * k / (PAIR_POINTS * PAIR_POINTS);
            if (opens(both(first, second, endFirst, endSecond, way))) {
                open = way;
            } else {
                closed = way;
            }
        }
        if (Double.isNaN(open)) {
            return null;
        }
        while (open - closed > 1e-6) {
            double middle = closed + (open - closed) / 2;
            if (opens(both(first, second, endFirst, endSecond, middle))) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        return new PairThreshold(first, second, on(first, endFirst, open), on(second, endSecond, open), open);
    }

    private ParameterValues both(Dial first, Dial second, double endFirst, double endSecond, double way) {
        return second.turned(first.turned(values, on(first, endFirst, way)), on(second, endSecond, way));
    }

    private static double on(Dial dial, double end, double way) {
        return way == 1 ? dial.accepted(end) : dial.accepted(dial.value() + way * (end - dial.value()));
    }

    /** What the other side would have had to give against this deal for a side to sign, at the last round. */
    public Concession concession(Side to, int nearest) {
        RoundReplay.Round round = lastRound();
        Side giver = to.other();
        BitSet willing = round.search().willing(to);
        int best = DealSearch.NONE;
        int bestChanges = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int x = willing.nextSetBit(0); x >= 0; x = willing.nextSetBit(x + 1)) {
            double v = round.valuation().value(giver, x);
            if (v >= most) {
                int changes = changes(nearest, x);
                if (v > most || changes < bestChanges) {
                    best = x;
                    bestChanges = changes;
                    most = v;
                }
            }
        }
        return best == DealSearch.NONE
                ? new Concession(to, best, 0, Double.NaN, Double.NaN)
                : new Concession(
                        to,
                        best,
                        bestChanges,
                        round.valuation().value(giver, nearest) - most,
                        most - round.valuation().reservation(giver, best));
    }

    private int changes(int from, int to) {
        int changes = 0;
        for (int k = 0; k < space.issues(); k++) {
            changes += space.option(from, k) != space.option(to, k) ? 1 : 0;
        }
        return changes;
    }
}
