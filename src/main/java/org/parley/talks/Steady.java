package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/**
 * The pressure is constant or builds up to the deadline: {@code p_i(t) = p_i ((1−ramp) + ramp·min(t, T)/T)}. Model §9.
 */
public final class Steady implements MediatorStyle {
    @Override
    public double pressure(Side side, int week, ParameterValues today) {
        double ramp = today.get(Parameters.PRESSURE_RAMP);
        double deadline = today.get(Parameters.DEADLINE);
        return today.get(Parameters.PRESSURE, side) * ((1 - ramp) + ramp * StrictMath.min(week, deadline) / deadline);
    }
}
