package org.parley.explain;

import java.util.BitSet;
import java.util.List;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.scenario.Scenario;
import org.parley.sim.DealSearchFactory;
import org.parley.sim.RoundReplay;
import org.parley.sim.Simulator;
import org.parley.talks.Outcome;
import org.parley.value.DealSpace;

/**
 * Asks one run of an ensemble after the other: which deals would each side sign at the first and the last round, and,
 * if the run ended without a deal, which lever alone and which two together would have opened one at the last round.
 *
 * <p>Of a pair each lever stands at that end of its range, or at the run's own value, at which alone it comes nearest
 * ({@link RunExplainer#gap}). It serves one thread; each worker has its own.
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

    /** A run's answers. */
    public RunAnswer of(RunKey key) {
        ParameterValues values = Simulator.values(scenario, scenario.assumptions(), fixed, key);
        RunExplainer run = new RunExplainer(
                scenario, space, forRuns, forRounds, fixed || scenario.fixedPreferences(), key, values);
        Outcome outcome = run.run().result().outcome();
        boolean fits = run.run().result().fits();
        boolean[][] none = new boolean[0][];
        if (!run.hasRound()) {
            return new RunAnswer(outcome, fits, false, false, none, none, none, null, null);
        }
        BitSet[] first = willing(run.firstRound());
        RoundReplay.Round round = run.lastRound();
        BitSet[] last = willing(round);
        boolean open = last[0].intersects(last[1]);
        boolean asked = outcome.noDeal();
        boolean[][] opens = asked ? opens(run) : none;
        boolean[][] pairs = asked && !open ? pairs(run) : none;
        boolean[][] ends = asked && reruns ? ends(run) : none;
        return new RunAnswer(outcome, fits, asked, open, opens, pairs, ends, first, last);
    }

    private static BitSet[] willing(RoundReplay.Round round) {
        return new BitSet[] {round.search().willing(Side.A), round.search().willing(Side.B)};
    }

    private boolean[][] opens(RunExplainer run) {
        boolean[][] opens = new boolean[levers.size()][];
        for (int l = 0; l < opens.length; l++) {
            Lever lever = levers.get(l);
            opens[l] = new boolean[lever.levels().length];
            for (int k = 0; k < opens[l].length; k++) {
                opens[l][k] = run.opens(lever.dial().turned(run.values(), lever.levels()[k]));
            }
        }
        return opens;
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

    private boolean[][] pairs(RunExplainer run) {
        int n = levers.size();
        double[] nearest = new double[n];
        for (int l = 0; l < n; l++) {
            nearest[l] = nearest(run, levers.get(l).dial());
        }
        boolean[][] pairs = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            ParameterValues one = levers.get(i).dial().turned(run.values(), nearest[i]);
            for (int j = i + 1; j < n; j++) {
                boolean moved = nearest[i] != levers.get(i).dial().value()
                        || nearest[j] != levers.get(j).dial().value();
                pairs[i][j] = moved && run.opens(levers.get(j).dial().turned(one, nearest[j]));
                pairs[j][i] = pairs[i][j];
            }
        }
        return pairs;
    }

    /** Where alone it comes nearest: at an end of its range, or as it is. */
    private static double nearest(RunExplainer run, Dial dial) {
        double best = dial.value();
        double gap = run.gap(run.values());
        for (double end : new double[] {dial.range().low(), dial.range().high()}) {
            double there = run.gap(dial.turned(run.values(), end));
            if (there > gap) {
                gap = there;
                best = end;
            }
        }
        return best;
    }
}
