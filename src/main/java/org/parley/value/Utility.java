package org.parley.value;

import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.number.Rounding;
import org.parley.scenario.Objective;
import org.parley.scenario.Scenario;

/**
 * A side's utility of deals, {@code u(x) = Σ_k w_k ṽ_k(x_k)} in file order, where the objective's {@code from} option
 * is worth {@code ṽ(from) + z (ṽ(to) − ṽ(from))} at today's z: a freeze freezes today's line (model §4).
 *
 * <p>The same class serves a true utility, the other side's blurred estimate and the mediator's reading: they differ in
 * the weights.
 */
public final class Utility {
    private final DealSpace space;
    private final double[][] terms;
    private final int objective;
    private final int from;
    private final double weight;
    private final double fromValue;
    private final double toValue;

    private Utility(DealSpace space, double[] weights, double[][] values, @Nullable Objective objective, int from) {
        this.space = space;
        int n = weights.length;
        terms = new double[n][];
        for (int k = 0; k < n; k++) {
            terms[k] = new double[values[k].length];
            for (int o = 0; o < terms[k].length; o++) {
                terms[k][o] = weights[k] * values[k][o];
            }
        }
        if (objective == null) {
            this.objective = -1;
            this.from = -1;
            this.weight = 0;
            this.fromValue = 0;
            this.toValue = 0;
        } else {
            this.objective = objective.issue();
            this.from = from;
            this.weight = weights[this.objective];
            this.fromValue = values[this.objective][from];
            this.toValue = values[this.objective][objective.to()];
        }
    }

    /**
     * The utility with these weights and loss-averse scores, at z = 0.
     *
     * @param weights [issue]
     * @param values ṽ [issue][option]
     */
    public static Utility of(Scenario scenario, DealSpace space, double[] weights, double[][] values) {
        Objective objective = scenario.objective();
        int from = objective == null
                ? -1
                : scenario.issues().get(objective.issue()).statusQuo();
        return new Utility(space, weights, values, objective, from);
    }

    /** Moves the front: z ∈ [0, 1] is the share of the objective that the gainer holds today. */
    public void moveTo(double z) {
        if (objective >= 0) {
            terms[objective][from] = atFront(z);
        }
    }

    /** w_T [ṽ(from) + z (ṽ(to) − ṽ(from))]. */
    public double atFront(double z) {
        return weight * (fromValue + z * (toValue - fromValue));
    }

    /** Utility of a deal, kept as {@link Rounding} says. */
    public double of(int deal) {
        return Rounding.of(space.table().sum(terms, deal));
    }

    /** Utility of a deal with the front at z instead of today's. */
    public double of(int deal, double z) {
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            int option = space.option(deal, k);
            sum += k == objective && option == from ? atFront(z) : terms[k][option];
        }
        return Rounding.of(sum);
    }

    /** w_k ṽ_k(o), with the front where it was moved to. */
    public double term(int issue, int option) {
        return terms[issue][option];
    }

    /** All terms [issue][option] at today's front; shared, do not write. */
    public double[][] terms() {
        return terms;
    }

    /** Tells every number that a worth of a deal, at today's front or any other, depends on. */
    public void describe(DoubleConsumer to) {
        for (double[] issue : terms) {
            for (double term : issue) {
                to.accept(term);
            }
        }
        to.accept(weight);
        to.accept(fromValue);
        to.accept(toValue);
    }

    /** The one term that moves with the front, today; 0 without an objective. */
    public double movingTerm() {
        return objective < 0 ? 0 : terms[objective][from];
    }

    /**
     * The deal of largest utility, the lowest index on ties: the issue-wise best option, and a lower one where rounding
     * makes no difference.
     */
    public int ideal() {
        int best = 0;
        int[] choice = new int[terms.length];
        for (int k = 0; k < terms.length; k++) {
            for (int o = 1; o < terms[k].length; o++) {
                if (terms[k][o] > terms[k][choice[k]]) {
                    choice[k] = o;
                }
            }
            best += choice[k] * space.stride(k);
        }
        double largest = of(best);
        for (int k = 0; k < terms.length; k++) {
            for (int o = 0; o < choice[k]; o++) {
                int lower = space.with(best, k, o);
                if (of(lower) >= largest) {
                    best = lower;
                    break;
                }
            }
        }
        return best;
    }

    /**
     * {@code Σ_{k≠T} w_k ṽ_k(o_k) + w_T [ṽ(from) + z (ṽ(to) − ṽ(from))]}: the flow of a standing line, f(z), with these
     * options in force (model §5).
     */
    public double flow(int[] inForce, double z) {
        double sum = 0;
        for (int k = 0; k < terms.length; k++) {
            if (k != objective) {
                sum += terms[k][inForce[k]];
            }
        }
        return objective < 0 ? sum : sum + atFront(z);
    }
}
