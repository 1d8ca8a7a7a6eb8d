package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;

/**
 * The side concedes with time alone, along its {@link ConcessionCurve}. Model §9.2 (after Faratin, Sierra &amp;
 * Jennings 1998). Limit: what {@link Mixed} is at ψ = 0.
 *
 * @param side whose curve
 */
public record TimeDependent(Side side) implements ConcessionStrategy {
    @Override
    public double aspiration(View view, ParameterValues today) {
        return ConcessionCurve.from(today, side)
                .aspiration(view.withoutAgreement(), view.largestValue(), view.timeShare());
    }

    @Override
    public double foreseen(View view, ParameterValues today) {
        return ConcessionCurve.from(today, side)
                .aspiration(view.withoutAgreement(), view.largestValue(), view.roundTimeShare());
    }
}
