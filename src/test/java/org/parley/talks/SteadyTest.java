package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

class SteadyTest extends MediatorStyleContract {
    @Override
    MediatorStyle style() {
        return new Steady();
    }

    /** p ((1 − ramp) + ramp·min(t, T)/T) with p = .8, ramp = .5, T = 10. */
    @Test
    void rampsUpToTheDeadline() {
        ParameterValues today =
                Assumptions.defaults().fixed().with(Parameters.PRESSURE, A, .8).with(Parameters.DEADLINE, null, 10);
        assertEquals(.8, new Steady().pressure(A, 1, today), 0);
        ParameterValues ramp = today.with(Parameters.PRESSURE_RAMP, null, .5);
        assertEquals(.8 * .55, new Steady().pressure(A, 1, ramp), 1e-15);
        assertEquals(.8 * .75, new Steady().pressure(A, 5, ramp), 1e-15);
        assertEquals(.8, new Steady().pressure(A, 10, ramp), 1e-15);
        assertEquals(.8, new Steady().pressure(A, 30, ramp), 1e-15);
    }
}
