package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

class MixedTest extends ConcessionStrategyContract {
    private static final ParameterValues TODAY = Assumptions.defaults()
            .fixed()
            .with(Parameters.OPENING_CONCESSION, null, 0)
            .with(Parameters.CONCESSION_EXPONENT, null, 1)
            .with(Parameters.RECIPROCITY, null, .5);

    @Override
    ConcessionStrategy strategy() {
        return new Mixed(Side.A);
    }

    /** W^e = 0, Vmax = 1, α = time share s: time = 1 − s, mandate = 1 − s at the round's end. */
    private static View view(double s, double end, double gain) {
        return new View(1, 4, s, end, 0, 1, 2, gain, 0);
    }

    /**
     * First: time = .9. Then the other gives .06: tft = .9 − .06 = .84, time = .8, asp = .82. Then nothing: tft = .82,
     * time .7, asp = .76.
     */
    @Test
    void byHand() {
        Mixed m = new Mixed(Side.A);
        assertEquals(.9, m.aspiration(view(.1, .4, 0), TODAY), 1e-15);
        assertEquals(.82, m.aspiration(view(.2, .4, .06), TODAY), 1e-15);
        assertEquals(.76, m.aspiration(view(.3, .4, 0), TODAY), 1e-15);
    }

    /** A worse offer is answered like none: only gains count. */
    @Test
    void aHarderOfferIsNotPunished() {
        Mixed m = new Mixed(Side.A);
        m.aspiration(view(.1, .4, 0), TODAY);
        assertEquals(.5 * .8 + .5 * .9, m.aspiration(view(.2, .4, -.3), TODAY), 1e-15);
    }

    /** A great gain carries the aspiration to the mandate of this round, never below. */
    @Test
    void theMandateHolds() {
        Mixed m = new Mixed(Side.A);
        m.aspiration(view(.1, .4, 0), TODAY);
        assertEquals(.6, m.aspiration(view(.2, .4, .9), TODAY), 1e-15);
        assertEquals(.6, m.aspiration(view(.3, .4, .9), TODAY), 1e-15, "the clamped aspiration is the previous one");
    }

    /** An event that begins between two exchanges moves the mandate at once: α = .5 + .5·.4, mandate .3. */
    @Test
    void theMandateIsThatOfTodaysValues() {
        Mixed m = new Mixed(Side.A);
        m.aspiration(view(.1, .4, 0), TODAY);
        ParameterValues eager = TODAY.with(Parameters.OPENING_CONCESSION, null, .5);
        assertEquals(.3, m.aspiration(view(.2, .4, 9), eager), 1e-15);
        assertEquals(.25, m.aspiration(view(.4, .5, 9), eager), 1e-15, "and that of this round");
    }

    /** When the best deal falls the aspiration falls with it. */
    @Test
    void neverAboveVmax() {
        Mixed m = new Mixed(Side.A);
        m.aspiration(view(.0, .1, 0), TODAY);
        View worse = new View(1, 4, .1, .1, 0, .4, 2, 0, 0);
        assertEquals(.4, m.aspiration(worse, TODAY), 0, ".5·.36 + .5·1 = .68, clamped to Vmax");
    }
}
