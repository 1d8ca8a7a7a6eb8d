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
 * What one run came to. Arrays over sides are [A, B].
 *
 * @param key seed and replication
 * @param end how it ended
 * @param agreed what was agreed, and what became of it at home
 * @param course what was measured on the way
 * @param drawn what was drawn before it
 */
public record RunResult(RunKey key, End end, Agreed agreed, Course course, Drawn drawn) {
    /**
     * How a run ended.
     *
     * @param outcome how it ended
     * @param open what talks that went on at the horizon had to show; null for all other ends
     * @param binding why there was no deal; null for agreements, rejected deals and runs without a round
     * @param weeks weeks played
     * @param rounds rounds held
     * @param collapsed "A" or "B" if a side collapsed, else empty
     */
    public record End(
            Outcome outcome,
            @Nullable OpenEnd open,
            @Nullable Binding binding,
            int weeks,
            int rounds,
            String collapsed) {}

    /**
     * What was agreed in a run, and what became of it at home.
     *
     * @param terms what was struck, null if nothing was; a ceasefire has no terms
     * @param survival probability that what was struck or frozen stands after 1 … 10 years, with the true backstop
     *     [year − 1], of a deal that failed at home if it had not; empty if nothing was
     * @param measuresInForce interim measures in force at the end, as bits in file order
     * @param failedAtHome whether a side's ratification failed
     * @param audienceCost audience cost that a side paid, stk; 0 if its ratification did not fail
     */
    public record Agreed(
            @Nullable StruckTerms terms,
            double[] survival,
            long measuresInForce,
            boolean[] failedAtHome,
            double[] audienceCost) {
        public Agreed {
            survival = survival.clone();
            failedAtHome = failedAtHome.clone();
            audienceCost = audienceCost.clone();
        }

        /** [year − 1]. A copy. */
        @Override
        public double[] survival() {
            return survival.clone();
        }

        /** [A, B]. A copy. */
        @Override
        public boolean[] failedAtHome() {
            return failedAtHome.clone();
        }

        /** [A, B], stk. A copy. */
        @Override
        public double[] audienceCost() {
            return audienceCost.clone();
        }
    }

    /**
     * What was measured in the course of a run.
     *
     * @param zone the zone of possible agreement over the rounds
     * @param signals what the first {@value RoundSignal#ROUNDS} rounds showed, as far as the talks went on after them;
     *     the r-th is that of round r
     * @param front z at the end
     * @param costOfWar Σ κ_i/52 over the weeks, stk
     * @param paths concession paths, null unless asked for
     */
    public record Course(
            Zone zone,
            List<RoundSignal> signals,
            double front,
            double[] costOfWar,
            @Nullable ConcessionPaths paths) {
        public Course {
            signals = List.copyOf(signals);
            costOfWar = costOfWar.clone();
        }

        /** [A, B], stk. A copy. */
        @Override
        public double[] costOfWar() {
            return costOfWar.clone();
        }
    }

    /**
     * What was drawn before a run.
     *
     * @param values the values of the run before switches, as drawn or given
     * @param preferences what each side cares about in this run
     * @param stalls whether a side did not mean to settle in this run
     * @param fit whether the draw fits the record, null if there is none to hold it against
     */
    public record Drawn(
            ParameterValues values,
            Preferences[] preferences,
            boolean[] stalls,
            @Nullable RecordFit fit) {
        public Drawn {
            preferences = preferences.clone();
            stalls = stalls.clone();
        }

        /** [A, B]. A copy. */
        @Override
        public Preferences[] preferences() {
            return preferences.clone();
        }

        /** [A, B]. A copy. */
        @Override
        public boolean[] stalls() {
            return stalls.clone();
        }
    }

    /** See {@link End#outcome}. */
    public Outcome outcome() {
        return end.outcome();
    }

    /** See {@link End#open}. */
    public @Nullable OpenEnd open() {
        return end.open();
    }

    /** See {@link End#binding}. */
    public @Nullable Binding binding() {
        return end.binding();
    }

    /** See {@link End#weeks}. */
    public int weeks() {
        return end.weeks();
    }

    /** See {@link End#rounds}. */
    public int rounds() {
        return end.rounds();
    }

    /** See {@link End#collapsed}. */
    public String collapsed() {
        return end.collapsed();
    }

    /** See {@link Agreed#terms}. */
    public @Nullable StruckTerms terms() {
        return agreed.terms();
    }

    /** See {@link Agreed#survival}. */
    public double[] survival() {
        return agreed.survival();
    }

    /** See {@link Agreed#measuresInForce}. */
    public long measuresInForce() {
        return agreed.measuresInForce();
    }

    /** See {@link Agreed#failedAtHome}. */
    public boolean[] failedAtHome() {
        return agreed.failedAtHome();
    }

    /** See {@link Agreed#audienceCost}. */
    public double[] audienceCost() {
        return agreed.audienceCost();
    }

    /** See {@link Course#zone}. */
    public Zone zone() {
        return course.zone();
    }

    /** See {@link Course#signals}. */
    public List<RoundSignal> signals() {
        return course.signals();
    }

    /** See {@link Course#front}. */
    public double front() {
        return course.front();
    }

    /** See {@link Course#costOfWar}. */
    public double[] costOfWar() {
        return course.costOfWar();
    }

    /** See {@link Course#paths}. */
    public @Nullable ConcessionPaths paths() {
        return course.paths();
    }

    /** See {@link Drawn#values}. */
    public ParameterValues values() {
        return drawn.values();
    }

    /** See {@link Drawn#preferences}. */
    public Preferences[] preferences() {
        return drawn.preferences();
    }

    /** See {@link Drawn#stalls}. */
    public boolean[] stalls() {
        return drawn.stalls();
    }

    /** See {@link Drawn#fit}. */
    public @Nullable RecordFit fit() {
        return drawn.fit();
    }

    /** What was drawn before it. */
    public DrawnInputs draws() {
        return new DrawnInputs(values(), preferences());
    }

    /** Whether the draw fits the record; without a record every draw does. */
    public boolean fits() {
        return fit() == null || fit().fits();
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
