package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;

class MicroTest extends ConcessionStrategyContract {
    private static final ParameterValues TODAY = Assumptions.defaults().fixed().with(Parameters.MICRO_STEP, null, .1);

    @Override
    ConcessionStrategy strategy() {
        return new Micro();
    }

    private static View view(double without, double largest, int othersSteps) {
        return new View(1, 4, 0, 0, without, largest, 0, 0, othersSteps);
    }

    /** Two of a kind step together: 1, .9, .8 … */
    @Test
    void stepsWhenTheOtherHasSteppedAsOften() {
        Micro m = new Micro();
        assertEquals(1, m.aspiration(view(0, 1, 0), TODAY), 0);
        assertEquals(0, m.steps());
        assertEquals(.9, m.aspiration(view(0, 1, 0), TODAY), 1e-15);
        assertEquals(1, m.steps());
        assertEquals(.9, m.aspiration(view(0, 1, 0), TODAY), 1e-15, "the other is behind: wait");
        assertEquals(1, m.steps());
        assertEquals(.8, m.aspiration(view(0, 1, 1), TODAY), 1e-15);
        assertEquals(.7, m.aspiration(view(0, 1, 5), TODAY), 1e-15, "one step an exchange, however far the other is");
        assertEquals(3, m.steps());
    }

    /** The level starts at Vmax of the first exchange; the aspiration stays within today's W^e and Vmax. */
    @Test
    void theLevelIsHeldWithinTodaysValues() {
        Micro m = new Micro();
        m.aspiration(view(.2, .8, 0), TODAY);
        assertEquals(.6, m.aspiration(view(.2, .6, 0), TODAY), 0, "level .7, Vmax .6");
        assertEquals(.65, m.aspiration(view(.65, .9, 9), TODAY), 0, "level .6, W^e .65");
        assertEquals(.5, m.aspiration(view(.2, .9, 9), TODAY), 1e-15);
    }
}
