package org.parley.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parley.format.RandomScenarios;
import org.parley.number.Rounding;
import org.parley.parameter.Mechanism;
import org.parley.parameter.Parameter;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.parameter.Side;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.RoundFixture;

class ValuationTest {
    private static ScenarioBuilder two() {
        return ScenarioBuilder.of("two")
                .issue("land", 3, 0)
                .issue("pact", 2, 0)
                .weights(A, .5, .5)
                .weights(B, .75, .25)
                .order(A, "pact", 1, 0)
                .order(B, "pact", 0, 1)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1);
    }

    private static ScenarioBuilder ratified() {
        return two().shift(0, 1, B, .2)
                .guarantee(1, 1, .5)
                .redLine(A, 0, false, 1)
                .redLine(B, 1, true, 1)
                .pack("low", 2, 0)
                .pack("high", 0, 1)
                .anchor(A, "low", .2)
                .anchor(A, "high", .7)
                .anchor(B, "high", .3)
                .anchor(B, "low", .9);
    }

    private static List<Double> told(Valuation round) {
        List<Double> told = new ArrayList<>();
        round.describe(told::add);
        return told;
    }

    private static List<Double> numbers(Record of) throws ReflectiveOperationException {
        List<Double> numbers = new ArrayList<>();
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object number = component.getAccessor().invoke(of);
            numbers.add(number instanceof Boolean is ? (is ? 1. : 0.) : (Double) number);
        }
        return numbers;
    }

    /** What a round is known by: every component of its hazards and of both constraints at home, and all the rest. */
    @Test
    void everyNumberOfARoundIsTold() throws ReflectiveOperationException {
        RoundFixture f = RoundFixture.fixed(ratified().build());
        Valuation round = f.round(.4, .3, .38, .25, new int[] {-1, 1});
        List<Double> expected = new ArrayList<>();
        for (Side side : Side.values()) {
            expected.addAll(List.of(
                    round.warValue(side),
                    round.withoutAgreement(side),
                    f.draw.othersIdeal()[side.ordinal()],
                    round.breakdownCost(side),
                    round.redLineCost(side),
                    round.trust(side)));
            expected.addAll(numbers(round.ratification(side)));
        }
        expected.add(f.values.get(Parameters.POWER_SHIFT_SCALE));
        expected.addAll(List.of(0., 1.)); // promises hold: no; hard lines bind: yes
        expected.addAll(numbers(round.breakdown()));
        expected.addAll(List.of(-1., 1.));
        assertThat(told(round)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(round.ratification(A).slope()).isGreaterThan(0);
    }

    /** A round with one number or switch changed is told otherwise, even where no answer would show it. */
    @Test
    void everyChangeOfARoundIsTold() {
        RoundFixture f = RoundFixture.fixed(ratified().build());
        Set<List<Double>> told = new HashSet<>();
        told.add(told(f.round(.4, .3)));
        ParameterValues as = f.values;
        int changes = 0;
        for (Parameter p : List.of(
                Parameters.RED_LINE_COST,
                Parameters.AUDIENCE_COST,
                Parameters.BREAKDOWN_COST,
                Parameters.GUARANTEE_TRUST,
                Parameters.REFERENDUM_SD,
                Parameters.POWER_SHIFT_SCALE,
                Parameters.BREAKDOWN_HAZARD,
                Parameters.TEMPTATION,
                Parameters.GUARANTEE_EFFECT,
                Parameters.GUARANTEE_DURATION,
                Parameters.GUARANTEE_WINDOW,
                Parameters.WINDOW_MULTIPLIER,
                Parameters.DISCOUNT_YEAR)) {
            for (int i = 0; i < (p.perParty() ? 2 : 1); i++) {
                Side side = p.perParty() ? Side.of(i) : null;
                double now = as.get(p, side == null ? A : side);
                double other = p.legal().low() + (p.legal().high() - p.legal().low()) / 2;
                f.values = as.with(p, side, other == now ? p.legal().high() : other);
                assertThat(told.add(told(f.round(.4, .3))))
                        .as(p.key() + " " + side)
                        .isTrue();
                changes++;
            }
        }
        for (Mechanism m : List.of(Mechanism.RED_LINES, Mechanism.COMMITMENT)) {
            f.values = as.with(m, false);
            assertThat(told.add(told(f.round(.4, .3)))).as(m.key()).isTrue();
        }
        f.values = as;
        RoundFixture free =
                RoundFixture.fixed(ratified().off(Mechanism.RATIFICATION).build());
        assertThat(told.add(told(free.round(.4, .3)))).as("nothing to ratify").isTrue();
        RoundFixture flat = RoundFixture.fixed(ratified().anchor(A, "low", .8).build());
        assertThat(told.add(told(flat.round(.4, .3)))).as("another poll").isTrue();
        assertThat(told.add(told(f.round(.41, .3, .4, .3, f.open())))).as("W").isTrue();
        assertThat(told.add(told(f.round(.4, .3, .4, .31, f.open())))).as("W^e").isTrue();
        assertThat(told.add(told(f.round(.4, .3, .4, .3, new int[] {0, -1}))))
                .as("fixed")
                .isTrue();
        assertThat(told).hasSizeGreaterThan(changes + 7);
    }

    /** Everything on one deal, computed here step by step from model §7. */
    @Test
    void valueOfADealByHand() {
        RoundFixture f = RoundFixture.fixed(two().shift(0, 1, B, .2)
                .guarantee(1, 1, .5)
                .redLine(A, 0, false, 1)
                .carrot(A, 1, 1, .01)
                .build());
        Valuation round = f.round(.4, .3, .38, .25, f.open());
        int deal = f.space.index(new int[] {1, 1});
        double uA = .5 * .5 + .5;
        double uB = .75 * .5;
        assertEquals(uA, round.utility(A).of(deal), 1e-15);
        assertEquals(uB, round.utility(B).of(deal), 1e-15);
        assertEquals(-.2, round.shift(A, deal), 1e-15);
        // ideal of B: land 2, pact 0: worth 0 to A; ideal of A: land 0, pact 1: worth 0 to B
        double shiftedA = .4 - .2 * .4;
        double shiftedB = .3 + .2 * .7;
        double desire = Math.max(0, Math.max(shiftedA - uA, shiftedB - uB));
        assertEquals(.44 - .375, desire, 1e-12);
        assertEquals(desire, round.desire(uA, uB, -.2), 1e-15);
        double fallbackA = .38 - .2 * .38 - .05;
        double fallbackB = .25 + .2 * .75 - .05;
        assertEquals(fallbackA, round.fallback(A, -.2), 1e-15);
        assertEquals(fallbackB, round.fallback(B, .2), 1e-15);
        Breakdown b = round.breakdown();
        double weight = b.survivalWeight(desire, .5, .55);
        assertEquals(weight, round.survivalWeight(A, deal), 1e-15);
        assertEquals(fallbackA + weight * (uA - fallbackA) - .10 + .01, round.value(A, deal), Rounding.STEP);
        assertEquals(fallbackB + weight * (uB - fallbackB), round.value(B, deal), Rounding.STEP);
    }

    /** A value does not depend on what was asked before: one valuation in random order, a new one for each question. */
    @Test
    void theSameValueInWhateverOrder() {
        for (long seed = 1; seed <= 20; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            Valuation round = f.round(.4, .3);
            for (int question = 0; question < 200; question++) {
                int deal = random.nextInt(Math.min(40, f.space.size()));
                Side side = Side.of(random.nextInt(2));
                assertThat(round.value(side, deal))
                        .as("seed " + seed + ", " + side + ", deal " + deal)
                        .isEqualTo(f.round(.4, .3).value(side, deal));
            }
        }
    }

    /** No deal has a larger survival weight than the largest; where the best guarantee tempts nobody, one has it. */
    @Test
    void noDealSurvivesLongerThanTheLargestWeightSays() {
        int reached = 0;
        for (long seed = 1; seed <= 100; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            Valuation round = f.round(random.nextDouble(.7), random.nextDouble(.7));
            for (Side side : Side.values()) {
                double largest = round.promisesHold() ? 1 : round.largestSurvivalWeight(side);
                double most = 0;
                for (int deal = 0; deal < f.space.size(); deal++) {
                    most = Math.max(most, round.survivalWeight(side, deal));
                }
                assertThat(most).as("seed " + seed + " " + side).isLessThanOrEqualTo(largest);
                reached += most == largest ? 1 : 0;
            }
        }
        assertThat(reached).isGreaterThan(20);
    }

    /**
     * A shift of 1 in one's favour makes war worth 1; a full one against oneself leaves the worth of the other's ideal,
     * and never lifts what is already below it.
     */
    @Test
    void shiftedWarValues() {
        RoundFixture f =
                RoundFixture.fixed(two().set(Parameters.LOSS_AVERSION, 2).build());
        Valuation round = f.round(.4, .3);
        double ideal = f.draw.othersIdeal()[0];
        assertThat(ideal).isNegative();
        assertEquals(1, round.shiftedWarValue(A, 1), 1e-15);
        assertEquals(ideal, round.shiftedWarValue(A, -1), 1e-15);
        assertEquals(.4, round.shiftedWarValue(A, 0), 0);
        Valuation low = f.round(ideal - .1, .3);
        assertEquals(ideal - .1, low.shiftedWarValue(A, -1), 1e-15);
    }

    @Test
    void shiftsAreScaledThenClipped() {
        RoundFixture f = RoundFixture.fixed(two().shift(0, 1, A, .6)
                .shift(0, 2, B, .6)
                .set(Parameters.POWER_SHIFT_SCALE, 5)
                .build());
        Valuation round = f.round(.4, .3);
        assertEquals(1, round.shift(A, f.space.index(new int[] {1, 0})), 0);
        assertEquals(-1, round.shift(A, f.space.index(new int[] {2, 0})), 0);
        assertEquals(1, round.shift(B, f.space.index(new int[] {2, 0})), 0);
        assertEquals(.5, round.scaledShift(.1), 1e-15);
    }

    @Test
    void commitmentOffKeepsRedLinesAndCarrots() {
        RoundFixture f = RoundFixture.fixed(two().redLine(A, 0, false, 2)
                .carrot(A, 0, 2, .02)
                .shift(0, 2, B, .5)
                .off(Mechanism.COMMITMENT)
                .build());
        Valuation round = f.round(.9, .9);
        int deal = f.space.index(new int[] {2, 1});
        assertThat(round.promisesHold()).isTrue();
        assertEquals(.5 - .10 + .02, round.value(A, deal), 1e-15);
    }

    /** V = W^e: a side that gains nothing by fighting on signs; one step of what is compared above it, it does not. */
    @Test
    void whoIsIndifferentSigns() {
        RoundFixture f = RoundFixture.fixed(two().off(Mechanism.COMMITMENT).build());
        int deal = f.space.index(new int[] {1, 1});
        assertEquals(.75, f.round(.75, .375).value(A, deal), 0);
        assertThat(f.round(.75, .375).acceptableToBoth(deal)).isTrue();
        assertThat(f.round(.75 + Rounding.STEP, .375).acceptable(A, deal)).isFalse();
        assertThat(f.round(.75, .375 + Rounding.STEP).acceptable(B, deal)).isFalse();
    }

    @Test
    void feasibility() {
        RoundFixture f = RoundFixture.fixed(two().redLine(B, 0, true, 0).build());
        Valuation round = f.round(0, 0, 0, 0, new int[] {-1, 1});
        assertThat(round.feasible(f.space.index(new int[] {0, 1})))
                .as("hard line")
                .isFalse();
        assertThat(round.feasible(f.space.index(new int[] {1, 0})))
                .as("fixed issue")
                .isFalse();
        assertThat(round.feasible(f.space.index(new int[] {1, 1}))).isTrue();
        RoundFixture off = RoundFixture.fixed(
                two().redLine(B, 0, true, 0).off(Mechanism.RED_LINES).build());
        assertThat(off.round(0, 0).feasible(0)).isTrue();
    }

    /** A line may lie on today's status quo: a deal that leaves it there crosses it. */
    @Test
    void aLineOnTheStatusQuoCostsTheDealThatKeepsIt() {
        RoundFixture f = RoundFixture.fixed(two().redLine(B, 0, false, 0).build());
        Valuation round = f.round(.3, .3);
        Valuation without = f.round(.3, .3).relaxed(false, true, false);
        assertEquals(.10, without.value(B, 0) - round.value(B, 0), 1e-15);
        assertEquals(without.value(A, 0), round.value(A, 0), 0);
    }

    @Test
    void relaxingTakesAwayOneTermEach() {
        RoundFixture f = RoundFixture.fixed(two().redLine(A, 0, false, 1)
                .redLine(A, 0, true, 2)
                .pack("p", 0, 1)
                .pack("q", 2, 0)
                .anchor(A, "p", .9)
                .anchor(A, "q", .1)
                .build());
        Valuation round = f.round(.4, .3);
        int deal = f.space.index(new int[] {1, 0});
        assertThat(round.reservation(A, deal)).isGreaterThan(.4);
        assertEquals(.4, round.relaxed(true, false, false).reservation(A, deal), 0);
        assertEquals(round.value(A, deal), round.relaxed(true, false, false).value(A, deal), 0);
        assertEquals(
                round.value(A, deal) + .10, round.relaxed(false, true, false).value(A, deal), 1e-15);
        int hard = f.space.index(new int[] {2, 0});
        assertThat(round.feasible(hard)).isFalse();
        assertThat(round.relaxed(false, true, false).feasible(hard)).isTrue();
        assertEquals(
                round.utility(A).of(deal) - .10,
                round.relaxed(false, false, true).value(A, deal),
                1e-15);
        assertEquals(round.utility(A).of(deal), round.relaxed(true, true, true).value(A, deal), 1e-15);
    }

    /** Today's referendum deviation and audience cost act, also when an event changes them. */
    @Test
    void ratificationUsesTodaysValues() {
        RoundFixture f = RoundFixture.fixed(two().pack("p", 0, 1)
                .pack("q", 2, 0)
                .anchor(A, "p", .9)
                .anchor(A, "q", .1)
                .build());
        double before = f.round(.4, .3).reservation(A, 2) - .4;
        f.values = f.values.with(Parameters.AUDIENCE_COST, A, .08);
        assertEquals(2 * before, f.round(.4, .3).reservation(A, 2) - .4, 1e-12);
        f.values = f.values.with(Parameters.AUDIENCE_COST, A, 0);
        assertEquals(.4, f.round(.4, .3).reservation(A, 2), 0);
    }

    private record Point(Side side, double uA, double uB, double shift, double guarantee) {}

    private static Point point(SplittableRandom r) {
        return new Point(
                r.nextBoolean() ? A : B,
                r.nextDouble(-.5, 1),
                r.nextDouble(-.5, 1),
                r.nextDouble(-1, 1),
                r.nextDouble(.05, 1));
    }

    private static double value(Valuation round, Point p, double guarantee) {
        return round.value(p.side, p.uA, p.uB, p.shift, guarantee, 0, 0);
    }

    /**
     * M5: at fixed utilities V rises in τ, g and duration and falls in the window when u &gt; W' − b, and the reverse
     * below it.
     */
    @Test
    void m5_whatMakesAPromiseBetterRaisesItsValue() {
        SplittableRandom random = new SplittableRandom(5);
        int above = 0;
        for (int n = 0; n < 3000; n++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.bare(1 + n % 40).build(), n);
            double warA = random.nextDouble();
            double warB = random.nextDouble();
            Point p = point(random);
            Valuation round = f.round(warA, warB);
            double own = p.side == A ? p.uA : p.uB;
            double fallback = round.fallback(p.side, p.side == A ? p.shift : -p.shift);
            double sign = own > fallback ? 1 : -1;
            above += own > fallback ? 1 : 0;
            double v = value(round, p, p.guarantee);
            String what = "n " + n;
            assertRises(sign, v, changed(f, Parameters.GUARANTEE_TRUST, .1, warA, warB, p), what);
            assertRises(sign, v, value(round, p, Math.min(1, p.guarantee + .1)), what);
            assertRises(sign, v, changed(f, Parameters.GUARANTEE_DURATION, 5, warA, warB, p), what);
            assertRises(-sign, v, changed(f, Parameters.GUARANTEE_WINDOW, 10, warA, warB, p), what);
        }
        assertThat(above).isBetween(500, 2500);
    }

    private static void assertRises(double sign, double before, double after, String what) {
        assertThat(sign * (after - before)).as(what).isGreaterThanOrEqualTo(-1e-12);
    }

    /** V with a parameter raised on both sides. */
    private static double changed(RoundFixture f, Parameter parameter, double more, double warA, double warB, Point p) {
        ParameterValues before = f.values;
        for (Side side : Side.values()) {
            f.values = f.values.with(parameter, side, before.get(parameter, side) + more);
        }
        double v = value(f.round(warA, warB), p, p.guarantee);
        f.values = before;
        return v;
    }

    /** M5: V lies between u and W' − b before ρ and carrots, and never exceeds 1 + carrots. */
    @Test
    void m5_valueLiesBetweenPromiseAndFallback() {
        for (long seed = 1; seed <= 150; seed++) {
            RoundFixture f = RoundFixture.drawn(RandomScenarios.of(seed), seed);
            SplittableRandom random = new SplittableRandom(seed);
            Valuation round = f.round(random.nextDouble(), random.nextDouble());
            for (Side side : Side.values()) {
                for (int x = 0; x < f.space.size(); x++) {
                    double u = round.utility(side).of(x);
                    double fallback = round.fallback(side, round.shift(side, x));
                    double plain = round.value(side, x)
                            + round.redLineCost(side) * f.space.crossed(side, x)
                            - f.space.carrots(side, x);
                    if (!round.promisesHold()) {
                        // the value is kept to ten decimals, the fallback is not
                        assertThat(plain)
                                .as("seed " + seed + " deal " + x)
                                .isBetween(Math.min(u, fallback) - 1e-10, Math.max(u, fallback) + 1e-10);
                    }
                    assertThat(round.value(side, x)).isLessThanOrEqualTo(1 + f.space.carrots(side, x) + 1e-10);
                }
            }
        }
    }
}
