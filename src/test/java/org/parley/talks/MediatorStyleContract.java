package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;

/** What holds for every mediator's style: pressure within the dial, and no side preferred. */
abstract class MediatorStyleContract {
    abstract MediatorStyle style();

    private static ParameterValues values(SplittableRandom random, boolean turned) {
        double a = random.nextInt(5) / 4.0;
        double b = random.nextInt(5) / 4.0;
        return Assumptions.defaults()
                .fixed()
                .with(Parameters.PRESSURE, turned ? B : A, a)
                .with(Parameters.PRESSURE, turned ? A : B, b)
                .with(Parameters.PRESSURE_RAMP, null, random.nextDouble())
                .with(Parameters.PRESSURE_STEP, null, random.nextDouble(.5));
    }

    @Test
    void pressureStaysWithinTheDialAndMirrors() {
        for (int seed = 0; seed < 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            SplittableRandom again = new SplittableRandom(seed);
            ParameterValues today = values(random, false);
            ParameterValues turned = values(again, true);
            MediatorStyle one = style();
            MediatorStyle other = style();
            for (int week = 1; week < 30; week++) {
                for (Side side : Side.values()) {
                    double p = one.pressure(side, week, today);
                    assertThat(p).as("seed " + seed).isBetween(0.0, today.get(Parameters.PRESSURE, side));
                    assertEquals(p, other.pressure(side.other(), week, turned), 0, "seed " + seed);
                }
                double a = random.nextDouble(-.1, .1);
                double b = random.nextInt(4) == 0 ? a : random.nextDouble(-.1, .1);
                one.afterRound(a, b, today);
                other.afterRound(b, a, turned);
                if (week == 15) {
                    today = values(random, false);
                    turned = Assumptions.defaults().fixed();
                    for (Side side : Side.values()) {
                        turned = turned.with(Parameters.PRESSURE, side.other(), today.get(Parameters.PRESSURE, side));
                    }
                    turned = turned.with(Parameters.PRESSURE_RAMP, null, today.get(Parameters.PRESSURE_RAMP))
                            .with(Parameters.PRESSURE_STEP, null, today.get(Parameters.PRESSURE_STEP));
                }
            }
        }
    }

    @Test
    void withoutADialThereIsNoPressure() {
        MediatorStyle s = style();
        ParameterValues today = Assumptions.defaults().fixed();
        s.afterRound(0, 1, today);
        s.afterRound(0, 1, today);
        assertEquals(0, s.pressure(A, 9, today), 0);
        assertEquals(0, s.pressure(B, 9, today), 0);
    }
}
