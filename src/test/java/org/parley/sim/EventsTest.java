package org.parley.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;
import static org.parley.scenario.Operation.ADD;
import static org.parley.scenario.Operation.SET;
import static org.parley.scenario.Operation.TIMES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameters;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.sim.RunText.How;

/**
 * Dated events (model §5), read from the trace of a quiet war: no talks before week 9, no collapse, no noise at the
 * front, war costs .1 without weariness.
 */
class EventsTest {
    private static ScenarioBuilder quiet() {
        return ScenarioBuilder.of("quiet")
                .issue("land", 3, 0)
                .objective(0, 2, B, 1000)
                .fixedPreferences()
                .set(Parameters.HORIZON, 8)
                .set(Parameters.FIRST_ROUND, 9)
                .set(Parameters.WAR_COST, .1)
                .set(Parameters.WAR_WEARINESS, 0)
                .set(Parameters.FRONT_SD, 0)
                .off(Mechanism.COLLAPSE, Mechanism.EXIT);
    }

    private static List<Trace.Week> weeks(ScenarioBuilder b) {
        return Runs.fixed(b.build(), 1).trace().weeks();
    }

    private static double[] warCost(ScenarioBuilder b, int side) {
        return weeks(b).stream().mapToDouble(w -> w.warCost()[side]).toArray();
    }

    private static double[] believed(ScenarioBuilder b, int side) {
        return weeks(b).stream().mapToDouble(w -> w.believedPace()[side]).toArray();
    }

    @Test
    void setAddTimesWithAndWithoutAnEnd() {
        assertArrayEquals(
                new double[] {.1, .1, .3, .3, .1, .1, .1, .1},
                warCost(quiet().event(3, 2, Parameters.WAR_COST, null, SET, .3), 0),
                1e-15);
        assertArrayEquals(
                new double[] {.1, .15, .15, .15, .15, .15, .15, .15},
                warCost(quiet().event(2, 0, Parameters.WAR_COST, null, ADD, .05), 0),
                1e-15);
        assertArrayEquals(
                new double[] {.2, .1, .1, .1, .1, .1, .1, .1},
                warCost(quiet().event(1, 1, Parameters.WAR_COST, null, TIMES, 2), 0),
                1e-15);
    }

    @Test
    void ofOneSideOrBoth() {
        ScenarioBuilder b = quiet().event(1, 0, Parameters.WAR_COST, B, SET, .3);
        assertEquals(.1, warCost(b, 0)[0], 0);
        assertEquals(.3, warCost(b, 1)[0], 0);
        ScenarioBuilder both = quiet().event(1, 0, Parameters.WAR_COST, null, SET, .3);
        assertEquals(.3, warCost(both, 0)[0], 0);
        assertEquals(.3, warCost(both, 1)[0], 0);
    }

    /** Active ones apply in file order to the run's initial value, whatever their weeks. */
    @Test
    void inFileOrder() {
        ScenarioBuilder first =
                quiet().event(2, 0, Parameters.WAR_COST, A, SET, .2).event(1, 0, Parameters.WAR_COST, A, TIMES, 2);
        assertArrayEquals(new double[] {.2, .4}, head(warCost(first, 0)), 1e-15);
        ScenarioBuilder other =
                quiet().event(1, 0, Parameters.WAR_COST, A, TIMES, 2).event(2, 0, Parameters.WAR_COST, A, SET, .2);
        assertArrayEquals(new double[] {.2, .2}, head(warCost(other, 0)), 1e-15);
        ScenarioBuilder initial = quiet().event(1, 0, Parameters.WAR_COST, A, TIMES, 2);
        assertArrayEquals(new double[] {.2, .2}, head(warCost(initial, 0)), 1e-15, "not again and again");
    }

    private static double[] head(double[] all) {
        return java.util.Arrays.copyOf(all, 2);
    }

    /** A value stays within what is legal. */
    @Test
    void withinTheLegalRange() {
        assertEquals(1, warCost(quiet().event(1, 0, Parameters.WAR_COST, A, ADD, 5), 0)[0], 0);
        assertEquals(0, warCost(quiet().event(1, 0, Parameters.WAR_COST, A, ADD, -5), 0)[0], 0);
    }

    /** Both beliefs shift by the change, and back when it ends; B gains and starts at μ + o, A at μ − o. */
    @Test
    void anEventOnTheDriftShiftsBothBeliefsAndBack() {
        ScenarioBuilder b = quiet().off(Mechanism.LEARNING).event(2, 3, Parameters.FRONT_DRIFT, null, ADD, 10);
        assertArrayEquals(new double[] {31, 41, 41, 41, 31, 31, 31, 31}, believed(b, 0), 1e-12);
        assertArrayEquals(new double[] {61, 71, 71, 71, 61, 61, 61, 61}, believed(b, 1), 1e-12);
        ScenarioBuilder fromTheStart =
                quiet().off(Mechanism.LEARNING).event(1, 0, Parameters.FRONT_DRIFT, null, SET, 0);
        assertArrayEquals(new double[] {-15, -15}, head(believed(fromTheStart, 0)), 1e-12);
    }

    /** The front answers with its memory: y = μ' + φ(y − μ'), from 46 towards 56; the beliefs learn from that. */
    @Test
    void theFrontFollowsTheNewDrift() {
        ScenarioBuilder b = quiet().event(2, 0, Parameters.FRONT_DRIFT, null, SET, 56);
        List<Trace.Week> weeks = weeks(b);
        assertEquals(46, weeks.get(0).pace(), 1e-12);
        assertEquals(56 + .7 * (46 - 56), weeks.get(1).pace(), 1e-12);
        assertEquals(56 + .49 * (46 - 56), weeks.get(2).pace(), 1e-12);
        double afterOne = 31 + (46 - 31) / 53.0;
        assertEquals(afterOne, weeks.get(0).believedPace()[0], 1e-12);
        double shifted = afterOne + 10;
        assertEquals(shifted + (49 - shifted) / 54.0, weeks.get(1).believedPace()[0], 1e-12);
        assertEquals((46 + 49 + 51.1) / 1000, weeks.get(2).front(), 1e-12);
    }

    /** With the front switched off an event on it does nothing. */
    @Test
    void aSwitchedOffMechanismStaysOff() {
        ScenarioBuilder b =
                quiet().off(Mechanism.DRIFT, Mechanism.LEARNING).event(2, 0, Parameters.FRONT_DRIFT, null, SET, 56);
        assertThat(weeks(b)).allSatisfy(w -> {
            assertEquals(0, w.front(), 0);
            assertEquals(0, w.believedPace()[0], 0);
        });
    }

    /** An event on facilitation acts on beliefs only: the opacity of the run stays. */
    @Test
    void facilitationActsOnBeliefsOnly() {
        ScenarioBuilder b = quiet().set(Parameters.FIRST_ROUND, 1)
                .set(Parameters.HORIZON, 1)
                .set(Parameters.INFORMATION_GAIN, .1)
                .set(Parameters.CREDIBILITY, 1);
        Simulator.Traced plain = Runs.fixed(b.build(), 1);
        Simulator.Traced eased =
                Runs.fixed(b.event(1, 0, Parameters.FACILITATION, null, SET, 1).build(), 1);
        double k = .0009 * 104 / 105;
        assertEquals(k - .05 * (k - .0003), plain.trace().weeks().get(0).believedCollapse()[0], 1e-15);
        assertEquals(k - .10 * (k - .0003), eased.trace().weeks().get(0).believedCollapse()[0], 1e-15);
        assertEquals(plain.draw().opacity(), eased.draw().opacity(), 0);
    }

    /** Events reach the table: fewer exchanges in the round of week 3, another aspiration from then on. */
    @Test
    void eventsReachTheTable() {
        ScenarioBuilder b = ScenarioBuilder.of("pie")
                .issue("pie", 11, 5)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .set(Parameters.BREAKDOWN_HAZARD, 0)
                .set(Parameters.WAR_COST, .3)
                .set(Parameters.CONCESSION_EXPONENT, .01)
                .set(Parameters.OPENING_CONCESSION, 0)
                .set(Parameters.FORMULATION, 0)
                .set(Parameters.HORIZON, 5)
                .strategy(null, "timeDependent")
                .off(Mechanism.FREEZE, Mechanism.WALKOUT, Mechanism.COLLAPSE)
                .event(3, 2, Parameters.EXCHANGES, null, SET, 1)
                .event(5, 0, Parameters.OPENING_CONCESSION, A, SET, .3);
        List<Trace.Offer> offers = Runs.fixed(b.build(), 1).trace().offers();
        assertEquals(8, offers.stream().filter(o -> o.week() == 1).count());
        assertEquals(2, offers.stream().filter(o -> o.week() == 3).count());
        double before = offers.stream()
                .filter(o -> o.week() == 3 && o.author() == A)
                .findFirst()
                .orElseThrow()
                .aspiration();
        double after = offers.stream()
                .filter(o -> o.week() == 5 && o.author() == A)
                .findFirst()
                .orElseThrow()
                .aspiration();
        double ofB = offers.stream()
                .filter(o -> o.week() == 5 && o.author() == B)
                .findFirst()
                .orElseThrow()
                .aspiration();
        assertThat(after).isLessThan(before - .1);
        assertThat(ofB).isGreaterThan(after);
    }

    /** A signal changes nothing; any number of events is allowed. */
    @Test
    void signalsAndManyEvents() {
        Scenario plain = quiet().set(Parameters.FIRST_ROUND, 1).build();
        org.parley.scenario.Event signal =
                new org.parley.scenario.Event("a signal", 2, 0, null, null, SET, 0, org.parley.scenario.Cite.NONE);
        Scenario signalled = plain.with(plain.assumptions(), plain.measures(), List.of(signal));
        assertThat(RunText.of(Runs.fixed(signalled, 1), How.ALL)).isEqualTo(RunText.of(Runs.fixed(plain, 1), How.ALL));
        ScenarioBuilder many = quiet();
        for (int e = 0; e < 70; e++) {
            many.event(e == 69 ? 2 : 99, 0, Parameters.WAR_COST, A, SET, .4);
        }
        assertArrayEquals(new double[] {.1, .4}, head(warCost(many, 0)), 1e-15);
    }

    /** κ(t) = κ (1 + ϖ t/52) on top of events. */
    @Test
    void wearinessGrowsOnTopOfEvents() {
        ScenarioBuilder b = quiet().set(Parameters.WAR_WEARINESS, .52).event(2, 0, Parameters.WAR_COST, A, TIMES, 3);
        double[] cost = warCost(b, 0);
        assertEquals(.1 * 1.01, cost[0], 1e-15);
        assertEquals(.3 * 1.02, cost[1], 1e-15);
        assertEquals(.3 * 1.08, cost[7], 1e-15);
    }
}
