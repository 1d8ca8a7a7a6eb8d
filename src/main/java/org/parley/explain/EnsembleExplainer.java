package org.parley.explain;

import java.util.BitSet;
import java.util.List;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.Detail;
import org.parley.sim.RoundReplay;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * Asks one run of an ensemble after the other: which deals would each side sign at the first and the last round, and,
 * if the run ended without a deal, which lever alone and which two together would have opened one at the last round.
 *
 * <p>It serves one thread; each worker has its own.
 */
public final class EnsembleExplainer {
    /** At how many levels of a lever whole runs are played again: from end to end of its range, evenly. */
    public static final int RERUN_LEVELS = 5;

    private final Scenario scenario;
    private final DealSpace space;
    private final DealSearchFactory forRuns;
    private final DealSearchFactory forRounds;
    private final boolean fixed;
    private final List<Lever> levers;
    private final boolean reruns;

    /**
     * A worker.
     *
     * @param fixed whether nothing is drawn
     * @param levers to ask about
     * @param reruns whether whole runs are played again at {@link #RERUN_LEVELS} of each
     */
    public EnsembleExplainer(
            Scenario scenario,
            DealSpace space,
            DealSearchFactory searches,
            boolean fixed,
            List<Lever> levers,
            boolean reruns) {
        this.scenario = scenario;
        this.space = space;
        this.forRuns = searches.forWorker();
        this.forRounds = searches.forWorker();
        this.fixed = fixed;
        this.levers = levers;
        this.reruns = reruns;
    }

    /** A run's answers. Whether its draw fits the record is not asked again: the run's own table says so. */
    public RunAnswer of(RunKey key) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        boolean fixedPreferences = fixed || scenario.fixedPreferences();
        RunExplainer run = new RunExplainer(
                scenario,
                space,
                forRuns,
                forRounds,
                fixedPreferences,
                key,
                values,
                simulator ->
                        simulator.closing(values.with(Mechanism.RECORD, false), fixedPreferences, key, Detail.ENDING));
        Outcome outcome = run.run().result().outcome();
        boolean[][] none = new boolean[0][];
        if (!run.hasRound()) {
            return new RunAnswer(outcome, false, false, none, none, none, null, null);
        }
        BitSet[] first = willing(run.firstRound());
        RoundReplay.Round round = run.lastRound();
        BitSet[] last = willing(round);
        boolean open = last[0].intersects(last[1]);
        boolean asked = outcome.noDeal();
        if (!asked) {
            return new RunAnswer(outcome, false, open, none, none, none, first, last);
        }
        MovedLevers moved = new MovedLevers(run, levers, round, open);
        boolean[][] opens = moved.opens();
        boolean[][] pairs = open ? none : moved.pairs();
        return new RunAnswer(outcome, true, open, opens, pairs, reruns ? ends(run) : none, first, last);
    }

    private static BitSet[] willing(RoundReplay.Round round) {
        return new BitSet[] {round.search().willing(Side.A), round.search().willing(Side.B)};
    }

    private boolean[][] ends(RunExplainer run) {
        boolean[][] ends = new boolean[levers.size()][RERUN_LEVELS];
        for (int l = 0; l < ends.length; l++) {
            for (int k = 0; k < RERUN_LEVELS; k++) {
                ends[l][k] = run.endsInDeal(levers.get(l).dial().turned(run.values(), rerunLevel(levers.get(l), k)));
            }
        }
        return ends;
    }

    /** The value of a lever at one of {@link #RERUN_LEVELS}. */
    public static double rerunLevel(Lever lever, int level) {
        Dial dial = lever.dial();
        return dial.accepted(dial.range().low()
                + level
                        / (RERUN_LEVELS - 1.0)
                        * (dial.range().high() - dial.range().low()));
    }
}
