package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

    private static final Scenario PLANNED = planned();

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
                assertEquals(0, FromOwnPlans.of(draw, mine, all(), .3).losses()[side.ordinal()], "draw " + k);
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
                assertEquals(expected, FromOwnPlans.of(draw, theirs, all(), 0).losses()[side.ordinal()], 1e-15);
            }
        }
    }

    /**
     * Worked out from model §4 and §10: the line moves towards B, who holds z = .2 of the way; weights of the border .5
     * and .5, A scores keep 1, share .5, cede 0 and B the reverse, so today's line ("keep") is worth
     * 1 + .2 (0 − 1) = .8 to A and 0 + .2 (1 − 0) = .2 to B. A planned keep, none, closed; B planned cede, none, open.
     *
     * <ul>
     *   <li>Terms keep, none, open: A loses nothing of the border. B loses .5 (1 − .2) = .4 of it, and nothing else.
     *   <li>Terms share, none, open: A loses .5 (.8 − .5) = .15; B loses .5 (1 − .5) = .25: index −.1/.4.
     *   <li>Terms cede, pact, closed: A loses .5 · .8 = .4; B loses .2 (no pact is worth 1 to it) and .3 (open).
     * </ul>
     */
    @Test
    void todaysLineCountsAtTodaysPlace() {
        DealSpace space = DealSpace.of(PLANNED);
        Draw draw = Draw.of(PLANNED, space, PLANNED.assumptions().fixed(), true, Streams.of(new RunKey(1, 1)));
        boolean[] settled = {true, true, true};
        assertLosses(0, .4, FromOwnPlans.of(draw, PLANNED.index(new int[] {0, 0, 1}), settled, .2));
        FromOwnPlans share = FromOwnPlans.of(draw, PLANNED.index(new int[] {1, 0, 1}), settled, .2);
        assertLosses(.15, .25, share);
        assertEquals(-.25, share.asymmetry(), 1e-12);
        assertLosses(.4, .5, FromOwnPlans.of(draw, PLANNED.index(new int[] {2, 1, 0}), settled, .2));
        boolean[] border = {true, false, false};
        assertLosses(.4, 0, FromOwnPlans.of(draw, PLANNED.index(new int[] {2, 1, 0}), border, .2));
    }

    /** At z = 1 today's line is the whole way: the plan of it takes nothing that "cede" does not give. */
    @Test
    void atTheEndOfTheWayTodaysLineIsTheOtherOption() {
        DealSpace space = DealSpace.of(PLANNED);
        Draw draw = Draw.of(PLANNED, space, PLANNED.assumptions().fixed(), true, Streams.of(new RunKey(1, 1)));
        boolean[] border = {true, false, false};
        assertLosses(0, 0, FromOwnPlans.of(draw, PLANNED.index(new int[] {2, 0, 0}), border, 1));
        assertLosses(0, 0, FromOwnPlans.of(draw, PLANNED.index(new int[] {0, 0, 0}), border, 1));
    }

    private static void assertLosses(double a, double b, FromOwnPlans terms) {
        assertArrayEquals(new double[] {a, b}, terms.losses(), 1e-12);
    }

    private static Scenario planned() {
        return ScenarioReader.read("planned.yaml", Tutorial.text().replace("\npackages:\n", """

                        history: {from: 2025-12-01, none: [], ownPlan: {northland: asItIs, southland: all}, grade: P, note: n}
                        packages:
                          - id: asItIs
                            name: "The line of today"
                            date: 2026-01
                            cells:
                              border: {option: keep, note: "invented"}
                              security: {option: none, note: "invented"}
                              trade: {option: closed, note: "invented"}
                          - id: all
                            name: "The whole district"
                            date: 2026-01
                            cells:
                              border: {option: cede, note: "invented"}
                              security: {option: none, note: "invented"}
                              trade: {option: open, note: "invented"}
                        """));
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
