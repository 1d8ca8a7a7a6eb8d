package org.parley.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.parley.parameter.Side.A;
import static org.parley.parameter.Side.B;

import org.junit.jupiter.api.Test;
import org.parley.parameter.Mechanism;
import org.parley.parameter.ParameterValues;
import org.parley.parameter.Parameters;
import org.parley.random.RunKey;
import org.parley.random.Streams;
import org.parley.scenario.Scenario;
import org.parley.scenario.ScenarioBuilder;
import org.parley.search.RoundFixture;

class RatificationTest {
    /** ((1 − .7)/.7)·.1 */
    @Test
    void t17_ratificationBar() {
        // support with Φ((s − ½)/.08) = .7: s = ½ + .08·0.5244005
        double logit = Math.log(.541952041 / (1 - .541952041));
        Ratification r = new Ratification(true, logit, 0, .08, .1);
        assertEquals(.7, r.passProbability(.3), 1e-7);
        assertEquals(0.0428571, r.bar(.3), 1e-6);
    }

    @Test
    void withoutAConstraintEverythingPasses() {
        Ratification r = new Ratification(false, 0, 0, .08, .1);
        assertEquals(1, r.passProbability(-1), 0);
        assertEquals(1, r.support(-1), 0);
        assertEquals(0, r.bar(-1), 0);
    }

    /** Far below ½ the pass probability is tiny and right: Φ(−6.25) = 2.0523e-10, no cancellation. */
    @Test
    void theLowerTailIsRight() {
        Ratification r = new Ratification(true, -50, 0, .08, .0001);
        assertEquals(2.0522634e-10, r.passProbability(0), 1e-16);
        assertEquals(Double.POSITIVE_INFINITY, r.bar(0), 0, "above 1 stk: not ratifiable");
    }

    @Test
    void aBarAboveOneIsNotRatifiable() {
        Ratification half = new Ratification(true, 0, 0, .08, .9);
        assertEquals(.9, half.bar(0), 1e-12);
        assertEquals(1, new Ratification(true, 0, 0, .08, 1).bar(0), 0, "1 stk itself is not above 1");
        double logit = Math.log(.48 / .52);
        Ratification less = new Ratification(true, logit, 0, .08, .9);
        assertEquals(Double.POSITIVE_INFINITY, less.bar(0), 0);
        assertEquals(
                0, new Ratification(true, -50, 0, .08, 0).bar(0), 0, "without an audience cost nothing holds back");
    }

    private static Ratification fitted(double... supports) {
        ScenarioBuilder b = ScenarioBuilder.of("polls")
                .issue("x", 3, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .pack("best", 0)
                .pack("middle", 1)
                .pack("worst", 2);
        String[] packs = {"best", "middle", "worst"};
        for (int i = 0; i < supports.length; i++) {
            b.anchor(A, packs[i], supports[i]);
        }
        Scenario s = b.build();
        ParameterValues values = s.assumptions().fixed();
        return Draw.of(s, DealSpace.of(s), values, true, Streams.of(new RunKey(1, 0)))
                .ratification(A);
    }

    /** Two anchors are met exactly: logit(.8) at u = 1, logit(.3) at u = ½. */
    @Test
    void twoAnchorsAreMet() {
        Ratification r = fitted(.8, .3);
        assertEquals(.8, r.support(1), 1e-12);
        assertEquals(.3, r.support(.5), 1e-12);
        assertThat(r.constrained()).isTrue();
    }

    /** Three anchors, by the textbook: u = 1, ½, 0; logits l; slope = (l₁ − l₃)/1, through the mean. */
    @Test
    void threeAnchorsByLeastSquaresOnLogits() {
        Ratification r = fitted(.9, .5, .2);
        double l1 = Math.log(9);
        double l3 = Math.log(.25);
        assertEquals(l1 - l3, r.slope(), 1e-12);
        assertEquals((l1 + 0 + l3) / 3 - .5 * (l1 - l3), r.intercept(), 1e-12);
    }

    @Test
    void theSlopeIsNeverNegative() {
        Ratification r = fitted(.3, .8);
        assertEquals(0, r.slope(), 0);
        assertEquals((Math.log(3 / 7.0) + Math.log(4)) / 2, r.intercept(), 1e-12);
        Ratification same = new Ratification(true, r.intercept(), 0, .08, .04);
        assertThat(r).isEqualTo(same);
    }

    /** Two packages that the side likes alike say nothing about a slope: it is 0, through the mean of the logits. */
    @Test
    void anchorsOfOneUtilityGiveALevelOnly() {
        Scenario s = ScenarioBuilder.of("alike")
                .issue("x", 2, 0)
                .issue("idle", 2, 0)
                .weights(A, 1, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .pack("one", 0, 0)
                .pack("other", 0, 1)
                .anchor(A, "one", .6)
                .anchor(A, "other", .2)
                .build();
        Ratification r = Draw.of(s, DealSpace.of(s), s.assumptions().fixed(), true, Streams.of(new RunKey(1, 0)))
                .ratification(A);
        assertEquals(0, r.slope(), 0);
        assertEquals((Math.log(1.5) + Math.log(.25)) / 2, r.intercept(), 1e-12);
    }

    /**
     * Three packages that differ only in what does not matter to A: no slope, the mean of the logits. A slope of
     * rounding errors would be 10.7.
     */
    @Test
    void packagesOfEqualUtilityHaveNoSlope() {
        Scenario s = ScenarioBuilder.of("indifferent")
                .issue("land", 3, 0)
                .issue("other", 3, 0)
                .weights(A, 1, 0)
                .scores(A, 0, .23, 1, 0)
                .fixedPreferences()
                .set(Parameters.LOSS_AVERSION, 1)
                .pack("a", 0, 0)
                .pack("b", 0, 1)
                .pack("c", 0, 2)
                .anchor(A, "a", .05)
                .anchor(A, "b", .15)
                .anchor(A, "c", .7)
                .build();
        double third = .23 / 3;
        assertNotEquals(.23, third + third + third, "the mean differs in the last bit");
        Ratification r = RoundFixture.fixed(s).draw.ratification(A);
        assertEquals(0, r.slope(), 0);
        assertEquals((Math.log(5 / 95.0) + Math.log(15 / 85.0) + Math.log(7 / 3.0)) / 3, r.intercept(), 1e-12);
    }

    /** A silent cell of a package counts as the status quo, valued where the front stands at the start. */
    @Test
    void silentCellsAreTheStatusQuoAtTheInitialShare() {
        Scenario s = ScenarioBuilder.of("silent")
                .issue("land", 3, 0)
                .issue("other", 2, 1)
                .objective(0, 2, B, 100)
                .fixedPreferences()
                .weights(A, .5, .5)
                .set(Parameters.INITIAL_SHARE, .4)
                .set(Parameters.LOSS_AVERSION, 1)
                .pack("peace", 0, -1)
                .pack("loss", 2, 0)
                .anchor(A, "peace", .5)
                .anchor(A, "loss", .6)
                .build();
        Draw draw = Draw.of(s, DealSpace.of(s), s.assumptions().fixed(), true, Streams.of(new RunKey(1, 0)));
        // A: land 1 − .4 at the status quo, other 0 at its status quo (option 1) and 1 at option 0
        assertEquals(.5, draw.ratification(A).support(.5 * .6), 1e-12);
        assertEquals(.6, draw.ratification(A).support(.5), 1e-12);
    }

    /** As a record is: equal if everything is. */
    @Test
    void equalIfEverythingIs() {
        Ratification one = new Ratification(true, .1, .2, .3, .4);
        Ratification same = new Ratification(true, .1, .2, .3, .4);
        assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(null);
        assertThat(one)
                .isNotEqualTo(new Ratification(false, .1, .2, .3, .4))
                .isNotEqualTo(new Ratification(true, .11, .2, .3, .4))
                .isNotEqualTo(new Ratification(true, .1, .21, .3, .4))
                .isNotEqualTo(new Ratification(true, .1, .2, .31, .4))
                .isNotEqualTo(new Ratification(true, .1, .2, .3, .41));
    }

    @Test
    void offWithoutAnchorsOrWithItsSwitch() {
        Scenario s = ScenarioBuilder.of("x")
                .issue("x", 2, 0)
                .pack("p", 0)
                .pack("q", 1)
                .anchor(A, "p", .6)
                .anchor(A, "q", .5)
                .off(Mechanism.RATIFICATION)
                .build();
        Draw draw = Draw.of(s, DealSpace.of(s), s.assumptions().fixed(), true, Streams.of(new RunKey(1, 0)));
        assertThat(draw.ratification(A).constrained()).isFalse();
        assertThat(draw.ratification(B).constrained()).isFalse();
    }
}
