package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

/**
 * Minimal concession in turn (after MiCRO, de Jonge 2022): a level starts at Vmax of the first exchange and falls by
 * {@code microStep} at each later exchange before which the other has stepped at least as often; the aspiration is
 * {@code min(Vmax, max(W^e, level))}. Levels stand in for single deals because the space is large. Model §9.
 */
public final class Micro implements ConcessionStrategy {
    private double level = Double.NaN;
    private int steps;

    @Override
    public double aspiration(View view, ParameterValues today) {
        if (Double.isNaN(level)) {
            level = view.largestValue();
        } else if (view.othersSteps() >= steps) {
            level -= today.get(Parameters.MICRO_STEP);
            steps++;
        }
        return StrictMath.min(view.largestValue(), StrictMath.max(view.withoutAgreement(), level));
    }

    @Override
    public int steps() {
        return steps;
    }
}
