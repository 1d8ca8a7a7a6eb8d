package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** Gives way by its opening concession only, at any time. */
public final class Patient implements ConcessionStrategy {
    private final Side side;

    public Patient(Side side) {
        this.side = side;
    }

    @Override
    public double aspiration(View view, ParameterValues today) {
        double share = today.get(Parameters.OPENING_CONCESSION, side);
        return StrictMath.min(
                view.largestValue(), view.largestValue() - share * (view.largestValue() - view.withoutAgreement()));
    }
}
