package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** A style of the program stays what it is when it comes as a plug-in; one that hides or presses too hard is told. */
class DeclaredStyleTest extends MediatorStyleContract {
    private record Made(MediatorStyle style, List<Parameter> reads) implements StylePlugin {
        @Override
        public String name() {
            return "made";
        }

        @Override
        public String says() {
            return "is made up";
        }
    }

    @Override
    MediatorStyle style() {
        return new DeclaredStyle(new Made(new Steady(), List.of(Parameters.PRESSURE_RAMP)));
    }

    @Test
    void whatItReadsAndHowHardItPresses() {
        ParameterValues today = Assumptions.defaults().fixed().with(Parameters.PRESSURE, null, .5);
        MediatorStyle hides = new DeclaredStyle(new Made(new Steady(), List.of()));
        assertThatThrownBy(() -> hides.pressure(Side.A, 3, today))
                .hasMessageContaining("the style made reads pressureRamp and does not say so");
        MediatorStyle hard = new DeclaredStyle(new Made((side, week, now) -> .6, List.of()));
        assertThatThrownBy(() -> hard.pressure(Side.B, 3, today))
                .hasMessageContaining("the style made presses side B with 0.6; allowed 0 … 0.5");
        MediatorStyle odd = new DeclaredStyle(new Made((side, week, now) -> Double.NaN, List.of()));
        assertThatThrownBy(() -> odd.pressure(Side.A, 3, today)).hasMessageContaining("presses side A with NaN");
    }
}
