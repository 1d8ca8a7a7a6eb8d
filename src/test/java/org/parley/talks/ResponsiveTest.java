package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

class ResponsiveTest extends MediatorStyleContract {
    private static final ParameterValues TODAY = Assumptions.defaults()
            .fixed()
            .with(Parameters.PRESSURE, A, .25)
            .with(Parameters.PRESSURE, B, 1)
            .with(Parameters.PRESSURE_RAMP, null, 1);

    @Override
    MediatorStyle style() {
        return new Responsive();
    }

    private static void assertPressure(double a, double b, Responsive style) {
        assertEquals(a, style.pressure(A, 1, TODAY), 1e-15);
        assertEquals(b, style.pressure(B, 1, TODAY), 1e-15);
    }

    /**
     * It starts at 0, presses whoever gave less by .1, takes it from the other, stays in [0, p_i]; the ramp does not
     * apply.
     */
    @Test
    void pressesWhoeverGaveUpLess() {
        Responsive s = new Responsive();
        assertPressure(0, 0, s);
        s.afterRound(.01, .05, TODAY);
        assertPressure(.1, 0, s);
        s.afterRound(.01, .05, TODAY);
        s.afterRound(.01, .05, TODAY);
        assertPressure(.25, 0, s);
        s.afterRound(.03, .03, TODAY);
        assertPressure(.25, 0, s);
        s.afterRound(.05, -.01, TODAY);
        assertPressure(.15, .1, s);
        s.afterRound(.05, .01, TODAY);
        s.afterRound(.05, .01, TODAY);
        assertPressure(0, .3, s);
    }

    /** An event lowers the dial: the level follows it down at the next round. */
    @Test
    void theLevelFollowsTheDialDown() {
        Responsive s = new Responsive();
        for (int n = 0; n < 8; n++) {
            s.afterRound(.05, .01, TODAY);
        }
        assertPressure(0, .8, s);
        ParameterValues less = TODAY.with(Parameters.PRESSURE, B, .2);
        assertEquals(.2, s.pressure(B, 1, less), 0);
        s.afterRound(.01, .05, less);
        assertEquals(.2, s.pressure(B, 1, TODAY), 1e-15, "held at [0, p] when it was stepped");
    }
}
