package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

class StallTest extends ConcessionStrategyContract {
    private static final ParameterValues TODAY = Assumptions.defaults().fixed().with(Parameters.STALL_SHARE, null, .8);

    @Override
    ConcessionStrategy strategy() {
        return new Stall();
    }

    @Test
    void demandsItsShareInEverything() {
        Stall s = new Stall();
        assertEquals(.3 + .8 * .5, s.aspiration(new View(1, 4, .9, .9, .3, .8, 3, .2, 2), TODAY), 1e-15);
        assertEquals(.3 + .8 * .5, s.floor(.3, .8, TODAY), 1e-15);
        assertEquals(.7, s.textAspiration(.7, .12), 0, "no allowance");
        assertEquals(Double.POSITIVE_INFINITY, s.floor(.3, Double.NaN, TODAY), 0, "nothing without a deal of its own");
    }
}
