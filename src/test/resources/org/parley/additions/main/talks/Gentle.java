package org.parley.talks;

import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** Presses with half of what the dial allows. */
public final class Gentle implements MediatorStyle {
    @Override
    public double pressure(Side side, int week, ParameterValues today) {
        return today.get(Parameters.PRESSURE, side) / 2;
    }
}
