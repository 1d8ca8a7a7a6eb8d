package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.parley.format.ScenarioReader;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Side;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.DealPackage;
import org.parley.scenario.History;
import org.parley.scenario.Mirror;
import org.parley.scenario.PackageTerm;
import org.parley.scenario.Scenario;
import org.parley.value.DealSpace;
import org.parley.value.Draw;

/** What terms take from the plan that a side published: the plan itself takes nothing; a hand count; mirrored (M1). */
class FromOwnPlansTest {
    private static final Scenario GENEVA = ScenarioReader.read(Path.of("scenarios/geneva-2026.yaml"));

    private static boolean[] all() {
        boolean[] settled = new boolean[GENEVA.issues().size()];
        java.util.Arrays.fill(settled, true);
        return settled;
    }

    private static Draw draw(long k) {
        RunKey key = new RunKey(3, k);
        ParameterValues values = Simulator.values(GENEVA, GENEVA.assumptions(), false, key);
        return Draw.of(GENEVA, DealSpace.of(GENEVA), values, false, Streams.of(key));
    }

    @Test
    void theOwnPlanTakesNothing_anotherWhatItsOptionsAreWorthLess() {
        for (long k = 1; k <= 50; k++) {
            Draw draw = draw(k);
            for (Side side : Side.values()) {
                History history = GENEVA.history();
                DealPackage own = GENEVA.packages().get(history.ownPlan(side));
                DealPackage others = GENEVA.packages().get(history.ownPlan(side.other()));
                int mine = GENEVA.index(own.filled(GENEVA));
                int theirs = GENEVA.index(others.filled(GENEVA));
                assertEquals(0, FromOwnPlans.of(draw, mine, all()).losses()[side.ordinal()], "draw " + k);
                double expected = 0;
                for (PackageTerm term : own.cells()) {
                    double worth = draw.preferences(side).weights()[term.issue()];
                    double[] scores = draw.preferences(side).scores()[term.issue()];
                    expected += worth
                            * Math.max(
                                    0,
                                    scores[term.option()] - scores[draw.space().option(theirs, term.issue())]);
                }
                assertThat(expected).isPositive();
                assertEquals(expected, FromOwnPlans.of(draw, theirs, all()).losses()[side.ordinal()], 1e-15);
            }
        }
    }

    @Test
    void m1_mirrors() {
        Scenario mirror = Mirror.of(GENEVA);
        int compared = 0;
        for (long k = 1; k <= 60; k++) {
            RunResult one = run(GENEVA, k);
            RunResult two = run(mirror, k);
            if (one.terms() != null) {
                compared++;
                assertEquals(
                        one.terms().fromOwnPlans().losses()[0],
                        two.terms().fromOwnPlans().losses()[1],
                        "run " + k);
                assertEquals(
                        one.terms().fromOwnPlans().asymmetry(),
                        -two.terms().fromOwnPlans().asymmetry(),
                        "run " + k);
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    private static RunResult run(Scenario scenario, long k) {
        RunKey key = new RunKey(1, k);
        ParameterValues values =
                Simulator.values(scenario, scenario.assumptions(), false, key).with(Mechanism.RECORD, false);
        return new Simulator(scenario, DealSpace.of(scenario), DealSearches.of(scenario))
                .run(values, false, key, Detail.RESULT);
    }

    @Test
    void withoutAPlanNothingIsSaid() {
        Scenario tutorial = ScenarioReader.read(Path.of("scenarios/tutorial.yaml"));
        assertThat(FromOwnPlans.known(tutorial)).isFalse();
        assertThat(FromOwnPlans.known(GENEVA)).isTrue();
        assertThat(new FromOwnPlans(new double[] {Double.NaN, Double.NaN}).asymmetry())
                .isNaN();
    }
}
