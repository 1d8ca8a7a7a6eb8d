package org.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

class TimeDependentTest extends ConcessionStrategyContract {
    @Override
    ConcessionStrategy strategy() {
        return new TimeDependent(Side.A);
    }

    /** It is what the mixture is without reciprocity (model §9: timeDependent, ψ = 0). */
    @Test
    void equalsMixedWithoutReciprocity() {
        for (int seed = 0; seed < 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ParameterValues today = values(random).with(Parameters.RECIPROCITY, null, 0);
            Mixed mixed = new Mixed(Side.A);
            for (View view : views(random)) {
                assertEquals(mixed.aspiration(view, today), new TimeDependent(Side.A).aspiration(view, today), 0);
            }
        }
    }

    /** Each side reads its own exponent. */
    @Test
    void sidesHaveTheirOwnCurves() {
        ParameterValues today = values(new SplittableRandom(1))
                .with(Parameters.OPENING_CONCESSION, null, 0)
                .with(Parameters.CONCESSION_EXPONENT, Side.A, .5)
                .with(Parameters.CONCESSION_EXPONENT, Side.B, 1);
        View view = new View(1, 1, .5, .5, 0, 1, 0, 0, 0);
        assertEquals(.75, new TimeDependent(Side.A).aspiration(view, today), 1e-15);
        assertEquals(.5, new TimeDependent(Side.B).aspiration(view, today), 1e-15);
    }
}
