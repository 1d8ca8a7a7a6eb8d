package org.parley.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Assumptions;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;

class InterimMeasuresTest {
    private static final ParameterValues TODAY = Assumptions.defaults().fixed();

    private static InterimMeasures of(ScenarioBuilder b) {
        Scenario s = b.build();
        return new InterimMeasures(s.measures(), true);
    }

    private static ScenarioBuilder scenario() {
        return ScenarioBuilder.of("x").issue("x", 2, 0);
    }

    /** r κ: A .2·.1 = .02, B .2·.15 = .03. A: .02 ≥ c·.01; B: .03 ≥ c·0. So it fails for A only beyond c = 2. */
    @Test
    void ownReliefMustOutweighTheOthersExtraRelief() {
        for (double c : new double[] {0, 1, 1.99}) {
            InterimMeasures m = of(scenario().measure("m", .2, .2, 0));
            assertEquals(1, m.consider(.1, .15, 3, TODAY.with(Parameters.COERCION, A, c)), "c " + c);
        }
        InterimMeasures m = of(scenario().measure("m", .2, .2, 0));
        assertEquals(0, m.consider(.1, .15, 3, TODAY.with(Parameters.COERCION, A, 2.01)));
        assertEquals(1, m.consider(.1, .15, 3, TODAY.with(Parameters.COERCION, B, 10)), "B has no cause to mind");
    }

    @Test
    void reliefForOneSideAloneIsRefusedByTheOther() {
        InterimMeasures m = of(scenario().measure("m", .2, 0, 0));
        assertEquals(0, m.consider(.1, .1, 3, TODAY));
        assertEquals(1, m.consider(.1, .1, 3, TODAY.with(Parameters.COERCION, B, 0)));
    }

    /** In force at once, acts from the next round, may lapse from the next week, may be agreed again. */
    @Test
    void timing() {
        InterimMeasures m = of(scenario().measure("m", .2, .3, .06).measure("n", .5, .5, 0, true, false, true));
        assertEquals(0, m.inForce());
        assertEquals(0b11, m.consider(.1, .07, 5, TODAY));
        assertEquals(0b11, m.inForce());
        assertEquals(0, m.consider(.1, .07, 5, TODAY), "what is in force is not agreed again");
        assertThat(m.reliefInForce()).isTrue();
        assertEquals(1, m.reliefFactor(A, 4), 0);
        assertThat(m.monitored(4)).isFalse();
        assertEquals(.8 * .5, m.reliefFactor(A, 5), 1e-15);
        assertEquals(.7 * .5, m.reliefFactor(B, 9), 1e-15);
        assertThat(m.monitored(5)).isTrue();
        m.lapse(0, .07);
        assertEquals(0b11, m.inForce(), "the draw is above the hazard");
        m.lapse(0, .05);
        m.lapse(1, 0);
        assertEquals(0b10, m.inForce(), "a lapse of 0 never happens");
        assertEquals(.5, m.reliefFactor(A, 9), 0);
        assertEquals(0b01, m.consider(.1, .07, 11, TODAY));
        assertEquals(.5, m.reliefFactor(A, 10), 0, "agreed again, it acts from the next round");
        assertEquals(.4, m.reliefFactor(A, 11), 1e-15);
    }

    /** An always-measure is agreed untested and never counts as an outcome; nor does monitoring. */
    @Test
    void alwaysAndMonitoring() {
        InterimMeasures m = of(scenario()
                .measure("exchange", 0, 0, 0, false, true, true)
                .measure("watch", 0, 0, 0, true, false, true)
                .measure("off", .2, .2, 0, false, false, false));
        assertEquals(0b011, m.consider(0, 0, 3, TODAY.with(Parameters.COERCION, null, 10)));
        assertThat(m.reliefInForce()).isFalse();
        assertEquals(3, m.count());
        assertThat(m.monitored(3)).isTrue();
    }

    @Test
    void reliefOfOneSideCountsAsRelief() {
        InterimMeasures a = of(scenario().measure("m", .2, 0, 0));
        a.consider(.1, .1, 3, TODAY.with(Parameters.COERCION, B, 0));
        assertThat(a.reliefInForce()).isTrue();
        InterimMeasures b = of(scenario().measure("m", 0, .2, 0));
        b.consider(.1, .1, 3, TODAY.with(Parameters.COERCION, A, 0));
        assertThat(b.reliefInForce()).isTrue();
    }

    @Test
    void switchedOffNothingIsAgreed() {
        Scenario s = scenario().measure("m", .2, .2, 0, false, true, true).build();
        InterimMeasures m = new InterimMeasures(s.measures(), false);
        assertEquals(0, m.consider(.1, .1, 3, TODAY));
        assertEquals(1, m.reliefFactor(A, 99), 0);
    }
}
