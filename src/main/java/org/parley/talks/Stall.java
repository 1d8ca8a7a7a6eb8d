package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.scenario.Reads;

/**
 * A side that does not mean to settle. It demands {@code W^e + stallShare (Vmax − W^e)} in everything, gives a text no
 * allowance, and refuses everything without an acceptable deal of its own. A side is of this type with probability 1 −
 * sincerity, drawn once in each run. Model §9.
 */
public final class Stall implements ConcessionStrategy {
    /** What this reads, and when that cannot matter. */
    public static final Reads READS = Reads.by("stalling")
            .of(Parameters.STALL_SHARE)
            .idle(c -> c.both(c::sincere), "sincerity is 1 on both sides: nobody stalls");

    @Override
    public double aspiration(View view, ParameterValues today) {
        return demand(view.withoutAgreement(), view.largestValue(), today);
    }

    @Override
    public double textAspiration(double aspiration, double allowance) {
        return aspiration;
    }

    @Override
    public double floor(double withoutAgreement, double largestValue, ParameterValues today) {
        return Double.isNaN(largestValue) ? Double.POSITIVE_INFINITY : demand(withoutAgreement, largestValue, today);
    }

    /** Never above Vmax, where rounding could carry it. */
    private static double demand(double withoutAgreement, double largestValue, ParameterValues today) {
        double share = today.get(Parameters.STALL_SHARE);
        return StrictMath.min(largestValue, withoutAgreement + share * (largestValue - withoutAgreement));
    }
}
