package org.parley.ensemble;

import java.util.List;
import java.util.stream.IntStream;
import org.parley.analysis.EnoughRuns;
import org.parley.analysis.Interval;
import org.parley.analysis.MeanInterval;
import org.parley.analysis.Wilson;
import org.parley.sim.RunResult;
import org.parley.table.NumberText;

/**
 * Tells what another assumption about lasting changes, such as whether agreements under pressure break sooner: how many
 * of the same runs end in an agreement either way, and how much longer or shorter those stand that agree both ways.
 * Means over the agreements of each way would compare different runs, and what is agreed one way only could hide the
 * change. Of fewer than {@value EnoughRuns#CHANGE} runs that agree both ways no mean is told.
 */
public final class BothWays {
    private BothWays() {}

    /**
     * What was seen of a run.
     *
     * @param survival the chance that the agreement stands five years; NaN without an agreement
     */
    public record Seen(boolean agreement, double survival) {
        /** Of a run. */
        public static Seen of(RunResult run) {
            boolean agreement = run.outcome().agreement();
            return new Seen(agreement, agreement && run.survival().length > 0 ? run.survival()[4] : Double.NaN);
        }
    }

    /**
     * The sentence.
     *
     * @param assumed runs as the scenario assumes
     * @param other the same runs, one for one, with something else assumed
     * @param how in words, such as {@link UnderPressure#with}
     */
    public static String sentence(List<Seen> assumed, List<Seen> other, String how) {
        int[] both = IntStream.range(0, assumed.size())
                .filter(i -> assumed.get(i).agreement() && other.get(i).agreement())
                .toArray();
        String shares = "Of the first " + NumberText.count(assumed.size()) + " runs, whether or not they fit a record, "
                + share(assumed) + " end in an agreement as assumed, " + share(other) + " " + how;
        if (!EnoughRuns.forChange(both.length)) {
            return shares + ". " + (both.length == 0 ? "None" : "Only " + NumberText.count(both.length)) + " of them "
                    + (both.length == 1 ? "agrees" : "agree")
                    + " both ways, too few to say how much longer or shorter agreements stand";
        }
        double[] change = IntStream.of(both)
                .mapToDouble(i -> other.get(i).survival() - assumed.get(i).survival())
                .toArray();
        Interval mean = MeanInterval.of(change);
        return shares + ". In the " + NumberText.count(both.length)
                + " that agree both ways, the chance that the agreement stands five years changes from "
                + NumberText.two(mean(assumed, both)) + " to " + NumberText.two(mean(other, both)) + ", by "
                + NumberText.signed(mean.estimate()) + " (" + NumberText.interval(mean.low(), mean.high()) + ")";
    }

    private static String share(List<Seen> runs) {
        Interval of = Wilson.of(runs.stream().filter(Seen::agreement).count(), runs.size());
        return NumberText.percent(of.estimate()) + " (" + NumberText.percentInterval(of.low(), of.high()) + ")";
    }

    private static double mean(List<Seen> runs, int[] which) {
        return IntStream.of(which).mapToDouble(i -> runs.get(i).survival()).sum() / which.length;
    }
}
