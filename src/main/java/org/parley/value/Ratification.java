package org.parley.value;

import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.special.Erf;
import org.jspecify.annotations.Nullable;
import org.parley.number.Exponential;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.PollAnchor;
import org.parley.scenario.Reads;
import org.parley.scenario.Scenario;

/**
 * Tells which deals the public at home accepts.
 *
 * <p>Support {@code Λ(a + b·u)} is fitted to the poll anchors by least squares on logits, slope ≥ 0; the pass
 * probability is {@code P = Φ((support − ½)/sd)}, by erfc so that the lower tail is right; a leader signs iff
 * {@code P V + (1−P)(W^e − c) ≥ W^e}, so the reservation value stands {@code ((1−P)/P)·c} above W^e; a bar above 1 stk
 * is "not ratifiable" (∞). No anchors: P = 1. Putnam 1988; Iida 1993; Fearon 1994; model §8. Limit: T17.
 *
 * @param constrained whether there is anything to ratify (anchors, and the switch is on)
 * @param intercept a
 * @param slope b ≥ 0
 * @param deviation sd
 * @param audienceCost c, stk
 */
public record Ratification(boolean constrained, double intercept, double slope, double deviation, double audienceCost) {
    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("ratification at home")
            .of(Parameters.AUDIENCE_COST, Parameters.REFERENDUM_SD)
            .idle(c -> !c.on(Mechanism.RATIFICATION), "the switch ratification is off: every deal passes at home")
            .of(Parameters.AUDIENCE_COST)
            .idle(
                    (c, side) -> c.scenario().party(side).pollAnchors().isEmpty(),
                    "there are no poll anchors, so every deal passes at home")
            .of(Parameters.REFERENDUM_SD)
            .idle(
                    c -> c.both(side -> c.scenario().party(side).pollAnchors().isEmpty()),
                    "no party has poll anchors, so every deal passes at home");

    /** Packages whose utilities lie closer together than this say nothing about a slope. */
    private static final double LEAST_SPREAD = 1e-9;

    private static final double ROOT_2 = StrictMath.sqrt(2);

    /** The constraint of a side. Its utility must stand at the initial share z₀. */
    public static Ratification fit(Scenario scenario, Side side, Utility atStart, ParameterValues values) {
        List<PollAnchor> anchors = scenario.party(side).pollAnchors();
        double deviation = values.get(Parameters.REFERENDUM_SD);
        double cost = values.get(Parameters.AUDIENCE_COST, side);
        if (anchors.isEmpty() || !values.on(Mechanism.RATIFICATION)) {
            return new Ratification(false, 0, 0, deviation, cost);
        }
        int n = anchors.size();
        double meanU = 0;
        double meanLogit = 0;
        double[] u = new double[n];
        double[] logit = new double[n];
        for (int i = 0; i < n; i++) {
            PollAnchor anchor = anchors.get(i);
            u[i] = atStart.of(scenario.index(
                    scenario.packages().get(anchor.packageIndex()).filled(scenario)));
            logit[i] = Exponential.log(anchor.support() / (1 - anchor.support()));
            meanU += u[i] / n;
            meanLogit += logit[i] / n;
        }
        double products = 0;
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            least = StrictMath.min(least, u[i]);
            most = StrictMath.max(most, u[i]);
            products += (u[i] - meanU) * (logit[i] - meanLogit);
            squares += (u[i] - meanU) * (u[i] - meanU);
        }
        double slope = most - least > LEAST_SPREAD ? StrictMath.max(0, products / squares) : 0;
        return new Ratification(true, meanLogit - slope * meanU, slope, deviation, cost);
    }

    /** The same constraint with another standard deviation and audience cost: those of today. */
    public Ratification with(double newDeviation, double newAudienceCost) {
        return newDeviation == deviation && newAudienceCost == audienceCost
                ? this
                : new Ratification(constrained, intercept, slope, newDeviation, newAudienceCost);
    }

    /** What a record generates, in plain Java, and at once for the same constraint: rounds ask it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Ratification r
                        && constrained == r.constrained
                        && Double.compare(intercept, r.intercept) == 0
                        && Double.compare(slope, r.slope) == 0
                        && Double.compare(deviation, r.deviation) == 0
                        && Double.compare(audienceCost, r.audienceCost) == 0);
    }

    @Override
    public int hashCode() {
        return Objects.hash(constrained, intercept, slope, deviation, audienceCost);
    }

    /** Support at home for a deal of this utility, 0–1; 1 without a constraint. */
    public double support(double utility) {
        return constrained ? 1 / (1 + Exponential.exp(-(intercept + slope * utility))) : 1;
    }

    /** Pass probability P of a deal of this utility. */
    public double passProbability(double utility) {
        return constrained ? 0.5 * Erf.erfc((0.5 - support(utility)) / (deviation * ROOT_2)) : 1;
    }

    /** ((1−P)/P)·c: how far the reservation value stands above W^e; ∞ if above 1 stk. */
    public double bar(double utility) {
        if (!constrained || audienceCost == 0) {
            return 0;
        }
        double pass = passProbability(utility);
        double bar = (1 - pass) / pass * audienceCost;
        return bar > 1 ? Double.POSITIVE_INFINITY : bar;
    }
}
