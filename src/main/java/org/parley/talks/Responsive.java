package org.parley.talks;

import org.parley.number.Rounding;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * The mediator presses whoever gave up less: the style starts at 0 and after each round adds {@code pressureStep} to
 * that side and takes it from the other, within [0, p_i]. Equal concessions change nothing, and the ramp does not
 * apply. Model §9.
 */
public final class Responsive implements MediatorStyle {
    private final double[] level = new double[2];

    @Override
    public double pressure(Side side, int week, ParameterValues today) {
        return StrictMath.min(level[side.ordinal()], today.get(Parameters.PRESSURE, side));
    }

    @Override
    public boolean remembers() {
        return true;
    }

    @Override
    public void afterRound(double gaveUpA, double gaveUpB, ParameterValues today) {
        if (Rounding.of(gaveUpA - gaveUpB) == 0) {
            return;
        }
        int less = gaveUpA < gaveUpB ? 0 : 1;
        double step = today.get(Parameters.PRESSURE_STEP);
        level[less] = StrictMath.min(level[less] + step, today.get(Parameters.PRESSURE, Side.of(less)));
        double most = today.get(Parameters.PRESSURE, Side.of(1 - less));
        level[1 - less] = StrictMath.min(StrictMath.max(level[1 - less] - step, 0), most);
    }
}
