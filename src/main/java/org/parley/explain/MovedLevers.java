package org.parley.explain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.sim.RoundReplay;

/**
 * The last round of one run with levers moved: at which levels one alone would have opened the zone, and which two
 * together. No round is played twice, and where a lever can only open the zone or only close it ({@link Monotone}) the
 * level from which it does is found by halving.
 *
 * <p>Of a pair each lever stands at that end of its range, or at the scenario's own value, at which alone it comes
 * nearest ({@link RunExplainer#gap}).
 */
final class MovedLevers {
    private final RunExplainer run;
    private final List<Lever> levers;
    private final boolean open;
    private final int[] monotone;

    /** Where alone a lever comes nearest, and whether the zone is open there. */
    private record Nearest(double at, boolean open) {}

    /**
     * The levers of a run.
     *
     * @param round the run's last round
     * @param open whether the zone was open in it
     */
    MovedLevers(RunExplainer run, List<Lever> levers, RoundReplay.Round round, boolean open) {
        this.run = run;
        this.levers = levers;
        this.open = open;
        this.monotone = levers.stream()
                .mapToInt(lever -> Monotone.of(lever.dial(), run.scenario(), run.values(), round))
                .toArray();
    }

    /** Whether the zone is open with a lever at a level [lever][level]. */
    boolean[][] opens() {
        boolean[][] opens = new boolean[levers.size()][];
        for (int l = 0; l < opens.length; l++) {
            double[] levels = levers.get(l).levels();
            opens[l] = new boolean[levels.length];
            if (monotone[l] == 0) {
                for (int k = 0; k < levels.length; k++) {
                    opens[l][k] = opens(l, levels[k]);
                }
            } else {
                halve(l, levels, opens[l]);
            }
        }
        return opens;
    }

    /** Fills in the levels from the first that opens the zone, seen from the end that is least likely to. */
    private void halve(int lever, double[] levels, boolean[] opens) {
        int last = levels.length - 1;
        int closed = -1;
        int opened = levels.length;
        while (opened - closed > 1) {
            int middle = (closed + opened) / 2;
            if (opens(lever, levels[monotone[lever] > 0 ? middle : last - middle])) {
                opened = middle;
            } else {
                closed = middle;
            }
        }
        int from = monotone[lever] > 0 ? opened : 0;
        int to = monotone[lever] > 0 ? levels.length : levels.length - opened;
        Arrays.fill(opens, from, to, true);
    }

    private boolean opens(int lever, double level) {
        return ofRun(lever, level) ? open : run.opens(turned(lever, run.values(), level));
    }

    /** Whether a value is the run's own. */
    private boolean ofRun(int lever, double value) {
        Dial dial = levers.get(lever).dial();
        for (Side side : Side.values()) {
            if ((dial.side() == null || dial.side() == side) && run.values().stated(dial.parameter(), side) != value) {
                return false;
            }
        }
        return true;
    }

    private ParameterValues turned(int lever, ParameterValues values, double to) {
        return levers.get(lever).dial().turned(values, to);
    }

    /** Whether two levers together open the zone, which is closed [lever][lever]. */
    boolean[][] pairs() {
        int n = levers.size();
        double gap = run.gap(run.values());
        Nearest[] nearest = new Nearest[n];
        for (int l = 0; l < n; l++) {
            nearest[l] = nearest(l, gap);
        }
        boolean[][] pairs = new boolean[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                pairs[i][j] = together(i, j, nearest[i], nearest[j]);
                pairs[j][i] = pairs[i][j];
            }
        }
        return pairs;
    }

    private boolean together(int i, int j, Nearest first, Nearest second) {
        if (first.at() == levers.get(i).dial().value()
                && second.at() == levers.get(j).dial().value()) {
            return false;
        }
        if (ofRun(i, first.at())) {
            return second.open();
        }
        if (ofRun(j, second.at())) {
            return first.open();
        }
        return run.opens(turned(j, turned(i, run.values(), first.at()), second.at()));
    }

    /** Where alone it comes nearest: at an end of its range, or as it is. */
    private Nearest nearest(int lever, double ofRun) {
        Dial dial = levers.get(lever).dial();
        double gap = ofRun;
        @Nullable Nearest best = null;
        for (double end : new double[] {dial.range().low(), dial.range().high()}) {
            if (ofRun(lever, end)) {
                continue;
            }
            RunExplainer.Nearness there = run.nearness(turned(lever, run.values(), end));
            if (there.gap() > gap) {
                gap = there.gap();
                best = new Nearest(end, there.open());
            }
        }
        return best != null ? best : new Nearest(dial.value(), opens(lever, dial.value()));
    }
}
