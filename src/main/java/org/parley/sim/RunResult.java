package org.parley.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.parameter.ParameterValues;
import org.parley.random.RunKey;
import org.parley.search.Binding;
import org.parley.talks.OpenEnd;
import org.parley.talks.Outcome;
import org.parley.value.Preferences;

/**
 * What one run came to. Arrays over sides are [A, B]; shared, do not write.
 *
 * @param key seed and replication
 * @param outcome how it ended
 * @param open what talks that went on at the horizon had to show; null for all other ends
 * @param binding why there was no deal; null for agreements, rejected deals and runs without a round
 * @param weeks weeks played
 * @param rounds rounds held
 * @param terms what was struck, null if nothing was; a ceasefire has no terms
 * @param survival probability that what was struck or frozen stands after 1 … 10 years, with the true backstop [year −
 *     1]; empty if nothing was
 * @param costOfWar Σ κ_i/52 over the weeks, stk
 * @param measuresInForce interim measures in force at the end, as bits in file order
 * @param zone the zone of possible agreement over the rounds
 * @param signals what the first {@value RoundSignal#ROUNDS} rounds showed, as far as the talks went on after them; the
 *     r-th is that of round r
 * @param front z at the end
 * @param failedAtHome whether a side's ratification failed
 * @param audienceCost audience cost that a side paid, stk; 0 if its ratification did not fail
 * @param stalls whether a side did not mean to settle in this run
 * @param collapsed "A" or "B" if a side collapsed, else empty
 * @param values the values of the run before switches, as drawn or given
 * @param preferences what each side cares about in this run
 * @param paths concession paths, null unless asked for
 * @param fit whether the draw fits the record, null if there is none to hold it against
 */
public record RunResult(
        RunKey key,
        Outcome outcome,
        @Nullable OpenEnd open,
        @Nullable Binding binding,
        int weeks,
        int rounds,
        @Nullable StruckTerms terms,
        double[] survival,
        double[] costOfWar,
        long measuresInForce,
        Zone zone,
        List<RoundSignal> signals,
        double front,
        boolean[] failedAtHome,
        double[] audienceCost,
        boolean[] stalls,
        String collapsed,
        ParameterValues values,
        Preferences[] preferences,
        @Nullable ConcessionPaths paths,
        @Nullable RecordFit fit) {

    public RunResult {
        signals = List.copyOf(signals);
    }

    /** What was drawn before it. */
    public DrawnInputs draws() {
        return new DrawnInputs(values, preferences);
    }

    /** Whether the draw fits the record; without a record every draw does. */
    public boolean fits() {
        return fit == null || fit.fits();
    }

    /**
     * The zone of possible agreement over the rounds of a run.
     *
     * @param first deals in it at the first round, −1 if there was no round or nobody asked
     * @param last deals in it at the last round, −1 likewise
     * @param openRounds rounds at which it was not empty
     * @param ripeRounds rounds at which both expected war to be worth less next week and the zone was open
     */
    public record Zone(int first, int last, int openRounds, int ripeRounds) {
        /** Whether it was not empty at any round. */
        public boolean everOpen() {
            return openRounds > 0;
        }
    }
}
