package org.parley.value;

import org.parley.number.Exponential;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.random.Stream;
import org.parley.random.Streams;
import org.parley.scenario.Issue;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;

/**
 * What is drawn once in each run, or follows from it: preferences of both sides, what the other side and the mediator
 * read of them, the ideals, what the public accepts, and which side only stalls. The front moves inside the utilities
 * during the run; nothing else changes.
 *
 * <p>The other side's estimate blurs the weights, {@code ŵ_jk = (1−η) w_jk + η/K⁺} over the K⁺ issues with w_jk &gt; 0
 * (else 0), with {@code η = opacity (1 − .7 f) consultationEffect^bilateralSessions}. The mediator reads
 * {@code ŵ_ik ∝ w_ik exp(η ε_ik)}, ε standard normal. Model §4, §9.
 */
public final class Draw {
    /** Without a front nothing about it can matter. */
    public static final Reads.Idle NO_FRONT =
            Reads.Idle.when(c -> c.scenario().objective() == null, "there is no objective, so no front moves");

    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("what a side brings and what the other knows of it")
            .of(Parameters.SINCERITY, Parameters.OPACITY)
            .of(Parameters.INITIAL_SHARE)
            .idle(NO_FRONT)
            .of(Parameters.BILATERAL_SESSIONS, Parameters.CONSULTATION_EFFECT, Parameters.FACILITATION)
            .idle(c -> c.zero(Parameters.OPACITY), "opacity is 0: there is nothing to clear up")
            .of(Parameters.CONSULTATION_EFFECT)
            .idle(c -> c.fixedAt(Parameters.BILATERAL_SESSIONS, 0), "bilateralSessions is 0")
            .of(Parameters.BILATERAL_SESSIONS)
            .idle(c -> c.fixedAt(Parameters.CONSULTATION_EFFECT, 1), "consultationEffect is 1");

    private static final double FACILITATION_ON_OPACITY = .7;

    private final Scenario scenario;
    private final DealSpace space;
    private final ParameterValues values;
    private final Preferences[] preferences = new Preferences[2];
    private final Utility[] utility = new Utility[2];
    private final Utility[] estimate = new Utility[2];
    private final Utility[] reading = new Utility[2];
    private final int[] ideal = new int[2];
    private final double[] othersIdeal = new double[2];
    private final Ratification[] ratification = new Ratification[2];
    private final boolean[] stalls = new boolean[2];
    private final double opacity;

    private Draw(
            Scenario scenario, DealSpace space, ParameterValues values, boolean fixedPreferences, Streams streams) {
        this.scenario = scenario;
        this.space = space;
        this.values = values;
        this.opacity = opacity(values);
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            preferences[i] = Preferences.of(scenario, side, values, fixedPreferences, streams);
            double[] weights = preferences[i].weights();
            double[][] scores = preferences[i].values();
            utility[i] = Utility.of(scenario, space, weights, scores);
            estimate[i] = Utility.of(scenario, space, blurred(weights, opacity), scores);
            reading[i] = Utility.of(scenario, space, misread(side, weights, streams), scores);
            ideal[i] = utility[i].ideal();
            stalls[i] = streams.named("type/", scenario.party(side).id()).uniform()
                    < 1 - values.get(Parameters.SINCERITY, side);
        }
        for (int i = 0; i < 2; i++) {
            Side side = Side.of(i);
            othersIdeal[i] = utility[i].of(ideal[1 - i]);
            utility[i].moveTo(values.get(Parameters.INITIAL_SHARE));
            ratification[i] = Ratification.fit(scenario, side, utility[i], values);
        }
    }

    /** The draw of a run. */
    public static Draw of(
            Scenario scenario, DealSpace space, ParameterValues values, boolean fixedPreferences, Streams streams) {
        return new Draw(scenario, space, values, fixedPreferences, streams);
    }

    /** η, for the whole run. */
    public static double opacity(ParameterValues values) {
        double effect = 1;
        for (int s = 0; s < values.whole(Parameters.BILATERAL_SESSIONS); s++) {
            effect *= values.get(Parameters.CONSULTATION_EFFECT);
        }
        return values.get(Parameters.OPACITY)
                * (1 - FACILITATION_ON_OPACITY * values.get(Parameters.FACILITATION))
                * effect;
    }

    private static double[] blurred(double[] weights, double opacity) {
        int positive = 0;
        for (double w : weights) {
            if (w > 0) {
                positive++;
            }
        }
        double[] blurred = new double[weights.length];
        for (int k = 0; k < weights.length; k++) {
            blurred[k] = weights[k] > 0 ? (1 - opacity) * weights[k] + opacity / positive : 0;
        }
        return blurred;
    }

    private double[] misread(Side side, double[] weights, Streams streams) {
        double[] read = new double[weights.length];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            Issue issue = scenario.issues().get(k);
            Stream stream = streams.named("text/", scenario.party(side).id(), issue.id());
            double normal = stream.normal();
            read[k] = opacity == 0 ? weights[k] : weights[k] * Exponential.exp(opacity * normal);
            sum += read[k];
        }
        if (opacity > 0) {
            for (int k = 0; k < read.length; k++) {
                read[k] /= sum;
            }
        }
        return read;
    }

    /** Moves the front in all utilities. */
    public void moveTo(double z) {
        for (int i = 0; i < 2; i++) {
            utility[i].moveTo(z);
            estimate[i].moveTo(z);
            reading[i].moveTo(z);
        }
    }

    /** The conflict. */
    public Scenario scenario() {
        return scenario;
    }

    /** Its deals. */
    public DealSpace space() {
        return space;
    }

    /** The values of the run. */
    public ParameterValues values() {
        return values;
    }

    /** η. */
    public double opacity() {
        return opacity;
    }

    /** A side's preferences. */
    public Preferences preferences(Side side) {
        return preferences[side.ordinal()];
    }

    /** A side's true utility. */
    public Utility utility(Side side) {
        return utility[side.ordinal()];
    }

    /** What the other side takes this side's utility to be. */
    public Utility estimate(Side of) {
        return estimate[of.ordinal()];
    }

    /** What the mediator takes this side's utility to be. */
    public Utility reading(Side of) {
        return reading[of.ordinal()];
    }

    /** A side's ideal deal at z = 0. */
    public int ideal(Side side) {
        return ideal[side.ordinal()];
    }

    /** ũ_i of the opponent's ideal deal [side]; shared, do not write. */
    public double[] othersIdeal() {
        return othersIdeal;
    }

    /** What the public of a side accepts. */
    public Ratification ratification(Side side) {
        return ratification[side.ordinal()];
    }

    /** Whether a side does not mean to settle in this run. */
    public boolean stalls(Side side) {
        return stalls[side.ordinal()];
    }
}
