package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

/**
 * Does not mean to settle: demands {@code W^e + stallShare (Vmax − W^e)} in everything, gives a text no allowance, and refuses everything without an acceptable deal of its own. A side is of this
 * type with probability 1 − sincerity, drawn once a run. Model §9.
 *
 * @param share stallShare, 0–1
 */
public record Stall(double share) implements ConcessionStrategy {
    /** The stalling type of this run. */
    public static Stall from(ParameterValues values) {
        return new Stall(values.get(Parameters.STALL_SHARE));
    }

    @Override
    public double aspiration(View view) {
        return demand(view.withoutAgreement(), view.largestValue());
    }

    @Override
    public double textAspiration(double aspiration, double allowance) {
        return aspiration;
    }

    @Override
    public double floor(double withoutAgreement, double largestValue) {
        return Double.isNaN(largestValue) ? Double.POSITIVE_INFINITY : demand(withoutAgreement, largestValue);
    }

    private double demand(double withoutAgreement, double largestValue) {
        return withoutAgreement + share * (largestValue - withoutAgreement);
    }
}
